using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>All evidence of a sheet: as a list, and as one ZIP.</summary>
public sealed class SheetEvidenceController(PortalDb db, ScoringDesk desk, FileStore files) : PortalController
{
    /// <summary>The list, criterion by criterion.</summary>
    [HttpGet("/cham-diem/{sheetId:guid}/minh-chung")]
    public async Task<IActionResult> Show(Guid sheetId) => await OpenAsync(sheetId) is { } open
        ? View("Sheet", await PageAsync(open))
        : NotFound();

    /// <summary>The ZIP, streamed: a folder per criterion and an index.</summary>
    [HttpGet("/cham-diem/{sheetId:guid}/minh-chung.zip")]
    public async Task<IActionResult> Zip(Guid sheetId)
    {
        if (await OpenAsync(sheetId) is not { } open)
        {
            return NotFound();
        }

        var page = await PageAsync(open);
        var name = $"minh-chung-{open.Sheet.Department!.Slug}-{open.Sheet.Year}.zip";
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new ZipResult(name, (stream, cancellation) => EvidenceArchive.WriteAsync(stream, page, files, Clock.Now, cancellation));
    }

    private async Task<OpenSheet?> OpenAsync(Guid sheetId) =>
        await desk.OpenAsync(Actor, sheetId, Gone) is { } open && open.Sheet.ShowsScoresTo(Actor, ScoreColumn.Self) ? open : null;

    private async Task<SheetEvidencePage> PageAsync(OpenSheet open)
    {
        var cited = await EvidenceQueries.ForSheetAsync(db, open.Sheet.Id, Gone);
        var doubles = await EvidenceQueries.DoubleClaimsAsync(db, [open.Sheet.Id], Gone);
        var criteria = open.Set.Criteria.ToDictionary(criterion => criterion.Id);
        var lines = open.Criteria.Leaves
            .Select(leaf => Line(open, criteria[leaf.Id], cited.GetValueOrDefault(leaf.Id) ?? []))
            .ToList();
        var bytes = cited.Values.SelectMany(pieces => pieces).DistinctBy(piece => piece.Sha256).Sum(piece => piece.Length);
        return new SheetEvidencePage(SheetHead.Of(open.Sheet), lines, doubles.GetValueOrDefault(open.Sheet.Id), bytes);
    }

    private static CriterionEvidence Line(OpenSheet open, Criterion criterion, IReadOnlyList<CitedEvidence> cited) => new(
        criterion,
        cited,
        criterion.EvidenceRequired && cited.Count == 0 && string.IsNullOrEmpty(open.Sheet.Cell(criterion.Id, ScoreColumn.Self)?.Explanation));
}

/// <summary>Streams a ZIP file as it is written.</summary>
internal sealed class ZipResult(string fileName, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        // The archive writes the few bytes of its headers synchronously; the files themselves are copied asynchronously.
        if (context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } control)
        {
            control.AllowSynchronousIO = true;
        }

        return write(response.Body, context.HttpContext.RequestAborted);
    }
}
