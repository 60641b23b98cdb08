using EmulationPortal.Documents.Statistics;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>The statistics that the ministry owes the state.</summary>
[Route("/thong-ke/bieu-mau")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class StatutoryController(StatutoryForms forms) : PortalController
{
    private const int Back = 10;

    /// <summary>The forms of a year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery(Name = "nam")] int? year)
    {
        ModelState.Clear();
        var (of, years) = Choose(year);
        return View("Statutory", new StatutoryPage(of, years, await forms.OfAsync(of, Gone), new StatisticsTabs("bieu-mau", string.Empty, true, true)));
    }

    /// <summary>The same as a workbook.</summary>
    [HttpGet("xlsx")]
    public async Task<IActionResult> Export([FromQuery(Name = "nam")] int? year)
    {
        ModelState.Clear();
        var of = Choose(year).Year;
        var tables = (await forms.OfAsync(of, Gone)).Where(form => form.Table is not null).Select(form => form.Table! with { Title = $"Số liệu cho biểu {form.Code}", Caption = $"{form.Name}. {form.Note} {form.Table.Caption}" }).ToList();
        return File(
            FigureWorkbook.Write($"Số liệu thống kê thi đua, khen thưởng năm {of}", $"Thông tư 02/2023/TT-BNV. Xuất lúc {VietnamTime.Show(Clock.Now)}.", tables, 0), EvidenceTypes.Xlsx, $"bieu-thong-ke-{of}.xlsx");
    }

    private (int Year, IReadOnlyList<int> Years) Choose(int? asked)
    {
        IReadOnlyList<int> years = [.. Enumerable.Range(0, Back).Select(back => Clock.Today.Year - back)];
        return (asked is { } year && years.Contains(year) ? year : years[0], years);
    }
}
