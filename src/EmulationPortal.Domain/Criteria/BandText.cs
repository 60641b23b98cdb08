using System.Globalization;
using System.Text.RegularExpressions;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>How a typed table of bands was read: either the bands or a Vietnamese sentence.</summary>
/// <param name="Bands">The bands in the order typed; empty when nothing was typed or there is a problem.</param>
/// <param name="Problem">What can't be read, and how to write it.</param>
public readonly record struct ReadBands(IReadOnlyList<Band> Bands, string? Problem);

/// <summary>
/// Reads a table of bands from one cell or field, as real score tables print it:
/// "> 95% 1,5; 75–95% 1; 50–&lt;75% 0,5; &lt; 50% 0" or "đúng hạn 2; chậm 1–2 ngày 1,5; 3–5 ngày 1; > 10 ngày 0".
/// </summary>
public static partial class BandText
{
    /// <summary>
    /// Reads bands parted by semicolons or lines. A one-sided band ends where a band above it begins: after "> 95", "≥ 75"
    /// means 75 to 95. "còn lại" is what the bands above it leave.
    /// </summary>
    /// <param name="typed">The bands, from the top.</param>
    /// <param name="measure">What they measure.</param>
    public static ReadBands Read(string? typed, BandMeasure measure)
    {
        var bands = new List<Band>();
        foreach (var part in (typed ?? "").Split(';', '\n').Select(VietnameseText.Normalise).Where(part => part.Length > 0))
        {
            if (ReadOne(part) is not { } band)
                return new ReadBands([], $"Không đọc được bậc “{part}”. Hãy viết như “75–95 %: 1” hoặc “chậm 1–2 ngày: 1,5”.");
            var placed = Below(bands, band);
            bands.Add(measure == BandMeasure.DaysLate ? Whole(placed) : placed);
        }
        return new ReadBands(bands, null);
    }

    private static Band? ReadOne(string part)
    {
        var match = Line().Match(TypedText.Plain(part));
        if (!match.Success) return null;
        var points = Number(match.Groups["points"]);
        if (match.Groups["ontime"].Success) return Band.Between(0, 0, points);
        if (match.Groups["rest"].Success) return new Band(null, false, null, false, points);
        var low = Number(match.Groups["low"]);
        if (match.Groups["high"].Success) return TwoSided(match, low, points);
        if (match.Groups["onwards"].Success) return Band.AtLeast(low, points);
        return match.Groups["sign"].Value switch
        {
            ">" or "trên" => Band.MoreThan(low, points),
            ">=" or "≥" => Band.AtLeast(low, points),
            "<" or "dưới" => Band.LessThan(low, points),
            "<=" or "≤" => Band.AtMost(low, points),
            _ => Band.Between(low, low, points),
        };
    }

    private static Band? TwoSided(Match match, decimal low, decimal points)
    {
        var sign = match.Groups["sign"].Value;
        if (sign is not ("" or ">" or "trên" or ">=" or "≥")) return null;
        return new Band(low, sign is not (">" or "trên"), Number(match.Groups["high"]), match.Groups["below"].Value is "" or "<=", points);
    }

    private static Band Below(List<Band> above, Band band) => band switch
    {
        { From: null, To: null } => Rest(above, band),
        { From: { } from, To: null } when above.Where(other => other.From > from).MinBy(other => other.From) is { } next =>
            band with { To = next.From, ToIncluded = !next.FromIncluded },
        { From: null, To: { } to } when above.Where(other => other.To < to).MaxBy(other => other.To) is { } next =>
            band with { From = next.To, FromIncluded = !next.ToIncluded },
        _ => band,
    };

    /// <summary>Days are whole: after "đúng hạn", "≤ 5" is 1 to 5, not "more than 0".</summary>
    private static Band Whole(Band band) => band switch
    {
        { From: { } from, FromIncluded: false, To: not null } => band with { From = from + 1, FromIncluded = true },
        _ => band,
    };

    private static Band Rest(List<Band> above, Band band)
    {
        if (above.Count == 0) return band;
        if (above.Exists(other => other.To is null) && above.MinBy(other => other.From) is { From: { } lowest } first)
            return band with { To = lowest, ToIncluded = !first.FromIncluded };
        return above.MaxBy(other => other.To) is { To: { } highest } last
            ? band with { From = highest, FromIncluded = !last.ToIncluded }
            : band;
    }

    private static decimal Number(Group group) =>
        decimal.Parse(group.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<ontime>đúng hạn)|(?<rest>còn lại|mọi giá trị)" +
        @"|(?:chậm )?(?:từ )?(?<sign>>=|<=|[<>≥≤]|trên|dưới)? ?(?<low>[0-9]{1,6}(?:[.,][0-9]{1,3})?) ?%?" +
        @"(?: ?(?:-|đến) ?(?<below><=|<|dưới)? ?(?<high>[0-9]{1,6}(?:[.,][0-9]{1,3})?))? ?(?:%|ngày)?(?<onwards> trở lên)?)" +
        @" ?(?:%|ngày)? ?(?:[:=→]|->| ) ?(?<points>[0-9]{1,6}(?:[.,][0-9]{1,3})?) ?(?:điểm|đ)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
