using EmulationPortal.Data;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks.Controls;

/// <summary>One row to update.</summary>
/// <param name="Id">Key of the cell.</param>
/// <param name="Value">The new value.</param>
public sealed record BareUpdate(Guid Id, decimal Value);

/// <summary>What the portal's pages are measured against: the same MVC, login and query, and nothing else.</summary>
public sealed class ControlController(PortalDb db) : PortalController
{
    /// <summary>The matrix's query as a plain table.</summary>
    [HttpGet("/control/matrix/{clusterId:guid}")]
    public async Task<IActionResult> Matrix(Guid clusterId) => View("~/Controls/Matrix.cshtml", await db.ScoreSheets.AsNoTracking()
        .Where(sheet => sheet.ClusterId == clusterId && sheet.Year == BenchYear.Year)
        .Include(sheet => sheet.Department)
        .Include(sheet => sheet.Cells)
        .ToListAsync(Gone));

    /// <summary>A table of eight lines that reads nothing, without login.</summary>
    [HttpGet("/control/public")]
    [AllowAnonymous]
    public IActionResult Public() => View("~/Controls/Public.cshtml");

    /// <summary>Updates one row.</summary>
    [HttpPost("/control/cell")]
    public async Task<IActionResult> Cell([FromBody] BareUpdate update)
    {
        var cell = await db.ScoreCells.SingleAsync(candidate => candidate.Id == update.Id, Gone);
        cell.Save(CellValue.Of(update.Value), cell.Explanation, cell.Reason, Actor, Clock.Now);
        await db.SaveChangesAsync(Gone);
        return Json(new { cell.Version });
    }
}
