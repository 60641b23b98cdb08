using EmulationPortal.Data;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>A member in the matrix.</summary>
/// <param name="Sheet">Its sheet, with cells.</param>
/// <param name="Province">Province.</param>
/// <param name="StateName">State in words.</param>
/// <param name="StateClass">CSS class of the state.</param>
/// <param name="IsEditable">Whether the reader can enter scores now.</param>
/// <param name="Why">Why not; empty when editable.</param>
/// <param name="Total">Total of the shown column.</param>
/// <param name="Sums">Sums by node of the shown column.</param>
/// <param name="IsTouched">Whether somebody has scored in that column.</param>
public sealed record MatrixMember(
    ScoreSheet Sheet, string Province, string StateName, string StateClass, bool IsEditable, string Why, ColumnTotal Total, SheetTotal Sums, bool IsTouched);

/// <summary>The matrix of a cluster: criteria as rows, members as columns.</summary>
/// <param name="ClusterId">The cluster.</param>
/// <param name="ClusterName">Its name.</param>
/// <param name="Year">The year.</param>
/// <param name="Column">The column that is edited or shown.</param>
/// <param name="Set">The criteria.</param>
/// <param name="Criteria">The tree.</param>
/// <param name="Members">Members in the decision's order.</param>
/// <param name="Proposals">Columns shown small beside the edited one.</param>
public sealed record MatrixPage(
    Guid ClusterId, string ClusterName, int Year, ScoreColumn Column, CriteriaSet Set, CriteriaTree Criteria,
    IReadOnlyList<MatrixMember> Members, IReadOnlyList<ScoreColumn> Proposals)
{
    /// <summary>Criteria that the portal fills.</summary>
    public IReadOnlySet<Guid> Automatic { get; } =
        Set.Criteria.Where(criterion => criterion.Automatic != AutomaticSource.None).Select(criterion => criterion.Id).ToHashSet();
}

/// <summary>The grid of a whole cluster, for its leader (the deputy sees the leader's sheet) and for the ministry.</summary>
public sealed class MatrixController(PortalDb db, ScoringDesk desk, SheetTotals totals) : PortalController
{
    /// <summary>The matrix.</summary>
    [HttpGet("/cham-diem/cum/{clusterId:guid}")]
    public async Task<IActionResult> Show(Guid clusterId, [FromQuery(Name = "nam")] int? askedYear)
    {
        var year = askedYear ?? Clock.Today.Year;
        if (!Actor.Follows(clusterId, year))
        {
            return NotFound();
        }

        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == clusterId, Gone);
        var sheets = await db.ScoreSheets.AsNoTracking().VisibleTo(Actor)
            .Where(sheet => sheet.ClusterId == clusterId && sheet.Year == year)
            .Where(sheet => Actor.IsOfficer || sheet.DepartmentId != Actor.DepartmentId)
            .Include(sheet => sheet.Department)
            .Include(sheet => sheet.Cells)
            .ToListAsync(Gone);
        if (cluster is null || sheets.Count == 0)
        {
            return NotFound();
        }

        var column = Actor.IsOfficer ? ScoreColumn.Ministry : ScoreColumn.Cluster;
        var (set, criteria) = await desk.CriteriaAsync(sheets[0].CriteriaSetId, Gone);
        var emulationYear = await db.EmulationYears.AsNoTracking()
            .Include(candidate => candidate.Stages)
            .Include(candidate => candidate.Extensions)
            .SingleAsync(candidate => candidate.Id == sheets[0].YearId, Gone);
        var context = (await totals.BestAsync(Actor.InLeadersPlace(clusterId, emulationYear.Year), emulationYear.Id, clusterId, criteria, Gone))[column];
        var positions = await db.ClusterMemberships.AsNoTracking()
            .Where(member => member.ClusterId == clusterId && member.Year == year)
            .ToDictionaryAsync(member => member.DepartmentId, member => member.Position, Gone);
        var members = sheets
            .OrderBy(sheet => positions.GetValueOrDefault(sheet.DepartmentId, int.MaxValue))
            .Select(sheet => Member(new OpenSheet(sheet, set, criteria, emulationYear), column, context))
            .ToList();
        var proposals = Actor.IsOfficer ? new[] { ScoreColumn.Self, ScoreColumn.Cluster } : [ScoreColumn.Self];
        return View("Matrix", new MatrixPage(clusterId, cluster.Name, year, column, set, criteria, members, proposals));
    }

    private MatrixMember Member(OpenSheet open, ScoreColumn column, RelativeContext? context)
    {
        var sums = SheetArithmetic.Compute(open.Criteria, open.Sheet.Values(column), open.Options, context);
        var verdict = open.Sheet.May(SheetWorkflow.ScoringStep(column), Actor, open.Deadline(column), Clock.Now);
        return new MatrixMember(
            open.Sheet, open.Sheet.Department!.Province, SheetWorkflow.StateName(open.Sheet.State), SheetPages.StateClass(open.Sheet.State),
            verdict.IsAllowed, verdict.Why, SheetPages.Total(open, column, sums), sums, SheetPages.IsTouched(open, column));
    }
}
