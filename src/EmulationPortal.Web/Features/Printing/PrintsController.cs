using EmulationPortal.Data;
using EmulationPortal.Data.Results;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Results;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>Prints: a PDF where a browser is installed, otherwise a page that says so and offers the same document as print-ready HTML.</summary>
public sealed class PrintsController(PortalDb db, SheetDocumentQueries sheets, PrintPages pages, IPdfPrinter printer) : PortalController
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
        var answer = await sheets.FindAsync(Actor, sheetId, number, comparedWith, Gone);
        return answer switch
        {
            null => NotFound(),
            { Document: { } document } => await AnswerAsync(folder => pages.RenderAsync(document, folder), form),
            _ => Refused(answer.Verdict),
        };
    }

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
}

/// <summary>The page instead of a PDF.</summary>
/// <param name="Document">The document's title.</param>
/// <param name="Why">Why there is no PDF.</param>
/// <param name="Link">The print-ready HTML.</param>
public sealed record PrintReadyPage(string Document, string Why, string Link);
