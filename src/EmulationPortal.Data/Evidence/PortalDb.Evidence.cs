using EmulationPortal.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Stored files.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>Evidence.</summary>
    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();

    /// <summary>Citations of evidence.</summary>
    public DbSet<EvidenceCitation> EvidenceCitations => Set<EvidenceCitation>();
}
