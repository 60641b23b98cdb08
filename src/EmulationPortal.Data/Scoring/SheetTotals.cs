using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Scoring;

/// <summary>Totals of a sheet's columns as they stand now.</summary>
public sealed class SheetTotals(PortalDb db)
{
    /// <summary>
    /// The total of <paramref name="column"/>. Criteria relative to the best of the cluster are computed only for those who may see
    /// the whole cluster; for others they are pending until publication, so that nobody learns another's result from one's own points.
    /// </summary>
    public async Task<SheetTotal> ComputeAsync(Actor actor, OpenSheet open, ScoreColumn column, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(actor);
        var context = SeesCluster(actor, open.Sheet) ? await ContextAsync(open.Sheet.YearId, open.Sheet.ClusterId, open.Criteria, column, cancellation) : null;
        return SheetArithmetic.Compute(open.Criteria, open.Sheet.Values(column), open.Options, context);
    }

    /// <summary>The best results of a cluster in one column, among sheets that have been submitted.</summary>
    public async Task<RelativeContext?> ContextAsync(Guid yearId, Guid clusterId, CriteriaTree criteria, ScoreColumn column, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var leaves = criteria.Leaves.Where(leaf => leaf.Kind == LeafKind.RelativeToBest).Select(leaf => leaf.Id).ToList();
        if (leaves.Count == 0)
        {
            return null;
        }

        var cells = await db.ScoreCells.AsNoTracking()
            .Where(cell => cell.Column == column && leaves.Contains(cell.CriterionId)
                && db.ScoreSheets.Any(sheet => sheet.Id == cell.SheetId && sheet.YearId == yearId && sheet.ClusterId == clusterId && sheet.SubmittedAt != null))
            .ToListAsync(cancellation);
        return RelativeContext.Of(criteria, cells.GroupBy(cell => cell.SheetId)
            .Select(group => group.ToDictionary(cell => cell.CriterionId, cell => cell.Value)));
    }

    private static bool SeesCluster(Actor actor, ScoreSheet sheet) =>
        actor.IsOfficer || sheet.State == SheetState.Published || sheet.IsWho(SheetWho.ClusterScorer, actor);
}
