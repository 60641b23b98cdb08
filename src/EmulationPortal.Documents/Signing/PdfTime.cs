using System.Globalization;

namespace EmulationPortal.Documents.Signing;

/// <summary>Times as PDF files write them (ISO 32000-1, 7.9.4): D:20230220091233+07'00'.</summary>
internal static class PdfTime
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>A time in UTC, written in Vietnam's zone.</summary>
    public static string Write(DateTime at) => $"D:{at.Add(Vietnam).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}+07'00'";

    /// <summary>Reads a time; its value in UTC, or null when it is none.</summary>
    public static DateTime? Read(string? text)
    {
        var digits = (text ?? string.Empty).Replace("D:", string.Empty, StringComparison.Ordinal).Replace("'", string.Empty, StringComparison.Ordinal);
        return digits.Length >= 14
            && DateTime.TryParseExact(digits[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var local)
            && Offset(digits[14..]) is { } offset
            ? local - offset
            : null;
    }

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0 || zone[0] == 'Z')
        {
            return TimeSpan.Zero;
        }

        return zone[0] is '+' or '-' && zone.Length >= 3
            && int.TryParse(zone.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours < 15
            ? (zone[0] == '-' ? -1 : 1) * new TimeSpan(hours, zone.Length >= 5 && int.TryParse(zone.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0, 0)
            : null;
    }
}
