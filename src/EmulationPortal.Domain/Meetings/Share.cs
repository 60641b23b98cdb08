using System.Globalization;
using System.Text.RegularExpressions;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Meetings;

/// <summary>
/// A share of all members, kept as a fraction: two thirds of six members are four, which 66,67 % would miss. Shares always count
/// all members, not those present (Decree 98/2023/NĐ-CP, article 30 paragraph 7).
/// </summary>
/// <param name="Numerator">From 1 to the denominator; 0 only in what was stored before that was refused.</param>
/// <param name="Denominator">From 1 to 100,000.</param>
/// <param name="IsMoreThan">Whether exactly the share is not enough yet: “trên 1/2”.</param>
public readonly partial record struct Share(int Numerator, int Denominator, bool IsMoreThan = false)
{
    /// <summary>Two thirds: the usual quorum of a council.</summary>
    public static Share TwoThirds => new(2, 3);

    /// <summary>Four fifths: what Decree 98/2023/NĐ-CP demands for emulation flags.</summary>
    public static Share FourFifths => new(80, 100);

    /// <summary>Whether <paramref name="count"/> of <paramref name="all"/> members are enough; never when there are none.</summary>
    public bool IsReachedBy(int count, int all) => all > 0 && (IsMoreThan
        ? (long)count * Denominator > (long)Numerator * all
        : (long)count * Denominator >= (long)Numerator * all);

    /// <summary>The fewest of <paramref name="all"/> members that are enough; one more than all when they never are.</summary>
    public int Needed(int all)
    {
        var share = this;
        return Enumerable.Range(0, all + 1).Where(count => share.IsReachedBy(count, all)).DefaultIfEmpty(all + 1).First();
    }

    /// <summary>“2/3”, “80%”, “trên 1/2”.</summary>
    public string Show() => (IsMoreThan ? "trên " : "")
        + (Denominator is 100 or 1000 or 10_000 ? NumberText.Points(100m * Numerator / Denominator) + "%" : Fraction);

    /// <summary>The text it is stored as: “2/3”, “>1/2”. <see cref="Parse"/> reads it back.</summary>
    public string Store() => (IsMoreThan ? ">" : "") + Fraction;

    /// <summary>Reads what <see cref="Store"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a stored share.</exception>
    public static Share Parse(string stored) => ReadAny(stored).Value ?? throw new FormatException($"“{stored}” is not a share.");

    /// <summary>Reads “2/3”, “80%”, “66,7 %”, “80”, “trên 1/2”, “> 50%”, “quá nửa”: more than nothing, and what all members can reach.</summary>
    public static ReadShare Read(string? typed)
    {
        var read = ReadAny(typed);
        return read.Value is { } share && (share.Numerator == 0 || (share.IsMoreThan && share.Numerator == share.Denominator))
            ? new(null, "Tỷ lệ phải lớn hơn 0% và không quá 100%. Hãy nhập lại, ví dụ 2/3 hoặc 80%.")
            : read;
    }

    private static ReadShare ReadAny(string? typed)
    {
        var text = VietnameseText.Fold(typed ?? string.Empty);
        if (text is "qua nua" or "qua ban" or "tren nua") return new(new(1, 2, true), null);
        var raw = VietnameseText.Normalise(typed).Trim();
        var match = Typed().Match(raw);
        if (!match.Success) return Wrong(raw);
        var more = match.Groups["more"].Success;
        return match.Groups["under"].Success ? OfFraction(raw, match, more) : OfPercent(raw, match.Groups["over"].Value, more);
    }

    private string Fraction => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static ReadShare OfFraction(string raw, Match match, bool more) =>
        int.TryParse(match.Groups["over"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var over)
        && int.TryParse(match.Groups["under"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var under)
        && under is > 0 and <= 100_000 && over <= under
            ? new(new(over, under, more), null)
            : Wrong(raw);

    private static ReadShare OfPercent(string raw, string number, bool more)
    {
        if (ScoreText.Read(number).Value is not { } percent || percent is < 0 or > 100) return Wrong(raw);
        var scale = percent == decimal.Truncate(percent) ? 1 : percent * 10 == decimal.Truncate(percent * 10) ? 10 : 100;
        return new(new((int)decimal.Truncate(percent * scale), 100 * scale, more), null);
    }

    private static ReadShare Wrong(string raw) =>
        new(null, raw.Length == 0 ? "Hãy nhập tỷ lệ, ví dụ 2/3 hoặc 80%." : $"Không đọc được tỷ lệ “{raw}”. Hãy nhập phân số như 2/3, phần trăm như 80%, hoặc “trên 1/2”.");

    [GeneratedRegex(@"^(?<more>trên|hơn|quá|>)?\s*(?<over>[0-9]+(?:[.,][0-9]+)?)\s*(?:/\s*(?<under>[0-9]+)|%)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Typed();
}

/// <summary>How a typed share was read: a value or a problem.</summary>
/// <param name="Value">The share.</param>
/// <param name="Problem">A Vietnamese sentence with the remedy.</param>
public readonly record struct ReadShare(Share? Value, string? Problem);
