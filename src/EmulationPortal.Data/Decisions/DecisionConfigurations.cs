using EmulationPortal.Data.People;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Decisions;

internal sealed class AwardDecisionConfiguration : IEntityTypeConfiguration<AwardDecision>
{
    public void Configure(EntityTypeBuilder<AwardDecision> builder)
    {
        builder.Property(decision => decision.Title).HasMaxLength(AwardDecision.TitleLength);
        builder.Property(decision => decision.Notation).HasMaxLength(AwardDecision.NotationLength);
        builder.Property(decision => decision.Authority).HasMaxLength(AwardDecision.NameLength);
        builder.Property(decision => decision.SignerTitle).HasMaxLength(AwardDecision.NameLength);
        builder.Property(decision => decision.SignerName).HasMaxLength(AwardDecision.NameLength);
        builder.Property(decision => decision.StateReason).HasMaxLength(AwardDecision.ReasonLength);
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(decision => decision.OriginalId);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(decision => decision.DocumentId);
        builder.HasMany(decision => decision.Lines).WithOne(line => line.Decision).HasForeignKey(line => line.DecisionId);
        builder.HasIndex(decision => new { decision.State, decision.Year });
    }
}

internal sealed class DecisionLineConfiguration : IEntityTypeConfiguration<DecisionLine>
{
    public void Configure(EntityTypeBuilder<DecisionLine> builder)
    {
        builder.Property(line => line.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(line => line.Name).HasMaxLength(DecisionLine.NameLength);
        builder.Property(line => line.UnitLine).HasMaxLength(DecisionLine.NameLength);
        builder.Property(line => line.Merit).HasMaxLength(DecisionLine.MeritLength);
        builder.Property(line => line.MoneyNote).HasMaxLength(DecisionLine.NoteLength);
        builder.Property(line => line.Code).HasMaxLength(DecisionLine.CodeLength).IsUnicode(false);
        builder.Property(line => line.Coefficient).HasPrecision(9, 3);
        builder.Property(line => line.BaseSalary).HasPrecision(18, 0);
        builder.Property(line => line.Money).HasPrecision(18, 0);
        builder.HasOne<ProposalLine>().WithMany().HasForeignKey(line => line.ProposalLineId);
        builder.HasOne<DecisionLine>().WithMany().HasForeignKey(line => line.OriginalLineId);
        builder.HasOne<Person>().WithMany().HasForeignKey(line => line.PersonId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(line => line.CollectiveId);
        builder.HasOne<Department>().WithMany().HasForeignKey(line => line.DepartmentId);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(line => line.KindCode).HasPrincipalKey(kind => kind.Code);
        builder.HasIndex(line => line.Code).IsUnique().HasFilter("[Code] <> ''");
        builder.HasIndex(line => new { line.DecisionId, line.Ordinal });
        builder.HasIndex(line => line.DepartmentId);
        builder.ToTable(table => table.HasCheckConstraint("CK_DecisionLine_Recipient", Recipients.EitherOr));
    }
}
