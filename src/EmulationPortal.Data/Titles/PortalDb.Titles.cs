using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Titles and forms.</summary>
    public DbSet<AwardKind> AwardKinds => Set<AwardKind>();

    /// <summary>Rule sets of titles and forms.</summary>
    public DbSet<RuleSet> RuleSets => Set<RuleSet>();

    /// <summary>Conditions of titles and forms.</summary>
    public DbSet<EligibilityRule> EligibilityRules => Set<EligibilityRule>();

    /// <summary>Shares of titles.</summary>
    public DbSet<QuotaRule> QuotaRules => Set<QuotaRule>();
}
