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
        var contexts = await ContextsAsync(actor, open.Sheet, open.Criteria, cancellation);
        return SheetArithmetic.Compute(open.Criteria, open.Sheet.Values(column), open.Options, contexts?.GetValueOrDefault(column));
    }

    /// <summary>The best results of the sheet's cluster by column, for whoever may see the whole cluster; null for others.</summary>
    public async Task<IReadOnlyDictionary<ScoreColumn, RelativeContext>?> ContextsAsync(Actor actor, ScoreSheet sheet, CriteriaTree criteria, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(sheet);
        return SeesCluster(actor, sheet)
            ? await BestAsync(actor.InLeadersPlace(sheet.ClusterId, sheet.Year), sheet.YearId, sheet.ClusterId, criteria, cancellation)
            : null;
    }

    /// <summary>The best results of a cluster by column, among the scores that <paramref name="reader"/> may see, as on the page of results.</summary>
    public async Task<IReadOnlyDictionary<ScoreColumn, RelativeContext>> BestAsync(
        Actor reader, Guid yearId, Guid clusterId, CriteriaTree criteria, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var leaves = criteria.Leaves.Where(leaf => leaf.Kind == LeafKind.RelativeToBest).Select(leaf => leaf.Id).ToList();
        var sheets = leaves.Count == 0
            ? []
            : await db.ScoreSheets.AsNoTracking()
                .Where(sheet => sheet.YearId == yearId && sheet.ClusterId == clusterId && sheet.SubmittedAt != null)
                .Include(sheet => sheet.Cells.Where(cell => leaves.Contains(cell.CriterionId)))
                .AsSingleQuery()
                .ToListAsync(cancellation);
        return Enum.GetValues<ScoreColumn>().ToDictionary(
            column => column,
            column => RelativeContext.Of(criteria, sheets.Where(sheet => sheet.ShowsScoresTo(reader, column)).Select(sheet => sheet.Values(column))));
    }

    private static bool SeesCluster(Actor actor, ScoreSheet sheet) =>
        actor.IsOfficer || sheet.State == SheetState.Published || actor.ReadsForCluster(sheet.ClusterId, sheet.Year, sheet.DepartmentId);
}
