using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Titles;

/// <summary>Reads the catalogue of titles and forms.</summary>
public static class TitleQueries
{
    /// <summary>The judge of who can have which award, with all kinds and all rule sets, in two queries.</summary>
    public static async Task<Eligibility> EligibilityAsync(this PortalDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var kinds = await db.AwardKinds.AsNoTracking().ToListAsync(cancellation);
        var sets = await db.RuleSets.AsNoTracking().Include(set => set.Rules).ToListAsync(cancellation);
        return new Eligibility(kinds, sets);
    }

    /// <summary>One title or form with its coefficients and dossier, or null; to read only.</summary>
    public static Task<AwardKind?> WholeAwardKindAsync(this PortalDb db, string code, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AwardKinds.AsNoTracking().AsSplitQuery().Include(kind => kind.Coefficients).Include(kind => kind.Dossier)
            .SingleOrDefaultAsync(kind => kind.Code == code, cancellation);
    }

    /// <summary>All shares ever in force for one award, the newest first.</summary>
    public static Task<List<QuotaRule>> QuotaRulesAsync(this PortalDb db, string code, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.QuotaRules.AsNoTracking().Where(rule => rule.KindCode == code).OrderByDescending(rule => rule.ValidFrom).ToListAsync(cancellation);
    }
}
