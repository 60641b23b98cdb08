using EmulationPortal.Documents.Pdf;
using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Documents.Certificates;

/// <summary>The widths of the letters of certificates, read from the very files that preview and printer write with.</summary>
public sealed class CertificateFonts
{
    private readonly Lazy<FontWidths>[] styles;

    /// <summary>Takes the fonts of printed documents; read when first needed.</summary>
    public CertificateFonts(PrintAssets assets)
    {
        ArgumentNullException.ThrowIfNull(assets);
        styles = [.. new[] { "Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-Bold-Italic" }.Select(name => new Lazy<FontWidths>(() => Read(assets, name)))];
    }

    /// <summary>The font of a style.</summary>
    /// <exception cref="InvalidOperationException">The font files are not installed.</exception>
    internal FontWidths Of(bool bold, bool italic) => styles[(bold ? 1 : 0) + (italic ? 2 : 0)].Value;

    private static FontWidths Read(PrintAssets assets, string name) => assets.Find($"{name.ToLowerInvariant()}.ttf") is { } file
        ? new FontWidths(new PdfFont(file.Bytes, name))
        : throw new InvalidOperationException($"The font {name} is missing: build src/EmulationPortal.Web, which copies it.");
}

/// <summary>Widths of the letters of one font; kept, because ten thousand certificates ask for the same ones.</summary>
internal sealed class FontWidths(PdfFont font)
{
    private const int Unknown = -1;
    private readonly int[] widths = [.. Enumerable.Repeat(Unknown, char.MaxValue + 1)];

    /// <summary>The font that is printed with.</summary>
    public PdfFont Font => font;

    /// <summary>Width of a text as a multiple of the size.</summary>
    public double Of(ReadOnlySpan<char> text)
    {
        long sum = 0;
        foreach (var letter in text)
        {
            // Two threads may both look a letter up and write the same.
            if (widths[letter] == Unknown) widths[letter] = font.WidthOf(letter);
            sum += widths[letter];
        }

        return sum / 1000.0;
    }
}
