using System.Reflection;

namespace EmulationPortal.Documents.Pdf;

/// <summary>One file that a printed document refers to.</summary>
public sealed record PrintAsset(byte[] Bytes, string ContentType);

/// <summary>
/// The files that printed documents refer to by relative address: the style sheets and the four fonts. The printer
/// serves them to its browser without any network; the web serves the same ones beside the print-ready HTML.
/// </summary>
public sealed class PrintAssets
{
    private const string FontType = "font/ttf";
    private readonly Dictionary<string, PrintAsset> _files = new(StringComparer.Ordinal);

    /// <summary>Collects the files; <paramref name="fonts"/> may be null where none are installed.</summary>
    public PrintAssets(PrintFonts? fonts)
    {
        foreach (string sheet in (string[])["print.css", "official.css", "certificate.css"])
        {
            _files[sheet] = new PrintAsset(ReadEmbedded(sheet), "text/css; charset=utf-8");
        }

        if (fonts is not null)
        {
            _files["tinos-regular.ttf"] = new PrintAsset(fonts.Regular, FontType);
            _files["tinos-bold.ttf"] = new PrintAsset(fonts.Bold, FontType);
            _files["tinos-italic.ttf"] = new PrintAsset(fonts.Italic, FontType);
            _files["tinos-bold-italic.ttf"] = new PrintAsset(fonts.BoldItalic, FontType);
        }
    }

    /// <summary>The names under which the files are known, for a page that serves them.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Finds a file by its exact name; null when there is none.</summary>
    public PrintAsset? Find(string name) => _files.GetValueOrDefault(name);

    private static byte[] ReadEmbedded(string name)
    {
        Assembly assembly = typeof(PrintAssets).Assembly;
        using Stream stream = assembly.GetManifestResourceStream($"EmulationPortal.Documents.Pages.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
