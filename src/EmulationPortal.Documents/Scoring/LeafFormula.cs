using System.Globalization;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Documents.Scoring;

/// <summary>Writes the rule of a criterion as a formula over the row where its value is typed.</summary>
internal static class LeafFormula
{
    /// <summary>What the points cell shows when the file alone can't know them.</summary>
    public const string WaitsForCluster = "chờ cụm";

    /// <summary>The formula of the points: empty while nothing is typed, KG when the criterion is marked as not assigned.</summary>
    /// <param name="leaf">The criterion.</param>
    /// <param name="row">The row of the worksheet.</param>
    public static string Of(CriterionNode leaf, int row)
    {
        string entered = SheetColumn.Entered.At(row);
        string notAssigned = SheetColumn.NotAssigned.At(row);
        return $"IF({notAssigned}=\"x\",\"KG\",IF({entered}=\"\",\"\",{Points(leaf, row, entered)}))";
    }

    private static string Points(CriterionNode leaf, int row, string entered)
    {
        string max = SheetColumn.MaxPoints.At(row);
        return leaf.Kind switch
        {
            LeafKind.YesNo => $"IF({entered}=\"có\",{max},0)",
            LeafKind.Disqualifier => $"IF({entered}=\"có\",\"không xét\",\"\")",
            LeafKind.PercentBands or LeafKind.DaysLateBands => Bands(leaf.Rule.Bands, entered),
            LeafKind.PerOccurrence => $"MIN({max},MAX(0,{entered}*{Number(leaf.Rule.PointsPerOccurrence ?? 0m)}))",
            LeafKind.LinearRatio => Linear(leaf, row, entered, max),
            LeafKind.RelativeToBest => $"\"{WaitsForCluster}\"",
            _ => $"MIN({max},MAX(0,{entered}))",
        };
    }

    private static string Linear(CriterionNode leaf, int row, string entered, string max)
    {
        string target = SheetColumn.Target.At(row);
        string points = $"MAX(0,{max}*{entered}/{target})";
        if (!leaf.Rule.OverAchievement)
        {
            points = $"MIN({max},{points})";
        }
        else if (leaf.Rule.OverAchievementCapPercent is { } cap)
        {
            points = $"MIN({max}*{Number(cap)}/100,{points})";
        }

        return $"IF(N({target})<=0,\"\",{points})";
    }

    /// <summary>The bands from the top, the first that holds the value wins; a gap stays empty.</summary>
    private static string Bands(IReadOnlyList<Band> bands, string entered)
    {
        string formula = "\"\"";
        foreach (Band band in bands.Reverse())
        {
            formula = $"IF({Condition(band, entered)},{Number(band.Points)},{formula})";
        }

        return formula;
    }

    private static string Condition(Band band, string entered)
    {
        List<string> ends = [];
        if (band.From is { } from)
        {
            ends.Add($"{entered}{(band.FromIncluded ? ">=" : ">")}{Number(from)}");
        }

        if (band.To is { } to)
        {
            ends.Add($"{entered}{(band.ToIncluded ? "<=" : "<")}{Number(to)}");
        }

        return ends.Count switch
        {
            0 => "TRUE",
            1 => ends[0],
            _ => $"AND({string.Join(',', ends)})",
        };
    }

    private static string Number(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}

/// <summary>The columns of an offline sheet, from A.</summary>
internal enum SheetColumn
{
    Code = 1,
    Text,
    HowToScore,
    MaxPoints,
    Entered,
    Target,
    NotAssigned,
    Points,
    Explanation,
}

/// <summary>Headings and addresses of the columns.</summary>
internal static class SheetColumns
{
    public static string At(this SheetColumn column, int row) => new CellAddress((int)column, row).ToString();

    public static string Heading(this SheetColumn column) => column switch
    {
        SheetColumn.Code => "TT",
        SheetColumn.Text => "Tiêu chí",
        SheetColumn.HowToScore => "Cách chấm",
        SheetColumn.MaxPoints => "Điểm chuẩn",
        SheetColumn.Entered => "Nhập kết quả",
        SheetColumn.Target => "Chỉ tiêu",
        SheetColumn.NotAssigned => "Không giao (x)",
        SheetColumn.Points => "Điểm",
        SheetColumn.Explanation => "Giải trình",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
