using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>What all departments register in a year, by cluster: numbers, full lists, files; and compared with last year and the results.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class RegistrationSummaryController(PortalDb db, OfficialFiles files) : PortalController
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Approved = "da-duyet";

    /// <summary>The numbers, and the lines of one cluster.</summary>
    [HttpGet("/dang-ky/{year:int}/tong-hop")]
    public async Task<IActionResult> Show(int year, [FromQuery(Name = "tinh-trang")] string? which, [FromQuery(Name = "cum")] Guid? cluster)
    {
        ModelState.Clear();
        return await FindAsync(year, which) is { } found
            ? View("Summary", new SummaryPage(found.Round, found.Summary, which == Approved, cluster is null ? null : found.Summary.Clusters.FirstOrDefault(candidate => candidate.Cluster?.Id == cluster)))
            : NotFound();
    }

    /// <summary>The workbook.</summary>
    [HttpGet("/dang-ky/{year:int}/tong-hop/excel")]
    public async Task<IActionResult> Export(int year, [FromQuery(Name = "tinh-trang")] string? which) => await FindAsync(year, which) is { } found
        ? File(RegisteredYearWorkbook.Write(SummaryPage.ForFiles(found.Round, found.Summary, which == Approved)), Workbook, $"tong-hop-dang-ky-danh-hieu-nam-{year}.xlsx")
        : NotFound();

    /// <summary>The page to print.</summary>
    [HttpGet("/dang-ky/{year:int}/tong-hop/in")]
    public async Task<IActionResult> Print(int year, [FromQuery(Name = "tinh-trang")] string? which) =>
        await TextAsync(year, which) is { } text ? Content(await files.PreviewAsync(text), "text/html; charset=utf-8") : NotFound();

    /// <summary>The PDF file.</summary>
    [HttpGet("/dang-ky/{year:int}/tong-hop/pdf")]
    public async Task<IActionResult> Pdf(int year, [FromQuery(Name = "tinh-trang")] string? which) =>
        await TextAsync(year, which) is { } text ? await files.PdfAsync(this, text, $"/dang-ky/{year}/tong-hop/in?tinh-trang={(which == Approved ? Approved : "da-gui")}", Gone) : NotFound();

    /// <summary>Compared with last year and with what was attained.</summary>
    [HttpGet("/dang-ky/{year:int}/so-sanh")]
    public async Task<IActionResult> Compare(int year)
    {
        if (await RoundAsync(year) is not { } round) return NotFound();
        var counts = await db.RegisteredCountsAsync(year, Gone);
        // Years before the portal had lists are unknown, not empty.
        var known = counts.Any(count => count.Year == year - 1);
        var kinds = await db.AwardKinds.AsNoTracking().OrderBy(kind => kind.Nature).ThenBy(kind => kind.Position).ToListAsync(Gone);
        var board = await db.RegistrationBoardAsync(round, Clock.Now, Gone);
        List<ComparisonRow> titles = [.. kinds.Select(kind => (kind.Name, Counts: counts.Where(count => count.KindCode == kind.Code).ToList())).Where(row => row.Counts.Count > 0).Select(row => Row(known, year, row.Name, row.Counts, of: counts))];
        var departments = board.GroupBy(row => row.Cluster?.BlocId).SelectMany(bloc => bloc.GroupBy(row => row.Cluster?.Id).SelectMany(group => group
                .Select(row => Row(known, year, row.Department.Province, counts.Where(count => count.DepartmentId == row.Department.Id)))
                .Append(Row(known, year, group.First().Cluster?.Name ?? "Chưa xếp cụm", Of(group), isTotal: true)))
            .Append(Row(known, year, BoardPage.BlocName(bloc), Of(bloc), isTotal: true)));
        return View("Comparison", new ComparisonPage(year, [.. titles, Row(known, year, "Cộng", counts, isTotal: true)], [.. departments, Row(known, year, "Tất cả", counts, isTotal: true)]));

        IEnumerable<RegisteredCount> Of(IEnumerable<BoardRow> rows) => counts.Where(count => rows.Any(row => row.Department.Id == count.DepartmentId));
    }

    // A title that no list names was registered by nobody; a department that no list is of has sent nothing.
    private static ComparisonRow Row(bool known, int year, string name, IEnumerable<RegisteredCount> counts, bool isTotal = false, IReadOnlyList<RegisteredCount>? of = null)
    {
        var ofYear = counts.ToLookup(count => count.Year);
        return new(name, known ? Sum(year - 1) : null, Sum(year), isTotal);

        ComparedYear Sum(int summed)
        {
            var some = ofYear[summed].ToList();
            return new((of ?? some).Any(count => count.Year == summed), some.Sum(count => count.Registered), some.Sum(count => count.Judged), some.Sum(count => count.Attained));
        }
    }

    private Task<RegistrationRound?> RoundAsync(int year) => db.RegistrationRounds.AsNoTracking().Include(round => round.Extensions).SingleOrDefaultAsync(round => round.Year == year, Gone);

    private async Task<(RegistrationRound Round, RegistrationSummary Summary)?> FindAsync(int year, string? which) =>
        await RoundAsync(year) is { } round ? (round, await db.RegistrationSummaryAsync(round, which == Approved, Clock.Now, Gone)) : null;

    private async Task<OfficialDocument?> TextAsync(int year, string? which) =>
        await FindAsync(year, which) is { } found ? RegistrationSummaryText.Of(SummaryPage.ForFiles(found.Round, found.Summary, which == Approved), Clock.Today) : null;
}
