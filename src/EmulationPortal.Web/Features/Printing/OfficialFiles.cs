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
    public Task<IActionResult> PdfAsync(Controller controller, OfficialDocument document, string preview, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        return FileAsync(controller, document, $"{NameOf(document)}.pdf", () => pdf.PrintAsync(document, cancellation), preview);
    }

    /// <summary>One annex of a draft as a PDF file.</summary>
    /// <param name="controller">Who answers.</param>
    /// <param name="document">The document that it belongs to.</param>
    /// <param name="index">Its place among the annexes, from 0.</param>
    /// <param name="preview">Where the document is read as a page.</param>
    /// <param name="cancellation">Ends early.</param>
    public Task<IActionResult> AnnexAsync(Controller controller, OfficialDocument document, int index, string preview, CancellationToken cancellation) =>
        FileAsync(controller, document, $"phu-luc-{index + 1}.pdf", () => pdf.PrintAnnexAsync(document, index, string.Empty, cancellation), preview);

    private static async Task<IActionResult> FileAsync(Controller controller, OfficialDocument document, string name, Func<Task<byte[]>> print, string preview)
    {
        ArgumentNullException.ThrowIfNull(controller);
        try
        {
            return new FileContentResult(await print(), "application/pdf") { FileDownloadName = name };
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
