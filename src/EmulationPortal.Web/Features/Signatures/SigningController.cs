using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Documents for signing: the list, one document, its files.</summary>
public sealed class SigningController(OpenDocuments documents, SigningPages pages, IssuedFiles files, SigningRecords records) : PortalController
{
    // Nothing a file holds may run or load anything; the browser's own viewer styles itself inline.
    private const string InlinePolicy = "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// <summary>The list.</summary>
    [HttpGet("/ky")]
    public async Task<IActionResult> Index([FromQuery(Name = "trang")] int number = 1)
    {
        ModelState.Clear();
        return View("Index", await pages.ListAsync(Actor, number, Gone));
    }

    /// <summary>One document.</summary>
    [HttpGet("/ky/{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        await documents.FindAsync(Actor, id, Gone) is { } document ? View("Document", await pages.PageAsync(Actor, document, Gone)) : NotFound();

    /// <summary>The file with the signatures so far, as a download: the bytes to be signed outside.</summary>
    [HttpGet("/ky/{id:guid}/tep")]
    public async Task<IActionResult> Download(Guid id) =>
        await documents.FindAsync(Actor, id, Gone) is { } document ? Send(document.CurrentSha256, NameOf(document), EvidenceTypes.Pdf, isInline: false) : NotFound();

    /// <summary>The same, shown in the page.</summary>
    [HttpGet("/ky/{id:guid}/xem")]
    public async Task<IActionResult> Preview(Guid id) =>
        await documents.FindAsync(Actor, id, Gone) is { } document ? Send(document.CurrentSha256, NameOf(document), EvidenceTypes.Pdf, isInline: true) : NotFound();

    /// <summary>The file as issued, before any signature.</summary>
    [HttpGet("/ky/{id:guid}/ban-goc")]
    public async Task<IActionResult> Original(Guid id) =>
        await documents.FindAsync(Actor, id, Gone) is { } document ? Send(document.OriginalSha256, $"ban-phat-hanh-{NameOf(document)}", EvidenceTypes.Pdf, isInline: false) : NotFound();

    /// <summary>The scan of what a person signed on paper.</summary>
    [HttpGet("/ky/{id:guid}/quet/{signatoryId:guid}")]
    public async Task<IActionResult> Scan(Guid id, Guid signatoryId) =>
        await documents.FindAsync(Actor, id, Gone) is { } document
        && document.Signatories.FirstOrDefault(signatory => signatory.Id == signatoryId) is { Way: SigningWay.Ink } signed
            ? Send(signed.Sha256, signed.ScanName, signed.ScanType, isInline: false)
            : NotFound();

    /// <summary>The record of signing as a PDF file of its own: who, when, how, certificate, hash.</summary>
    [HttpGet("/ky/{id:guid}/ghi-nhan")]
    public async Task<IActionResult> Record(Guid id)
    {
        if (await documents.FindAsync(Actor, id, Gone) is not { } document)
        {
            return NotFound();
        }

        try
        {
            return File(await records.PrintAsync(document, Gone), EvidenceTypes.Pdf, $"ghi-nhan-ky-{DocumentCode.Show(document.Code)}.pdf");
        }
        catch (Exception failed) when (failed is NoBrowserException or PrintFailedException)
        {
            return Refused(Domain.Verdict.NotNow("Máy chủ hiện không in được tệp PDF. Bảng người ký trên trang văn bản có cùng nội dung; hãy thử lại sau."));
        }
    }

    private static string NameOf(IssuedDocument document) => $"{DocumentCode.Show(document.Code)}.pdf";

    private FileStreamResult Send(string sha256, string name, string type, bool isInline)
    {
        // The name both plain and after RFC 5987, so that accents survive.
        var disposition = new ContentDispositionHeaderValue(isInline ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ContentSecurityPolicy = InlinePolicy;
        return File(files.Open(sha256), type, lastModified: null, new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }
}
