using EmulationPortal.Domain.Public;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Marks of what is shown to everybody.</summary>
    public DbSet<PublicRecord> PublicRecords => Set<PublicRecord>();
}
