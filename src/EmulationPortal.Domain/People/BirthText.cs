using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>What was read of a date of birth.</summary>
/// <param name="On">The full date, or null.</param>
/// <param name="Year">The year, or null.</param>
/// <param name="Problem">A Vietnamese sentence, or null.</param>
public readonly record struct ReadBirth(DateOnly? On, int? Year, string? Problem);

/// <summary>Dates of birth: in full, or the year alone as many lists have it.</summary>
public static class BirthText
{
    /// <summary>The youngest at work, in years (Labour Code 45/2019/QH14, article 3.1).</summary>
    public const int Youngest = 15;

    /// <summary>Older than anybody at work, in years: a mistyped year.</summary>
    public const int Oldest = 100;

    /// <summary>Reads a date or a year of four digits; nothing typed is nothing known.</summary>
    public static ReadBirth Read(string? typed, DateOnly today)
    {
        var text = VietnameseText.Normalise(typed);
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return YearProblem(year, today) is { } wrong ? new ReadBirth(null, null, wrong) : new ReadBirth(null, year, null);
        }

        var date = DateText.Read(text);
        if (date.Value is not { } day)
        {
            return new ReadBirth(null, null, date.Problem);
        }

        return DayProblem(day, today) is { } problem ? new ReadBirth(null, null, problem) : new ReadBirth(day, day.Year, null);
    }

    /// <summary>“09/03/1980”, “1980” or empty.</summary>
    public static string Show(DateOnly? on, int? year) => on is { } day ? DateText.Show(day) : year?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>What is wrong with a first day in the public service, a Vietnamese sentence; null when nothing is, or the birth is not known.</summary>
    /// <param name="bornOn">Date of birth, or null.</param>
    /// <param name="bornYear">Year of birth, or null; then the day may be any of the year of fifteen.</param>
    /// <param name="since">First day in the public service, or null.</param>
    public static string? ServiceProblem(DateOnly? bornOn, int? bornYear, DateOnly? since) => TooEarly("Ngày vào ngành", bornOn, bornYear, since);

    /// <summary>What is wrong with the first day in a position, a Vietnamese sentence; null when nothing is, or the birth is not known.</summary>
    /// <param name="bornOn">Date of birth, or null.</param>
    /// <param name="bornYear">Year of birth, or null; then the day may be any of the year of fifteen.</param>
    /// <param name="from">First day in the position, or null.</param>
    public static string? PositionProblem(DateOnly? bornOn, int? bornYear, DateOnly? from) => TooEarly("Ngày bắt đầu ở vị trí", bornOn, bornYear, from);

    private static string? TooEarly(string what, DateOnly? bornOn, int? bornYear, DateOnly? on)
    {
        var isTooEarly = bornOn is { } day ? on < day.AddYears(Youngest) : bornYear is { } year && on?.Year < year + Youngest;
        return isTooEarly ? $"{what} {DateText.Show(on!.Value)}: khi ấy chưa đủ {Youngest} tuổi (sinh {Show(bornOn, bornYear)}). Hãy kiểm tra lại hai ngày." : null;
    }

    private static string? DayProblem(DateOnly day, DateOnly today) => day > today
        ? $"Ngày sinh {DateText.Show(day)} ở tương lai. Hãy kiểm tra năm sinh."
        : day > today.AddYears(-Youngest)
            ? $"Ngày sinh {DateText.Show(day)}: chưa đủ {Youngest} tuổi. Hãy kiểm tra năm sinh."
            : YearProblem(day.Year, today);

    private static string? YearProblem(int year, DateOnly today) => year > today.Year
        ? $"Năm sinh {year} ở tương lai. Hãy kiểm tra năm sinh."
        : year > today.Year - Youngest
            ? $"Năm sinh {year}: chưa đủ {Youngest} tuổi. Hãy kiểm tra năm sinh."
            : year < today.Year - Oldest
                ? $"Năm sinh {year}: hơn {Oldest} tuổi. Hãy kiểm tra năm sinh."
                : null;
}
