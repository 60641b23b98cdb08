using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>Writes worksheets into the bytes of an XLSX file.</summary>
public static class WorkbookWriter
{
    /// <summary>Writes the sheets in their order; the first visible one is shown on opening.</summary>
    /// <param name="title">The title among the file's properties.</param>
    /// <param name="sheets">At least one of them visible, with different names.</param>
    /// <param name="decimals">Decimals of all cells of points, 0 to 3.</param>
    public static byte[] Write(string title, IReadOnlyList<XlsxSheet> sheets, int decimals = 2)
    {
        using MemoryStream bytes = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Build(decimals);
            workbook.Workbook = new Workbook(
                new WorkbookProtection { LockStructure = true },
                new BookViews(new WorkbookView { ActiveTab = (uint)sheets.ToList().FindIndex(sheet => !sheet.IsVeryHidden) }),
                new Sheets(sheets.Select((sheet, index) => Append(workbook, sheet, (uint)index + 1))));
            AddPrintTitles(workbook.Workbook, sheets);
            workbook.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = true });
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = "vi-VN";
        }

        return bytes.ToArray();
    }

    private static Sheet Append(WorkbookPart workbook, XlsxSheet sheet, uint number)
    {
        WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = WorksheetXml.Build(sheet);
        return new Sheet
        {
            Name = sheet.Name,
            SheetId = number,
            Id = workbook.GetIdOfPart(part),
            State = sheet.IsVeryHidden ? SheetStateValues.VeryHidden : null,
        };
    }

    private static void AddPrintTitles(Workbook workbook, IReadOnlyList<XlsxSheet> sheets)
    {
        IEnumerable<DefinedName> names = sheets
            .Select((sheet, index) => (sheet, index))
            .Where(pair => pair.sheet.FrozenRows > 0)
            .Select(pair => new DefinedName(RepeatedRows(pair.sheet)) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)pair.index });
        DefinedNames defined = new(names);
        if (defined.HasChildren)
        {
            workbook.Append(defined);
        }
    }

    private static string RepeatedRows(XlsxSheet sheet)
    {
        string first = sheet.FirstRepeatedRow.ToString(CultureInfo.InvariantCulture);
        string last = sheet.FrozenRows.ToString(CultureInfo.InvariantCulture);
        return $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${first}:${last}";
    }
}
