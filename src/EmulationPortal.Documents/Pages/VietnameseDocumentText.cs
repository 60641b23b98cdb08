using System.Globalization;

namespace EmulationPortal.Documents.Pages;

/// <summary>Wordings that Decree 30/2020/NĐ-CP fixes for official documents.</summary>
internal static class VietnameseDocumentText
{
    /// <summary>Names of bodies are printed in capitals (appendix I, cells 2).</summary>
    public static string Capitals(string name) => name.ToUpperInvariant();

    /// <summary>
    /// Place and date (appendix I, cell 4); without a day, dots to be filled by hand.
    /// </summary>
    public static string PlaceAndDate(string place, DateOnly? on) =>
        on is { } day ? $"{place}, {Date(day)}" : $"{place}, ngày …… tháng …… năm ………";

    /// <summary>A day in words: days below 10 and the months 1 and 2 take a leading zero (appendix I, cell 4).</summary>
    public static string Date(DateOnly day)
    {
        string month = day.Month.ToString(day.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {month} năm {day.Year}");
    }
}
