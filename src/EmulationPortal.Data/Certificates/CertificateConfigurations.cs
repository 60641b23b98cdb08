using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Certificates;

internal sealed class CertificateLayoutConfiguration : IEntityTypeConfiguration<CertificateLayout>
{
    public void Configure(EntityTypeBuilder<CertificateLayout> builder)
    {
        builder.Property(layout => layout.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(layout => layout.Name).HasMaxLength(CertificateLayout.NameLength);
        builder.Property(layout => layout.LegalBasis).HasMaxLength(CertificateLayout.TextLength);
        builder.Property(layout => layout.Note).HasMaxLength(CertificateLayout.TextLength);
        builder.HasMany(layout => layout.Fields).WithOne().HasForeignKey(field => field.LayoutId);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(layout => layout.KindCode).HasPrincipalKey(kind => kind.Code);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(layout => layout.StockFileId);
        // One version is superseded once: of two who do it at the same time, the second is told.
        builder.HasOne<CertificateLayout>().WithOne().HasForeignKey<CertificateLayout>(layout => layout.SupersedesId);
        builder.HasIndex(layout => new { layout.KindCode, layout.Number }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_CertificateLayout_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom"));
    }
}

internal sealed class LayoutFieldConfiguration : IEntityTypeConfiguration<LayoutField>
{
    public void Configure(EntityTypeBuilder<LayoutField> builder)
    {
        builder.Property(field => field.Text).HasMaxLength(LayoutField.TextLength);
        builder.Ignore(field => field.IsPicture);
        builder.Ignore(field => field.HasText);
        builder.Ignore(field => field.Reach);
    }
}

internal sealed class PrinterProfileConfiguration : IEntityTypeConfiguration<PrinterProfile>
{
    public void Configure(EntityTypeBuilder<PrinterProfile> builder)
    {
        builder.Property(profile => profile.Name).HasMaxLength(PrinterProfile.NameLength);
        builder.HasIndex(profile => profile.Name).IsUnique();
    }
}

internal sealed class ProofRoundConfiguration : IEntityTypeConfiguration<ProofRound>
{
    public void Configure(EntityTypeBuilder<ProofRound> builder)
    {
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(round => round.DecisionId);
        builder.HasMany(round => round.Proofs).WithOne(proof => proof.Round).HasForeignKey(proof => proof.RoundId);
        builder.HasIndex(round => round.DecisionId).IsUnique();
    }
}

internal sealed class NameProofConfiguration : IEntityTypeConfiguration<NameProof>
{
    public void Configure(EntityTypeBuilder<NameProof> builder)
    {
        builder.Property(proof => proof.Name).HasMaxLength(DecisionLine.NameLength);
        builder.Property(proof => proof.UnitLine).HasMaxLength(DecisionLine.NameLength);
        builder.Property(proof => proof.RightName).HasMaxLength(DecisionLine.NameLength);
        builder.Property(proof => proof.RightUnitLine).HasMaxLength(DecisionLine.NameLength);
        builder.Property(proof => proof.Remark).HasMaxLength(NameProof.RemarkLength);
        builder.Property(proof => proof.AnsweredBy).HasMaxLength(200);
        builder.HasOne(proof => proof.Line).WithMany().HasForeignKey(proof => proof.LineId);
        builder.HasOne<Department>().WithMany().HasForeignKey(proof => proof.DepartmentId);
        builder.HasIndex(proof => proof.LineId).IsUnique();
        builder.HasIndex(proof => new { proof.DepartmentId, proof.State });
    }
}

internal sealed class PrintRunConfiguration : IEntityTypeConfiguration<PrintRun>
{
    public void Configure(EntityTypeBuilder<PrintRun> builder)
    {
        builder.Property(run => run.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(run => run.PrinterName).HasMaxLength(PrinterProfile.NameLength);
        builder.Property(run => run.UserName).HasMaxLength(200);
        builder.Property(run => run.Message).HasMaxLength(PrintRun.MessageLength);
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(run => run.DecisionId);
        builder.HasOne<Department>().WithMany().HasForeignKey(run => run.DepartmentId);
        builder.HasOne<DecisionLine>().WithMany().HasForeignKey(run => run.LineId);
        builder.HasMany(run => run.Parts).WithOne().HasForeignKey(part => part.RunId);
        builder.HasIndex(run => new { run.State, run.OrderedAt });
    }
}

internal sealed class PrintPartConfiguration : IEntityTypeConfiguration<PrintPart>
{
    public void Configure(EntityTypeBuilder<PrintPart> builder)
    {
        builder.Property(part => part.Title).HasMaxLength(PrintPart.TitleLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(part => part.StoredFileId);
        builder.HasOne<Department>().WithMany().HasForeignKey(part => part.DepartmentId);
        builder.HasOne<CertificateLayout>().WithMany().HasForeignKey(part => part.LayoutId);
    }
}

internal sealed class PrintedCertificateConfiguration : IEntityTypeConfiguration<PrintedCertificate>
{
    public void Configure(EntityTypeBuilder<PrintedCertificate> builder)
    {
        builder.Property(sheet => sheet.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(sheet => sheet.Serial).HasMaxLength(StockSerial.Length);
        builder.Property(sheet => sheet.Name).HasMaxLength(DecisionLine.NameLength);
        builder.Property(sheet => sheet.UnitLine).HasMaxLength(DecisionLine.NameLength);
        builder.Property(sheet => sheet.SpoiledReason).HasMaxLength(PrintedCertificate.ReasonLength);
        builder.Property(sheet => sheet.SpoiledBy).HasMaxLength(200);
        builder.HasOne<PrintRun>().WithMany().HasForeignKey(sheet => sheet.RunId);
        builder.HasOne<PrintPart>().WithMany().HasForeignKey(sheet => sheet.PartId);
        builder.HasOne(sheet => sheet.Line).WithMany().HasForeignKey(sheet => sheet.LineId);
        // No stock sheet is used twice, and no award has two good certificates, whatever two officers do at once.
        builder.HasIndex(sheet => new { sheet.KindCode, sheet.Serial }).IsUnique().HasFilter("[Serial] <> ''");
        builder.HasIndex(sheet => sheet.LineId).IsUnique().HasFilter("[State] = 1").HasDatabaseName("IX_PrintedCertificate_Good");
        builder.HasIndex(sheet => new { sheet.LineId, sheet.State });
        builder.HasIndex(sheet => new { sheet.PartId, sheet.Page });
    }
}
