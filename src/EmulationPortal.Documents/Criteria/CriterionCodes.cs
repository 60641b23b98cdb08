using System.Globalization;

namespace EmulationPortal.Documents.Criteria;

/// <summary>Finds the group that a code belongs to: 1.2.3 under 1.2, and 1.2 under 1 or, where groups have Roman numbers, under I.</summary>
internal static class CriterionCodes
{
    private static readonly (int Value, string Letters)[] _roman =
        [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The codes a parent may have, the likeliest first; empty for a code of the top level.</summary>
    public static IReadOnlyList<string> ParentsOf(string code)
    {
        int dot = code.LastIndexOf('.');
        if (dot <= 0)
        {
            return [];
        }

        string prefix = code[..dot];
        return int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 90
            ? [prefix, Roman(number)]
            : [prefix];
    }

    private static string Roman(int number)
    {
        string letters = "";
        foreach ((int value, string written) in _roman)
        {
            for (; number >= value; number -= value)
            {
                letters += written;
            }
        }

        return letters;
    }
}
