using EmulationPortal.Domain.Pledges;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Pledges.</summary>
    public DbSet<Pledge> Pledges => Set<Pledge>();

    /// <summary>Clauses of pledges.</summary>
    public DbSet<PledgeClause> PledgeClauses => Set<PledgeClause>();

    /// <summary>Results of clauses.</summary>
    public DbSet<ClauseResult> ClauseResults => Set<ClauseResult>();

    /// <summary>Texts of pledges as they stood after each edit.</summary>
    public DbSet<PledgeRevision> PledgeRevisions => Set<PledgeRevision>();
}
