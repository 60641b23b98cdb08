using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Pledges;

/// <summary>How a promise is measured.</summary>
public enum TargetKind
{
    /// <summary>Not measured: the words are the promise.</summary>
    None = 0,

    /// <summary>A number with its unit.</summary>
    Number = 1,

    /// <summary>A share in per cent.</summary>
    Percent = 2,

    /// <summary>A day by which it is done.</summary>
    Date = 3,
}

/// <summary>On which side of the figure the promise is kept.</summary>
public enum TargetSense
{
    /// <summary>At least the figure.</summary>
    AtLeast = 1,

    /// <summary>At most the figure.</summary>
    AtMost = 2,
}

/// <summary>A measurable target of a clause.</summary>
/// <param name="Kind">How it is measured.</param>
/// <param name="Sense">At least or at most; days are always “no later than”.</param>
/// <param name="Figure">Number or per cent; null for a day and for none.</param>
/// <param name="Unit">Unit of a number, e.g. “mô hình”; empty otherwise.</param>
/// <param name="On">The day; null for figures and for none.</param>
public sealed record ClauseTarget(TargetKind Kind, TargetSense Sense = TargetSense.AtLeast, decimal? Figure = null, string Unit = "", DateOnly? On = null)
{
    /// <summary>The largest figure that is stored.</summary>
    public const decimal Largest = 999_999_999.999m;

    /// <summary>No target.</summary>
    public static ClauseTarget None { get; } = new(TargetKind.None);

    /// <summary>“tối thiểu 95%”, “tối đa 2 vụ việc”, “trước hoặc trong ngày 30/11/2026”; empty when nothing is measured.</summary>
    public string Show() => Kind switch
    {
        TargetKind.Number when Figure is { } figure => $"{Bound} {NumberText.Points(figure)} {Unit}".TrimEnd(),
        TargetKind.Percent when Figure is { } figure => $"{Bound} {NumberText.Points(figure)}%",
        TargetKind.Date when On is { } day => $"chậm nhất ngày {DateText.Show(day)}",
        _ => string.Empty,
    };

    /// <summary>What was achieved, in words; empty when nothing measured was said.</summary>
    /// <param name="figure">The figure achieved.</param>
    /// <param name="on">The day it was done.</param>
    public string ShowAchieved(decimal? figure, DateOnly? on) => Kind switch
    {
        TargetKind.Number when figure is { } number => $"{NumberText.Points(number)} {Unit}".TrimEnd(),
        TargetKind.Percent when figure is { } number => $"{NumberText.Points(number)}%",
        TargetKind.Date when on is { } day => $"ngày {DateText.Show(day)}",
        _ => string.Empty,
    };

    /// <summary>Whether what was achieved keeps the promise; null when that can't be measured. People decide: this is what is proposed to them.</summary>
    public bool? IsKept(decimal? figure, DateOnly? on) => Kind switch
    {
        TargetKind.Number or TargetKind.Percent when Figure is { } wanted && figure is { } got => Sense == TargetSense.AtLeast ? got >= wanted : got <= wanted,
        TargetKind.Date when On is { } wanted && on is { } got => got <= wanted,
        _ => null,
    };

    private string Bound => Sense == TargetSense.AtLeast ? "tối thiểu" : "tối đa";
}
