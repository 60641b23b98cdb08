using EmulationPortal.Domain.LegalDocuments;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>The register of documents: laws, decrees and others that the rest relies on.</summary>
    public DbSet<LegalDocument> LegalDocuments => Set<LegalDocument>();

    /// <summary>Words by which documents of the register are found.</summary>
    public DbSet<LegalDocumentWord> LegalDocumentWords => Set<LegalDocumentWord>();

    /// <summary>What documents of the register do to each other.</summary>
    public DbSet<LegalDocumentRelation> LegalDocumentRelations => Set<LegalDocumentRelation>();
}
