using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents;

/// <summary>Writes the cells of score tables: a decimal comma, and on one sheet always as many decimals.</summary>
internal static class PointsText
{
    /// <summary>What a cell that nobody has scored shows.</summary>
    public const string NotScored = "–";

    /// <summary>What a cell of a criterion that is not assigned shows; explained under each table.</summary>
    public const string NotAssigned = "KG";

    /// <summary>The number, or nothing.</summary>
    public static string Of(decimal? points, int decimals) => points is { } number ? NumberText.Show(number, decimals) : "";

    /// <summary>The words of a cell of a scored line; a disqualifier is answered in words.</summary>
    public static string Of(PointsCell cell, int decimals, LinePart part = LinePart.Scale) => cell.Status switch
    {
        CellStatus.NotScored => NotScored,
        CellStatus.NotAssigned => NotAssigned,
        _ when part == LinePart.Disqualifier => cell.Points == 0m ? "Không" : "Có",
        _ => NumberText.Show(cell.Points, decimals),
    };

    /// <summary>How many decimals (0 to 3, as they are stored) it takes to write all of the maxima exactly.</summary>
    public static int DecimalsFor(IEnumerable<decimal?> maxima)
    {
        int needed = 0;
        foreach (decimal number in maxima.OfType<decimal>())
        {
            while (needed < 3 && decimal.Round(number, needed) != number)
            {
                needed++;
            }
        }

        return needed;
    }
}
