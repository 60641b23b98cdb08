using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Results;

/// <summary>What both kinds of result workbooks are made of: lines with one cell for each column.</summary>
internal sealed record ScoreGrid
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>Headings of the value columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Full names behind short headings; empty where the headings say all.</summary>
    public required IReadOnlyList<string> ColumnNames { get; init; }

    /// <summary>The rank of each column in words; empty where there is no ranking.</summary>
    public required IReadOnlyList<string> Ranks { get; init; }

    public required ScoringOptions Scoring { get; init; }

    public required IReadOnlyList<GridLine> Lines { get; init; }

    public required IReadOnlyList<MatrixClosing> Closings { get; init; }

    /// <summary>What else must be known to read the table, one paragraph each (a condition that takes a unit out of the ranking).</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    public bool HasNotes => Lines.Any(line => line.Notes is not null);

    /// <summary>Whether anything was entered in a column: without it there are no totals, which is not the same as 0.</summary>
    public bool IsTouched(int column) =>
        Closings.Any(closing => closing.Kind == TotalKind.Scored && closing.Cells[column].Status == CellStatus.Scored);

    public bool HasNotAssigned => Lines.Any(line => line.Part == LinePart.Scale && line.Cells.Any(cell => cell.Status == CellStatus.NotAssigned));
}

/// <summary>One line of a grid; notes are null in a matrix.</summary>
internal sealed record GridLine(
    string Code, string Text, int Level, bool IsGroup, LinePart Part, decimal? MaxPoints, IReadOnlyList<PointsCell> Cells, string? Notes)
{
    /// <summary>The lines with every group in the part that its criteria put it in, whatever it was given.</summary>
    public static IReadOnlyList<GridLine> InTheirParts(IReadOnlyList<GridLine> lines) =>
        [.. lines.Select((line, index) => line.IsGroup
            ? line with { Part = ScoreLines.PartOf(Below(lines, index).Where(other => !other.IsGroup).Select(leaf => leaf.Part)) }
            : line)];

    /// <summary>Everything under a line.</summary>
    public static IEnumerable<GridLine> Below(IReadOnlyList<GridLine> lines, int index) =>
        lines.Skip(index + 1).TakeWhile(other => other.Level > lines[index].Level);
}
