using System.Globalization;

namespace EmulationPortal.Domain.Text;

/// <summary>
/// The clock of Vietnam (Asia/Ho_Chi_Minh): UTC+7 all year. The offset is fixed, so nothing depends on the time-zone data
/// of the machine. Instants are stored in UTC; those read back from a database without a kind are taken as UTC.
/// </summary>
public static class VietnamTime
{
    /// <summary>UTC+7; Vietnam has no daylight saving time.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The wall-clock time in Vietnam, of unspecified kind.</summary>
    public static DateTime ToLocal(DateTime utc) =>
        DateTime.SpecifyKind(utc.Kind == DateTimeKind.Local ? utc.ToUniversalTime() : utc, DateTimeKind.Unspecified) + Offset;

    /// <summary>The instant of a wall-clock time in Vietnam.</summary>
    public static DateTime ToUtc(DateTime local) => DateTime.SpecifyKind(local - Offset, DateTimeKind.Utc);

    /// <summary>The instant of a time of day in Vietnam.</summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly time) => ToUtc(date.ToDateTime(time));

    /// <summary>The calendar day in Vietnam.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The first instant after the day: what is sent before it was sent on that day.</summary>
    public static DateTime EndOfDayUtc(DateOnly date) => ToUtc(date.AddDays(1), TimeOnly.MinValue);

    /// <summary>"17:00 ngày 15/12/2025".</summary>
    public static string Show(DateTime utc)
    {
        var local = ToLocal(utc);
        return $"{local.ToString("HH':'mm", CultureInfo.InvariantCulture)} ngày {DateText.Show(DateOnly.FromDateTime(local))}";
    }

    /// <summary>ISO 8601 with the offset, as signatures show it: "2025-12-15T17:00:00+07:00" (Decree 30/2020/NĐ-CP, Annex I).</summary>
    public static string ShowIso(DateTime utc) =>
        ToLocal(utc).ToString("yyyy-MM-dd'T'HH':'mm':'ss'+07:00'", CultureInfo.InvariantCulture);
}
