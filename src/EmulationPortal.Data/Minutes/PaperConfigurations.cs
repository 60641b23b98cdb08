using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain.Minutes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Minutes;

internal sealed class MeetingPaperConfiguration : IEntityTypeConfiguration<MeetingPaper>
{
    public void Configure(EntityTypeBuilder<MeetingPaper> builder)
    {
        builder.Property(paper => paper.Title).HasMaxLength(500);
        builder.Property(paper => paper.Number).HasMaxLength(100);
        builder.Property(paper => paper.Place).HasMaxLength(100);
        builder.Property(paper => paper.LegalBases).HasMaxLength(3000);
        builder.Property(paper => paper.Recipients).HasMaxLength(1000);
        builder.Property(paper => paper.DocxSha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(paper => paper.PageSha256).HasMaxLength(64).IsUnicode(false);
        builder.Ignore(paper => paper.SignersInOrder);
        builder.HasOne(paper => paper.Meeting).WithMany().HasForeignKey(paper => paper.MeetingId);
        builder.HasOne(paper => paper.Document).WithMany().HasForeignKey(paper => paper.DocumentId);
        builder.HasMany(paper => paper.Sections).WithOne().HasForeignKey(section => section.PaperId);
        builder.HasMany(paper => paper.Signers).WithOne().HasForeignKey(signer => signer.PaperId);
        // One of a kind at a time: two drafts begun at once would both be the same edition.
        builder.HasIndex(paper => new { paper.MeetingId, paper.Kind, paper.Edition }).IsUnique();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_MeetingPaper_Edition", "Edition >= 1");
            table.HasCheckConstraint(
                "CK_MeetingPaper_Frozen",
                "(DocumentId IS NULL AND IssuedAt IS NULL AND DocxSha256 = '' AND PageSha256 = '') OR (DocumentId IS NOT NULL AND IssuedAt IS NOT NULL AND DocxSha256 <> '' AND PageSha256 <> '')");
        });
    }
}

internal sealed class PaperSectionConfiguration : IEntityTypeConfiguration<PaperSection>
{
    public void Configure(EntityTypeBuilder<PaperSection> builder)
    {
        // Longer than SQL Server stores within a row, and never searched or indexed.
        builder.Property(section => section.Text).HasMaxLength(PaperText.PartLength);
        builder.HasIndex(section => new { section.PaperId, section.Part }).IsUnique();
    }
}

internal sealed class PaperSignerConfiguration : IEntityTypeConfiguration<PaperSigner>
{
    public void Configure(EntityTypeBuilder<PaperSigner> builder)
    {
        builder.Property(signer => signer.Capacity).HasMaxLength(200);
        builder.Property(signer => signer.PersonName).HasMaxLength(100);
        builder.Property(signer => signer.PersonTitle).HasMaxLength(200);
        builder.HasOne(signer => signer.Department).WithMany().HasForeignKey(signer => signer.DepartmentId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(signer => signer.UserId);
        builder.HasIndex(signer => new { signer.PaperId, signer.Position }).IsUnique();
    }
}
