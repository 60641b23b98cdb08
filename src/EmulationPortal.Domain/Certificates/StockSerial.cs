using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Certificates;

/// <summary>The printed number of a stock sheet: letters before, then digits that count on: “BK 000123”.</summary>
/// <param name="Prefix">What stands before the digits.</param>
/// <param name="Value">The number.</param>
/// <param name="Digits">How many digits it is written with.</param>
public sealed record StockSerial(string Prefix, long Value, int Digits)
{
    /// <summary>Longest serial.</summary>
    public const int Length = 30;

    private const int MostDigits = 12;

    /// <summary>Reads one; null when it does not end with a digit or is too long.</summary>
    public static StockSerial? Read(string? typed)
    {
        var text = VietnameseText.Normalise(typed).ToUpperInvariant();
        var digits = text.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        return digits is 0 or > MostDigits || text.Length > Length
            ? null
            : new StockSerial(text[..^digits], long.Parse(text[^digits..], NumberStyles.None, CultureInfo.InvariantCulture), digits);
    }

    /// <summary>The serial <paramref name="steps"/> sheets further on.</summary>
    public StockSerial Plus(int steps) => this with { Value = Value + steps };

    /// <summary>As it stands on the sheet.</summary>
    public string Show() => Prefix + Value.ToString("D" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
