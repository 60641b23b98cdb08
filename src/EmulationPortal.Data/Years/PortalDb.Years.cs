using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Emulation years.</summary>
    public DbSet<EmulationYear> EmulationYears => Set<EmulationYear>();

    /// <summary>Clusters' parts of years.</summary>
    public DbSet<ClusterYear> ClusterYears => Set<ClusterYear>();
}
