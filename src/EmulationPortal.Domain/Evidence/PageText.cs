using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Evidence;

/// <summary>A page number as it is typed beside a citation.</summary>
public static class PageText
{
    private const int Last = 9999;

    /// <summary>Reads “3”, “tr. 3”, “trang 3”; nothing typed means the whole document.</summary>
    /// <returns>The page, or a Vietnamese sentence with the remedy.</returns>
    public static (int? Page, string? Problem) Read(string? typed)
    {
        var text = VietnameseText.Normalise(typed).ToLowerInvariant();
        var word = ((string[])["trang", "tr.", "tr"]).FirstOrDefault(word => text.StartsWith(word, StringComparison.Ordinal)) ?? string.Empty;
        text = text[word.Length..].Trim();
        if (text.Length == 0)
        {
            return (null, null);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= Last
            ? (page, null)
            : (null, $"Số trang phải là một số từ 1 đến {Last.ToString(CultureInfo.InvariantCulture)}. Hãy để trống nếu dẫn cả tài liệu.");
    }
}
