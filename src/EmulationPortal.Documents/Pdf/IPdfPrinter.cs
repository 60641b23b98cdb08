namespace EmulationPortal.Documents.Pdf;

/// <summary>
/// Turns a complete HTML document into a PDF file. The engine behind it is one class, so that it can be exchanged
/// without touching a page.
/// </summary>
public interface IPdfPrinter
{
    /// <summary>Prints the document and answers the bytes of the PDF file.</summary>
    /// <exception cref="NoBrowserException">The engine needs a browser and this machine has none.</exception>
    /// <exception cref="PrintFailedException">The engine is there but could not print this document.</exception>
    Task<byte[]> PrintAsync(PrintableHtml html, CancellationToken cancellationToken);
}
