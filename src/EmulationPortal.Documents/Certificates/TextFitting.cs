using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Documents.Certificates;

/// <summary>Words brought into a field.</summary>
/// <param name="Size">Size of the letters in points.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Fits">Whether they fit; otherwise they stand over the edge at the smallest size.</param>
internal sealed record FittedText(double Size, IReadOnlyList<string> Lines, bool Fits);

/// <summary>
/// Shrinks and breaks words by the rule of their field, measured with the font itself, so that the preview and the print can't
/// decide differently.
/// </summary>
internal static class TextFitting
{
    /// <summary>Millimetres in a point.</summary>
    public const double Point = (double)LayoutField.Point;

    private const double Step = 0.5;

    // Half a thousandth of an em is lost at each letter when widths are rounded.
    private const double Slack = 0.05;

    // Words that must not stand apart from the next one.
    private static readonly HashSet<string> Glued = new(["Ông", "Bà", "ông", "bà", "số", "Số", "ngày", "tháng", "năm", "Năm"], StringComparer.Ordinal);

    /// <summary>Fits the text.</summary>
    public static FittedText Fit(string text, FontWidths font, LayoutField field)
    {
        if (text.Contains('\n', StringComparison.Ordinal)) return Parted(text.Split('\n'), font, field);
        var words = Words(text);
        if (words.Count == 0) return new FittedText((double)field.Size, [], true);
        var width = (double)field.Width + Slack;
        if (field.LongText == LongText.ShrinkThenBreak)
        {
            var whole = string.Join(' ', words);
            var alone = Sizes(field).FirstOrDefault(size => font.Of(whole) * size * Point <= width);
            if (alone > 0) return new FittedText(alone, [whole], true);
        }

        foreach (var size in Sizes(field))
        {
            var most = width / (size * Point);
            if (Wrap(words, font, most) is { } lines && lines.Count <= field.MaxLines) return new FittedText(size, Balanced(words, font, most, lines.Count), true);
        }

        var smallest = (double)Math.Min(field.MinSize, field.Size);
        return new FittedText(smallest, Overfull(words, font, width / (smallest * Point)), false);
    }

    // Lines that are given, as “KT. BỘ TRƯỞNG” and “THỨ TRƯỞNG”: only shrunk.
    private static FittedText Parted(string[] lines, FontWidths font, LayoutField field)
    {
        var (widest, width) = (lines.Max(line => font.Of(line)), (double)field.Width + Slack);
        var size = Sizes(field).FirstOrDefault(size => widest * size * Point <= width);
        return size > 0 && lines.Length <= field.MaxLines ? new FittedText(size, lines, true) : new FittedText((double)Math.Min(field.MinSize, field.Size), lines, false);
    }

    private static IEnumerable<double> Sizes(LayoutField field)
    {
        var (size, least) = ((double)field.Size, (double)Math.Min(field.MinSize, field.Size));
        for (; size > least; size -= Step) yield return size;
        yield return least;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var isGlued = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (isGlued) words[^1] += " " + word;
            else words.Add(word);
            // “ngày 20 tháng 01 năm 2026” stays together from end to end.
            isGlued = Glued.Contains(word) || (words[^1].Contains(' ', StringComparison.Ordinal) && words[^1].StartsWith("ngày ", StringComparison.Ordinal) && !words[^1].Contains(" năm ", StringComparison.Ordinal));
        }

        return words;
    }

    // The fewest lines, or null when a word alone is too wide.
    private static List<string>? Wrap(IReadOnlyList<string> words, FontWidths font, double most)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (font.Of(word) > most) return null;
            if (lines.Count > 0 && font.Of(lines[^1] + " " + word) <= most) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }

    /// <summary>As many lines, but of like lengths; two lines part behind a comma where one stands well.</summary>
    private static IReadOnlyList<string> Balanced(List<string> words, FontWidths font, double most, int count)
    {
        if (count == 1) return [string.Join(' ', words)];
        if (count == 2 && AtComma(words, font, most) is { } parted) return parted;
        var (low, high) = (0.0, most);
        for (var turn = 0; turn < 12; turn++)
        {
            var middle = (low + high) / 2;
            if (Wrap(words, font, middle) is { } lines && lines.Count <= count) high = middle;
            else low = middle;
        }

        return Wrap(words, font, high)!;
    }

    private static string[]? AtComma(List<string> words, FontWidths font, double most) => Enumerable.Range(1, words.Count - 1)
        .Where(at => words[at - 1][^1] is ',' or ';')
        .Select(at => (string[])[string.Join(' ', words.Take(at)), string.Join(' ', words.Skip(at))])
        .Where(lines => Array.TrueForAll(lines, line => font.Of(line) <= most))
        .MinBy(lines => lines.Max(line => font.Of(line)));

    private static List<string> Overfull(List<string> words, FontWidths font, double most)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && font.Of(lines[^1] + " " + word) <= most) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }
}
