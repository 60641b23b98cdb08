using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>The totals that a spreadsheet program shows for a result workbook after it has calculated everything anew.</summary>
internal static class RecalculatedTotals
{
    private const string Summary = "Tổng hợp";
    private const int FirstValue = 5;

    /// <summary>The total of each column, empty text where there is none; fails when any formula differs from what is stored beside it.</summary>
    public static IReadOnlyList<object> Of(byte[] bytes, int columns)
    {
        FormulaCheck.AssertStoredValues(bytes, atLeast: columns * 3);
        FormulaRunner runner = new(bytes);
        int row = XlsxFile.Read(bytes).Find(Summary)!.Cells.Single(cell => cell.Value.Text == "TỔNG ĐIỂM").Key.Row;
        return [.. Enumerable.Range(FirstValue, columns).Select(column => runner.ValueOf(Summary, new CellAddress(column, row).ToString()))];
    }
}
