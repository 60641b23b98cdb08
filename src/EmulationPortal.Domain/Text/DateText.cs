using System.Globalization;
using System.Text.RegularExpressions;

namespace EmulationPortal.Domain.Text;

/// <summary>Dates as Vietnamese people type and print them: the day first, always.</summary>
public static partial class DateText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>
    /// Reads 9/3/2025, 09-03-2025, 9.3.2025, 09032025, "ngày 9 tháng 3 năm 2025", and 2025-03-09, which browsers send for
    /// date fields. A month before the day is never guessed.
    /// </summary>
    public static ReadDate Read(string? typed)
    {
        var original = VietnameseText.Normalise(typed);
        if (original.Length == 0) return ReadDate.Empty;
        var (date, why) = Parse(original);
        return date is { } day ? ReadDate.Of(day) : Wrong(original, why);
    }

    /// <summary>The date in a text, or null and what is wrong with it in a few words; no words when it is no date at all.</summary>
    internal static (DateOnly? Date, string Why) Parse(string original)
    {
        var text = TypedText.Plain(original);
        var match = DayFirst().Match(text);
        if (!match.Success) match = EightDigits().Match(text);
        if (!match.Success) match = InFull().Match(text);
        if (!match.Success) match = YearFirst().Match(text);
        return match.Success ? FromParts(match) : (null, "");
    }

    /// <summary>dd/MM/yyyy.</summary>
    public static string Show(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// "ngày 09 tháng 3 năm 2025": days below 10 and the months 1 and 2 take a zero (Decree 30/2020/NĐ-CP, Annex I, on the
    /// place and date of a document).
    /// </summary>
    public static string InWords(DateOnly date)
    {
        var day = date.Day.ToString("00", CultureInfo.InvariantCulture);
        var month = date.Month.ToString(date.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);
        return $"ngày {day} tháng {month} năm {date.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>"còn 3 ngày", "hôm nay", "quá hạn 2 ngày": counted by calendar day, not by 24 hours.</summary>
    public static string Remaining(DateOnly today, DateOnly deadline) => (deadline.DayNumber - today.DayNumber) switch
    {
        0 => "hôm nay",
        > 0 and var left => $"còn {left.ToString(CultureInfo.InvariantCulture)} ngày",
        var over => $"quá hạn {(-over).ToString(CultureInfo.InvariantCulture)} ngày",
    };

    private static (DateOnly? Date, string Why) FromParts(Match match)
    {
        var (day, month, year) = (Part(match, "day"), Part(match, "month"), Part(match, "year"));
        if (match.Groups["year"].Length < 4) return (null, "thiếu năm đủ bốn chữ số");
        if (year is < FirstYear or > LastYear) return (null, $"năm phải từ {FirstYear} đến {LastYear}");
        if (month is < 1 or > 12) return (null, $"không có tháng {month}; ngày viết trước, tháng viết sau");
        var days = DateTime.DaysInMonth(year, month);
        return day >= 1 && day <= days
            ? (new DateOnly(year, month, day), "")
            : (null, $"tháng {month} năm {year} không có ngày {day}");
    }

    private static int Part(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static ReadDate Wrong(string original, string why) => ReadDate.Wrong(
        $"Không đọc được ngày “{original}”{(why.Length == 0 ? "" : ": " + why)}. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 09/03/2025.");

    [GeneratedRegex(@"^(?<day>[0-9]{1,2}) ?[/.\-] ?(?<month>[0-9]{1,2}) ?[/.\-] ?(?<year>[0-9]{2,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();

    [GeneratedRegex(@"^(?:ngày )?(?<day>[0-9]{1,2}) tháng (?<month>[0-9]{1,2}) năm (?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex InFull();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();
}
