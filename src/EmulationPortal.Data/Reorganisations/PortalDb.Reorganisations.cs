using EmulationPortal.Domain.Reorganisations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Acts that reorganise departments.</summary>
    public DbSet<Reorganisation> Reorganisations => Set<Reorganisation>();

    /// <summary>What acts of reorganisation changed.</summary>
    public DbSet<ReorganisationChange> ReorganisationChanges => Set<ReorganisationChange>();

    /// <summary>What hung on units when an act had been carried out.</summary>
    public DbSet<ReorganisationTally> ReorganisationTallies => Set<ReorganisationTally>();

    /// <summary>Which department was followed by which.</summary>
    public DbSet<DepartmentLink> DepartmentLinks => Set<DepartmentLink>();
}
