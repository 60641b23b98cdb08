using EmulationPortal.Domain.Criteria;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Criteria sets.</summary>
    public DbSet<CriteriaSet> CriteriaSets => Set<CriteriaSet>();

    /// <summary>Nodes of criteria sets.</summary>
    public DbSet<Criterion> Criteria => Set<Criterion>();
}
