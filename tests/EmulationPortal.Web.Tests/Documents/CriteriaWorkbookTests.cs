using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Web.Tests.Documents;

public sealed class CriteriaWorkbookTests
{
    private const string SheetName = "Tiêu chí";

    [Fact]
    public void A_set_with_every_kind_reads_back_as_it_was_written()
    {
        byte[] bytes = CriteriaWorkbook.Write(new CriteriaExport("Bộ tiêu chí năm 2025", Set()));

        XlsxFile.AssertValid(bytes);
        CriteriaReading reading = CriteriaWorkbook.Read(bytes);
        Assert.Equal([], reading.Problems);
        Assert.Equal(Set(), reading.Rows.Select(row => row with { SheetRow = 0 }));
    }

    [Fact]
    public void The_total_of_the_scale_is_live_and_leaves_bonus_and_groups_out()
    {
        ReadSheet sheet = XlsxFile.Read(CriteriaWorkbook.Write(new CriteriaExport("Bộ", Set()))).Find(SheetName)!;

        Assert.True(sheet.At("D3").IsFormula);
        Assert.Equal(12.5m, sheet.At("D3").Number);
    }

    [Fact]
    public void An_empty_template_says_that_nothing_was_entered()
    {
        CriteriaReading reading = CriteriaWorkbook.Read(CriteriaWorkbook.Write(new CriteriaExport("Mẫu", [])));

        Assert.Equal("Chưa có tiêu chí nào dưới dòng tiêu đề (dòng 4). Hãy nhập từ dòng 5.", Assert.Single(reading.Problems).Sentence);
    }

