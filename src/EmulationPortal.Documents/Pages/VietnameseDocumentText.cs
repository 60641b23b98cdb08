using System.Globalization;

namespace EmulationPortal.Documents.Pages;

/// <summary>Wordings that Decree 30/2020/NĐ-CP fixes for official documents.</summary>
internal static class VietnameseDocumentText
{
    /// <summary>Names of bodies are printed in capitals (appendix I, cells 2).</summary>
    public static string Capitals(string name) => name.ToUpperInvariant();

    /// <summary>
    /// Place and date (appendix I, cell 4): days below 10 and the months 1 and 2 take a leading zero; without a day,
    /// dots to be filled by hand.
    /// </summary>
    public static string PlaceAndDate(string place, DateOnly? on)
    {
        if (on is not { } day)
        {
            return $"{place}, ngày …… tháng …… năm ………";
        }

        string month = day.Month.ToString(day.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{place}, ngày {day.Day:00} tháng {month} năm {day.Year}");
    }
}
