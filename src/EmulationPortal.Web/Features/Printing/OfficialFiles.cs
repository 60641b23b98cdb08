using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>Official documents as pages to read, PDF files and Word files.</summary>
public sealed class OfficialFiles(OfficialHtml html, OfficialPdf pdf)
{
    private const int LongestName = 100;

    /// <summary>A document as a complete page.</summary>
    public async Task<string> PreviewAsync(OfficialDocument document) => (await html.PreviewAsync(document)).Html;

    /// <summary>A document as a PDF file; without a browser to print with, the page that leads to the same as HTML.</summary>
    /// <param name="controller">Who answers.</param>
    /// <param name="document">The document.</param>
    /// <param name="preview">Where the same is read as a page.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<IActionResult> PdfAsync(Controller controller, OfficialDocument document, string preview, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(controller);
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            return new FileContentResult(await pdf.PrintAsync(document, cancellation), "application/pdf") { FileDownloadName = $"{NameOf(document)}.pdf" };
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            return controller.View("~/Features/Printing/PrintReady.cshtml", new PrintReadyPage(document.FullTitle, failure.Message, preview));
        }
    }

    /// <summary>A document as a Word file.</summary>
    public static FileContentResult Docx(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new FileContentResult(OfficialDocx.Write(document), OfficialDocx.ContentType) { FileDownloadName = $"{NameOf(document)}.docx" };
    }

    private static string NameOf(OfficialDocument document)
    {
        var name = VietnameseText.Fold(document.FullTitle).Replace(' ', '-');
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}
