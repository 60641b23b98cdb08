using System.Text.RegularExpressions;

namespace EmulationPortal.Domain.LegalDocuments;

/// <summary>Finds numbers of documents in free text.</summary>
public static partial class DocumentNumbers
{
    /// <summary>The numbers with their places: “152/2025/NĐ-CP” in “Nghị định 152/2025/NĐ-CP Đ.50”.</summary>
    public static IEnumerable<(int Start, string Number)> In(string? text) =>
        Pattern().Matches(text ?? string.Empty).Select(match => (match.Index, match.Value));

    [GeneratedRegex(@"(?<![\p{L}\p{N}/])[0-9]{1,5}/(?:[0-9]{4}/)?\p{Lu}[\p{L}&]*(?:-\p{Lu}[\p{L}&]*)*[0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
