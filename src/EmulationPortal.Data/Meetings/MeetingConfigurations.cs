using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EmulationPortal.Data.Meetings;

/// <summary>Shares are stored as fractions: “2/3”, “>1/2”.</summary>
internal sealed class ShareConverter() : ValueConverter<Share, string>(share => share.Store(), stored => Share.Parse(stored));

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(meeting => meeting.Title).HasMaxLength(300);
        builder.Property(meeting => meeting.Place).HasMaxLength(300);
        builder.Property(meeting => meeting.Quorum).HasConversion<ShareConverter>().HasMaxLength(20).IsUnicode(false);
        builder.Property(meeting => meeting.ChairName).HasMaxLength(100);
        builder.Property(meeting => meeting.ChairTitle).HasMaxLength(200);
        builder.Property(meeting => meeting.SecretaryName).HasMaxLength(100);
        builder.Property(meeting => meeting.SecretaryTitle).HasMaxLength(200);
        builder.Property(meeting => meeting.InvitationNumber).HasMaxLength(60);
        builder.Property(meeting => meeting.CancelReason).HasMaxLength(2000);
        builder.Property(meeting => meeting.Source).HasMaxLength(500);
        builder.HasOne(meeting => meeting.Cluster).WithMany().HasForeignKey(meeting => meeting.ClusterId);
        builder.HasOne<Department>().WithMany().HasForeignKey(meeting => meeting.ChairDepartmentId);
        builder.HasMany(meeting => meeting.Agenda).WithOne().HasForeignKey(item => item.MeetingId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(meeting => meeting.Attendances).WithOne().HasForeignKey(attendance => attendance.MeetingId);
        builder.HasMany(meeting => meeting.Guests).WithOne().HasForeignKey(guest => guest.MeetingId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(meeting => new { meeting.ClusterId, meeting.Year });
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Meeting_Opened", "State NOT IN (2, 3) OR OpenedAt IS NOT NULL");
            table.HasCheckConstraint("CK_Meeting_Closed", "(State = 3 AND ClosedAt IS NOT NULL) OR (State <> 3 AND ClosedAt IS NULL)");
            table.HasCheckConstraint("CK_Meeting_Cancelled", "State <> 4 OR CancelReason <> ''");
            table.HasCheckConstraint("CK_Meeting_Threshold", "DisagreementThreshold >= 0");
        });
    }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.Property(attendance => attendance.PersonName).HasMaxLength(100);
        builder.Property(attendance => attendance.PersonTitle).HasMaxLength(200);
        builder.Property(attendance => attendance.AuthorityNumber).HasMaxLength(200);
        builder.Property(attendance => attendance.AuthorityFileName).HasMaxLength(200);
        builder.Property(attendance => attendance.Remark).HasMaxLength(1000);
        builder.HasOne(attendance => attendance.Department).WithMany().HasForeignKey(attendance => attendance.DepartmentId);
        builder.HasOne<StoredFile>(attendance => attendance.AuthorityFile).WithMany().HasForeignKey(attendance => attendance.AuthorityFileId);
        builder.HasIndex(attendance => new { attendance.MeetingId, attendance.DepartmentId }).IsUnique();
    }
}

internal sealed class AgendaItemConfiguration : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.Property(item => item.Title).HasMaxLength(500);
        builder.Property(item => item.Presenter).HasMaxLength(200);
        builder.Property(item => item.Conclusion).HasMaxLength(4000);
    }
}

internal sealed class MeetingGuestConfiguration : IEntityTypeConfiguration<MeetingGuest>
{
    public void Configure(EntityTypeBuilder<MeetingGuest> builder)
    {
        builder.Property(guest => guest.PersonName).HasMaxLength(100);
        builder.Property(guest => guest.PersonTitle).HasMaxLength(200);
        builder.Property(guest => guest.Organisation).HasMaxLength(300);
    }
}

internal sealed class AgreedScoreConfiguration : IEntityTypeConfiguration<AgreedScore>
{
    public void Configure(EntityTypeBuilder<AgreedScore> builder)
    {
        builder.Property(score => score.CriterionCode).HasMaxLength(20);
        builder.Property(score => score.CriterionText).HasMaxLength(2000);
        builder.Property(score => score.SelfShown).HasMaxLength(100);
        builder.Property(score => score.ClusterShown).HasMaxLength(100);
        builder.Property(score => score.MinistryShown).HasMaxLength(100);
        builder.Property(score => score.AgreedShown).HasMaxLength(100);
        builder.Property(score => score.Entered).HasPrecision(18, 3);
        builder.Property(score => score.Target).HasPrecision(18, 3);
        builder.Property(score => score.Reason).HasMaxLength(2000);
        builder.Property(score => score.DecidedByName).HasMaxLength(100);
        builder.Property(score => score.WrittenByName).HasMaxLength(100);
        builder.Ignore(score => score.Value);
        builder.HasOne(score => score.Meeting).WithMany().HasForeignKey(score => score.MeetingId);
        builder.HasOne(score => score.Department).WithMany().HasForeignKey(score => score.DepartmentId);
        builder.HasOne<ScoreSheet>().WithMany().HasForeignKey(score => score.SheetId);
        builder.HasOne<Criterion>().WithMany().HasForeignKey(score => score.CriterionId);
        builder.HasIndex(score => new { score.MeetingId, score.SheetId, score.CriterionId }).IsUnique();
        builder.HasIndex(score => score.SheetId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_AgreedScore_Scored", "(Status = 1 AND Entered IS NOT NULL) OR (Status <> 1 AND Entered IS NULL)");
            table.HasCheckConstraint("CK_AgreedScore_Reason", "Reason <> ''");
        });
    }
}
