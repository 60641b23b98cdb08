using EmulationPortal.Documents.Obligations;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>What is owed: as a list by month, as a month's calendar, and for those who follow others as a matrix.</summary>
public sealed class ObligationsController(ObligationDesk desk) : PortalController
{
    private const int PageSize = 60;
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The list.</summary>
    [HttpGet("/viec-phai-lam")]
    public async Task<IActionResult> Index(ObligationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ModelState.Clear();
        return ObligationDesk.MaySee(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Index", ObligationDesk.List(await desk.BoardAsync(Actor, filter.Year, Gone), filter, PageSize));
    }

    /// <summary>The same list as a workbook.</summary>
    [HttpGet("/viec-phai-lam/xlsx")]
    public async Task<IActionResult> Export(ObligationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ModelState.Clear();
        if (ObligationDesk.MaySee(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var board = await desk.BoardAsync(Actor, filter.Year, Gone);
        var page = ObligationDesk.List(board, filter, int.MaxValue);
        var lines = page.Rows.Select(row => new ObligationLine(
            row.Unit, row.ClusterNumber, ObligationKindText.Name(row.Obligation.Kind), row.Obligation.Title, row.Obligation.Due.Show(), ObligationStateText.Name(row.State),
            row.Obligation.DoneAt is { } done ? DateText.Show(VietnamTime.DateOf(done)) : string.Empty, row.Obligation.Detail));
        return File(ObligationWorkbook.Write($"Việc phải làm năm {board.Year}", $"Lập lúc {VietnamTime.Show(Clock.Now)}", [.. lines]), Workbook, $"viec-phai-lam-{board.Year}.xlsx");
    }

    /// <summary>Units against kinds.</summary>
    [HttpGet("/viec-phai-lam/bang")]
    public async Task<IActionResult> Matrix(ObligationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ModelState.Clear();
        return ObligationDesk.MaySee(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Matrix", ObligationDesk.Matrix(await desk.BoardAsync(Actor, filter.Year, Gone), filter));
    }

    /// <summary>A month.</summary>
    [HttpGet("/lich")]
    public async Task<IActionResult> Month(ObligationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ModelState.Clear();
        return ObligationDesk.MaySee(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Month", await desk.MonthAsync(Actor, filter, Gone));
    }
}
