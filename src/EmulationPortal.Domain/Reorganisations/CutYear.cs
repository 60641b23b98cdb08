using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Reorganisations;

/// <summary>How the scores of a year that a merger cuts are combined.</summary>
public enum CutYearRule
{
    /// <summary>Theo số tháng: each part weighs as many months as it worked in that year.</summary>
    ByMonths = 1,

    /// <summary>Cao nhất.</summary>
    Highest = 2,

    /// <summary>Của bên đông người nhất.</summary>
    MostMembers = 3,
}

/// <summary>One unit's part in a year that was cut.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Months">Months in which it worked, 0 to 12.</param>
/// <param name="Members">People it had at the cut.</param>
/// <param name="Points">Its total, or null when it has none.</param>
public sealed record YearPart(string Name, int Months, int Members, decimal? Points);

/// <summary>A year put together.</summary>
/// <param name="Points">The total, or null when no part has one.</param>
/// <param name="Words">The arithmetic, a Vietnamese sentence.</param>
public sealed record CombinedYear(decimal? Points, string Words);

/// <summary>
/// Puts a year together that a reorganisation has cut. No text of law says how; the portal shows its rule and the arithmetic, and the
/// act keeps which rule was chosen.
/// </summary>
public static class CutYear
{
    /// <summary>Digits behind the comma of a combined total, as scores are stored.</summary>
    private const int Decimals = 3;

    /// <summary>Combines the parts.</summary>
    public static CombinedYear Combine(IReadOnlyList<YearPart> parts, CutYearRule rule)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var scored = parts.Where(part => part.Points is not null && (rule != CutYearRule.ByMonths || part.Months > 0)).ToList();
        var missing = parts.Except(scored).Select(part => part.Name).ToList();
        var without = missing.Count > 0 ? $" Không tính {string.Join(", ", missing)} vì không có điểm." : string.Empty;
        if (scored.Count == 0)
        {
            return new CombinedYear(null, "Chưa bên nào có điểm của năm này.");
        }

        var (points, words) = rule switch
        {
            CutYearRule.ByMonths => ByMonths(scored),
            CutYearRule.Highest => One(scored.MaxBy(part => part.Points)!, "cao nhất"),
            CutYearRule.MostMembers => One(scored.MaxBy(part => part.Members)!, "của bên đông người nhất"),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
        };
        return new CombinedYear(points, words + without);
    }

    /// <summary>
    /// Months of a year in which a unit worked: those whose 15th day lies within its life, so that a month of change counts for one of
    /// two units only.
    /// </summary>
    public static int MonthsIn(int year, DateOnly from, DateOnly? to) =>
        Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 15)).Count(day => from <= day && (to is null || to >= day));

    /// <summary>The rule in words.</summary>
    public static string Name(CutYearRule rule) => rule switch
    {
        CutYearRule.ByMonths => "Bình quân theo số tháng hoạt động trong năm",
        CutYearRule.Highest => "Lấy điểm cao nhất",
        CutYearRule.MostMembers => "Lấy điểm của bên đông người nhất",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    private static (decimal Points, string Words) ByMonths(List<YearPart> parts)
    {
        var months = parts.Sum(part => part.Months);
        var points = Math.Round(parts.Sum(part => part.Points!.Value * part.Months) / months, Decimals, MidpointRounding.AwayFromZero);
        var sum = string.Join(" + ", parts.Select(part => $"{NumberText.Points(part.Points!.Value)} × {Show(part.Months)} tháng ({part.Name})"));
        return (points, $"({sum}) : {Show(months)} tháng = {NumberText.Points(points)} điểm.");
    }

    private static (decimal Points, string Words) One(YearPart part, string why) =>
        (part.Points!.Value, $"Lấy điểm {why}: {NumberText.Points(part.Points.Value)} điểm của {part.Name}{(why.Contains("đông", StringComparison.Ordinal) ? $" ({Show(part.Members)} người)" : string.Empty)}.");

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}
