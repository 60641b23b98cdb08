using System.Globalization;
using System.Text;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Registrations;

/// <summary>One row of a block copied from Excel, as it was read.</summary>
/// <param name="Number">Row of the block, 1-based.</param>
/// <param name="Name">The name of a person or collective; empty when none was found.</param>
/// <param name="BornOn">Date of birth, or null.</param>
/// <param name="BornYear">Year of birth, or null.</param>
/// <param name="KindCode">The title's code, or empty.</param>
/// <param name="Note">What stands behind the title.</param>
/// <param name="Ignored">Cells that nothing was made of, e.g. position and division.</param>
/// <param name="Source">The row as it was pasted.</param>
/// <param name="Problem">What is wrong with the birth, or null.</param>
public sealed record PastedRow(
    int Number, string Name, DateOnly? BornOn, int? BornYear, string KindCode, string Note, IReadOnlyList<string> Ignored, string Source, string? Problem = null)
{
    /// <summary>Why the recipient is registered all the same: a cell that begins with <see cref="PastedBlock.ReasonMark"/>; may be empty.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>
/// Reads a block of cells: which of them is the name, the birth and the title is told by what stands in them, so that the columns may
/// be in any order and more of them than are needed.
/// </summary>
public static class PastedBlock
{
    /// <summary>What a cell begins with that gives the reason of a registration.</summary>
    public const string ReasonMark = "Lý do: ";

    /// <summary>Most rows that are put on the list at once; those behind them wait.</summary>
    public const int MostRows = 500;

    // Old fonts have no capitals with a tone: names get them back, sentences of a remark don't.
    private const int LongestName = 5;

    private static readonly string[] Headings = ["stt", "tt", "ho va ten", "ho ten", "ten", "ten tap the", "danh hieu", "danh hieu dang ky", "nam sinh", "ngay sinh"];

    private static readonly (string Long, string Short)[] Words =
    [
        ("chien si thi dua", "cstd"), ("tap the", "tt"), ("lao dong tien tien", "ldtt"), ("lao dong xuat sac", "ldxs"), ("co so", "cs"), ("toan quoc", "tq"), ("cap", ""), ("danh hieu", ""),
    ];

    /// <summary>The rows that hold something; headings are left out.</summary>
    /// <param name="text">As copied: tabs between cells, or upright strokes where somebody types them.</param>
    /// <param name="book">The catalogue, for titles.</param>
    /// <param name="today">Today, for births.</param>
    public static IReadOnlyList<PastedRow> Read(string? text, Eligibility book, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(book);
        var kinds = Kinds(book);
        var rows = new List<PastedRow>();
        var cells = Converted(RawCells(text), kinds);
        for (var index = 0; index < cells.Count; index++)
        {
            var filled = cells[index].Where(cell => cell.Length > 0).ToList();
            if (filled.Count == 0 || filled.Count(cell => Headings.Contains(VietnameseText.Fold(cell))) * 2 >= filled.Count) continue;
            rows.Add(Row(index + 1, cells[index], kinds, today));
        }

        return rows;
    }

    /// <summary>The cells of a block: tabs or upright strokes between them, quotes around those with line breaks.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Cells(string? text) => [.. RawCells(text).Select(row => row.Select(VietnameseText.Normalise).ToList())];

    // Old fonts are told column by column, before anything is normalised: a code of TCVN3 is lost by that.
    private static IReadOnlyList<IReadOnlyList<string>> Converted(IReadOnlyList<IReadOnlyList<string>> rows, Dictionary<string, string> kinds)
    {
        var columns = Enumerable.Range(0, rows.Max(row => row.Count)).Select(column => LegacyText.ReadColumn(rows.Select(row => column < row.Count ? row[column] : null))).ToList();
        return [.. rows.Select((row, number) => row.Select((cell, column) => Converted(cell, columns[column].Cells[number], kinds)).ToList())];
    }

    // “L§TT” by itself tells no coding, but read in one of them it is a title.
    private static string Converted(string cell, LegacyReading read, Dictionary<string, string> kinds)
    {
        foreach (var encoding in new[] { LegacyEncoding.Tcvn3, LegacyEncoding.Vni })
        {
            if (cell.Any(letter => letter > '\u007F') && !kinds.ContainsKey(Key(cell)) && LegacyText.Decode(cell, encoding) is var decoded && kinds.ContainsKey(Key(decoded))) return VietnameseText.Normalise(decoded);
        }

        return read.Encoding is LegacyEncoding.Tcvn3 or LegacyEncoding.Vni && !kinds.ContainsKey(Key(read.Text)) && VietnameseText.Normalise(read.Text).Split(' ').Length <= LongestName
            ? PersonName.FromLegacy(read.Text)
            : VietnameseText.Normalise(read.Text);
    }

    private static List<IReadOnlyList<string>> RawCells(string? text)
    {
        var body = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var separator = body.Contains('\t', StringComparison.Ordinal) ? '\t' : '|';
        var (rows, row, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var index = 0; index < body.Length; index++)
        {
            var letter = body[index];
            if (quoted && letter == '"' && index + 1 < body.Length && body[index + 1] == '"')
            {
                cell.Append('"');
                index++;
            }
            else if (letter == '"' && (quoted || cell.ToString().Trim().Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && letter == separator)
            {
                Finish(row, cell);
            }
            else if (!quoted && letter == '\n')
            {
                Finish(row, cell);
                rows.Add(row);
                row = [];
            }
            else
            {
                cell.Append(letter);
            }
        }

        Finish(row, cell);
        rows.Add(row);
        return rows;
    }

    /// <summary>The code of the title that a cell names, in full or short, accents aside; empty for anything else.</summary>
    public static string KindOf(string cell, Eligibility book) => Kinds(book).GetValueOrDefault(Key(cell), "");

    private static PastedRow Row(int number, IReadOnlyList<string> cells, Dictionary<string, string> kinds, DateOnly today)
    {
        var (name, kind, born) = ("", "", default(ReadBirth));
        var (note, ignored) = (new List<string>(), new List<string>());
        string? problem = null;
        var reason = "";
        foreach (var cell in cells.Where(cell => cell.Length > 0))
        {
            if (cell.StartsWith(ReasonMark, StringComparison.OrdinalIgnoreCase)) reason = cell[ReasonMark.Length..].Trim();
            else if (kind.Length == 0 && kinds.GetValueOrDefault(Key(cell)) is { } code) kind = code;
            else if (born.Year is null && BirthText.Read(cell, today) is { Year: not null, Problem: null } birth) born = birth;
            else if (born.Year is null && (LooksLikeDate(cell) || IsYearToCome(cell, today))) problem ??= BirthText.Read(cell, today).Problem;
            else if (int.TryParse(cell.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out _)) continue;
            else if (name.Length == 0) name = WithoutHonorific(cell);
            else if (kind.Length > 0) note.Add(cell);
            else ignored.Add(cell);
        }

        return new PastedRow(number, name, born.On, born.Year, kind, string.Join("; ", note), ignored, string.Join('\t', cells), problem) { Reason = reason };
    }

    private static bool LooksLikeDate(string cell) =>
        cell.Length is >= 6 and <= 10 && cell.All(letter => char.IsAsciiDigit(letter) || letter is '/' or '-' or '.') && cell.Count(letter => letter is '/' or '-' or '.') == 2;

    // The year of registration may stand in a column, too; one behind the next year is a mistyped birth.
    private static bool IsYearToCome(string cell, DateOnly today) => cell.Length == 4 && int.TryParse(cell, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year > today.Year + 1;

    private static string WithoutHonorific(string cell)
    {
        foreach (var honorific in Enum.GetValues<Honorific>().Select(HonorificText.Name))
        {
            if (cell.StartsWith(honorific + " ", StringComparison.OrdinalIgnoreCase) && cell.Split(' ').Length > 2) return cell[(honorific.Length + 1)..].Trim();
        }

        return cell;
    }

    private static Dictionary<string, string> Kinds(Eligibility book)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in book.Kinds)
        {
            foreach (var key in new[] { kind.Name, kind.ShortName, kind.Code }.Select(Key)) kinds.TryAdd(key, kind.Code);
        }

        // “Chiến sĩ thi đua bộ, ban, ngành, tỉnh” is written as the one of them that gives it; what two titles share names none.
        foreach (var alias in book.Kinds.SelectMany(kind => new[] { kind.Name, kind.ShortName }.SelectMany(OneByOne).Select(name => (Key: Key(name), kind.Code))).Distinct().GroupBy(alias => alias.Key))
        {
            if (alias.Count() == 1) kinds.TryAdd(alias.Key, alias.First().Code);
        }

        return kinds;
    }

    // The first of names that are listed with commas, and the others with the words that the first begins with.
    private static IEnumerable<string> OneByOne(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || parts[0].LastIndexOf(' ') is not (> 0 and var end)) return [];
        return parts.Skip(1).Select(part => $"{parts[0][..end]} {part}").Prepend(parts[0]);
    }

    private static string Key(string text)
    {
        var folded = $" {VietnameseText.Fold(text)} ";
        foreach (var (words, letters) in Words) folded = folded.Replace($" {words} ", $" {letters} ", StringComparison.Ordinal);
        return folded.Replace(" ", "", StringComparison.Ordinal);
    }

    private static void Finish(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString().Replace('\n', ' ').Trim(' ', '\t'));
        cell.Clear();
    }
}