    [Theory]
    [InlineData("D6", "mười", "Ô D6 phải là số; đang là “mười”.")]
    [InlineData("D6", null, "Ô D6 phải là số; đang để trống.")]
    [InlineData("D6", -1, "Ô D6 không được nhỏ hơn 0; đang là -1.")]
    [InlineData("A7", "1.1", "Ô A7: mã 1.1 đã có ở ô A6.")]
    [InlineData("A6", null, "Ô A6 phải có mã, ví dụ 1.2.")]
    [InlineData("A6", "7.1", "Ô A6: mã 7.1 cần có dòng nhóm 7 hoặc VII; hãy thêm dòng đó.")]
    [InlineData("B6", null, "Ô B6 phải có nội dung.")]
    [InlineData("C6", "abc", "Ô C6: không có loại “abc”; hãy chọn một trong: Nhóm, Chấm điểm trực tiếp, Có/không,")]
    [InlineData("C6", null, "Ô C6: mục 1.1 không có mục con nên phải có loại chấm; hãy chọn trong danh sách.")]
    [InlineData("C5", "Có/không", "Ô C5: mục I có mục con nên phải ghi “Nhóm”.")]
    [InlineData("E6", "nửa", "Ô E6 phải là số; đang là “nửa”.")]
    [InlineData("F6", "hơi hơi", "Ô F6 phải là “có” hoặc “không”; đang là “hơi hơi”.")]
    [InlineData("G6", "> 5 %: 1", "Ô G6: loại “Chấm điểm trực tiếp” không có bậc hay quy tắc; hãy để trống.")]
    [InlineData("G8", "nhiều: 2", "Ô G8: không đọc được bậc “nhiều: 2”.")]
    [InlineData("G8", null, "Ô G8: chưa có bảng bậc; hãy viết như “75–95 %: 1; < 75 %: 0”.")]
    [InlineData("G10", "vượt mức: có; trần: nhiều", "Ô G10: không đọc được “trần: nhiều”")]
    [InlineData("G11", null, "Ô G11: chưa có điểm mỗi lần")]
    public void A_wrong_cell_is_named_and_nothing_is_imported(string address, object? typed, string sentence)
    {
        byte[] bytes = CriteriaWorkbook.Write(new CriteriaExport("Bộ tiêu chí năm 2025", Set()));

        CriteriaReading reading = CriteriaWorkbook.Read(XlsxFile.Edit(bytes, SheetName, (address, typed)));

        Assert.Empty(reading.Rows);
        Assert.Contains(reading.Problems, problem => problem.Sentence.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_come_at_once_from_the_top_of_the_sheet()
    {
        byte[] bytes = CriteriaWorkbook.Write(new CriteriaExport("Bộ tiêu chí năm 2025", Set()));

        CriteriaReading reading = CriteriaWorkbook.Read(XlsxFile.Edit(bytes, SheetName, ("D12", "x"), ("B6", null), ("D6", "mười")));

        Assert.Equal(["B6", "D6", "D12"], reading.Problems.Select(problem => problem.Cell));
    }

    [Fact]
    public void Codes_that_were_typed_as_numbers_are_read_as_codes()
    {
        byte[] bytes = CriteriaWorkbook.Write(new CriteriaExport("Bộ tiêu chí năm 2025", Set()));

        CriteriaReading reading = CriteriaWorkbook.Read(XlsxFile.Edit(bytes, SheetName, ("A6", 1.1)));

        Assert.Equal("1.1", reading.Rows[1].Code);
    }

    [Fact]
    public void A_group_without_a_maximum_takes_the_sum_of_what_it_holds_in_the_scale()
    {
        byte[] bytes = CriteriaWorkbook.Write(new CriteriaExport("Bộ tiêu chí năm 2025", Set()));

        CriteriaReading reading = CriteriaWorkbook.Read(XlsxFile.Edit(bytes, SheetName, ("D5", null)));

        Assert.Equal(12.5m, reading.Rows[0].MaxPoints);
    }

    [Fact]
    public void Columns_are_found_by_their_headings_wherever_they_stand()
    {
        XlsxSheet sheet = new("Sheet1");
        sheet.Write(2, 2, new[] { "Điểm tối đa", "LOẠI", "Nội dung", "mã" }.Select(text => XlsxCell.Of(text)));
        sheet.Write(3, 2, XlsxCell.Of("10"), XlsxCell.Of("có/không"), XlsxCell.Of("Ban hành kế hoạch"), XlsxCell.Of("1"));

        CriteriaReading reading = CriteriaWorkbook.Read(WorkbookWriter.Write("x", [sheet]));

        CriterionRow row = Assert.Single(reading.Rows);
        Assert.Equal(("1", "Ban hành kế hoạch", LeafKind.YesNo, 10m), (row.Code, row.Text, row.Kind, row.MaxPoints));
    }

    [Fact]
    public void A_workbook_of_another_kind_is_refused_in_words()
    {
        XlsxSheet sheet = new("Danh sách");
        sheet.Write(1, 1, XlsxCell.Of("Họ tên"));

        CriteriaReading reading = CriteriaWorkbook.Read(WorkbookWriter.Write("x", [sheet]));

        Assert.Contains("Không tìm thấy dòng tiêu đề", Assert.Single(reading.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_workbook_is_one_problem()
    {
        CriteriaReading reading = CriteriaWorkbook.Read([1, 2, 3]);

        Assert.Contains(".xlsx", Assert.Single(reading.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_shows_an_example_that_can_be_read_for_every_kind()
    {
        ReadSheet guide = XlsxFile.Read(CriteriaWorkbook.Write(new CriteriaExport("Mẫu", []))).Find("Hướng dẫn")!;

        Assert.All(Enum.GetValues<LeafKind>(), kind => Assert.Contains(guide.Cells.Values, cell => cell.Text == LeafKindText.Label(kind)));
        Assert.All(
            Enum.GetValues<LeafKind>().Where(kind => RuleText.Example(kind).Length > 0),
            kind => Assert.Null(RuleText.Read(kind, RuleText.Example(kind)).Problem));
    }

    /// <summary>Every kind of leaf; the sum in the scale is 12,5.</summary>
    internal static List<CriterionRow> Set() =>
    [
        new() { Code = "I", Position = 1, Text = "Chế độ báo cáo", MaxPoints = 12.5m },
        Leaf("1.1", 1, LeafKind.Manual, 2m) with { Step = 0.25m, Guidance = "Xem hướng dẫn số 12.\nGửi trước 15/12." },
        Leaf("1.2", 2, LeafKind.YesNo, 1m) with { EvidenceRequired = true },
        Leaf("1.3", 3, LeafKind.PercentBands, 1.5m) with { Rule = new LeafRule { Bands = [Band.MoreThan(95, 1.5m), Band.Between(75, 95, 1), Band.FromUpToBelow(50, 75, 0.5m), Band.LessThan(50, 0)], OverAchievement = true } },
        Leaf("1.4", 4, LeafKind.DaysLateBands, 2m) with { Rule = new LeafRule { Bands = [Band.Between(0, 0, 2), Band.Between(1, 2, 1.5m), Band.MoreThan(2, 0)] } },
        Leaf("1.5", 5, LeafKind.LinearRatio, 2m) with { Rule = new LeafRule { Target = 100, OverAchievement = true, OverAchievementCapPercent = 120 } },
        Leaf("1.6", 6, LeafKind.PerOccurrence, 2m) with { Rule = new LeafRule { PointsPerOccurrence = 0.5m } },
        Leaf("1.7", 7, LeafKind.RelativeToBest, 2m) with { Rule = new LeafRule { Target = 50 } },
        new() { Code = "II", Position = 2, Text = "Điểm thưởng, điểm trừ", MaxPoints = 0m },
        Leaf("2.1", 1, LeafKind.Bonus, 10m) with { ParentCode = "II", Text = "=Được tặng Cờ của Bộ" },
        Leaf("2.2", 2, LeafKind.Penalty, 5m) with { ParentCode = "II" },
        Leaf("2.3", 3, LeafKind.Disqualifier, 0m) with { ParentCode = "II" },
    ];

    private static CriterionRow Leaf(string code, int position, LeafKind kind, decimal max) => new()
    {
        Code = code,
        ParentCode = "I",
        Position = position,
        Text = $"Tiêu chí {code}: “đúng hạn”, < 5 ngày & đủ",
        Kind = kind,
        MaxPoints = max,
    };
}
