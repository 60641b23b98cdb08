using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetColumns = DocumentFormat.OpenXml.Spreadsheet.Columns;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>Builds the XML of one worksheet; the order of its parts is the schema's.</summary>
internal static class WorksheetXml
{
    private const double Millimetres = 1 / 25.4;

    public static Worksheet Build(XlsxSheet sheet)
    {
        Worksheet xml = new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(sheet)),
            new SheetFormatProperties { DefaultRowHeight = RowHeights.OneLine });
        if (sheet.Widths.Count > 0)
        {
            xml.Append(new SheetColumns(sheet.Widths.Select((width, index) => new Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = width,
                CustomWidth = true,
            })));
        }

        xml.Append(new SheetData(sheet.Rows.Select(row => RowXml(sheet, row.Key, row.Value))));
        AppendProtection(xml, sheet);
        AppendMerged(xml, sheet);
        AppendRules(xml, sheet);
        AppendPrint(xml, sheet);
        return xml;
    }

    private static SheetView View(XlsxSheet sheet)
    {
        SheetView view = new() { WorkbookViewId = 0, ShowGridLines = false };
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            PaneValues active = (sheet.FrozenRows, sheet.FrozenColumns) switch
            {
                ( > 0, > 0) => PaneValues.BottomRight,
                ( > 0, _) => PaneValues.BottomLeft,
                _ => PaneValues.TopRight,
            };
            view.Append(
                new Pane
                {
                    VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null,
                    HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                    TopLeftCell = new CellAddress(sheet.FrozenColumns + 1, sheet.FrozenRows + 1).ToString(),
                    ActivePane = active,
                    State = PaneStateValues.Frozen,
                },
                new Selection { Pane = active });
        }

        return view;
    }

    private static Row RowXml(XlsxSheet sheet, int number, SortedDictionary<int, XlsxCell> cells) =>
        new(cells.Select(cell => CellXml(new CellAddress(cell.Key, number), cell.Value)))
        {
            RowIndex = (uint)number,
            Height = RowHeights.Of(sheet, cells),
        };

    private static Cell CellXml(CellAddress address, XlsxCell cell)
    {
        string? text = cell.Text is null ? null : StorableText.Of(cell.Text);
        bool isGuarded = cell.Formula is null && text is not null && StorableText.LooksLikeFormula(text);
        Cell xml = new() { CellReference = address.ToString(), StyleIndex = WorkbookStyles.IndexOf(cell.Look, isGuarded) };
        if (cell.Formula is not null)
        {
            xml.CellFormula = new CellFormula(cell.Formula);
            xml.DataType = text is null ? null : CellValues.String;
            xml.CellValue = new CellValue(text ?? Invariant(cell.Number!.Value));
        }
        else if (text is { Length: > 0 })
        {
            xml.DataType = CellValues.InlineString;
            xml.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }
        else if (cell.Number is { } number)
        {
            xml.CellValue = new CellValue(Invariant(number));
        }

        return xml;
    }

    private static void AppendProtection(Worksheet xml, XlsxSheet sheet)
    {
        if (sheet.IsProtected)
        {
            // Locked cells may still be selected, read and made wider: a screen reader must get everywhere.
            xml.Append(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        }
    }

    private static void AppendMerged(Worksheet xml, XlsxSheet sheet)
    {
        if (sheet.Merged.Count > 0)
        {
            xml.Append(new MergeCells(sheet.Merged.Select(pair => new MergeCell { Reference = $"{pair.First}:{pair.Last}" }))
            {
                Count = (uint)sheet.Merged.Count,
            });
        }
    }

    private static void AppendRules(Worksheet xml, XlsxSheet sheet)
    {
        if (sheet.Rules.Count > 0)
        {
            xml.Append(new DataValidations(sheet.Rules.Select(RuleXml)) { Count = (uint)sheet.Rules.Count });
        }
    }

    private static DataValidation RuleXml(InputRule rule)
    {
        DataValidation xml = new()
        {
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Chưa đúng",
            Error = rule.Sentence.Length <= 255 ? rule.Sentence : rule.Sentence[..254] + "…",
            SequenceOfReferences = new ListValue<StringValue>([rule.Cell.ToString()]),
        };
        if (rule.Choices.Count > 0)
        {
            xml.Type = DataValidationValues.List;
            xml.Append(new Formula1($"\"{string.Join(',', rule.Choices)}\""));
        }
        else
        {
            xml.Type = rule.IsWhole ? DataValidationValues.Whole : DataValidationValues.Decimal;
            xml.Operator = DataValidationOperatorValues.Between;
            xml.Append(new Formula1(Invariant(rule.Least)), new Formula2(Invariant(rule.Largest)));
        }

        return xml;
    }

    private static void AppendPrint(Worksheet xml, XlsxSheet sheet) => xml.Append(
        new PrintOptions { HorizontalCentered = true },
        new PageMargins
        {
            Left = 20 * Millimetres,
            Right = 15 * Millimetres,
            Top = 20 * Millimetres,
            Bottom = 20 * Millimetres,
            Header = 10 * Millimetres,
            Footer = 10 * Millimetres,
        },
        new PageSetup
        {
            PaperSize = 9, // A4
            Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        },
        new HeaderFooter(new OddHeader("&C&P"), new OddFooter("&L&A")));

    private static string Invariant(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
