using System.Collections.Frozen;
using System.Text;

namespace EmulationPortal.Domain.Text;

/// <summary>Whether a word can be Vietnamese: a beginning, a rhyme, and a tone that the rhyme takes. Tells one coding from another.</summary>
internal static class VietnameseSyllable
{
    private static readonly string[] Beginnings =
    [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    private static readonly FrozenSet<string> Rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
        + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot "
        + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt "
        + "up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
        + "y ych yêm yên yêng yêt yêu ynh yt").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="word"/>, in Unicode, can be a Vietnamese syllable.</summary>
    public static bool IsPlausible(string word)
    {
        var (letters, tones) = Apart(word);
        if (tones.Length > 1) return false;
        foreach (var beginning in Beginnings)
        {
            if (letters.StartsWith(beginning, StringComparison.Ordinal) && Rhymes.Contains(letters[beginning.Length..]) && Fits(beginning, letters[beginning.Length..]))
            {
                return !IsStopped(letters) || tones is "\u0301" or "\u0323";
            }
        }

        return letters == "gi";
    }

    // One sound has two spellings: k, gh, ngh before e, ê, i, y; c, g, ng before the others.
    private static bool Fits(string beginning, string rhyme) => beginning switch
    {
        "k" or "gh" or "ngh" => rhyme[0] is 'e' or 'ê' or 'i' or 'y',
        "c" or "g" or "ng" => rhyme[0] is not ('e' or 'ê' or 'i' or 'y'),
        _ => true,
    };

    // Rhymes that end in c, ch, p or t are spoken with sắc or nặng only.
    private static bool IsStopped(string letters) =>
        letters[^1] is 'c' or 'p' or 't' || letters.EndsWith("ch", StringComparison.Ordinal);

    private static (string Letters, string Tones) Apart(string word)
    {
        var letters = new StringBuilder(word.Length);
        var tones = new StringBuilder(1);
        foreach (var character in word.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            (character is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323' ? tones : letters).Append(character);
        }

        return (letters.Replace('ð', 'đ').ToString().Normalize(NormalizationForm.FormC), tones.ToString());
    }
}
