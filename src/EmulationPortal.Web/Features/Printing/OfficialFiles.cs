using System.IO.Compression;
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

    /// <summary>One annex as a Word file.</summary>
    /// <param name="document">The document that it belongs to.</param>
    /// <param name="index">Its place among the annexes, from 0.</param>
    /// <param name="stamp">The organisation's line at the top right; empty for a draft.</param>
    /// <param name="name">The name of the file without its ending.</param>
    public static FileContentResult AnnexDocx(OfficialDocument document, int index, string stamp, string name) =>
        new(OfficialDocx.WriteAnnex(document, index, stamp), OfficialDocx.ContentType) { FileDownloadName = $"{name}.docx" };

    /// <summary>A document and each of its annexes as Word files in one archive; without annexes the document itself.</summary>
    /// <param name="document">The document.</param>
    /// <param name="stamp">The organisation's line at the top right of the annexes; empty for a draft.</param>
    public static FileContentResult DocxWithAnnexes(OfficialDocument document, string stamp)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Annexes.Count == 0) return Docx(document);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, $"{NameOf(document)}.docx", OfficialDocx.Write(document));
            for (var index = 0; index < document.Annexes.Count; index++) Add(zip, $"phu-luc-{index + 1}.docx", OfficialDocx.WriteAnnex(document, index, stamp));
        }

        return new FileContentResult(bytes.ToArray(), "application/zip") { FileDownloadName = $"{NameOf(document)}.zip" };
    }

    // The files are compressed in themselves.
    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }

    private static string NameOf(OfficialDocument document)
    {
        var name = VietnameseText.Fold(document.FullTitle).Replace(' ', '-');
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}
