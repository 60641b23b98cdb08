using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>What the numbers of a table of bands measure.</summary>
public enum BandMeasure
{
    /// <summary>A percentage: any number from 0 to 100, or more where over-achievement is allowed.</summary>
    Percent = 1,

    /// <summary>Days late: a whole number, 0 being on time.</summary>
    DaysLate = 2,
}

/// <summary>An interval and the points it earns.</summary>
/// <param name="From">Lower end; null when open below.</param>
/// <param name="FromIncluded">Whether <paramref name="From"/> itself belongs to the band.</param>
/// <param name="To">Upper end; null when open above.</param>
/// <param name="ToIncluded">Whether <paramref name="To"/> itself belongs to the band.</param>
/// <param name="Points">Points earned.</param>
public sealed record Band(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded, decimal Points)
{
    /// <summary>"&gt; 95".</summary>
    public static Band MoreThan(decimal from, decimal points) => new(from, false, null, false, points);

    /// <summary>"≥ 95".</summary>
    public static Band AtLeast(decimal from, decimal points) => new(from, true, null, false, points);

    /// <summary>"&lt; 50".</summary>
    public static Band LessThan(decimal to, decimal points) => new(null, false, to, false, points);

    /// <summary>"≤ 50".</summary>
    public static Band AtMost(decimal to, decimal points) => new(null, false, to, true, points);

    /// <summary>"75–95", both ends included.</summary>
    public static Band Between(decimal from, decimal to, decimal points) => new(from, true, to, true, points);

    /// <summary>"50–&lt;75", the upper end left out.</summary>
    public static Band FromUpToBelow(decimal from, decimal to, decimal points) => new(from, true, to, false, points);

    /// <summary>Whether the band holds the value.</summary>
    public bool Holds(decimal value) =>
        (From is not { } from || value > from || (FromIncluded && value == from))
        && (To is not { } to || value < to || (ToIncluded && value == to));

    /// <summary>The band in words: "> 95 %", "75–95 %", "50–&lt;75 %", "đúng hạn", "chậm 1–2 ngày".</summary>
    public string Show(BandMeasure measure) => measure == BandMeasure.Percent ? Interval() + " %" : Days();

    private string Days() =>
        Interval() is "0" or "≤ 0" or "< 1" ? "đúng hạn" : $"chậm {Interval()} ngày";

    private string Interval() => (From, To) switch
    {
        (null, null) => "mọi giá trị",
        ({ } from, null) => (FromIncluded ? "≥ " : "> ") + NumberText.Points(from),
        (null, { } to) => (ToIncluded ? "≤ " : "< ") + NumberText.Points(to),
        ({ } from, { } to) when from == to && FromIncluded && ToIncluded => NumberText.Points(from),
        ({ } from, { } to) =>
            $"{(FromIncluded ? "" : ">")}{NumberText.Points(from)}–{(ToIncluded ? "" : "<")}{NumberText.Points(to)}",
    };
}
