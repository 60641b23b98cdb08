using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Years;

/// <summary>Whether the rules of ranking may still change.</summary>
internal static class RankingRulesQueries
{
    /// <summary>What keeps <paramref name="actor"/> from changing the rules: the year's workflow, or a cluster that was ranked by them and published.</summary>
    public static async Task<Verdict> MayChangeRulesAsync(this PortalDb db, EmulationYear year, Actor actor, CancellationToken gone) =>
        year.May(YearStep.Edit, actor) is { IsAllowed: false } refusal
            ? refusal
            : await db.ClusterYears.AnyAsync(cluster => cluster.YearId == year.Id && cluster.State == ClusterYearState.Published, gone)
                ? Verdict.NotNow("Đã có cụm công bố kết quả theo các quy tắc này nên không sửa được nữa.")
                : Verdict.Allowed;
}
