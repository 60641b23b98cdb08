using System.Globalization;

namespace EmulationPortal.Domain.Titles;

/// <summary>Years and shares as explanations write them.</summary>
internal static class YearText
{
    /// <summary>“2019–2021, 2023”: three years in a row or more become a span.</summary>
    public static string List(IEnumerable<int> years)
    {
        var parts = new List<string>();
        var run = new List<int>();
        foreach (var year in years.Distinct().Order())
        {
            if (run.Count > 0 && year != run[^1] + 1) Finish(parts, run);
            run.Add(year);
        }

        Finish(parts, run);
        return string.Join(", ", parts);
    }

    /// <summary>The span of a window.</summary>
    public static string Span(int first, int last) => first == last ? Show(first) : $"{Show(first)}–{Show(last)}";

    /// <summary>A share that never looks greater than it is: 69,999 % is “69,99 %”.</summary>
    public static string Share(int part, int whole) =>
        Text.NumberText.Points(decimal.Floor(part * 10000m / whole) / 100m) + " %";

    private static void Finish(List<string> parts, List<int> run)
    {
        if (run.Count > 2) parts.Add(Span(run[0], run[^1]));
        else parts.AddRange(run.Select(Show));
        run.Clear();
    }

    private static string Show(int year) => year.ToString(CultureInfo.InvariantCulture);
}
