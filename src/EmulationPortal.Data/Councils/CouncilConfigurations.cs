using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Councils;

internal sealed class CouncilConfiguration : IEntityTypeConfiguration<Council>
{
    public void Configure(EntityTypeBuilder<Council> builder)
    {
        builder.Property(council => council.Name).HasMaxLength(Council.NameLength);
        builder.Property(council => council.DecisionNumber).HasMaxLength(Council.NumberLength);
        builder.HasMany(council => council.Members).WithOne().HasForeignKey(member => member.CouncilId);
        builder.ToTable(table => table.HasCheckConstraint("CK_Council_Valid", "ValidTo IS NULL OR ValidTo >= ValidFrom"));
    }
}

internal sealed class CouncilMemberConfiguration : IEntityTypeConfiguration<CouncilMember>
{
    public void Configure(EntityTypeBuilder<CouncilMember> builder)
    {
        builder.Property(member => member.Name).HasMaxLength(100);
        builder.Property(member => member.Post).HasMaxLength(Council.NameLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(member => member.UserId);
        builder.HasOne(member => member.Department).WithMany().HasForeignKey(member => member.DepartmentId);
        builder.ToTable(table => table.HasCheckConstraint("CK_CouncilMember_Valid", "ValidTo IS NULL OR ValidTo >= ValidFrom"));
    }
}

internal sealed class CouncilSessionConfiguration : IEntityTypeConfiguration<CouncilSession>
{
    public void Configure(EntityTypeBuilder<CouncilSession> builder)
    {
        builder.Property(session => session.Title).HasMaxLength(Council.NameLength);
        builder.Property(session => session.Place).HasMaxLength(Council.NameLength);
        builder.Property(session => session.Quorum).HasConversion<ShareConverter>().HasMaxLength(20).IsUnicode(false);
        builder.Property(session => session.StateReason).HasMaxLength(CouncilSession.ReasonLength);
        builder.HasOne(session => session.Council).WithMany().HasForeignKey(session => session.CouncilId);
        builder.HasMany(session => session.Attendances).WithOne().HasForeignKey(attendance => attendance.SessionId);
        builder.HasIndex(session => new { session.State, session.StartsAt });
        builder.ToTable(table => table.HasCheckConstraint("CK_CouncilSession_Concluded", "(State = 4 AND ConcludedAt IS NOT NULL) OR (State <> 4 AND ConcludedAt IS NULL)"));
    }
}

internal sealed class CouncilAttendanceConfiguration : IEntityTypeConfiguration<CouncilAttendance>
{
    public void Configure(EntityTypeBuilder<CouncilAttendance> builder)
    {
        builder.Property(attendance => attendance.Opinion).HasMaxLength(CouncilAttendance.OpinionLength);
        builder.Property(attendance => attendance.OpinionFileName).HasMaxLength(CouncilAttendance.FileNameLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(attendance => attendance.OpinionFileId);
        builder.HasOne(attendance => attendance.Member).WithMany().HasForeignKey(attendance => attendance.MemberId);
        builder.HasIndex(attendance => new { attendance.SessionId, attendance.MemberId }).IsUnique();
    }
}

internal sealed class CouncilBallotConfiguration : IEntityTypeConfiguration<CouncilBallot>
{
    public void Configure(EntityTypeBuilder<CouncilBallot> builder)
    {
        builder.Ignore(ballot => ballot.InOrder);
        builder.Property(ballot => ballot.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(ballot => ballot.Title).HasMaxLength(Council.NameLength);
        builder.Property(ballot => ballot.Threshold).HasConversion<ShareConverter>().HasMaxLength(20).IsUnicode(false);
        builder.Property(ballot => ballot.LegalBasis).HasMaxLength(AwardKind.TextLength);
        builder.Property(ballot => ballot.Reason).HasMaxLength(CouncilSession.ReasonLength);
        builder.Property(ballot => ballot.UrnKey).HasMaxLength(1000);
        builder.HasOne(ballot => ballot.Session).WithMany().HasForeignKey(ballot => ballot.SessionId);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(ballot => ballot.KindCode).HasPrincipalKey(kind => kind.Code);
        builder.HasOne<CouncilBallot>().WithMany().HasForeignKey(ballot => ballot.PreviousRoundId);
        builder.HasMany(ballot => ballot.Candidates).WithOne().HasForeignKey(candidate => candidate.BallotId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(ballot => ballot.Opinions).WithOne().HasForeignKey(opinion => opinion.BallotId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(ballot => new { ballot.SessionId, ballot.Position }).IsUnique();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_CouncilBallot_Counted", "(State = 3 AND CountedAt IS NOT NULL) OR (State <> 3 AND CountedAt IS NULL)");
            table.HasCheckConstraint("CK_CouncilBallot_UrnKey", "UrnKey IS NULL OR State = 2");
            table.HasCheckConstraint("CK_CouncilBallot_Round", "Round BETWEEN 1 AND 2");
        });
    }
}

internal sealed class CouncilCandidateConfiguration : IEntityTypeConfiguration<CouncilCandidate>
{
    public void Configure(EntityTypeBuilder<CouncilCandidate> builder)
    {
        builder.HasOne(candidate => candidate.Line).WithMany().HasForeignKey(candidate => candidate.ProposalLineId);
        builder.HasIndex(candidate => new { candidate.BallotId, candidate.ProposalLineId }).IsUnique();
    }
}

internal sealed class CouncilOpinionConfiguration : IEntityTypeConfiguration<CouncilOpinion>
{
    public void Configure(EntityTypeBuilder<CouncilOpinion> builder)
    {
        builder.Property(opinion => opinion.Choices).HasMaxLength(200).IsUnicode(false);
        builder.HasOne<CouncilMember>().WithMany().HasForeignKey(opinion => opinion.MemberId);
    }
}

internal sealed class CouncilVoterConfiguration : IEntityTypeConfiguration<CouncilVoter>
{
    public void Configure(EntityTypeBuilder<CouncilVoter> builder)
    {
        builder.HasKey(voter => new { voter.BallotId, voter.MemberId });
        builder.HasOne<CouncilBallot>().WithMany().HasForeignKey(voter => voter.BallotId);
        builder.HasOne<CouncilMember>().WithMany().HasForeignKey(voter => voter.MemberId);
    }
}

internal sealed class CouncilSealedBallotConfiguration : IEntityTypeConfiguration<CouncilSealedBallot>
{
    public void Configure(EntityTypeBuilder<CouncilSealedBallot> builder)
    {
        builder.Property(place => place.Id).ValueGeneratedNever();
        builder.Property(place => place.Content).HasMaxLength(CastBallot.SealedLength).IsFixedLength();
        builder.HasOne<CouncilBallot>().WithMany().HasForeignKey(place => place.BallotId);
    }
}

internal sealed class CouncilCountedBallotConfiguration : IEntityTypeConfiguration<CouncilCountedBallot>
{
    public void Configure(EntityTypeBuilder<CouncilCountedBallot> builder)
    {
        builder.Property(ballot => ballot.Id).ValueGeneratedNever();
        builder.Property(ballot => ballot.Choices).HasMaxLength(200).IsUnicode(false);
        builder.HasOne<CouncilBallot>().WithMany().HasForeignKey(ballot => ballot.BallotId);
    }
}

internal sealed class CouncilReceiptConfiguration : IEntityTypeConfiguration<CouncilReceipt>
{
    public void Configure(EntityTypeBuilder<CouncilReceipt> builder)
    {
        builder.Property(receipt => receipt.Id).ValueGeneratedNever();
        builder.Property(receipt => receipt.Code).HasMaxLength(14).IsUnicode(false);
        builder.HasOne<CouncilBallot>().WithMany().HasForeignKey(receipt => receipt.BallotId);
        builder.HasIndex(receipt => new { receipt.BallotId, receipt.Code }).IsUnique();
    }
}

internal sealed class VotingRuleConfiguration : IEntityTypeConfiguration<VotingRule>
{
    public void Configure(EntityTypeBuilder<VotingRule> builder)
    {
        builder.Property(rule => rule.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(rule => rule.Threshold).HasConversion<ShareConverter>().HasMaxLength(20).IsUnicode(false);
        builder.Property(rule => rule.LegalBasis).HasMaxLength(AwardKind.TextLength);
        builder.Property(rule => rule.Note).HasMaxLength(AwardKind.TextLength);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(rule => rule.KindCode).HasPrincipalKey(kind => kind.Code);
        builder.HasOne<VotingRule>().WithMany().HasForeignKey(rule => rule.SupersedesId);
        builder.HasIndex(rule => new { rule.KindCode, rule.ValidFrom }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_VotingRule_Valid", "ValidTo IS NULL OR ValidTo >= ValidFrom"));
    }
}
