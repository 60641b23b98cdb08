using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Criteria;

namespace EmulationPortal.Domain.Tests.Scoring;

public class SheetExplanationTests
{
    private static readonly ScoringOptions Options = new(AllowOverMaximum: true, BonusCap: 5, Decimals: 2);

    private static readonly CriteriaTree Tree = Line.Tree(
        Line.Group("1", 20, "Chế độ báo cáo"), Line.DaysLate("1.1"), Line.Percent("1.2"), Line.Manual("1.3", 16.5m, text: "Tham mưu"),
        Line.Group("2", 80, "Chuyển đổi số"), Line.Linear("2.1", 50), Line.YesNo("2.2", 30),
        Line.Group("3", 0, "Thưởng, trừ"), Line.Bonus("3.1", 10), Line.Penalty("3.2", 10), Line.Disqualifier("3.3"));

    [Fact]
    public void Why_a_total_is_explained_down_to_the_leaf() => Assert.Equal(
        """
        Tổng điểm | 75,5 + 5 − 1 = 79,5 | 79,50
          Điểm các tiêu chí | 15,5 + 60 = 75,5 | 75,5
            1 Chế độ báo cáo | 1 + 1,5 + 13 = 15,5 | 15,5
              1.1 Tiêu chí 1.1 | Chậm 4 ngày thuộc bậc chậm 3–5 ngày → 1 điểm | 1
              1.2 Tiêu chí 1.2 | Tỷ lệ 96 % thuộc bậc > 95 % → 1,5 điểm | 1,5
              1.3 Tham mưu | Chấm 13 điểm | 13
            2 Chuyển đổi số | 30 + 30 = 60 | 60
              2.1 Tiêu chí 2.1 | Đạt 60/100 → 60 % × 50 = 30 | 30
              2.2 Tiêu chí 2.2 | Có → 30 điểm | 30
          Điểm thưởng | 10. Điểm thưởng cộng được 10, tối đa 5 → tính 5 | 5
            3.1 Tiêu chí 3.1 | Thưởng 10 điểm | 10
          Điểm trừ | 1 | 1
            3.2 Tiêu chí 3.2 | Trừ 1 điểm | 1
        """,
        Printed(Explained(("1.1", 4), ("1.2", 96), ("1.3", 13), ("2.1", 60), ("2.2", 1), ("3.1", 10), ("3.2", 1))));

    [Fact]
    public void Rescaling_and_rounding_are_shown()
    {
        var cells = Cells(("1.1", 0), ("1.2", 96), ("1.3", 16.5m), ("2.1", 97));
        cells[Line.Id("2.2")] = CellValue.NotAssigned;

        Assert.Equal(
            """
            Tổng điểm | ≈ 97,857, làm tròn 2 chữ số thập phân → 97,86 | 97,86
              Điểm các tiêu chí | 20 + 48,5 = 68,5 | 68,5
                1 Chế độ báo cáo | 2 + 1,5 + 16,5 = 20 | 20
                  1.1 Tiêu chí 1.1 | Đúng hạn → 2 điểm | 2
                  1.2 Tiêu chí 1.2 | Tỷ lệ 96 % thuộc bậc > 95 % → 1,5 điểm | 1,5
                  1.3 Tham mưu | Chấm 16,5 điểm | 16,5
                2 Chuyển đổi số | 48,5 | 48,5
                  2.1 Tiêu chí 2.1 | Đạt 97/100 → 97 % × 50 = 48,5 | 48,5
                  2.2 Tiêu chí 2.2 | Không giao | không giao
              Quy đổi phần không giao | Không giao 30 điểm: 68,5 × 100 ÷ 70 ≈ 97,857 | ≈ 97,857
            """,
            Printed(SheetArithmetic.Compute(Tree, cells, Options).Explain()));
    }

    [Fact]
    public void What_is_missing_is_said_at_every_level()
    {
        var explained = Explained(("1.1", 0));

        Assert.Equal("2 (tạm tính, chưa chấm 4 mục)", explained.Formula);
        Assert.Equal("2 (chưa chấm 4 mục)", explained.Parts[0].Formula);
        Assert.Equal("2 (chưa chấm 2 mục)", explained.Parts[0].Parts[0].Formula);
        Assert.Equal("(chưa chấm 2 mục)", explained.Parts[0].Parts[1].Formula);
        Assert.Equal("chưa chấm", explained.Parts[0].Parts[1].Value);
        Assert.Equal("chưa chấm", explained.Parts[0].Parts[1].Parts[0].Value);
    }

    [Fact]
    public void A_disqualifier_that_is_met_is_shown()
    {
        var line = Explained(("1.1", 0), ("3.3", 1)).Parts[^1];

        Assert.Equal(("Điều kiện không xét", "không xét"), (line.Label, line.Value));
        Assert.Equal("Có → không xét thi đua", Assert.Single(line.Parts).Formula);
    }

    [Fact]
    public void A_group_that_was_not_assigned_at_all_says_so()
    {
        var cells = Cells(("1.1", 0), ("1.2", 96), ("1.3", 10));
        cells[Line.Id("2.1")] = CellValue.NotAssigned;
        cells[Line.Id("2.2")] = CellValue.NotAssigned;
        var group = SheetArithmetic.Compute(Tree, cells, Options).Explain().Parts[0].Parts[1];

        Assert.Equal(("Không giao", "không giao"), (group.Formula, group.Value));
    }

    [Fact]
    public void Every_line_of_a_criterion_carries_its_id() =>
        Assert.Equal(Line.Id("1.1"), Explained(("1.1", 0)).Parts[0].Parts[0].Parts[0].NodeId);

    private static ExplanationLine Explained(params (string Code, decimal Entered)[] cells) =>
        SheetArithmetic.Compute(Tree, Cells(cells), Options).Explain();

    private static Dictionary<Guid, CellValue> Cells(params (string Code, decimal Entered)[] cells) =>
        cells.ToDictionary(cell => Line.Id(cell.Code), cell => CellValue.Of(cell.Entered));

    private static string Printed(ExplanationLine line) => string.Join('\n', Lines(line, ""));

    private static IEnumerable<string> Lines(ExplanationLine line, string indent) =>
        line.Parts.SelectMany(part => Lines(part, indent + "  ")).Prepend($"{indent}{line.Label} | {line.Formula} | {line.Value}");
}
