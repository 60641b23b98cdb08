using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Checks that every test of a workbook needs.</summary>
internal static class XlsxFile
{
    /// <summary>Fails with the validator's own words unless the file is a sound workbook.</summary>
    public static void AssertValid(byte[] bytes)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        IEnumerable<string> errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}");
        Assert.Equal([], errors);
    }

    /// <summary>Reads the file and fails when it is refused.</summary>
    public static ReadWorkbook Read(byte[] bytes)
    {
        WorkbookReading reading = WorkbookReader.Read(bytes);
        Assert.Null(reading.Problem);
        return reading.Workbook!;
    }

    /// <summary>The cell at "B7".</summary>
    public static RawCell At(this ReadSheet sheet, string address) => sheet[CellAddress.Parse(address)!.Value];

    /// <summary>Changes cells of a written file as somebody in a spreadsheet program would.</summary>
    public static byte[] Edit(byte[] bytes, string sheetName, params (string Address, object? Value)[] changes)
    {
        using MemoryStream stream = new();
        stream.Write(bytes);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, true))
        {
            WorkbookPart workbook = document.WorkbookPart!;
            string id = workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == sheetName).Id!;
            WorksheetPart part = (WorksheetPart)workbook.GetPartById(id);
            foreach ((string address, object? value) in changes)
            {
                Set(part, CellAddress.Parse(address)!.Value, value);
            }
        }

        return stream.ToArray();
    }

    private static void Set(WorksheetPart part, CellAddress address, object? value)
    {
        DocumentFormat.OpenXml.Spreadsheet.Cell cell = part.Worksheet
            .Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(candidate => candidate.CellReference == address.ToString());
        cell.RemoveAllChildren();
        cell.DataType = null;
        if (value is string text)
        {
            cell.DataType = DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString;
            cell.InlineString = new DocumentFormat.OpenXml.Spreadsheet.InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text));
        }
        else if (value is not null)
        {
            cell.CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue(
                Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!);
        }
    }
}
