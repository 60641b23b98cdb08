using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Pages;

/// <summary>Wordings that Decree 30/2020/NĐ-CP fixes for official documents.</summary>
internal static class VietnameseDocumentText
{
    /// <summary>Names of bodies are printed in capitals (appendix I, cells 2).</summary>
    public static string Capitals(string name) => name.ToUpperInvariant();

    /// <summary>
    /// The abbreviation of a department in the notation of its documents: the first letters of its name without the place and “và”
    /// (“Sở Thông tin và Truyền thông tỉnh Sơn La”: “STTTT”; appendix I, cell 3).
    /// </summary>
    public static string Abbreviation(string department)
    {
        int end = new[] { " tỉnh ", " thành phố " }.Select(word => department.IndexOf(word, StringComparison.Ordinal)).Max();
        return string.Concat((end < 0 ? department : department[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("và" or "-" or "–")).Select(word => char.ToUpperInvariant(word[0])));
    }

    /// <summary>
    /// Place and date (appendix I, cell 4); without a day, dots to be filled by hand.
    /// </summary>
    public static string PlaceAndDate(string place, DateOnly? on) =>
        on is { } day ? $"{place}, {DateText.InWords(day)}" : $"{place}, ngày …… tháng …… năm ………";
}
