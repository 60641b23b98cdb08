using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>Whole numbers and shares as typed in the forms of the catalogue.</summary>
internal static class TitleReading
{
    private const int Largest = 999;

    /// <summary>The number, or null when nothing was typed; what is wrong otherwise.</summary>
    public static (int? Number, string? Problem) Whole(string? typed)
    {
        var read = ScoreText.Read(typed, Largest);
        if (read.IsEmpty) return (null, null);
        return read.Value is { } value && value == decimal.Floor(value) && value is >= 0 and <= Largest
            ? ((int)value, null)
            : (null, $"Không đọc được “{typed}”. Hãy nhập số nguyên từ 0 đến {Largest}.");
    }

    /// <summary>The share in per cent, or null when nothing was typed; what is wrong otherwise.</summary>
    public static (decimal? Percent, string? Problem) Share(string? typed)
    {
        var read = ScoreText.Read(typed, 100);
        if (read.IsEmpty) return (null, null);
        return read.Value is > 0 and <= 100
            ? (read.Value, null)
            : (null, $"Không đọc được “{typed}”. Hãy nhập tỷ lệ phần trăm lớn hơn 0 và không quá 100, ví dụ 15 hoặc 12,5.");
    }
}
