namespace EmulationPortal.Documents.Pdf;

/// <summary>
/// A complete HTML document, from its doctype on, ready for the printer. It may refer to the files of
/// <see cref="PrintAssets"/> by relative address and to <c>data:</c> addresses; everything else is blocked.
/// </summary>
/// <param name="Html">The text of the document.</param>
/// <param name="Title">What the document is called: the title of the PDF file and a basis for its file name.</param>
public sealed record PrintableHtml(string Html, string Title);
