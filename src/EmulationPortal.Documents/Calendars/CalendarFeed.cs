using System.Globalization;
using System.Text;

namespace EmulationPortal.Documents.Calendars;

/// <summary>One entry of a calendar: something due on a day.</summary>
/// <param name="Uid">The same for the same thing, whenever the calendar is fetched.</param>
/// <param name="On">The day.</param>
/// <param name="Summary">What, in one line.</param>
/// <param name="Description">More about it; may have several lines.</param>
/// <param name="Link">Absolute address of the page where it is done.</param>
public sealed record CalendarEntry(string Uid, DateOnly On, string Summary, string Description, string Link);

/// <summary>Writes an iCalendar file (RFC 5545): whole days, lines ended by CRLF and folded at 75 octets, texts escaped.</summary>
public static class CalendarFeed
{
    private const int LineOctets = 75;

    // A calendar must hold at least one component (3.6), and one of nobody's obligations holds no event.
    private static readonly string[] Zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
    ];

    /// <summary>Writes it.</summary>
    /// <param name="name">The calendar's name.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="madeAt">When, in UTC.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, DateTime madeAt)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder();
        var stamp = madeAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        List<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//EmulationPortal//Obligations//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:" + Escape(name), "X-WR-TIMEZONE:Asia/Ho_Chi_Minh", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H", .. Zone,
            .. entries.SelectMany(entry => Event(entry, stamp)),
            "END:VCALENDAR",
        ];
        foreach (var line in lines) Fold(text, line);
        return text.ToString();
    }

    /// <summary>A text value: backslash, semicolon, comma and line breaks escaped (3.3.11).</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Event(CalendarEntry entry, string stamp) =>
    [
        "BEGIN:VEVENT", "UID:" + Escape(entry.Uid), "DTSTAMP:" + stamp, "DTSTART;VALUE=DATE:" + Day(entry.On), "DTEND;VALUE=DATE:" + Day(entry.On.AddDays(1)),
        "SUMMARY:" + Escape(entry.Summary), "DESCRIPTION:" + Escape(entry.Description), "URL:" + entry.Link, "TRANSP:TRANSPARENT", "CLASS:PRIVATE", "END:VEVENT",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // By octets, and never within a letter (3.1): a line goes on after CRLF and one space, which counts.
    private static void Fold(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(letter);
            used += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
