using System.Globalization;
using System.Text.RegularExpressions;

namespace EmulationPortal.Domain.Text;

/// <summary>Deadlines as Vietnamese people type them: a date with an hour before or behind it, by the clock of Vietnam.</summary>
public static partial class MomentText
{
    // A deadline "on a day" lasts through that day.
    private static readonly TimeOnly LastMinute = new(23, 59);

    /// <summary>
    /// Reads "15/12/2026 17:00", "17h30 15-12-2026", "17 giờ ngày 15/12/2026", "2026-12-15T17:00"; a date alone means 23:59
    /// of that day.
    /// </summary>
    public static ReadMoment Read(string? typed)
    {
        var original = VietnameseText.Normalise(typed);
        if (original.Length == 0) return ReadMoment.Empty;
        var text = TypedText.Plain(original);
        var match = HourBehind().Match(text);
        if (!match.Success) match = HourInFront().Match(text);
        return match.Success ? FromParts(original, match) : FromDate(original, text, LastMinute);
    }

    /// <summary>What a field for typing shows: "15/12/2026 17:00".</summary>
    public static string ForTyping(DateTime utc)
    {
        var local = VietnamTime.ToLocal(utc);
        return $"{DateText.Show(DateOnly.FromDateTime(local))} {local.ToString("HH':'mm", CultureInfo.InvariantCulture)}";
    }

    private static ReadMoment FromParts(string original, Match match)
    {
        var hour = Part(match, "hour");
        var minute = match.Groups["minute"].Success ? Part(match, "minute") : 0;
        return hour > 23 || minute > 59
            ? ReadMoment.Wrong($"Không đọc được giờ trong “{original}”: giờ từ 0 đến 23, phút từ 0 đến 59. Hãy nhập ví dụ 15/12/2026 17:00.")
            : FromDate(original, match.Groups["date"].Value, new TimeOnly(hour, minute));
    }

    private static ReadMoment FromDate(string original, string date, TimeOnly time)
    {
        var (read, why) = DateText.Parse(DayWord().Replace(date.Trim(), ""));
        return read is { } day
            ? ReadMoment.Of(VietnamTime.ToUtc(day, time))
            : ReadMoment.Wrong($"Không đọc được thời điểm “{original}”{(why.Length == 0 ? "" : ": " + why)}. Hãy nhập ngày/tháng/năm và giờ, ví dụ 15/12/2026 17:00.");
    }

    private static int Part(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Hour = @"(?<hour>[0-9]{1,2}) ?(?::|h|g|giờ)(?: ?(?<minute>[0-9]{1,2}))?(?: ?(?:phút|p))?";

    [GeneratedRegex("^(?<date>.+?)(?:t|,? )(?:lúc )?" + Hour + "(?::[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex HourBehind();

    [GeneratedRegex("^(?:lúc )?" + Hour + ",? (?<date>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex HourInFront();

    [GeneratedRegex("^ngày ", RegexOptions.CultureInvariant)]
    private static partial Regex DayWord();
}
