using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>The style table of a workbook: for each <see cref="CellLook"/> one style, and a second one for guarded text.</summary>
internal static class WorkbookStyles
{
    private const uint PointsFormat = 164;
    private const uint TextFormat = 49; // built in: ISO/IEC 29500, 18.8.30
    private const string HeaderFill = "FFD9E1F2";
    private const string GroupFill = "FFF2F2F2";
    private const string InputFill = "FFFFF9E5";

    /// <summary>
    /// The index of the style. A guarded one carries Excel's text prefix, so that a text that begins like a formula stays
    /// text even when somebody edits the cell.
    /// </summary>
    public static uint IndexOf(CellLook look, bool isGuarded) => ((uint)look * 2) + (isGuarded ? 1u : 0u);

    /// <summary>The style part, with so many decimals in every cell of points.</summary>
    public static Stylesheet Build(int decimals) => new(
        new NumberingFormats(new NumberingFormat
        {
            NumberFormatId = PointsFormat,
            FormatCode = decimals == 0 ? "0" : "0." + new string('0', decimals),
        })
        { Count = 1 },
        Counted(new Fonts(NewFont(12), NewFont(12, bold: true), NewFont(14, bold: true), NewFont(12, italic: true))),
        Counted(new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid(HeaderFill), Solid(GroupFill), Solid(InputFill))),
        Counted(new Borders(new Border(), Thin())),
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        Counted(new CellFormats(Enum.GetValues<CellLook>().SelectMany(look => new[] { Format(look, false), Format(look, true) }))));

    private static CellFormat Format(CellLook look, bool isGuarded) => look switch
    {
        CellLook.Title => Format(font: 2, fill: 0, border: 0, isGuarded: isGuarded, wrap: false),
        CellLook.Remark => Format(font: 3, fill: 0, border: 0, isGuarded: isGuarded, wrap: false),
        CellLook.Header => Format(1, 2, 1, isGuarded, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center),
        CellLook.GroupText => Format(1, 3, 1, isGuarded),
        CellLook.GroupCentred => Format(1, 3, 1, isGuarded, HorizontalAlignmentValues.Center),
        CellLook.GroupPoints => Format(1, 3, 1, isGuarded, HorizontalAlignmentValues.Right, number: PointsFormat),
        CellLook.Centred => Format(0, 0, 1, isGuarded, HorizontalAlignmentValues.Center),
        CellLook.Points => Format(0, 0, 1, isGuarded, HorizontalAlignmentValues.Right, number: PointsFormat),
        CellLook.TotalText => Format(1, 2, 1, isGuarded),
        CellLook.TotalPoints => Format(1, 2, 1, isGuarded, HorizontalAlignmentValues.Right, number: PointsFormat),
        CellLook.InputNumber => Format(0, 4, 1, isGuarded, HorizontalAlignmentValues.Right, isInput: true),
        CellLook.InputText => Format(0, 4, 1, isGuarded, isInput: true),
        CellLook.InputCentred => Format(0, 4, 1, isGuarded, HorizontalAlignmentValues.Center, isInput: true),
        CellLook.InputCode => Format(0, 4, 1, isGuarded, HorizontalAlignmentValues.Center, number: TextFormat, isInput: true),
        _ => Format(0, 0, 1, isGuarded),
    };

    private static CellFormat Format(
        uint font,
        uint fill,
        uint border,
        bool isGuarded,
        HorizontalAlignmentValues horizontal = HorizontalAlignmentValues.Left,
        VerticalAlignmentValues vertical = VerticalAlignmentValues.Top,
        uint number = 0,
        bool isInput = false,
        bool wrap = true) => new(
        new Alignment { Horizontal = horizontal, Vertical = vertical, WrapText = wrap },
        new Protection { Locked = !isInput })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            QuotePrefix = isGuarded ? true : null,
            ApplyNumberFormat = number != 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = true,
        };

    private static Font NewFont(int size, bool bold = false, bool italic = false)
    {
        Font font = new();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (italic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(
        new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
    { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static TList Counted<TList>(TList list)
        where TList : OpenXmlCompositeElement
    {
        list.SetAttribute(new OpenXmlAttribute("count", "", list.ChildElements.Count.ToString(CultureInfo.InvariantCulture)));
        return list;
    }
}
