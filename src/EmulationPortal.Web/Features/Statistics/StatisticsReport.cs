using EmulationPortal.Documents.Statistics;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>How a chart is drawn.</summary>
public enum ChartShape
{
    /// <summary>Lines over years.</summary>
    Lines = 1,

    /// <summary>Bars over years.</summary>
    Bars = 2,

    /// <summary>One bar a line.</summary>
    Rows = 3,
}

/// <summary>A table with the charts beside it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Chart">The chart, or null.</param>
/// <param name="Shape">How it is drawn.</param>
public sealed record ReportPart(FigureTable Table, SvgChart? Chart = null, ChartShape Shape = ChartShape.Lines);

/// <summary>A report: some tables about one thing.</summary>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Intro">What is counted and how.</param>
/// <param name="Parts">The tables.</param>
/// <param name="Decimals">Decimals of its figures in workbooks.</param>
/// <param name="IsGrouped">Whether it can be grouped by department, cluster or bloc.</param>
public sealed record StatisticsReport(string Slug, string Title, string Intro, IReadOnlyList<ReportPart> Parts, int Decimals = 0, bool IsGrouped = true);

/// <summary>Makes cells of figures.</summary>
public static class Figures
{
    /// <summary>A count; 0 is shown and leads nowhere.</summary>
    public static FigureCell Count(int count, string? path = null) => new(count, $"{count}", count > 0 ? path : null);

    /// <summary>A number with two decimals, or a dash.</summary>
    public static FigureCell Points(decimal? value, string? path = null) => value is { } points ? new(Math.Round(points, 2, MidpointRounding.AwayFromZero), NumberText.Show(points, 2), path) : Nothing;

    /// <summary>A share of a whole in per cent with one decimal; a dash when the whole is nothing.</summary>
    public static FigureCell Share(decimal part, decimal whole, string? path = null) =>
        whole <= 0 ? Nothing : new(Math.Round(100 * part / whole, 1, MidpointRounding.AwayFromZero), $"{NumberText.Show(100 * part / whole, 1)} %", path);

    /// <summary>A word.</summary>
    public static FigureCell Word(string text, string? path = null) => text.Length == 0 ? Nothing : new(null, text, path);

    /// <summary>No figure.</summary>
    public static FigureCell Nothing { get; } = new(null, "–");

    /// <summary>The columns of years.</summary>
    public static IReadOnlyList<string> Columns(this EmulationPortal.Domain.Statistics.YearRange range) => [.. range.Years.Select(year => $"{year}")];
}
