using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Evidence;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(file => file.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(file => file.ContentType).HasMaxLength(100).IsUnicode(false);
        builder.HasIndex(file => file.Sha256).IsUnique();
    }
}

internal sealed class EvidenceItemConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.Property(item => item.FileName).HasMaxLength(255);
        builder.Property(item => item.Title).HasMaxLength(500);
        builder.Property(item => item.UploadedByName).HasMaxLength(100);
        builder.Ignore(item => item.Code);
        builder.HasOne<Department>().WithMany().HasForeignKey(item => item.DepartmentId);
        builder.HasOne(item => item.StoredFile).WithMany().HasForeignKey(item => item.StoredFileId);
        builder.HasMany(item => item.Citations).WithOne(citation => citation.EvidenceItem).HasForeignKey(citation => citation.EvidenceItemId);
        builder.HasIndex(item => new { item.DepartmentId, item.Year, item.Ordinal }).IsUnique();
    }
}

internal sealed class EvidenceCitationConfiguration : IEntityTypeConfiguration<EvidenceCitation>
{
    public void Configure(EntityTypeBuilder<EvidenceCitation> builder)
    {
        builder.Property(citation => citation.Note).HasMaxLength(500);
        builder.Property(citation => citation.CitedByName).HasMaxLength(100);
        builder.HasOne<ScoreSheet>().WithMany().HasForeignKey(citation => citation.SheetId);
        builder.HasOne<Criterion>().WithMany().HasForeignKey(citation => citation.CriterionId);
        builder.HasIndex(citation => new { citation.SheetId, citation.CriterionId });
        builder.HasIndex(citation => new { citation.EvidenceItemId, citation.SheetId, citation.CriterionId }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_EvidenceCitation_Page", "Page IS NULL OR Page >= 1"));
    }
}
