using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Registrations;

/// <summary>
/// Titles of one year that honour the same merits, so that one of the two is registered: the standard of the higher includes the
/// lower's (Luật 06/2022/QH15 Đ.23 with Đ.24, Đ.27 with Đ.28), and one achievement is honoured once (Đ.5). Titles that honour several
/// years (CSTĐ bộ, tỉnh; toàn quốc) stand beside that of the year.
/// </summary>
public static class ContradictoryTitles
{
    private static readonly (string Lower, string Higher)[] Pairs =
    [
        (AwardCodes.AdvancedWorker, AwardCodes.BaseFighter),
        (AwardCodes.AdvancedCollective, AwardCodes.ExcellentCollective),
    ];

    /// <summary>Whether the two can't be registered together for one recipient and year.</summary>
    public static bool Exclude(string one, string other) => Array.Exists(Pairs, pair => pair == (one, other) || pair == (other, one));

    /// <summary>The higher of two that exclude each other.</summary>
    public static string Higher(string one, string other) => Array.Find(Pairs, pair => pair == (one, other) || pair == (other, one)).Higher;
}
