using System.Globalization;
using System.Text;

namespace EmulationPortal.Domain.Text;

/// <summary>
/// Builds ordering keys. A word is written as its letters, two characters each (base letter, then 0–2 for the variant:
/// a0 a, a1 ă, a2 â, d1 đ, e1 ê, o1 ô, o2 ơ, u1 ư), then one digit 1–6 for its tone. A number is written as "1", the
/// number of its digits in two digits, and its digits. "0" ends a part of a name. Since digits precede letters, a
/// shorter word precedes a longer one that begins with it.
/// </summary>
internal static class VietnameseOrder
{
    /// <summary>Stands between the parts of a person's name; precedes everything that a word can begin with.</summary>
    public const string PartEnd = "0";

    private const char Level = '1';

    private static readonly Dictionary<char, char> Tones = new()
    {
        ['\u0300'] = '2',
        ['\u0309'] = '3',
        ['\u0303'] = '4',
        ['\u0301'] = '5',
        ['\u0323'] = '6',
    };

    /// <summary>The words and numbers of a text; an apostrophe joins (H'Hen), all else that is neither letter nor digit parts.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            var category = char.GetUnicodeCategory(character);
            if (character is '\'' or '’' or '‘' or 'ʼ') continue;
            var isDigit = category == UnicodeCategory.DecimalDigitNumber;
            var belongs = isDigit || char.IsLetter(character) || category == UnicodeCategory.NonSpacingMark;
            if (word.Length > 0 && (!belongs || isDigit != IsNumber(word[0]))) Finish(words, word);
            if (belongs) word.Append(character);
        }
        Finish(words, word);
        return words;
    }

    public static string KeyOf(IReadOnlyList<string> words)
    {
        var key = new StringBuilder();
        foreach (var word in words)
        {
            if (IsNumber(word[0])) AppendNumber(key, word);
            else AppendWord(key, word);
        }
        return key.ToString();
    }

    private static void Finish(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }

    private static bool IsNumber(char first) => char.IsDigit(first);

    private static void AppendNumber(StringBuilder key, string word)
    {
        var digits = string.Concat(word.Select(digit => (char)('0' + (int)char.GetNumericValue(digit)))).TrimStart('0');
        var length = Math.Min(digits.Length, 99);
        key.Append('1').Append(length.ToString("00", CultureInfo.InvariantCulture)).Append(digits.AsSpan(0, length));
    }

    private static void AppendWord(StringBuilder key, string word)
    {
        var tone = Level;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            if (Tones.TryGetValue(letter, out var mark))
            {
                if (tone == Level) tone = mark;
            }
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                AppendLetter(key, letter, VariantOf(word, i));
            }
        }
        key.Append(tone);
    }

    /// <summary>The variant given by the breve, circumflex or horn among the marks that follow the letter.</summary>
    private static char VariantOf(string word, int index)
    {
        for (var i = index + 1; i < word.Length && char.GetUnicodeCategory(word[i]) == UnicodeCategory.NonSpacingMark; i++)
        {
            switch (word[index], word[i])
            {
                case ('a', '\u0306') or ('e' or 'o', '\u0302') or ('u', '\u031B'): return '1';
                case ('a', '\u0302') or ('o', '\u031B'): return '2';
            }
        }
        return '0';
    }

    private static void AppendLetter(StringBuilder key, char letter, char variant)
    {
        if (letter is 'đ' or 'ð' or 'ɖ') key.Append("d1");
        else if (char.IsAsciiLetterLower(letter)) key.Append(letter).Append(variant);
        else key.Append("z9").Append(((int)letter).ToString("00000", CultureInfo.InvariantCulture));
    }
}
