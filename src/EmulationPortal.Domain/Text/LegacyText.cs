using System.Text;

namespace EmulationPortal.Domain.Text;

/// <summary>
/// Reads lists typed in the fonts of before Unicode. The coding is told by what makes Vietnamese words: the same characters read
/// as TCVN3, as VNI and as they stand. To be called before <see cref="VietnameseText.Normalise"/>, which drops the soft hyphen,
/// the code of “ư” in TCVN3.
/// </summary>
public static class LegacyText
{
    private static readonly LegacyEncoding[] Candidates = [LegacyEncoding.Unicode, LegacyEncoding.Tcvn3, LegacyEncoding.Vni];

    /// <summary>One text by itself; a text that tells nothing stays as it is.</summary>
    public static LegacyReading Read(string? text) => Read(text ?? "", LegacyEncoding.Unicode);

    /// <summary>
    /// One column. A text that makes words as it stands and in the coding of most of the column (“Hùng” is “Hựng” in TCVN3, “Dòng” is “Dũng”) stays
    /// as it is, unless only the other reading is a usual word of names: a list often is a mixture of several, and what is right must not be spoilt.
    /// </summary>
    public static LegacyColumn ReadColumn(IEnumerable<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var texts = cells.Select(cell => cell ?? "").ToList();
        var telling = texts.Where(HasForeignLetters).Select(text => Read(text, LegacyEncoding.Unicode)).Where(reading => reading.IsSure).ToList();
        var encoding = telling.Count == 0
            ? LegacyEncoding.Unicode
            : telling.GroupBy(reading => reading.Encoding).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        return new LegacyColumn(encoding, [.. texts.Select(text => Read(text, encoding))]);
    }

    /// <summary>The text in one coding, converted to Unicode NFC whatever it may be.</summary>
    public static string Decode(string text, LegacyEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(text);
        return encoding switch
        {
            LegacyEncoding.Tcvn3 => FromTcvn3(text),
            LegacyEncoding.Vni => FromVni(text).Normalize(NormalizationForm.FormC),
            // Ð (eth) was typed for Đ where fonts had nothing else.
            _ => VietnameseText.Composed(text).Replace('Ð', 'Đ').Replace('ð', 'đ'),
        };
    }

    /// <summary>
    /// Unicode text as an old list would hold it, for samples: letters that the coding lacks stay. A capital with a tone has no code
    /// in TCVN3 and comes back as a capital only in a word of capitals.
    /// </summary>
    public static string Encode(string text, LegacyEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = VietnameseText.Composed(text);
        return encoding switch
        {
            LegacyEncoding.Tcvn3 => string.Concat(composed.Select(letter =>
                LegacyTables.Tcvn3Codes.TryGetValue(letter, out var code) || LegacyTables.Tcvn3Codes.TryGetValue(char.ToLowerInvariant(letter), out code) ? code : letter)),
            LegacyEncoding.Vni => string.Concat(composed.Select(letter => LegacyTables.VniCodes.TryGetValue(letter, out var code) ? code : letter.ToString())),
            LegacyEncoding.Decomposed => composed.Normalize(NormalizationForm.FormD),
            _ => composed,
        };
    }

    private static LegacyReading Read(string text, LegacyEncoding unsureAs)
    {
        var asItStands = Decode(text, LegacyEncoding.Unicode);
        if (text.Any(IsCombining)) return new LegacyReading(text, asItStands, LegacyEncoding.Decomposed, true);
        if (text.Any(IsOnlyUnicode) || !HasForeignLetters(text)) return new LegacyReading(text, asItStands, LegacyEncoding.Unicode, true);
        var readings = Candidates.Select(encoding => (Encoding: encoding, Text: Decode(text, encoding)))
            .Select(reading => (reading.Encoding, reading.Text, Score: Score(reading.Text))).ToList();
        var best = readings.FindAll(reading => reading.Score == readings.Max(other => other.Score));
        // The first of equals is the text as it stands, if that makes words at all.
        var (stands, column) = (best[0], best.FirstOrDefault(reading => reading.Encoding == unsureAs, best[0]));
        var chosen = stands.Encoding != LegacyEncoding.Unicode || UsualWords(column.Text) > UsualWords(stands.Text) ? column : stands;
        return new LegacyReading(text, chosen.Text, chosen.Encoding, best.TrueForAll(reading => reading.Text == chosen.Text));
    }

    private static int UsualWords(string text) => VietnameseNameWords.CountIn([.. Words(text)]);

    /// <summary>How well the words with other than plain letters read: one for each that can be Vietnamese, minus one for each that can't.</summary>
    private static int Score(string text)
    {
        var score = 0;
        foreach (var word in Words(text))
        {
            if (!word.All(char.IsAscii)) score += word.All(char.IsLetter) && VietnameseSyllable.IsPlausible(word) ? 1 : -1;
        }

        return score;
    }

    // Codes of old fonts that are no letters belong to the word they stand in.
    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\t', '\r', '\n', '\u00A0', '.', ',', ';', ':', '(', ')', '/', '-', '–', '"', '\'', '“', '”', '?', '!'], StringSplitOptions.RemoveEmptyEntries);

    private static bool HasForeignLetters(string text) => text.Any(character => character is > '\u00A0' and <= '\u00FF');

    // Codes of old fonts never lie beyond the Western letters; punctuation may.
    private static bool IsOnlyUnicode(char character) => character > '\u00FF' && char.IsLetter(character);

    private static bool IsCombining(char character) => character is '\u0300' or '\u0301' or '\u0302' or '\u0303' or '\u0306' or '\u0309' or '\u031B' or '\u0323';

    private static string FromTcvn3(string text)
    {
        var result = new StringBuilder(text.Length);
        var allCapitals = !text.Any(char.IsAsciiLetterLower) && text.Split(' ').Any(IsOfCapitals);
        foreach (var word in text.Split(' '))
        {
            var letters = string.Concat(word.Select(code => LegacyTables.Tcvn3Letters.GetValueOrDefault(code, code)));
            result.Append(allCapitals || IsOfCapitals(word) ? letters.ToUpperInvariant() : letters).Append(' ');
        }

        return result.ToString(0, result.Length - 1);
    }

    // Small codes stand for capitals too, which a font of capitals makes of them: “HOµ” is “HOÀ”, but “Hµ” is “Hà”.
    private static bool IsOfCapitals(string word) =>
        !word.Any(char.IsAsciiLetterLower) && word.Skip(1).Any(letter => char.IsAsciiLetterUpper(letter) || letter is >= '¡' and <= '§');

    private static string FromVni(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && LegacyTables.VniLetters.TryGetValue(text.Substring(i, 2), out var letter))
            {
                result.Append(letter);
                i++;
            }
            else
            {
                result.Append(LegacyTables.VniLetters.TryGetValue(text[i].ToString(), out letter) ? letter : text[i]);
            }
        }

        return result.ToString();
    }
}
