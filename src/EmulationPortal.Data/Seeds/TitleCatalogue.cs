using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>Brings the catalogue of titles and forms with its rule sets into a portal that has none.</summary>
internal static class TitleCatalogue
{
    /// <summary>Adds it, once; what has been changed since is left alone.</summary>
    public static async Task EnsureAsync(PortalDb db)
    {
        if (await db.AwardKinds.AnyAsync()) return;
        var kinds = TitleSeeds.Kinds();
        db.AwardKinds.AddRange(kinds);
        db.RuleSets.AddRange(TitleSeeds.RuleSets(kinds));
        db.QuotaRules.AddRange(TitleSeeds.QuotaRules());
        db.VotingRules.AddRange(TitleSeeds.VotingRules());
        await db.SaveChangesAsync();
    }
}
