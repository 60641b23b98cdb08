namespace EmulationPortal.Documents.Pdf;

/// <summary>
/// The font files of printed documents: Tinos, whose widths are those of Times New Roman and which has every
/// Vietnamese letter. Without them the printer falls back to the machine's "Times New Roman" or serif.
/// </summary>
/// <param name="Regular">TrueType file of the upright, normal weight.</param>
/// <param name="Bold">TrueType file of the upright, bold weight.</param>
/// <param name="Italic">TrueType file of the slanted, normal weight.</param>
/// <param name="BoldItalic">TrueType file of the slanted, bold weight.</param>
public sealed record PrintFonts(byte[] Regular, byte[] Bold, byte[] Italic, byte[] BoldItalic)
{
    /// <summary>Reads <c>Tinos-Regular.ttf</c> and its three sisters from a folder.</summary>
    /// <returns>The fonts, or null when the folder lacks any of the four files.</returns>
    public static PrintFonts? FromFolder(string folder)
    {
        string[] paths = [.. new[] { "Regular", "Bold", "Italic", "BoldItalic" }
            .Select(style => Path.Combine(folder, $"Tinos-{style}.ttf"))];
        if (!Array.TrueForAll(paths, File.Exists))
        {
            return null;
        }

        byte[][] files = Array.ConvertAll(paths, File.ReadAllBytes);
        return new PrintFonts(files[0], files[1], files[2], files[3]);
    }
}
