using System.Diagnostics;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>What the poppler tools say of a PDF file.</summary>
public sealed class PdfFile : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");

    public PdfFile(byte[] bytes) => File.WriteAllBytes(_path, bytes);

    /// <summary>The text of all pages, or of one (from 1), as it is laid out.</summary>
    public string Text(int? page = null) => page is { } number
        ? Run("pdftotext", "-layout", "-f", $"{number}", "-l", $"{number}", _path, "-")
        : Run("pdftotext", "-layout", _path, "-");

    /// <summary>The text with all white space folded, so that a line break in a cell does not matter.</summary>
    public string FlowingText() => string.Join(' ', Run("pdftotext", _path, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Title, page size, number of pages, tagging and so on, by their names in pdfinfo.</summary>
    public IReadOnlyDictionary<string, string> Info() => Run("pdfinfo", _path)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    public int PageCount => int.Parse(Info()["Pages"], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The lines of pdffonts, without its two heading lines.</summary>
    public IReadOnlyList<string> Fonts() => [.. Run("pdffonts", _path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    /// <summary>The structure tree of a tagged file.</summary>
    public string Structure() => Run("pdfinfo", "-struct", _path);

    /// <summary>The pages with the places of their words.</summary>
    internal IReadOnlyList<PdfPage> Pages() => PdfPage.Read(Run("pdftotext", "-bbox", _path, "-"));

    /// <summary>The natural language that the file says it is in.</summary>
    public string Language()
    {
        string text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_path));
        return System.Text.RegularExpressions.Regex.Match(text, @"/Lang\s*\(([^)]*)\)").Groups[1].Value;
    }

    /// <summary>What pdfsig says of the signatures; it fails for a file that is broken, which is an answer, too.</summary>
    public string Signatures() => Run("pdfsig", false, "-nocert", _path);

    /// <summary>The same document with its objects packed and its table in a stream, as other programs write files.</summary>
    public byte[] WithObjectStreams()
    {
        var packed = $"{_path}.packed";
        Run("qpdf", "--object-streams=generate", _path, packed);
        var bytes = File.ReadAllBytes(packed);
        File.Delete(packed);
        return bytes;
    }

    public void Dispose() => File.Delete(_path);

    private static string Run(string tool, params string[] arguments) => Run(tool, true, arguments);

    private static string Run(string tool, bool mustSucceed, params string[] arguments)
    {
        ProcessStartInfo start = new(tool, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        using Process process = Process.Start(start)
            ?? throw new InvalidOperationException($"{tool} did not start: run eng/test.sh, which installs poppler-utils.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 || !mustSucceed, $"{tool} ended with {process.ExitCode}.");
        return output;
    }
}
