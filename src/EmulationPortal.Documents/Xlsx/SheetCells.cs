using System.Globalization;
using System.Xml;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>Reads the cells of one worksheet.</summary>
internal sealed class SheetCells(IReadOnlyList<string> texts, IReadOnlySet<int> dateStyles, ReadLimits limits)
{
    private const int ExcelDigits = 15;

    public Dictionary<CellAddress, RawCell> Cells { get; } = [];

    public void Read(XmlReader xml)
    {
        int row = 0;
        int column = 0;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                (row, column) = (Number(xml.GetAttribute("r")) ?? row + 1, 0);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                CellAddress address = xml.GetAttribute("r") is { } written && CellAddress.Parse(written) is { } parsed
                    ? parsed
                    : new CellAddress(column + 1, row);
                column = address.Column;
                Add(address, ReadOne(xml));
            }
        }
    }

    private void Add(CellAddress address, RawCell cell)
    {
        if (cell.Kind == RawKind.Empty && !cell.IsFormula)
        {
            return;
        }

        if (address.Row > limits.Rows || address.Column > limits.Columns)
        {
            throw UnreadableWorkbookException.TooLarge(
                $"ô {address} nằm ngoài vùng {limits.Rows} dòng, {limits.Columns} cột được phép");
        }

        Cells[address] = cell;
    }

    /// <summary>Reads the cell that the reader stands on and leaves it on the cell's end.</summary>
    private RawCell ReadOne(XmlReader xml)
    {
        string type = xml.GetAttribute("t") ?? "n";
        bool isDate = dateStyles.Contains(Number(xml.GetAttribute("s")) ?? 0);
        (string value, bool isFormula) = xml.IsEmptyElement ? ("", false) : ReadValue(xml);
        if (value.Length == 0)
        {
            return isFormula ? RawCell.Empty with { IsFormula = true } : RawCell.Empty;
        }

        return type switch
        {
            "s" => new RawCell(RawKind.Text, Shared(value), null, isFormula),
            "str" or "inlineStr" => new RawCell(RawKind.Text, value, null, isFormula),
            "b" => new RawCell(RawKind.Boolean, value == "1" ? "có" : "không", null, isFormula),
            "e" => new RawCell(RawKind.Error, value, null, isFormula),
            "d" => new RawCell(RawKind.Date, value, null, isFormula),
            _ => OfNumber(value, isDate, isFormula),
        };
    }

    private static (string Value, bool IsFormula) ReadValue(XmlReader xml)
    {
        string value = "";
        bool isFormula = false;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "f":
                    isFormula = true;
                    break;
                case "is":
                    value = SharedTexts.ReadRuns(xml);
                    break;
                case "v":
                    value = ReadPlain(xml);
                    break;
            }
        }

        return (value, isFormula);
    }

    private static string ReadPlain(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string value = "";
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            value += xml.Value;
        }

        return value;
    }

    private string Shared(string index) => Number(index) is { } number && number < texts.Count
        ? texts[number]
        : throw UnreadableWorkbookException.Damaged();

    /// <summary>
    /// A number as it was typed. Excel stores the nearest binary fraction with up to 17 digits ("0.56999999999999995")
    /// but never keeps or shows more than 15, so 15 digits give back what was typed, exactly.
    /// </summary>
    private static RawCell OfNumber(string value, bool isDate, bool isFormula)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return new RawCell(RawKind.Text, value, null, isFormula);
        }

        decimal typed = ToExcelDigits(number);
        string text = typed.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');
        return new RawCell(isDate ? RawKind.Date : RawKind.Number, text, typed, isFormula);
    }

    private static decimal ToExcelDigits(decimal number)
    {
        decimal size = Math.Abs(number);
        if (size >= 1_000_000_000_000_000m)
        {
            return decimal.Truncate(number);
        }

        int decimals = ExcelDigits;
        for (decimal whole = 1m; whole <= size && decimals > 0; whole *= 10m)
        {
            decimals--;
        }

        return Math.Round(number, decimals, MidpointRounding.AwayFromZero);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
