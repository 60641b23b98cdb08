using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>How alike two names of units are: “P. Công nghệ TT” and “Phòng Công nghệ thông tin”. Only good enough to ask, never to decide.</summary>
public static class UnitLikeness
{
    /// <summary>From here on somebody is asked whether the same unit is meant.</summary>
    public const double Near = 0.6;

    /// <summary>The share of pairs of letters that both names have, 0 to 1; accents aside.</summary>
    public static double Of(string one, string other)
    {
        var (left, right) = (Pairs(one), Pairs(other));
        if (left.Count == 0 || right.Count == 0) return 0;
        var (all, both) = (left.Count + right.Count, 0);
        foreach (var pair in left)
        {
            if (right.Remove(pair)) both++;
        }

        return 2.0 * both / all;
    }

    private static List<string> Pairs(string name)
    {
        var letters = VietnameseText.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        return [.. Enumerable.Range(0, Math.Max(letters.Length - 1, 0)).Select(index => letters.Substring(index, 2))];
    }
}
