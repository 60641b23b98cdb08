using EmulationPortal.Data;
using EmulationPortal.Data.Results;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Results;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>Prints: a PDF where a browser is installed, otherwise a page that says so and offers the same document as print-ready HTML.</summary>
public sealed class PrintsController(PortalDb db, PrintPages pages, IPdfPrinter printer, PrintAssets assets) : PortalController
{
    private const string Html = "html";
    private const string AssetFolder = "/ban-in/";

    /// <summary>The ranking of a cluster.</summary>
    [HttpGet("/ket-qua/{year:int}/{clusterId:guid}/in/xep-hang")]
    public async Task<IActionResult> Ranking(int year, Guid clusterId, [FromQuery(Name = "dang")] string? form) =>
        await ResultAsync(year, clusterId) is { } result
            ? await AnswerAsync(folder => pages.RenderAsync(ResultDocuments.Ranking(result), folder), form)
            : NotFound();

    /// <summary>The matrix of a cluster.</summary>
    [HttpGet("/ket-qua/{year:int}/{clusterId:guid}/in/tong-hop")]
    public async Task<IActionResult> Matrix(int year, Guid clusterId, [FromQuery(Name = "cot")] string? column, [FromQuery(Name = "dang")] string? form) =>
        await ResultAsync(year, clusterId) is { } result
            ? await AnswerAsync(folder => pages.RenderAsync(ResultDocuments.Matrix(result, ResultColumns.Of(column)), folder), form)
            : NotFound();

    /// <summary>One department's sheet: as it stands, or as it stood at a submission, red-lined against another if asked.</summary>
    [HttpGet("/ket-qua/in/bang-diem/{sheetId:guid}")]
    public async Task<IActionResult> Sheet(
        Guid sheetId, [FromQuery(Name = "lan")] int? number, [FromQuery(Name = "so-voi")] int? comparedWith, [FromQuery(Name = "dang")] string? form)
    {
        var sheet = await db.ScoreSheets.AsNoTracking().VisibleTo(Actor)
            .Include(candidate => candidate.Cells).Include(candidate => candidate.Department)
            .FirstOrDefaultAsync(candidate => candidate.Id == sheetId, Gone);
        if (sheet is null)
        {
            return NotFound();
        }

        var numbers = new[] { number, comparedWith }.OfType<int>().Distinct().ToList();
        var taken = await db.SheetSnapshots.AsNoTracking().Where(snapshot => snapshot.SheetId == sheetId && numbers.Contains(snapshot.Number)).ToListAsync(Gone);
        if (taken.Count != numbers.Count)
        {
            return NotFound();
        }

        var snapshot = taken.FirstOrDefault(candidate => candidate.Number == number);
        var printed = snapshot is null ? await PresentAsync(sheet) : SheetFreezer.Read(snapshot);
        var columns = Columns(sheet, printed);
        if (columns.Count == 0)
        {
            return Refused(Verdict.NotNow("Đơn vị chưa gửi bảng điểm nên chưa có gì để in."));
        }

        var earlier = taken.FirstOrDefault(candidate => candidate.Number == comparedWith);
        var document = SheetDocuments.Of(
            printed.With(columns), sheet.Department!.Province, columns, snapshot?.Sha256,
            earlier is null ? null : (SheetFreezer.Read(earlier).With(Columns(sheet, SheetFreezer.Read(earlier))), earlier.Sha256));
        return await AnswerAsync(folder => pages.RenderAsync(document, folder), form);
    }

    /// <summary>The style sheet and fonts of print-ready pages.</summary>
    [HttpGet("/ban-in/{name}")]
    [ResponseCache(Duration = 86400)]
    public IActionResult Asset(string name) => assets.Find(name) is { } file ? File(file.Bytes, file.ContentType) : NotFound();

    private async Task<IActionResult> AnswerAsync(Func<string, Task<PrintableHtml>> render, string? form)
    {
        if (form == Html)
        {
            return Content((await render(AssetFolder)).Html, "text/html; charset=utf-8");
        }

        var html = await render(string.Empty);
        try
        {
            return File(await printer.PrintAsync(html, Gone), "application/pdf", $"{VietnameseText.Fold(html.Title).Replace(' ', '-')}.pdf");
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            return View("PrintReady", new PrintReadyPage(html.Title, failure.Message, $"{Request.Path}{Request.QueryString.Add("dang", Html)}"));
        }
    }

    private async Task<ClusterResult?> ResultAsync(int year, Guid clusterId) =>
        await db.ClusterResultAsync(year, clusterId, Actor, cancellation: Gone) is { } result && result.ClusterYear.ShowsRankingTo(Actor, year) ? result : null;

    // Points relative to the best of the cluster are printed only for who may see the cluster.
    private async Task<FrozenSheet> PresentAsync(ScoreSheet sheet)
    {
        var set = await db.CriteriaSets.AsNoTracking().Include(candidate => candidate.Criteria).FirstAsync(candidate => candidate.Id == sheet.CriteriaSetId, Gone);
        var contexts = (await ResultAsync(sheet.Year, sheet.ClusterId))?.Standing.Contexts;
        return await SheetFreezer.PresentAsync(db, sheet, set, Actor, Clock.Now, contexts, Gone);
    }

    private IReadOnlyList<ScoreColumn> Columns(ScoreSheet sheet, FrozenSheet printed) =>
        [.. Enum.GetValues<ScoreColumn>().Where(column => sheet.ShowsScoresTo(Actor, column, printed.State))];
}

/// <summary>The page instead of a PDF.</summary>
/// <param name="Document">The document's title.</param>
/// <param name="Why">Why there is no PDF.</param>
/// <param name="Link">The print-ready HTML.</param>
public sealed record PrintReadyPage(string Document, string Why, string Link);
