using EmulationPortal.Data.Meetings;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Acclaims;

internal sealed class AcclaimConfiguration : IEntityTypeConfiguration<Acclaim>
{
    public void Configure(EntityTypeBuilder<Acclaim> builder)
    {
        builder.Property(acclaim => acclaim.Title).HasMaxLength(300);
        builder.Property(acclaim => acclaim.Threshold).HasConversion<ShareConverter>().HasMaxLength(20).IsUnicode(false);
        builder.Property(acclaim => acclaim.Reason).HasMaxLength(2000);
        builder.Property(acclaim => acclaim.UrnKey).HasMaxLength(1000);
        builder.HasOne(acclaim => acclaim.Meeting).WithMany().HasForeignKey(acclaim => acclaim.MeetingId);
        builder.HasOne<Acclaim>().WithMany().HasForeignKey(acclaim => acclaim.PreviousRoundId);
        builder.HasMany(acclaim => acclaim.Candidates).WithOne().HasForeignKey(candidate => candidate.AcclaimId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(acclaim => new { acclaim.MeetingId, acclaim.Position }).IsUnique();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Acclaim_Counted", "(State = 3 AND Outcome IS NOT NULL AND CountedAt IS NOT NULL) OR (State <> 3 AND Outcome IS NULL AND CountedAt IS NULL)");
            table.HasCheckConstraint("CK_Acclaim_UrnKey", "UrnKey IS NULL OR State = 2");
            table.HasCheckConstraint("CK_Acclaim_Seats", "Seats >= 1");
        });
    }
}

internal sealed class AcclaimCandidateConfiguration : IEntityTypeConfiguration<AcclaimCandidate>
{
    public void Configure(EntityTypeBuilder<AcclaimCandidate> builder)
    {
        builder.HasOne(candidate => candidate.Department).WithMany().HasForeignKey(candidate => candidate.DepartmentId);
        builder.HasIndex(candidate => new { candidate.AcclaimId, candidate.DepartmentId }).IsUnique();
    }
}

internal sealed class AcclaimVoterConfiguration : IEntityTypeConfiguration<AcclaimVoter>
{
    public void Configure(EntityTypeBuilder<AcclaimVoter> builder)
    {
        builder.HasKey(voter => new { voter.AcclaimId, voter.DepartmentId });
        builder.HasOne<Acclaim>().WithMany().HasForeignKey(voter => voter.AcclaimId);
        builder.HasOne<Department>().WithMany().HasForeignKey(voter => voter.DepartmentId);
    }
}

internal sealed class SealedBallotConfiguration : IEntityTypeConfiguration<SealedBallot>
{
    public void Configure(EntityTypeBuilder<SealedBallot> builder)
    {
        builder.Property(ballot => ballot.Id).ValueGeneratedNever();
        builder.Property(ballot => ballot.Content).HasMaxLength(CastBallot.SealedLength).IsFixedLength();
        builder.HasOne<Acclaim>().WithMany().HasForeignKey(ballot => ballot.AcclaimId);
    }
}

internal sealed class CountedBallotConfiguration : IEntityTypeConfiguration<CountedBallot>
{
    public void Configure(EntityTypeBuilder<CountedBallot> builder)
    {
        builder.Property(ballot => ballot.Id).ValueGeneratedNever();
        builder.Property(ballot => ballot.Choices).HasMaxLength(200).IsUnicode(false);
        builder.HasOne<Acclaim>().WithMany().HasForeignKey(ballot => ballot.AcclaimId);
    }
}

internal sealed class AcclaimReceiptConfiguration : IEntityTypeConfiguration<AcclaimReceipt>
{
    public void Configure(EntityTypeBuilder<AcclaimReceipt> builder)
    {
        builder.Property(receipt => receipt.Id).ValueGeneratedNever();
        builder.Property(receipt => receipt.Code).HasMaxLength(14).IsUnicode(false);
        builder.HasOne<Acclaim>().WithMany().HasForeignKey(receipt => receipt.AcclaimId);
        builder.HasIndex(receipt => new { receipt.AcclaimId, receipt.Code }).IsUnique();
    }
}
