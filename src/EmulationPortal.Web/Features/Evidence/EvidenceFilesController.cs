using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Serves the bytes: through a sheet that cites them, or to the department that owns them.</summary>
public sealed class EvidenceFilesController(PortalDb db, FileStore files) : PortalController
{
    // Nothing a file holds may run or load anything; the browser's own viewer styles itself inline.
    private const string InlinePolicy = "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// <summary>A cited file as a download.</summary>
    [HttpGet("/minh-chung/{citationId:guid}/tep")]
    public async Task<IActionResult> Download(Guid citationId) =>
        await CitedAsync(citationId) is { } item ? Send(item, isInline: false) : NotFound();

    /// <summary>A cited PDF or image, shown inline; other types are no page.</summary>
    [HttpGet("/minh-chung/{citationId:guid}/xem")]
    public async Task<IActionResult> Preview(Guid citationId) =>
        await CitedAsync(citationId) is { } item && EvidenceTypes.IsPreviewable(item.StoredFile!.ContentType) ? Send(item, isInline: true) : NotFound();

    /// <summary>A piece of the own shelf as a download.</summary>
    [HttpGet("/minh-chung/tai-lieu/{itemId:guid}/tep")]
    public async Task<IActionResult> DownloadOwn(Guid itemId) =>
        await OwnAsync(itemId) is { } item ? Send(item, isInline: false) : NotFound();

    /// <summary>A PDF or image of the own shelf, shown inline.</summary>
    [HttpGet("/minh-chung/tai-lieu/{itemId:guid}/xem")]
    public async Task<IActionResult> PreviewOwn(Guid itemId) =>
        await OwnAsync(itemId) is { } item && EvidenceTypes.IsPreviewable(item.StoredFile!.ContentType) ? Send(item, isInline: true) : NotFound();

    private async Task<EvidenceItem?> CitedAsync(Guid citationId)
    {
        var citation = await db.EvidenceCitations.AsNoTracking()
            .Include(candidate => candidate.EvidenceItem!.StoredFile)
            .SingleOrDefaultAsync(candidate => candidate.Id == citationId, Gone);
        var sheet = citation is null
            ? null
            : await db.ScoreSheets.AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(candidate => candidate.Id == citation.SheetId, Gone);
        return sheet?.ShowsScoresTo(Actor, ScoreColumn.Self) == true ? citation!.EvidenceItem : null;
    }

    private async Task<EvidenceItem?> OwnAsync(Guid itemId) =>
        await db.EvidenceItems.AsNoTracking().Include(item => item.StoredFile).SingleOrDefaultAsync(item => item.Id == itemId, Gone) is { } item
        && Actor.WorksFor(item.DepartmentId)
            ? item
            : null;

    private IActionResult Send(EvidenceItem item, bool isInline)
    {
        var file = item.StoredFile!;
        if (!files.Has(file.Sha256))
        {
            return NotFound();
        }

        // The name both plain and after RFC 5987, so that accents survive.
        var disposition = new ContentDispositionHeaderValue(isInline ? "inline" : "attachment");
        disposition.SetHttpFileName(item.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.XContentTypeOptions = "nosniff";
        // Asked again each time, for what one may see changes; the bytes travel once.
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ContentSecurityPolicy = InlinePolicy;
        return File(files.Open(file.Sha256), file.ContentType, lastModified: null, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
