namespace EmulationPortal.Documents.Statistics;

/// <summary>One figure of a table.</summary>
/// <param name="Value">The number; null where there is none, which is not the same as 0.</param>
/// <param name="Text">As it is shown: “87,25”, “3/7”, “–”.</param>
/// <param name="Path">Local path of the records that it was counted from, or null.</param>
public sealed record FigureCell(decimal? Value, string Text, string? Path = null);

/// <summary>One row of figures.</summary>
/// <param name="Name">What the figures are of.</param>
/// <param name="Path">Local path of its own page, or null.</param>
/// <param name="Cells">One figure for each column.</param>
/// <param name="IsTotal">Whether it sums the others up.</param>
public sealed record FigureRow(string Name, string? Path, IReadOnlyList<FigureCell> Cells, bool IsTotal = false);

/// <summary>A table of figures, as it is shown, printed and exported.</summary>
/// <param name="Id">Identifier on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How it was counted.</param>
/// <param name="Head">Heading of the first column.</param>
/// <param name="Columns">Headings of the figures.</param>
/// <param name="Rows">The rows.</param>
public sealed record FigureTable(string Id, string Title, string Caption, string Head, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>Whether the figures are shares from 0 to 100, to be shaded.</summary>
    public bool IsShaded { get; init; }
}
