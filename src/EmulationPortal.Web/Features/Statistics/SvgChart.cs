using System.Globalization;
using System.Net;
using System.Text;
using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Html;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>One series of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">One value for each label; null leaves a gap.</param>
public sealed record ChartLine(string Name, IReadOnlyList<decimal?> Values);

/// <summary>
/// A chart drawn on the server as SVG with attributes only: no script, no inline style, told apart by marker and pattern as well as by colour. The table with
/// the same figures stands beside it, and its identifier is what the chart is described by.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="TableId">Identifier of the table with the same figures.</param>
/// <param name="Labels">Labels of the values.</param>
/// <param name="Lines">The series.</param>
/// <param name="Decimals">Decimals of the values.</param>
public sealed record SvgChart(string Title, string TableId, IReadOnlyList<string> Labels, IReadOnlyList<ChartLine> Lines, int Decimals)
{
    private const int Width = 800;
    private const int Height = 320;
    private const int Left = 48;
    private const int Right = 16;
    private const int Top = 16;
    private const int Bottom = 28;
    private const int LegendLine = 22;
    private const int LegendColumns = 3;
    private const int Looks = 8;
    private const int BarLine = 20;
    private const int NameWidth = 150;

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => Lines.All(line => line.Values.All(value => value is null));

    private string TitleId => $"{TableId}-hinh";

    /// <summary>Lines over the labels.</summary>
    public IHtmlContent AsLines()
    {
        var svg = new StringBuilder();
        var (low, high) = Range(fromZero: false);
        Axis(svg, low, high, X(0, Labels.Count), index => X(index, Labels.Count));
        foreach (var (line, number) in Lines.Select((line, number) => (line, number)))
        {
            var points = line.Values.Select((value, index) => (value, index)).Where(point => point.value is not null).Select(point => (X: X(point.index, Labels.Count), Y: Y(point.value!.Value, low, high), point.value, point.index)).ToList();
            for (var i = 1; i < points.Count; i++)
            {
                // A year without figures is a gap, not a slope.
                if (points[i].index == points[i - 1].index + 1) svg.Append(Invariant($"<line class=\"chart-line chart-{number % Looks}\" x1=\"{points[i - 1].X}\" y1=\"{points[i - 1].Y}\" x2=\"{points[i].X}\" y2=\"{points[i].Y}\"/>"));
            }

            foreach (var point in points) svg.Append(Marker(number, point.X, point.Y, $"{line.Name}, {Labels[point.index]}: {Shown(point.value!.Value)}"));
        }

        return Wrapped(svg, Legend(svg, Height, (number, x, y) => Marker(number, x, y, null)));
    }

    /// <summary>Bars beside each other over the labels.</summary>
    public IHtmlContent AsBars()
    {
        var svg = new StringBuilder();
        var (low, high) = Range(fromZero: true);
        var room = (double)(Width - Left - Right) / Math.Max(1, Labels.Count);
        var breadth = Math.Min(44, room * 0.8 / Lines.Count);
        Axis(svg, low, high, Left, index => Left + (room * (index + 0.5)));
        foreach (var (line, number) in Lines.Select((line, number) => (line, number)))
        {
            for (var index = 0; index < line.Values.Count; index++)
            {
                if (line.Values[index] is not { } value) continue;
                var (x, y) = (Left + (room * (index + 0.5)) - (breadth * Lines.Count / 2) + (breadth * number), Y(value, low, high));
                svg.Append(Invariant($"<rect class=\"chart-bar chart-{number % Looks}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{breadth - 2:0.#}\" height=\"{Height - Bottom - y:0.#}\"><title>{Encoded($"{line.Name}, {Labels[index]}: {Shown(value)}")}</title></rect>"));
                if (breadth >= 18) svg.Append(Invariant($"<text class=\"chart-value\" x=\"{x + (breadth / 2) - 1:0.#}\" y=\"{y - 3:0.#}\" text-anchor=\"middle\">{Shown(value)}</text>"));
            }
        }

        return Wrapped(svg, Legend(svg, Height, (number, x, y) => Invariant($"<rect class=\"chart-bar chart-{number % Looks}\" x=\"{x - 6:0.#}\" y=\"{y - 6:0.#}\" width=\"12\" height=\"12\"/>")));
    }

