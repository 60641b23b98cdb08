using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>What was read of a year or a period.</summary>
/// <param name="Year">The year, or the first one; null when it can't be read.</param>
/// <param name="ToYear">The last year of a period, or null.</param>
/// <param name="Problem">What is wrong, the rest of a Vietnamese sentence; null when nothing is.</param>
public readonly record struct ReadPeriod(int? Year, int? ToYear, string? Problem);

/// <summary>Years and periods of awards as people write them: “2018”, “Năm 2018”, “2015-2020”, “giai đoạn 2015 – 2020”.</summary>
public static class AwardPeriodText
{
    /// <summary>The year of the call for patriotic emulation: no award of today's kinds is older.</summary>
    public const int FirstYear = 1948;

    /// <summary>Reads a year or a period that has begun.</summary>
    public static ReadPeriod Read(string? typed, DateOnly today)
    {
        var text = VietnameseText.Fold(typed);
        if (text.Length == 0)
        {
            return new ReadPeriod(null, null, "cần có năm được khen; đang để trống.");
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("nam" or "giai" or "doan" or "den" or "tu")).ToList();
        var years = words.Select(word => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : (int?)null).ToList();
        if (years.Contains(null) || years.Count is 0 or > 2)
        {
            return new ReadPeriod(null, null, $"không đọc được “{VietnameseText.Normalise(typed)}”. Hãy ghi một năm như 2018, hoặc giai đoạn như 2015-2020.");
        }

        var (first, last) = (years[0]!.Value, years[^1]!.Value);
        if (Math.Min(first, last) < FirstYear || Math.Max(first, last) > today.Year)
        {
            return new ReadPeriod(null, null, $"năm phải từ {FirstYear} đến {today.Year}.");
        }

        return last < first
            ? new ReadPeriod(null, null, $"năm cuối {last} trước năm đầu {first}.")
            : new ReadPeriod(first, last == first ? null : last, null);
    }
}
