using System.Globalization;
using System.Text;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Writes PDF files and updates of them by hand, so that they may be as wrong as a test wants them.</summary>
internal sealed class RawPdf(byte[] before)
{
    private readonly StringBuilder text = new(Encoding.Latin1.GetString(before));

    /// <summary>A new file.</summary>
    public RawPdf()
        : this("%PDF-1.7\n% a comment, so that it is no small file\n"u8.ToArray())
    {
    }

    /// <summary>A row of a table that is a stream: kind 0 = free, 1 = at a place, 2 = in an object stream.</summary>
    public readonly record struct Row(int Number, int Kind, int Second, int Third);

    /// <summary>Where the next thing is written.</summary>
    public int Place => text.Length;

    /// <summary>Where the table of a file is.</summary>
    public static int TableOf(byte[] file)
    {
        var words = Encoding.Latin1.GetString(file).Split('\n');
        return int.Parse(words[Array.LastIndexOf(words, "startxref") + 1], CultureInfo.InvariantCulture);
    }

    /// <summary>A stream with further entries of its dictionary.</summary>
    public static string Stream(string content, string entries = "") =>
        string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {content.Length}>>stream\n{content}\nendstream");

    /// <summary>Rows as a table that is a stream keeps them; with /W[1 4 1].</summary>
    public static string StreamTable(IReadOnlyCollection<Row> rows, string entries) => Stream(
        string.Concat(rows.Select(row => new string([(char)row.Kind, .. new[] { 24, 16, 8, 0 }.Select(shift => (char)((row.Second >> shift) & 255)), (char)row.Third]))),
        $"/Type/XRef/W[1 4 1]/Index[{string.Join(' ', rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Number} 1")))}]{entries}");

    /// <summary>Writes an object and says where.</summary>
    public int Object(int number, string body, int generation = 0)
    {
        var place = Place;
        text.Append(CultureInfo.InvariantCulture, $"{number} {generation} obj\n{body}\nendobj\n");
        return place;
    }

    /// <summary>The file with a table of these rows: where, which generation, n or f.</summary>
    public byte[] WithTable(IEnumerable<(int Number, int At, int Generation, char Kind)> rows, string trailer)
    {
        var table = Place;
        text.Append("xref\n");
        foreach (var (number, at, generation, kind) in rows) text.Append(CultureInfo.InvariantCulture, $"{number} 1\n{at:D10} {generation:D5} {kind} \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<<{trailer}>>\n");
        return EndingAt(table);
    }

    /// <summary>The file with its table at a place.</summary>
    public byte[] EndingAt(int table)
    {
        text.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
