using EmulationPortal.Domain.LegalDocuments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.LegalDocuments;

internal sealed class LegalDocumentConfiguration : IEntityTypeConfiguration<LegalDocument>
{
    public void Configure(EntityTypeBuilder<LegalDocument> builder)
    {
        builder.Property(document => document.Number).HasMaxLength(LegalDocument.NumberLength);
        builder.Property(document => document.Kind).HasMaxLength(50);
        builder.Property(document => document.Issuer).HasMaxLength(LegalDocument.IssuerLength);
        builder.Property(document => document.Abstract).HasMaxLength(LegalDocument.AbstractLength);
        builder.Ignore(document => document.Citation);
        builder.HasIndex(document => document.Number).IsUnique();
    }
}
