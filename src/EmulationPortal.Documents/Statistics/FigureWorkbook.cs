using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Documents.Statistics;

/// <summary>Tables of figures as a workbook: a sheet for each.</summary>
public static class FigureWorkbook
{
    private const int HeaderRow = 4;

    /// <summary>Writes the tables.</summary>
    /// <param name="title">The title of the report.</param>
    /// <param name="remark">Range, moment and scope.</param>
    /// <param name="tables">At least one table.</param>
    /// <param name="decimals">Decimals of the figures.</param>
    public static byte[] Write(string title, string remark, IReadOnlyList<FigureTable> tables, int decimals)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return WorkbookWriter.Write(title, [.. tables.Select((table, index) => Sheet(title, remark, table, index + 1))], decimals);
    }

    private static XlsxSheet Sheet(string title, string remark, FigureTable table, int number)
    {
        XlsxSheet sheet = new($"{number}. {table.Title}")
        {
            Widths = [36, .. Enumerable.Repeat(14d, table.Columns.Count)],
            FrozenRows = HeaderRow,
            FirstRepeatedRow = HeaderRow,
            FrozenColumns = 1,
            IsLandscape = true,
        };
        sheet.Write(1, 1, XlsxCell.Of($"{title} – {table.Title}", CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of(table.Caption, CellLook.Remark));
        sheet.Write(3, 1, XlsxCell.Of(remark, CellLook.Remark));
        sheet.Write(HeaderRow, 1, table.Columns.Prepend(table.Head).Select(heading => XlsxCell.Of(heading, CellLook.Header)));
        int row = HeaderRow + 1;
        foreach (FigureRow figures in table.Rows)
        {
            sheet.Write(row++, 1, figures.Cells.Select(cell => Cell(cell, figures.IsTotal)).Prepend(XlsxCell.Of(figures.Name, figures.IsTotal ? CellLook.TotalText : CellLook.Text)));
        }

        return sheet;
    }

    // A rank such as “3/7” stays a text; a figure that is not there stays empty.
    private static XlsxCell Cell(FigureCell cell, bool isTotal) => cell.Value is { } value && !cell.Text.Contains('/', StringComparison.Ordinal)
        ? XlsxCell.Of(value, isTotal ? CellLook.TotalPoints : CellLook.Points)
        : cell.Value is null && cell.Text is "" or "–" ? XlsxCell.Empty(CellLook.Centred) : XlsxCell.Of(cell.Text, CellLook.Centred);
}