    /// <summary>One bar a line, for many labels: the first series only.</summary>
    public IHtmlContent AsRows()
    {
        var svg = new StringBuilder();
        var high = Range(fromZero: true).High;
        var room = Width - NameWidth - 60;
        for (var index = 0; index < Labels.Count; index++)
        {
            if (Lines[0].Values[index] is not { } value) continue;
            var y = Top + (index * BarLine);
            var length = (double)(value / high) * room;
            svg.Append(Invariant($"<text class=\"chart-label\" x=\"{NameWidth - 8}\" y=\"{y + 14}\" text-anchor=\"end\">{Encoded(Labels[index])}</text>"))
                .Append(Invariant($"<rect class=\"chart-bar chart-0\" x=\"{NameWidth}\" y=\"{y + 3}\" width=\"{length:0.#}\" height=\"{BarLine - 6}\"/>"))
                .Append(Invariant($"<text class=\"chart-value\" x=\"{NameWidth + length + 6:0.#}\" y=\"{y + 14}\">{Shown(value)}</text>"));
        }

        return Wrapped(svg, Top + (Labels.Count * BarLine) + 8);
    }

    private static double X(int index, int count) => count == 1 ? (Left + Width - Right) / 2.0 : Left + 20 + ((Width - Left - Right - 40.0) * index / (count - 1));

    private static double Y(decimal value, decimal low, decimal high) => Math.Round(Top + ((Height - Top - Bottom) * (double)((high - value) / (high - low))), 1);

    private string Shown(decimal value) => NumberText.Show(value, Decimals);

    private void Axis(StringBuilder svg, decimal low, decimal high, double first, Func<int, double> place)
    {
        _ = first;
        for (var step = 0; step <= 4; step++)
        {
            var value = low + ((high - low) * step / 4);
            var y = Y(value, low, high);
            svg.Append(Invariant($"<line class=\"chart-grid\" x1=\"{Left}\" y1=\"{y}\" x2=\"{Width - Right}\" y2=\"{y}\"/><text class=\"chart-label\" x=\"{Left - 6}\" y=\"{y + 4}\" text-anchor=\"end\">{NumberText.Points(value)}</text>"));
        }

        for (var index = 0; index < Labels.Count; index++)
        {
            svg.Append(Invariant($"<text class=\"chart-label\" x=\"{place(index):0.#}\" y=\"{Height - 8}\" text-anchor=\"middle\">{Encoded(Labels[index])}</text>"));
        }
    }

    private int Legend(StringBuilder svg, int top, Func<int, double, double, string> sign)
    {
        if (Lines.Count < 2) return top;
        for (var number = 0; number < Lines.Count; number++)
        {
            var (x, y) = (Left + (number % LegendColumns * ((Width - Left) / LegendColumns)), top + 8 + (number / LegendColumns * LegendLine));
            svg.Append(sign(number, x, y)).Append(Invariant($"<text class=\"chart-label\" x=\"{x + 14}\" y=\"{y + 4}\">{Encoded(Lines[number].Name)}</text>"));
        }

        return top + ((Lines.Count + LegendColumns - 1) / LegendColumns * LegendLine) + 8;
    }

    // A shape of its own for each series, filled and empty: eight that can be told apart without colour.
    private static string Marker(int number, double x, double y, string? title)
    {
        var look = Invariant($"class=\"chart-mark chart-{number % Looks}{(number % Looks >= 4 ? " chart-empty" : string.Empty)}\"");
        var inside = title is null ? string.Empty : $"<title>{Encoded(title)}</title>";
        return (number % 4) switch
        {
            0 => Invariant($"<circle {look} cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\">{inside}</circle>"),
            1 => Invariant($"<rect {look} x=\"{x - 4:0.#}\" y=\"{y - 4:0.#}\" width=\"8\" height=\"8\">{inside}</rect>"),
            2 => Invariant($"<polygon {look} points=\"{x:0.#},{y - 5:0.#} {x + 5:0.#},{y + 4:0.#} {x - 5:0.#},{y + 4:0.#}\">{inside}</polygon>"),
            _ => Invariant($"<polygon {look} points=\"{x:0.#},{y - 5.5:0.#} {x + 5.5:0.#},{y:0.#} {x:0.#},{y + 5.5:0.#} {x - 5.5:0.#},{y:0.#}\">{inside}</polygon>"),
        };
    }

    private (decimal Low, decimal High) Range(bool fromZero)
    {
        var values = Lines.SelectMany(line => line.Values).OfType<decimal>().DefaultIfEmpty(0).ToList();
        var (least, most) = (fromZero ? 0 : Math.Floor(values.Min() / 10) * 10, values.Max());
        var unit = most - least > 40 ? 20 : most - least > 8 ? 4 : 1;
        var high = least + (Math.Max(1, Math.Ceiling((most - least) / (4 * unit))) * 4 * unit);
        return (least, high);
    }

    private HtmlString Wrapped(StringBuilder inside, int height) => new(Invariant(
        $"<svg class=\"svg-chart\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{TitleId}\" aria-describedby=\"{TableId}\"><title id=\"{TitleId}\">{Encoded(Title)}</title>{inside}</svg>"));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
