using EmulationPortal.Data;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>What the cluster's meeting settled on a sheet.</summary>
/// <param name="Scores">The settled scores, the open ones first.</param>
/// <param name="MayTake">Whether the reader can write the open ones into the own column now.</param>
public sealed record AgreedScoresPage(IReadOnlyList<AgreedScore> Scores, bool MayTake);

/// <summary>Shows on a sheet's page what the cluster's meeting settled there; nothing when it settled nothing.</summary>
public sealed class AgreedScoresViewComponent(PortalDb db, PortalClock clock) : ViewComponent
{
    /// <summary>The list.</summary>
    /// <param name="open">The sheet, loaded as the reader may see it.</param>
    public async Task<IViewComponentResult> InvokeAsync(OpenSheet open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var (sheetId, actor) = (open.Sheet.Id, HttpContext.Actor());
        var scores = await db.AgreedScores.AsNoTracking().Include(score => score.Meeting)
            .Where(score => score.SheetId == sheetId)
            .OrderBy(score => score.WrittenTo != null).ThenBy(score => score.CriterionCode)
            .ToListAsync(HttpContext.RequestAborted);
        var sees = actor.IsOfficer || actor.WorksFor(open.Sheet.DepartmentId) || actor.ReadsForCluster(open.Sheet.ClusterId, open.Sheet.Year, open.Sheet.DepartmentId);
        if (scores.Count == 0 || !sees) return Content(string.Empty);
        var column = actor.IsOfficer ? ScoreColumn.Ministry : ScoreColumn.Cluster;
        var mayTake = open.Sheet.May(SheetWorkflow.ScoringStep(column), actor, open.Deadline(column), clock.Now).IsAllowed;
        return View("~/Features/Meetings/_AgreedScores.cshtml", new AgreedScoresPage(scores, mayTake));
    }
}
