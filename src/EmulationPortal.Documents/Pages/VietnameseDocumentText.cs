using EmulationPortal.Domain.Text;

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
        on is { } day ? $"{place}, {DateText.InWords(day)}" : $"{place}, ngày …… tháng …… năm ………";
}
