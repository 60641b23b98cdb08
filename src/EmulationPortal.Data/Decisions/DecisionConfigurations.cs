using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
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
        builder.Property(decision => decision.Place).HasMaxLength(AwardDecision.NameLength);
        builder.Property(decision => decision.OnBehalf).HasMaxLength(AwardDecision.NameLength);
        builder.Property(decision => decision.ProposedBy).HasMaxLength(AwardDecision.NameLength);
        builder.Ignore(decision => decision.FullNumber);
        builder.Ignore(decision => decision.InOrder);
        builder.Property(decision => decision.StatedText).HasMaxLength(StatedNumbers.TextLength).IsUnicode(false);
        builder.Ignore(decision => decision.Stated);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(decision => decision.SignerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(decision => decision.Bases).WithOne().HasForeignKey(basis => basis.DecisionId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(decision => decision.Annexes).WithOne().HasForeignKey(annex => annex.DecisionId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(decision => decision.Articles).WithOne().HasForeignKey(article => article.DecisionId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(decision => decision.Lines).WithOne(line => line.Decision).HasForeignKey(line => line.DecisionId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(decision => new { decision.State, decision.Year });
        builder.HasIndex(decision => new { decision.NumberYear, decision.Notation, decision.Number }).IsUnique().HasFilter("[Number] IS NOT NULL");
    }
}

internal sealed class DecisionNumberSeriesConfiguration : IEntityTypeConfiguration<DecisionNumberSeries>
{
    public void Configure(EntityTypeBuilder<DecisionNumberSeries> builder)
    {
        builder.Property(series => series.Notation).HasMaxLength(AwardDecision.NotationLength);
        builder.HasIndex(series => new { series.Year, series.Notation }).IsUnique();
    }
}

internal sealed class DecisionBasisConfiguration : IEntityTypeConfiguration<DecisionBasis>
{
    public void Configure(EntityTypeBuilder<DecisionBasis> builder)
    {
        builder.Property(basis => basis.Text).HasMaxLength(DecisionBasis.TextLength);
        builder.HasOne<LegalDocument>().WithMany().HasForeignKey(basis => basis.LegalDocumentId);
    }
}

internal sealed class DecisionArticleConfiguration : IEntityTypeConfiguration<DecisionArticle>
{
    public void Configure(EntityTypeBuilder<DecisionArticle> builder) =>
        builder.Property(article => article.Text).HasMaxLength(DecisionArticle.TextLength);
}

internal sealed class DecisionAnnexConfiguration : IEntityTypeConfiguration<DecisionAnnex>
{
    public void Configure(EntityTypeBuilder<DecisionAnnex> builder)
    {
        builder.Property(annex => annex.Title).HasMaxLength(DecisionAnnex.TitleLength);
        builder.Property(annex => annex.Sha256).HasMaxLength(64).IsUnicode(false);
    }
}

internal sealed class BaseSalaryConfiguration : IEntityTypeConfiguration<BaseSalary>
{
    public void Configure(EntityTypeBuilder<BaseSalary> builder)
    {
        builder.Property(salary => salary.Amount).HasPrecision(18, 0);
        builder.Property(salary => salary.LegalBasis).HasMaxLength(BaseSalary.BasisLength);
        builder.HasIndex(salary => salary.FromOn).IsUnique();
    }
}

internal sealed class AwardPaymentConfiguration : IEntityTypeConfiguration<AwardPayment>
{
    public void Configure(EntityTypeBuilder<AwardPayment> builder)
    {
        builder.Property(payment => payment.Amount).HasPrecision(18, 0);
        builder.Property(payment => payment.Voucher).HasMaxLength(AwardPayment.VoucherLength);
        builder.Property(payment => payment.Note).HasMaxLength(AwardPayment.NoteLength);
        builder.Property(payment => payment.RecordedByName).HasMaxLength(200);
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(payment => payment.DecisionId);
        builder.HasOne<Department>().WithMany().HasForeignKey(payment => payment.DepartmentId);
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
        builder.Property(line => line.Reason).HasMaxLength(DecisionLine.NoteLength);
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
