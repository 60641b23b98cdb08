using System.Xml;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>Text as it may stand in a cell.</summary>
internal static class StorableText
{
    /// <summary>The most characters that a cell holds (ISO/IEC 29500, Excel's own limit).</summary>
    private const int Longest = 32_767;

    /// <summary>Whether a spreadsheet program would take the text for a formula or a command when it is typed or read from CSV.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    /// <summary>The text without characters that XML can't carry, cut to what a cell holds.</summary>
    public static string Of(string text)
    {
        string clean = Clean(text);
        return clean.Length <= Longest ? clean : clean[..(Longest - 1)] + "…";
    }

    /// <summary>The text without characters that XML can't carry.</summary>
    public static string Clean(string text) => text.All(IsStorable) ? text : string.Concat(Legal(text));

    private static bool IsStorable(char letter) => XmlConvert.IsXmlChar(letter);

    private static IEnumerable<char> Legal(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            {
                yield return text[index++];
                yield return text[index];
            }
            else if (XmlConvert.IsXmlChar(text[index]))
            {
                yield return text[index];
            }
        }
    }
}
