using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Decisions about awards.</summary>
    public DbSet<AwardDecision> AwardDecisions => Set<AwardDecision>();

    /// <summary>Awards given, corrected, reissued or revoked by decisions.</summary>
    public DbSet<DecisionLine> DecisionLines => Set<DecisionLine>();

    /// <summary>Numbers of decisions by year and notation.</summary>
    public DbSet<DecisionNumberSeries> DecisionNumbers => Set<DecisionNumberSeries>();

    /// <summary>Base salaries by their first day.</summary>
    public DbSet<BaseSalary> BaseSalaries => Set<BaseSalary>();

    /// <summary>Prize money paid.</summary>
    public DbSet<AwardPayment> AwardPayments => Set<AwardPayment>();
}
