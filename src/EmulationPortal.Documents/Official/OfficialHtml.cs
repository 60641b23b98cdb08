using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Pdf;

namespace EmulationPortal.Documents.Official;

/// <summary>
/// Renders official documents to complete HTML: one page for the printer, for the reader's own browser, and for the preview.
/// </summary>
public sealed class OfficialHtml(PrintPages pages)
{
    /// <summary>Where the portal serves style sheet and fonts.</summary>
    private const string PortalAssets = "/ban-in/";

    /// <summary>The document to be read or printed; nobody can sign in it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="assetFolder">Where style sheet and fonts are served ("/ban-in/"); empty for the printer.</param>
    public Task<PrintableHtml> RenderAsync(OfficialDocument document, string assetFolder = "") =>
        RenderAsync(new OfficialView(document), assetFolder);

    /// <summary>The document for the printer, with a marked place for every signature.</summary>
    public Task<PrintableHtml> RenderForSigningAsync(OfficialDocument document) =>
        RenderAsync(new OfficialView(document) { MarksPlaces = true }, "");

    /// <summary>The document for a reader in the portal: figures lead to the records that they come from.</summary>
    public Task<PrintableHtml> PreviewAsync(OfficialDocument document) =>
        RenderAsync(new OfficialView(document) { ShowsLinks = true }, PortalAssets);

    /// <summary>One annex, which is a file of its own.</summary>
    /// <param name="document">The document that it belongs to.</param>
    /// <param name="index">Its place among the annexes, from 0.</param>
    /// <param name="assetFolder">As for the document.</param>
    /// <param name="stamp">The organisation's line at the top right; empty for none.</param>
    public Task<PrintableHtml> RenderAnnexAsync(OfficialDocument document, int index, string assetFolder = "", string stamp = "") =>
        pages.RenderAsync<AnnexPrint>(new OfficialView(document) { Annex = index, Stamp = stamp }, OfficialText.AnnexTitle(document, index), assetFolder);

    private Task<PrintableHtml> RenderAsync(OfficialView view, string assetFolder) =>
        pages.RenderAsync<OfficialPrint>(view, view.Document.FullTitle, assetFolder);
}

/// <summary>A document and for whom it is rendered.</summary>
/// <param name="Document">The document.</param>
public sealed record OfficialView(OfficialDocument Document)
{
    /// <summary>Whether figures are links to their records.</summary>
    public bool ShowsLinks { get; init; }

    /// <summary>Whether the places of signatures are marked for the printer.</summary>
    public bool MarksPlaces { get; init; }

    /// <summary>The organisation's line at the top right of an annex; empty for none.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Which annex is rendered.</summary>
    public int Annex { get; init; }
}
