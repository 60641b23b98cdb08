using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Holds the formulas of a workbook to the values that are stored beside them.</summary>
internal static class FormulaCheck
{
    /// <summary>Fails for every formula that comes to something else; binary rounding aside.</summary>
    public static void AssertStoredValues(byte[] bytes, int atLeast)
    {
        ReadWorkbook workbook = XlsxFile.Read(bytes);
        List<string> wrong = [];
        int count = 0;
        foreach ((string sheet, string cell, string formula, object value) in new FormulaRunner(bytes).All())
        {
            count++;
            RawCell stored = workbook.Find(sheet)!.At(cell);
            bool isSame = value is decimal number
                ? stored.Number is { } kept && Math.Abs(kept - number) < 0.000_000_001m
                : (string)value == stored.Text;
            if (!isSame)
            {
                wrong.Add($"{sheet}!{cell}: {formula} = {value}, stored {stored.Text}");
            }
        }

        Assert.Equal([], wrong);
        Assert.True(count >= atLeast, $"Only {count} formulas.");
    }
}
