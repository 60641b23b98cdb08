using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Documents.Scoring;

/// <summary>
/// The official sheet of a department as a workbook to fill in without a connection: locked but for the input cells, with
/// live totals, and with a fingerprint on a hidden sheet by which an upload is known again.
/// </summary>
public static class SheetWorkbook
{
    /// <summary>The name of the worksheet that people fill in.</summary>
    internal const string SheetName = "Bảng điểm";

    /// <summary>Writes the file.</summary>
    public static byte[] Write(OfflineSheet sheet)
    {
        OfflineLayout layout = new(sheet);
        XlsxSheet visible = layout.Build();
        return WorkbookWriter.Write(
            layout.Title, [visible, OfflineGuide.Build(sheet), FingerprintSheet.Build(sheet)], sheet.Scoring.Decimals);
    }

    /// <summary>
    /// Reads an upload. A file that is not the expected sheet, or whose hidden ids were damaged, is refused as a whole;
    /// what is wrong with single cells is said in their rows.
    /// </summary>
    public static SheetReading Read(byte[] bytes, ExpectedSheet expected)
    {
        WorkbookReading reading = WorkbookReader.Read(bytes);
        return reading.Workbook is { } workbook
            ? OfflineUpload.Read(workbook, expected)
            : new SheetReading(null, reading.Problem);
    }
}
