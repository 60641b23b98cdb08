using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.People;

/// <summary>The biography of awards: a page with proofs and explanations, and files for a report of achievements.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/ly-lich")]
public sealed class BiographyController(AwardBiographies biographies, OfficialHtml html, OfficialPdf pdf) : PortalController
{
    private const string Explained = "co";

    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string part, Guid id) => await biographies.FindAsync(part, id, Actor, Gone) is { } biography
        ? View("Biography", biography)
        : NotFound();

    /// <summary>The document to read or to print from the browser.</summary>
    [HttpGet("in")]
    public async Task<IActionResult> Print(string part, Guid id, [FromQuery(Name = "giai-thich")] string? explained) => await biographies.FindAsync(part, id, Actor, Gone) is { } biography
        ? Content((await html.PreviewAsync(BiographyDocument.Of(biography, explained == Explained))).Html, "text/html; charset=utf-8")
        : NotFound();

    /// <summary>The PDF file.</summary>
    [HttpGet("pdf")]
    public async Task<IActionResult> ToPdf(string part, Guid id, [FromQuery(Name = "giai-thich")] string? explained)
    {
        if (await biographies.FindAsync(part, id, Actor, Gone) is not { } biography) return NotFound();
        try
        {
            return File(await pdf.PrintAsync(BiographyDocument.Of(biography, explained == Explained), Gone), "application/pdf", FileName(biography, "pdf"));
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            return View("~/Features/Printing/PrintReady.cshtml", new PrintReadyPage($"Lý lịch khen thưởng của {biography.Owner.Name}", failure.Message, $"{biography.Path}/in{Request.QueryString}"));
        }
    }

    /// <summary>The Word file.</summary>
    [HttpGet("docx")]
    public async Task<IActionResult> ToDocx(string part, Guid id, [FromQuery(Name = "giai-thich")] string? explained) => await biographies.FindAsync(part, id, Actor, Gone) is { } biography
        ? File(OfficialDocx.Write(BiographyDocument.Of(biography, explained == Explained)), OfficialDocx.ContentType, FileName(biography, "docx"))
        : NotFound();

    private static string FileName(AwardBiography biography, string type) => $"ly-lich-khen-thuong-{VietnameseText.Fold(biography.Owner.Name).Replace(' ', '-')}.{type}";
}
