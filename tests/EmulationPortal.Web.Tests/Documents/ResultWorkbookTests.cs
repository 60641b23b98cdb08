using EmulationPortal.Documents.Results;
using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Web.Tests.Documents;

public sealed class ResultWorkbookTests
{
    [Fact]
    public void The_matrix_has_a_summary_and_one_sheet_for_each_group()
    {
        byte[] bytes = ResultWorkbook.Write(Computed.Matrix());

        XlsxFile.AssertValid(bytes);
        ReadWorkbook workbook = XlsxFile.Read(bytes);
        Assert.Equal(["Tổng hợp", "Nhóm I", "Nhóm II", "Nhóm III", "Nhóm IV", "Mục khác"], workbook.Sheets.Select(sheet => sheet.Name));
        ReadSheet first = workbook.Find("Nhóm I")!;
        Assert.Equal(["STT", "Mã", "Tiêu chí", "Điểm chuẩn", "Điện Biên"], new[] { "A4", "B4", "C4", "D4", "E4" }.Select(at => first.At(at).Text));
        Assert.Equal("I", first.At("B5").Text);
        Assert.Equal("KG", first.At("F8").Text);
    }

    [Fact]
    public void The_matrix_carries_the_totals_of_the_rules()
    {
        ReadSheet summary = XlsxFile.Read(ResultWorkbook.Write(Computed.Matrix())).Find("Tổng hợp")!;

        int row = summary.Cells.Single(cell => cell.Value.Text == "TỔNG ĐIỂM").Key.Row;
        Assert.Equal(Computed.Totals[0].Total, summary[5, row].Number);
        Assert.Equal(Computed.Totals[1].Total, summary[6, row].Number);
        Assert.True(summary[8, row].IsBlank, "Nothing is scored, which is not 0.");
        Assert.Equal("2/4", summary[6, row + 1].Text);
    }

    [Theory]
    [InlineData("matrix")]
    [InlineData("sheet")]
    public void Every_formula_comes_to_the_value_stored_beside_it(string kind)
    {
        byte[] bytes = kind == "matrix" ? ResultWorkbook.Write(Computed.Matrix()) : ResultWorkbook.Write(Computed.Sheet());

        FormulaCheck.AssertStoredValues(bytes, atLeast: 30);
    }

    [Fact]
    public void A_group_sums_its_own_lines_in_a_range_that_can_be_read()
    {
        FormulaRunner runner = new(ResultWorkbook.Write(Computed.Matrix()));

        Dictionary<string, string> formulas = runner.All().Where(cell => cell.Sheet == "Nhóm I").ToDictionary(cell => cell.Cell, cell => cell.Formula);
        Assert.Equal("IF(COUNT(E7:E9)=0,\"\",SUM(E7:E9))", formulas["E6"]);
        Assert.Equal("IF(COUNT(E6,E10:E11)=0,\"\",SUM(E6,E10:E11))", formulas["E5"]);
    }

    [Fact]
    public void A_changed_score_runs_through_to_the_total()
    {
        FormulaRunner runner = new(ResultWorkbook.Write(Computed.Matrix()));
        string total = runner.All().Last(cell => cell.Sheet == "Tổng hợp" && cell.Cell.StartsWith('E')).Cell;
        decimal before = (decimal)runner.ValueOf("Tổng hợp", total);

        runner.Type("Nhóm I", "E7", 3.25m);

        Assert.Equal(before - 2m, runner.ValueOf("Tổng hợp", total));
    }

    [Fact]
    public void A_department_gets_its_columns_side_by_side_with_its_explanations()
    {
        byte[] bytes = ResultWorkbook.Write(Computed.Sheet());

        XlsxFile.AssertValid(bytes);
        ReadSheet first = XlsxFile.Read(bytes).Find("Nhóm I")!;
        Assert.Equal(["Tự chấm", "Cụm chấm", "Bộ thẩm định", "Giải trình, minh chứng"], new[] { "E4", "F4", "G4", "H4" }.Select(at => first.At(at).Text));
        Assert.Equal("Tự chấm: Đạt 40/30 lớp.", first.At("H10").Text);
    }
}
