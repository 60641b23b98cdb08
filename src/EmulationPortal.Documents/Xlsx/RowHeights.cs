namespace EmulationPortal.Documents.Xlsx;

/// <summary>
/// Heights of rows with wrapped text. Not every program fits rows when it opens a file; a height that is stored without
/// being fixed is right for those and still follows later typing.
/// </summary>
internal static class RowHeights
{
    /// <summary>One line of 12 points.</summary>
    public const double OneLine = 15.75;

    /// <summary>The tallest row that the format allows.</summary>
    private const double Tallest = 409;

    /// <summary>The height in points.</summary>
    public static double Of(XlsxSheet sheet, IReadOnlyDictionary<int, XlsxCell> cells) =>
        Math.Min(Tallest, OneLine * cells.Select(cell => Lines(cell.Value, Width(sheet, cell.Key))).DefaultIfEmpty(1).Max());

    private static double Width(XlsxSheet sheet, int column) => column <= sheet.Widths.Count ? sheet.Widths[column - 1] : 9;

    private static int Lines(XlsxCell cell, double width) => cell.Look is CellLook.Title or CellLook.Remark || cell.Text is null
        ? 1
        : cell.Text.Split('\n').Sum(line => Lines(line, width));

    /// <summary>Fills the lines word by word, as a program does.</summary>
    private static int Lines(string text, double width)
    {
        int lines = 1;
        double used = 0;
        foreach (string word in text.Split(' '))
        {
            if (used > 0 && used + word.Length > width)
            {
                lines++;
                used = 0;
            }

            used += word.Length + 1;
        }

        return lines;
    }
}
