namespace EmulationPortal.Documents.Signing;

/// <summary>
/// The font of signatures. It is put into a document once, when its places are made, and all signatures write with it: twelve
/// signatures don't carry twelve fonts, and Vietnamese names show in every reader.
/// </summary>
public sealed class SignatureFont
{
    // Latin with all Vietnamese letters, punctuation and the sign of the đồng.
    private static readonly IReadOnlyList<int> Characters = [.. Enumerable.Range(0x20, 0x5F), .. Enumerable.Range(0xA0, 0x1B0), .. Enumerable.Range(0x1EA0, 0x5A), .. Enumerable.Range(0x2010, 0x17), 0x20AB];

    private readonly PdfFont font;

    /// <summary>Reads a TrueType file.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public SignatureFont(byte[] file) => font = new PdfFont(file, "Tinos");

    /// <summary>Width of a text in points.</summary>
    internal double WidthOf(string text, double size) => font.WidthOf(text, size);

    /// <summary>The glyphs of a text, as a page's content writes them.</summary>
    internal string Glyphs(string text) => font.Glyphs(text);

    /// <summary>Puts the font into a document.</summary>
    internal PdfReference Embed(PdfUpdate update) => font.Embed(Characters, update.Add);
}
