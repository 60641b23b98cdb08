using System.Text;
using EmulationPortal.Documents.Calendars;

namespace EmulationPortal.Web.Tests.Obligations;

/// <summary>The form of calendar files (RFC 5545).</summary>
public sealed class CalendarFeedTests
{
    private static readonly DateTime Made = new(2026, 11, 10, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_entry_is_a_whole_day_with_stamp_and_key()
    {
        var text = CalendarFeed.Write("Việc thi đua", [Entry("Tự chấm điểm")], Made);
        Assert.Contains("\r\nUID:9-2026@emulationportal\r\nDTSTAMP:20261110T020000Z\r\nDTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n", text, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_by_CRLF_and_are_folded_within_75_octets_between_letters()
    {
        var summary = string.Concat(Enumerable.Repeat("Đơn vị thực hiện nhiệm vụ được giao; ", 8)) + "𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜";
        var text = CalendarFeed.Write("Lịch", [Entry(summary)], Made);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("SUMMARY:" + CalendarFeed.Escape(summary) + "\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a, b; c\\d", "a\\, b\\; c\\\\d")]
    [InlineData("một\nhai\r\nba", "một\\nhai\\nba")]
    public void Texts_are_escaped(string text, string escaped) => Assert.Equal(escaped, CalendarFeed.Escape(text));

    [Fact]
    public void A_calendar_without_entries_still_has_a_component() =>
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n", CalendarFeed.Write("Lịch", [], Made), StringComparison.Ordinal);

    private static CalendarEntry Entry(string summary) => new("9-2026@emulationportal", new DateOnly(2026, 11, 30), summary, "Chưa làm.", "https://thidua.example.vn/cham-diem");
}
