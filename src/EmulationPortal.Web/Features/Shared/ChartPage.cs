using System.Text.Json;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>One series of a chart.</summary>
/// <param name="Label">Its name in the legend.</param>
/// <param name="Values">One value for each label; null leaves a gap.</param>
public sealed record ChartSeries(string Label, IReadOnlyList<decimal?> Values);

/// <summary>A bar chart beside the table that holds the same figures; drawn by js/charts.js, and left out where there is no script.</summary>
/// <param name="Title">What it shows; the accessible name.</param>
/// <param name="TableId">Id of the table with the same figures.</param>
/// <param name="Labels">The bars.</param>
/// <param name="Series">The series; several are stacked.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Decimals">Decimals of the values.</param>
public sealed record ChartPage(string Title, string TableId, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, string Unit, int Decimals = 0)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The data for the script; letters that could end a script element are escaped.</summary>
    public string Json => JsonSerializer.Serialize(new { Labels, Series, Unit, Decimals }, Options);
}
