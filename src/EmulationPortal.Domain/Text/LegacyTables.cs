using System.Collections.Frozen;
using System.Text;

namespace EmulationPortal.Domain.Text;

/// <summary>
/// The two codings of old Vietnamese fonts, as their codes look when read as Western text (Windows-1252). TCVN3 has one code for
/// each small letter with its mark, and seven capitals without tone; VNI writes the plain letter and then one code for its marks.
/// </summary>
internal static class LegacyTables
{
    /// <summary>TCVN3 code to letter.</summary>
    public static FrozenDictionary<char, char> Tcvn3Letters { get; } = Tcvn3().ToFrozenDictionary(pair => pair.Code, pair => pair.Letter);

    /// <summary>Letter to TCVN3 code; capitals with a tone have the code of the small letter, for they are set in another font.</summary>
    public static FrozenDictionary<char, char> Tcvn3Codes { get; } = Tcvn3().ToFrozenDictionary(pair => pair.Letter, pair => pair.Code);

    /// <summary>VNI sequence of one or two characters to letter.</summary>
    public static FrozenDictionary<string, char> VniLetters { get; } =
        Vni().Concat(MixedVni()).ToFrozenDictionary(pair => pair.Code, pair => pair.Letter, StringComparer.Ordinal);

    /// <summary>Letter to VNI sequence.</summary>
    public static FrozenDictionary<char, string> VniCodes { get; } = Vni().ToFrozenDictionary(pair => pair.Letter, pair => pair.Code);

    // The order of tones in both: huyền, sắc, hỏi, ngã, nặng.
    private const string ToneMarks = "\u0300\u0301\u0309\u0303\u0323";

    private static IEnumerable<(char Code, char Letter)> Tcvn3()
    {
        (char Letter, string Codes)[] rows =
        [
            ('a', "µ¸¶·¹"), ('ă', "»¾¼½Æ"), ('â', "ÇÊÈÉË"), ('e', "ÌÐÎÏÑ"), ('ê', "ÒÕÓÔÖ"), ('i', "×ÝØÜÞ"),
            ('o', "ßãáâä"), ('ô', "åèæçé"), ('ơ', "êíëìî"), ('u', "ïóñòô"), ('ư', "õøö÷ù"), ('y', "úýûüþ"),
        ];
        foreach (var (letter, codes) in rows)
        {
            for (var tone = 0; tone < codes.Length; tone++)
            {
                yield return (codes[tone], Marked(letter, tone));
            }
        }

        foreach (var (code, letter) in "¨©ª«¬\u00AD®¡¢£¤¥¦§".Zip("ăâêôơưđĂÂÊÔƠƯĐ"))
        {
            yield return (code, letter);
        }
    }

    private static IEnumerable<(string Code, char Letter)> Vni() =>
        SmallVni().SelectMany(pair => new[] { pair, (Code: pair.Code.ToUpperInvariant(), Letter: char.ToUpperInvariant(pair.Letter)) });

    // A capital typed with the mark of a small letter.
    private static IEnumerable<(string Code, char Letter)> MixedVni() =>
        SmallVni().Where(pair => pair.Code.Length == 2).Select(pair => (char.ToUpperInvariant(pair.Code[0]) + pair.Code[1..], char.ToUpperInvariant(pair.Letter)));

    private static IEnumerable<(string Code, char Letter)> SmallVni()
    {
        const string Plain = "øùûõï";
        const string Hat = "àáåãä";
        const string Breve = "èéúüë";
        (char Letter, string Base, string Bare, string Tones)[] rows =
        [
            ('a', "a", "", Plain), ('ă', "a", "ê", Breve), ('â', "a", "â", Hat), ('e', "e", "", Plain), ('ê', "e", "â", Hat),
            ('o', "o", "", Plain), ('ô', "o", "â", Hat), ('ơ', "ô", "", Plain), ('u', "u", "", Plain), ('ư', "ö", "", Plain),
        ];
        foreach (var (letter, start, bare, tones) in rows)
        {
            if (!char.IsAscii(letter)) yield return (start + bare, letter);
            for (var tone = 0; tone < tones.Length; tone++)
            {
                yield return (start + tones[tone], Marked(letter, tone));
            }
        }

        foreach (var (code, letter) in "ìíæóòîñ".Zip("ìíỉĩịỵđ"))
        {
            yield return (code.ToString(), letter);
        }

        for (var tone = 0; tone < 4; tone++)
        {
            yield return ("y" + Plain[tone], Marked('y', tone));
        }
    }

    private static char Marked(char letter, int tone) => $"{letter}{ToneMarks[tone]}".Normalize(NormalizationForm.FormC)[0];
}
