using EmulationPortal.Documents.Pdf;

namespace EmulationPortal.Documents.Official;

/// <summary>Prints official documents to PDF files.</summary>
public sealed class OfficialPdf(OfficialHtml html, IPdfPrinter printer)
{
    /// <summary>The document to be read or printed.</summary>
    /// <exception cref="NoBrowserException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser could not print it.</exception>
    public async Task<byte[]> PrintAsync(OfficialDocument document, CancellationToken cancellationToken) =>
        await printer.PrintAsync(await html.RenderAsync(document), cancellationToken);

    /// <summary>
    /// The document with a marked place for every signature, for <see cref="Signing.SignaturePlaces.Make"/>. The marks are links that
    /// lead nowhere, so the file is only for that.
    /// </summary>
    /// <exception cref="NoBrowserException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser could not print it.</exception>
    public async Task<byte[]> PrintForSigningAsync(OfficialDocument document, CancellationToken cancellationToken) =>
        await printer.PrintAsync(await html.RenderForSigningAsync(document), cancellationToken);

    /// <summary>One annex as a file of its own.</summary>
    /// <param name="document">The document that it belongs to.</param>
    /// <param name="index">Its place among the annexes, from 0.</param>
    /// <param name="stamp">The organisation's line at the top right of an issued annex: its name, the number and the time; empty for a draft.</param>
    /// <param name="cancellationToken">Ends early.</param>
    /// <exception cref="NoBrowserException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser could not print it.</exception>
    public async Task<byte[]> PrintAnnexAsync(OfficialDocument document, int index, string stamp, CancellationToken cancellationToken) =>
        await printer.PrintAsync(await html.RenderAnnexAsync(document, index, stamp: stamp), cancellationToken);
}
