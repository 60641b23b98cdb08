using System.Text.RegularExpressions;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Registrations;

/// <summary>Number and date of a decision as one writes them on a line: “15/QĐ-STTTT ngày 20/12/2026”.</summary>
public static partial class DecisionText
{
    /// <summary>What is said of a text that is none.</summary>
    public const string Wrong = "Hãy ghi số, ký hiệu và ngày có thật của quyết định, ví dụ 15/QĐ-STTTT ngày 20/12/2026; chưa có quyết định thì để trống.";

    /// <summary>Whether a text holds a number with its symbol, and a date that exists.</summary>
    public static bool IsReadable(string? typed)
    {
        var text = VietnameseText.Normalise(typed);
        var date = DatePart().Matches(text).FirstOrDefault(part => DateText.Read(part.Value).Value is not null);
        return date is not null && NumberPart().IsMatch(text.Remove(date.Index, date.Length));
    }

    [GeneratedRegex(@"\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{4}-\d{2}-\d{2}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DatePart();

    // “15/QĐ-STTTT”, “1234/2026/QĐ-TTg”, “12-QĐ/TU”: a number, then letters behind a stroke.
    [GeneratedRegex(@"\d\p{L}?\s?[/\-–]\s?(\d+\s?[/\-–]\s?)?\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPart();
}
