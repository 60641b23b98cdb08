using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EmulationPortal.Documents.Official.Docx;

/// <summary>Tables of a Word file: ruled ones for figures, and ones without lines to stand things beside one another.</summary>
internal static class DocxTable
{
    // In twentieths of a point: 12, 20, 27 and twice 44 mm, as in print.
    private const int Order = 680;
    private const int Figure = 1_134;
    private const int Short = 1_531;
    private const int Remark = 2_494;
    private const int Name = 2_494;

    /// <summary>A ruled table whose head is repeated on every page, with its caption before it.</summary>
    public static IEnumerable<OpenXmlElement> Of(TableBlock table)
    {
        int[] widths = Widths(table.Columns);
        yield return DocxText.Line(DocxStyle.Caption, table.Caption);
        yield return New(
            widths,
            Borders(W.BorderValues.Single),
            table.Rows.Select(row => Row(
                table.Columns.Select((column, index) => Cell(widths[index], [Styled(column.Kind, row.Cells[index], row.IsTotal)])), isHead: false))
                .Prepend(Row(table.Columns.Select((column, index) => Cell(widths[index], [Heading(column)])), isHead: true)));
        yield return DocxText.Line(DocxStyle.Cell, "");
    }

    /// <summary>A table without lines, of rows that stay on one page.</summary>
    /// <param name="widths">Widths of the columns in twentieths of a point.</param>
    /// <param name="rows">For each row the content of each column.</param>
    public static W.Table Beside(int[] widths, params IEnumerable<IReadOnlyList<IReadOnlyList<OpenXmlElement>>> rows) => New(
        widths, Borders(W.BorderValues.Nil), rows.Select(row => Row(row.Select((cell, index) => Cell(widths[index], cell)), isHead: false)));

    private static W.Table New(int[] widths, W.TableBorders borders, IEnumerable<W.TableRow> rows) => new(
        [
            new W.TableProperties(
                new W.TableWidth { Width = Text(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
                borders,
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableCellMarginDefault(
                    new W.TableCellLeftMargin { Width = 60, Type = W.TableWidthValues.Dxa },
                    new W.TableCellRightMargin { Width = 60, Type = W.TableWidthValues.Dxa })),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Text(width) })),
            .. rows,
        ]);

    private static W.TableRow Row(IEnumerable<W.TableCell> cells, bool isHead) => new(
        [isHead ? new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()) : new W.TableRowProperties(new W.CantSplit()), .. cells]);

    private static W.TableCell Cell(int width, IReadOnlyList<OpenXmlElement> content) => new(
        [
            new W.TableCellProperties(new W.TableCellWidth { Width = Text(width), Type = W.TableWidthUnitValues.Dxa }),
            .. content.Count == 0 ? [new W.Paragraph()] : content,
        ]);

    private static W.Paragraph Heading(TableColumn column)
    {
        W.Paragraph made = DocxText.Line(DocxStyle.Cell, new TextRun(column.Heading, TextLook.Bold));
        made.ParagraphProperties!.Append(new W.Justification { Val = W.JustificationValues.Center });
        return made;
    }

    private static W.Paragraph Styled(ColumnKind kind, TextRun cell, bool isTotal)
    {
        W.Paragraph made = DocxText.Line(DocxStyle.Cell, isTotal ? cell with { Look = TextLook.Bold } : cell);
        W.JustificationValues? where = kind switch
        {
            ColumnKind.Order or ColumnKind.Short => W.JustificationValues.Center,
            ColumnKind.Figure or ColumnKind.Money => W.JustificationValues.Right,
            _ => null,
        };
        if (where is { } side)
        {
            made.ParagraphProperties!.Append(new W.Justification { Val = side });
        }

        return made;
    }

    private static int[] Widths(IReadOnlyList<TableColumn> columns)
    {
        int texts = Math.Max(1, columns.Count(column => column.Kind == ColumnKind.Text));
        int rest = (DocxPaper.TextWidth - columns.Sum(column => Fixed(column.Kind))) / texts;
        return [.. columns.Select(column => column.Kind == ColumnKind.Text ? rest : Fixed(column.Kind))];
    }

    private static int Fixed(ColumnKind kind) => kind switch
    {
        ColumnKind.Order => Order,
        ColumnKind.Figure => Figure,
        ColumnKind.Short or ColumnKind.Money => Short,
        ColumnKind.Remark => Remark,
        ColumnKind.Name => Name,
        _ => 0,
    };

    private static W.TableBorders Borders(W.BorderValues line) => new(
        new W.TopBorder { Val = line, Size = 4 },
        new W.LeftBorder { Val = line, Size = 4 },
        new W.BottomBorder { Val = line, Size = 4 },
        new W.RightBorder { Val = line, Size = 4 },
        new W.InsideHorizontalBorder { Val = line, Size = 4 },
        new W.InsideVerticalBorder { Val = line, Size = 4 });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
