using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pledges;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Features.Printing;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Pledges and what became of them as pages to read, PDF files and Word files.</summary>
public sealed class PledgeFiles(OfficialFiles files)
{
    /// <summary>The official text of a pledge that was opened with its cluster.</summary>
    public static OfficialDocument Text(Pledge pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        return PledgeText.Of(pledge, pledge.Cluster?.Name);
    }

    /// <summary>A pledge as a complete page.</summary>
    public Task<string> PreviewAsync(Pledge pledge) => PreviewAsync(Text(pledge));

    /// <summary>A document as a complete page.</summary>
    public Task<string> PreviewAsync(OfficialDocument document) => files.PreviewAsync(document);

    /// <summary>A document as a PDF file; without a browser to print with, the page that leads to the same as HTML.</summary>
    /// <param name="controller">Who answers.</param>
    /// <param name="document">The document.</param>
    /// <param name="preview">Where the same is read as a page.</param>
    /// <param name="cancellation">Ends early.</param>
    public Task<IActionResult> PdfAsync(Controller controller, OfficialDocument document, string preview, CancellationToken cancellation) =>
        files.PdfAsync(controller, document, preview, cancellation);

    /// <summary>A document as a Word file.</summary>
    public static FileContentResult Docx(OfficialDocument document) => OfficialFiles.Docx(document);
}
