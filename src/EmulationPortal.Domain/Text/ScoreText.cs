using System.Globalization;
using System.Text.RegularExpressions;

namespace EmulationPortal.Domain.Text;

/// <summary>
/// Reads a typed or pasted number. The culture's own parser is never asked: under vi-VN it reads "8.5" as 85, under the
/// invariant culture "8,5" as 85.
/// </summary>
public static partial class ScoreText
{
    /// <summary>The largest number that can be stored: scores have nine digits, three of them decimals.</summary>
    public const decimal Largest = 999_999.999m;

    private const int Decimals = 3;

    private static readonly HashSet<string> NotAssignedWords =
    [
        "khong giao", "khong duoc giao", "khong giao chi tieu", "k giao", "ko giao", "kg",
        "khong ap dung", "khong phai thuc hien", "kad", "n a",
    ];

    /// <summary>Reads "8,5", "8.5", "8.5 điểm", "8,5đ", "95%", "-1", "+2", "1.234,5", "1,234.5", "không giao".</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="largest">
    /// The largest sensible value where it is known. It decides what a single dot before three digits means ("1.234"):
    /// a decimal up to 999, thousands above. Where it is not known the answer is a problem. A single comma is always a decimal comma.
    /// </param>
    public static ReadNumber Read(string? typed, decimal? largest = null)
    {
        var original = VietnameseText.Normalise(typed);
        if (original.Length == 0) return ReadNumber.Empty;
        if (IsNotAssigned(original)) return ReadNumber.LeftOut;
        var match = NumberWithUnit().Match(TypedText.Plain(original));
        if (!match.Success) return NotANumber(original);
        return ReadDigits(original, match.Groups["number"].Value, match.Groups["sign"].Value == "-", largest);
    }

    /// <summary>Whether the words mean that the criterion was not assigned to the unit.</summary>
    internal static bool IsNotAssigned(string typed) => NotAssignedWords.Contains(VietnameseText.Fold(typed));

    internal static ReadNumber NotANumber(string original) =>
        ReadNumber.Wrong($"Không đọc được “{original}”. Hãy nhập số, ví dụ 8,5.");

    private static ReadNumber ReadDigits(string original, string number, bool negative, decimal? largest)
    {
        if (DotBeforeThree().IsMatch(number) && largest is null)
        {
            var (asDecimal, asThousands) = (number.Replace('.', ','), number.Replace(".", "", StringComparison.Ordinal));
            return ReadNumber.Wrong($"“{original}” có thể là {asDecimal} hoặc {asThousands}. Hãy nhập {asDecimal} hoặc {asThousands}.");
        }
        if (Invariant(number, largest) is not { } invariant) return NotANumber(original);
        var point = invariant.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? invariant : invariant[..point]).TrimStart('0');
        var fraction = point < 0 ? "" : invariant[(point + 1)..].TrimEnd('0');
        if (whole.Length > 15) return TooLarge(original);
        if (fraction.Length > Decimals) return TooFine(original, whole, fraction);
        var value = decimal.Parse($"0{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (value > Largest) return TooLarge(original);
        return ReadNumber.Of(negative ? 0 - value : value);
    }

    /// <summary>The number with a dot for the decimal comma and no grouping, or null when the separators make no sense.</summary>
    private static string? Invariant(string number, decimal? largest)
    {
        if (Plain().IsMatch(number))
        {
            var isThousands = DotBeforeThree().IsMatch(number) && largest > 999;
            return isThousands ? number.Replace(".", "", StringComparison.Ordinal) : number.Replace(',', '.');
        }
        if (GroupedByDots().IsMatch(number)) return number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        if (GroupedByCommas().IsMatch(number)) return number.Replace(",", "", StringComparison.Ordinal);
        return GroupedBySpaces().IsMatch(number) ? number.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.') : null;
    }

    private static ReadNumber TooFine(string original, string whole, string fraction)
    {
        var cut = $"{(whole.Length == 0 ? "0" : whole)},{fraction[..Decimals]}";
        return ReadNumber.Wrong($"“{original}” có hơn {Decimals} chữ số thập phân. Hãy làm tròn, ví dụ {cut}.");
    }

    private static ReadNumber TooLarge(string original) =>
        ReadNumber.Wrong($"“{original}” quá lớn; số lớn nhất nhập được là 999.999,999. Hãy đổi sang đơn vị lớn hơn (nghìn, triệu).");

    [GeneratedRegex(@"^(?<sign>[+-]?) ?(?<number>[0-9.,][0-9., ]*?) ?(?:(?:%|điểm|đ|diem|ngày|lần)\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithUnit();

    [GeneratedRegex(@"^(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}\.[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex DotBeforeThree();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedByDots();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedByCommas();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedBySpaces();
}
