using EmulationPortal.Data.People;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Proposals;

internal sealed class AchievementConfiguration : IEntityTypeConfiguration<Achievement>
{
    public void Configure(EntityTypeBuilder<Achievement> builder)
    {
        builder.Property(achievement => achievement.Text).HasMaxLength(Achievement.TextLength);
        builder.Property(achievement => achievement.DocumentNumber).HasMaxLength(Achievement.NumberLength);
        builder.Property(achievement => achievement.ProofFileName).HasMaxLength(Achievement.FileNameLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(achievement => achievement.PersonId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(achievement => achievement.CollectiveId);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(achievement => achievement.InitiativeId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(achievement => achievement.ProofFileId);
        builder.HasIndex(achievement => new { achievement.PersonId, achievement.Year });
        builder.HasIndex(achievement => new { achievement.CollectiveId, achievement.Year });
        builder.ToTable(table => table.HasCheckConstraint("CK_Achievement_Recipient", Recipients.EitherOr));
    }
}

internal sealed class AchievementCitationConfiguration : IEntityTypeConfiguration<AchievementCitation>
{
    public void Configure(EntityTypeBuilder<AchievementCitation> builder)
    {
        builder.Property(citation => citation.OverrideReason).HasMaxLength(AchievementCitation.ReasonLength);
        builder.HasOne<ProposalLine>().WithMany().HasForeignKey(citation => citation.LineId);
        builder.HasOne(citation => citation.Achievement).WithMany().HasForeignKey(citation => citation.AchievementId);
        builder.HasIndex(citation => new { citation.LineId, citation.AchievementId }).IsUnique();
    }
}

internal sealed class DossierEntryConfiguration : IEntityTypeConfiguration<DossierEntry>
{
    public void Configure(EntityTypeBuilder<DossierEntry> builder)
    {
        builder.Property(entry => entry.FileName).HasMaxLength(Achievement.FileNameLength);
        builder.Property(entry => entry.Reason).HasMaxLength(DossierEntry.ReasonLength);
        builder.HasOne<ProposalLine>().WithMany().HasForeignKey(entry => entry.LineId);
        builder.HasOne<DossierItem>().WithMany().HasForeignKey(entry => entry.DossierItemId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(entry => entry.FileId);
        builder.HasIndex(entry => new { entry.LineId, entry.DossierItemId }).IsUnique();
    }
}

internal sealed class AchievementReportConfiguration : IEntityTypeConfiguration<AchievementReport>
{
    public void Configure(EntityTypeBuilder<AchievementReport> builder)
    {
        builder.Property(report => report.Duties).HasMaxLength(AchievementReport.TextLength);
        builder.Property(report => report.Results).HasMaxLength(AchievementReport.TextLength);
        builder.Property(report => report.Measures).HasMaxLength(AchievementReport.TextLength);
        builder.Property(report => report.Compliance).HasMaxLength(AchievementReport.TextLength);
        builder.HasOne<ProposalLine>().WithOne().HasForeignKey<AchievementReport>(report => report.LineId);
    }
}
