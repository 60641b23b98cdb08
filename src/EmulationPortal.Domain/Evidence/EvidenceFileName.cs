using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Evidence;

/// <summary>Names of files: as they are kept, and as every system can unpack them.</summary>
public static class EvidenceFileName
{
    private const int Longest = 200;
    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];

    /// <summary>
    /// The name to keep for an upload: without folders (some browsers send them), NFC, at most 200 characters, and ending as
    /// its content demands, so that a download opens in the right program.
    /// </summary>
    public static string Kept(string? uploadedAs, string contentType)
    {
        var name = VietnameseText.Normalise((uploadedAs ?? string.Empty).Split('/', '\\')[^1]);
        var ending = EvidenceTypes.Extension(contentType);
        var stem = EndsAs(name, ending) ? name[..^Path.GetExtension(name).Length] : name;
        var own = stem.Length == name.Length ? ending : Path.GetExtension(name);
        stem = stem.Trim(' ', '.');
        return Cut(stem.Length == 0 ? "tai-lieu" : stem, Longest - own.Length) + own;
    }

    /// <summary>A name that Windows, too, can unpack: no reserved characters or device names, no dot or space at the end.</summary>
    public static string Unpackable(string name, int longest = 100)
    {
        ArgumentNullException.ThrowIfNull(name);
        var ending = Path.GetExtension(name) is { Length: <= 6 } short_ ? short_ : string.Empty;
        var stem = Safe(name[..^ending.Length]);
        stem = Cut(stem, longest - ending.Length).TrimEnd(' ', '.');
        return (stem.Length == 0 || IsReserved(stem) ? "_" + stem : stem) + Safe(ending).TrimEnd(' ', '.');
    }

    private static bool EndsAs(string name, string ending)
    {
        var own = Path.GetExtension(name).ToLowerInvariant();
        return own == ending || (own == ".jpeg" && ending == ".jpg");
    }

    private static bool IsReserved(string stem)
    {
        // Windows reads a device name before the first dot: “con.1.pdf” is the console.
        var first = stem.Split('.')[0].TrimEnd(' ').ToUpperInvariant();
        return Reserved.Contains(first)
            || (first.Length == 4 && (first.StartsWith("COM", StringComparison.Ordinal) || first.StartsWith("LPT", StringComparison.Ordinal)) && char.IsDigit(first[3]));
    }

    private static string Safe(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) || "<>:\"/\\|?*".Contains(character, StringComparison.Ordinal) ? '_' : character));

    // Not in the middle of a pair of surrogates.
    private static string Cut(string text, int length) => text.Length <= length
        ? text
        : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
