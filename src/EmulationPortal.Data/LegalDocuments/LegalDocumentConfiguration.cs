using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.LegalDocuments;

internal sealed class LegalDocumentConfiguration : IEntityTypeConfiguration<LegalDocument>
{
    public void Configure(EntityTypeBuilder<LegalDocument> builder)
    {
        builder.Property(document => document.Number).HasMaxLength(LegalDocument.NumberLength);
        builder.Property(document => document.Kind).HasMaxLength(LegalDocument.KindLength);
        builder.Property(document => document.Issuer).HasMaxLength(LegalDocument.IssuerLength);
        builder.Property(document => document.Abstract).HasMaxLength(LegalDocument.AbstractLength);
        builder.Property(document => document.Signer).HasMaxLength(LegalDocument.SignerLength);
        builder.Property(document => document.Note).HasMaxLength(LegalDocument.NoteLength);
        builder.Property(document => document.FileName).HasMaxLength(LegalDocument.FileNameLength);
        builder.Ignore(document => document.Citation);
        builder.Ignore(document => document.Title);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(document => document.FileId);
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(document => document.AwardDecisionId);
        builder.HasMany(document => document.Words).WithOne().HasForeignKey(word => word.DocumentId).OnDelete(DeleteBehavior.ClientCascade);

        // Numbers begin anew each year, and every province has a 05/KH-UBND.
        builder.HasIndex(document => new { document.Number, document.Issuer, document.IssuedOn }).IsUnique();
        builder.HasIndex(document => document.IssuedOn);
        builder.HasIndex(document => new { document.Kind, document.IssuedOn });
        builder.HasIndex(document => document.ValidFrom);
        builder.HasIndex(document => document.ValidTo);
        builder.HasIndex(document => document.AwardDecisionId).IsUnique().HasFilter("[AwardDecisionId] IS NOT NULL");
        builder.ToTable(table => table.HasCheckConstraint("CK_LegalDocument_Force", "ValidTo IS NULL OR ValidTo >= ValidFrom"));
    }
}

internal sealed class LegalDocumentWordConfiguration : IEntityTypeConfiguration<LegalDocumentWord>
{
    public void Configure(EntityTypeBuilder<LegalDocumentWord> builder)
    {
        builder.HasKey(word => new { word.DocumentId, word.Word });
        builder.Property(word => word.Word).HasMaxLength(NameWord.Length);
        builder.HasIndex(word => new { word.Word, word.DocumentId });
    }
}

internal sealed class LegalDocumentRelationConfiguration : IEntityTypeConfiguration<LegalDocumentRelation>
{
    public void Configure(EntityTypeBuilder<LegalDocumentRelation> builder)
    {
        builder.HasOne(relation => relation.From).WithMany().HasForeignKey(relation => relation.FromId);
        builder.HasOne(relation => relation.To).WithMany().HasForeignKey(relation => relation.ToId);
        builder.HasIndex(relation => new { relation.FromId, relation.ToId, relation.Kind }).IsUnique();
        builder.HasIndex(relation => relation.ToId);
        builder.ToTable(table => table.HasCheckConstraint("CK_LegalDocumentRelation_Two", "FromId <> ToId"));
    }
}
