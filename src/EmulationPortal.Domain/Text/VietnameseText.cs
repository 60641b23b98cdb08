using System.Globalization;
using System.Text;

namespace EmulationPortal.Domain.Text;

/// <summary>
/// Vietnamese text without collations: one stored form, one search key, two ordering keys. All are compared ordinally,
/// because no two of the runtime, SQLite and SQL Server fold or order Vietnamese alike.
/// </summary>
public static class VietnameseText
{
    /// <summary>One line as it is stored: NFC, no outer spaces, inner white space and control characters as one space.</summary>
    public static string Normalise(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var result = new StringBuilder(text.Length);
        foreach (var character in WellFormed(text))
        {
            if (IsInvisible(character)) continue;
            if (char.IsWhiteSpace(character) || char.IsControl(character)) AppendSpace(result);
            else result.Append(character);
        }
        return result.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>Several lines as they are stored: each as <see cref="Normalise"/>, no blank lines at the ends, at most one between two paragraphs.</summary>
    public static string NormaliseLines(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var kept = new List<string>();
        foreach (var line in text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Select(Normalise))
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0)) kept.Add(line);
        }
        return string.Join('\n', kept).TrimEnd('\n');
    }

    /// <summary>
    /// The search key: đ→d, marks stripped, lower case, everything that is neither letter nor digit as one space.
    /// "Thắng" and "thang", "hoà" and "hòa", NFC and NFD, "1459/QĐ-BTTTT" and "1459 qd btttt" meet in it.
    /// Folding a folded text changes nothing.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var decomposed = WellFormed(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        var result = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (rune.Value is 'đ' or 'ð' or 'ɖ') result.Append('d');
            else if (Rune.IsLetterOrDigit(rune)) result.Append(rune.ToString());
            else if (!IsDropped(rune)) AppendSpace(result);
        }
        return result.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// The folded words that a search asks for, in their order. Typed signs without a letter or digit (“%”, “_”) ask for themselves, which no folded
    /// text holds: they find nothing, where no word at all would narrow nothing.
    /// </summary>
    public static IReadOnlyList<string> WordsSought(string? typed)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 && Normalise(typed) is { Length: > 0 } signs ? [signs] : words;
    }

    /// <summary>
    /// The ordering key of any name, to be compared ordinally: word by word, letters in the order of the Vietnamese
    /// alphabet (a ă â b c d đ e ê …), then the tone (ngang, huyền, hỏi, ngã, sắc, nặng); numbers by value.
    /// It holds only ASCII digits and lower-case letters, two characters a letter, so that every database orders it alike.
    /// </summary>
    public static string SortKey(string? name) => VietnameseOrder.KeyOf(VietnameseOrder.Words(Normalise(name)));

    /// <summary>
    /// The ordering key of a person's full name as Vietnamese lists have it: given name, then middle names, then family
    /// name, each as in <see cref="SortKey"/>. Names of other customs (Y … Niê Kđăm) need an override beside it.
    /// </summary>
    public static string GivenNameSortKey(string? fullName)
    {
        var words = VietnameseOrder.Words(Normalise(fullName));
        if (words.Count < 2) return VietnameseOrder.KeyOf(words);
        return string.Join(
            VietnameseOrder.PartEnd,
            VietnameseOrder.KeyOf(words[^1..]),
            VietnameseOrder.KeyOf(words[1..^1]),
            VietnameseOrder.KeyOf(words[..1]));
    }

    /// <summary>The text in Unicode's composed form (NFC), otherwise as it is: for passwords, where every space counts.</summary>
    public static string Composed(string? text) => WellFormed(text ?? "").Normalize(NormalizationForm.FormC);

    /// <summary>Half of a surrogate pair and U+FFFE can't be normalised; they become the replacement character.</summary>
    private static string WellFormed(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\uFFFE')) return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) result.Append(rune.Value == 0xFFFE ? "\uFFFD" : rune.ToString());
        return result.ToString();
    }

    private static bool IsInvisible(char character) =>
        character is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    private static bool IsDropped(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static void AppendSpace(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
    }
}
