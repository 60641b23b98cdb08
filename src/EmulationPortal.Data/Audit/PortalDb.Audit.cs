using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>The audit trail.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Ends of the audit chains.</summary>
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
}
