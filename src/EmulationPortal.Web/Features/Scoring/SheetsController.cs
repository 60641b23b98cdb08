using EmulationPortal.Data;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>Reading sheets: the list, one sheet, and the arithmetic of its totals.</summary>
public sealed class SheetsController(PortalDb db, ScoringDesk desk, SheetPages pages, SheetTotals totals) : PortalController
{
    /// <summary>The sheets the reader may know of, of the latest open year or the one asked for.</summary>
    [HttpGet("/cham-diem")]
    public async Task<IActionResult> List([FromQuery(Name = "nam")] int? year)
    {
        var years = await db.EmulationYears.AsNoTracking().Select(candidate => candidate.Year).Distinct().OrderDescending().ToListAsync(Gone);
        var shown = year ?? years.FirstOrDefault(candidate => candidate <= Clock.Today.Year);
        var sheets = await db.ScoreSheets.AsNoTracking().VisibleTo(Actor)
            .Where(sheet => sheet.Year == shown)
            .Include(sheet => sheet.Department)
            .ToListAsync(Gone);
        var clusters = await db.Clusters.AsNoTracking().OrderBy(cluster => cluster.Number).ToListAsync(Gone);
        var positions = await db.ClusterMemberships.AsNoTracking().Where(member => member.Year == shown)
            .ToDictionaryAsync(member => member.DepartmentId, member => member.Position, Gone);
        var groups = clusters
            .Select(cluster => new SheetGroup(
                cluster.Id,
                cluster.Name,
                Actor.Follows(cluster.Id, shown),
                sheets.Where(sheet => sheet.ClusterId == cluster.Id)
                    .OrderBy(sheet => positions.GetValueOrDefault(sheet.DepartmentId, int.MaxValue))
                    .Select(sheet => new SheetLine(
                        sheet.Id,
                        sheet.Department!.Province,
                        SheetWorkflow.StateName(sheet.State),
                        SheetPages.StateClass(sheet.State),
                        sheet.SubmittedAt,
                        sheet.DepartmentId == Actor.DepartmentId))
                    .ToList()))
            .Where(group => group.Lines.Count > 0)
            .ToList();
        return View("List", new SheetListPage(shown, years, groups));
    }

    /// <summary>One sheet.</summary>
    [HttpGet("/cham-diem/{sheetId:guid}")]
    public async Task<IActionResult> Show(Guid sheetId)
    {
        var open = await desk.OpenAsync(Actor, sheetId, Gone);
        return open is null ? NotFound() : View("Sheet", await pages.BuildAsync(open, Actor, (Clock.Now, Clock.Today), null, Gone));
    }

    /// <summary>The arithmetic of one column's total, down to the leaf.</summary>
    [HttpGet("/cham-diem/{sheetId:guid}/vi-sao")]
    public async Task<IActionResult> Explain(Guid sheetId, [FromQuery(Name = "cot")] ScoreColumn column = ScoreColumn.Self)
    {
        var open = await desk.OpenAsync(Actor, sheetId, Gone);
        if (open is null || !Enum.IsDefined(column) || !IsShown(open, column))
        {
            return NotFound();
        }

        var total = await totals.ComputeAsync(Actor, open, column, Gone);
        return View("Explain", new ExplainPage(sheetId, open.Sheet.Department!.Province, open.Sheet.Year, column, SheetPages.Total(open, column, total).Total, total.Explain()));
    }

    private bool IsShown(OpenSheet open, ScoreColumn column) =>
        open.Sheet.ShowsScoresTo(Actor, column) || SheetPages.EditColumn(open, Actor, Clock.Now) == column;
}

/// <summary>A sheet in the list.</summary>
public sealed record SheetLine(Guid SheetId, string Province, string StateName, string StateClass, DateTime? SubmittedAt, bool IsOwn);

/// <summary>The sheets of one cluster.</summary>
public sealed record SheetGroup(Guid ClusterId, string ClusterName, bool HasMatrix, IReadOnlyList<SheetLine> Lines);

/// <summary>The list of sheets.</summary>
public sealed record SheetListPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<SheetGroup> Groups);

/// <summary>The arithmetic of a total.</summary>
public sealed record ExplainPage(Guid SheetId, string Province, int Year, ScoreColumn Column, string Total, ExplanationLine Line);
