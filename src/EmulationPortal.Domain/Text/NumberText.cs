using System.Globalization;

namespace EmulationPortal.Domain.Text;

/// <summary>Numbers as Vietnamese documents write them: decimal comma; grouping dots for money only.</summary>
public static class NumberText
{
    /// <summary>A score with a fixed number of decimals: "8,50". Rounds half away from zero; never groups.</summary>
    public static string Show(decimal value, int decimals) =>
        Comma(Rounded(value, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>Points without trailing zeros and with at most three decimals, the precision scores are stored with: "8,5", "97", "87,25".</summary>
    public static string Points(decimal value) =>
        Comma(Rounded(value, 3).ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>An amount in đồng: "1.234.000 đ".</summary>
    public static string Money(long dong) =>
        dong.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.') + " đ";

    private static decimal Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? 0 : rounded;

    private static string Comma(string invariant) => invariant.Replace('.', ',');
}
