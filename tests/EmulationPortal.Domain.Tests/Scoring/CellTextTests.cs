using System.Globalization;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Criteria;

namespace EmulationPortal.Domain.Tests.Scoring;

public class CellTextTests
{
    public static TheoryData<CriterionNode, string, string, string> Readable => new()
    {
        { Line.Manual("1", 10), "8,5", "8.5", "8,5" },
        { Line.Manual("1", 10), "8.5 điểm", "8.5", "8,5" },
        { Line.Manual("1", 10, 0), "1.234", "1.234", "1,234" },
        { Line.YesNo("1", 2), "x", "1", "có" },
        { Line.Disqualifier("1"), "không", "0", "không" },
        { Line.Percent("1"), "96,5%", "96.5", "96,5" },
        { Line.DaysLate("1"), "đúng hạn", "0", "0" },
        { Line.DaysLate("1"), "Chậm 3 ngày", "3", "3" },
        { Line.Times("1", 3, 0.5m), "7 lần", "7", "7" },
        { Line.Linear("1", 10), "1.250,5", "1250.5", "1250,5" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_cell_is_read_by_the_kind_of_its_criterion(CriterionNode leaf, string typed, string entered, string understood)
    {
        var read = CellText.Read(leaf, typed);

        Assert.Null(read.Problem);
        Assert.Equal(CellValue.Of(decimal.Parse(entered, CultureInfo.InvariantCulture)), read.Value);
        Assert.Equal(understood, read.Understood);
    }

    [Fact]
    public void An_emptied_cell_is_not_scored_and_not_zero() => Assert.Equal(CellValue.NotScored, CellText.Read(Line.Manual("1", 10), " ").Value);

    [Fact]
    public void Not_assigned_is_understood_for_every_kind()
    {
        foreach (var leaf in new[] { Line.Manual("1", 10), Line.YesNo("1", 1), Line.DaysLate("1"), Line.Relative("1", 5) })
        {
            var read = CellText.Read(leaf, "KG");
            Assert.Equal(CellValue.NotAssigned, read.Value);
            Assert.Equal("không giao", CellText.Show(leaf, read.Value!.Value));
        }
    }

    [Theory]
    [InlineData("tám", "Không đọc được “tám”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("12", "Điểm tối đa của mục 1.2 là 10; đã nhập 12.")]
    public void What_can_not_be_read_or_may_not_stand_is_a_problem_without_a_value(string typed, string problem)
    {
        var read = CellText.Read(Line.Manual("1.2", 10), typed);

        Assert.Null(read.Value);
        Assert.Equal(problem, read.Problem);
        Assert.Equal("", read.Understood);
    }

    [Theory]
    [InlineData("40/50", "40/50")]
    [InlineData(" 40,5 / 50 ", "40,5/50")]
    public void The_units_own_target_is_typed_after_a_slash(string typed, string shown)
    {
        var leaf = Line.Linear("1", 10, null);
        var read = CellText.Read(leaf, typed);

        Assert.Equal(50, read.Value!.Value.Target);
        Assert.Equal(shown, read.Understood);
        Assert.Equal(shown, CellText.Show(leaf, read.Value.Value));
    }

    [Theory]
    [InlineData("40/", "Thiếu chỉ tiêu sau dấu “/”. Hãy nhập như 45/50: kết quả 45, chỉ tiêu 50.")]
    [InlineData("/50", "Thiếu kết quả trước dấu “/”. Hãy nhập như 45/50: kết quả 45, chỉ tiêu 50.")]
    [InlineData("KG/50", "Thiếu kết quả trước dấu “/”. Hãy nhập như 45/50: kết quả 45, chỉ tiêu 50.")]
    [InlineData("40/năm mươi", "Không đọc được “năm mươi”. Hãy nhập số, ví dụ 8,5.")]
    public void Half_of_a_result_and_target_is_a_problem(string typed, string problem) =>
        Assert.Equal(problem, CellText.Read(Line.Relative("7", 10), typed).Problem);

    [Fact]
    public void The_slash_of_not_applicable_is_not_the_one_before_a_target() =>
        Assert.Equal(CellValue.NotAssigned, CellText.Read(Line.Relative("7", 10), "N/A").Value);

    [Fact]
    public void A_criterion_with_one_target_for_all_takes_no_slash() =>
        Assert.Equal("Không đọc được “40/50”. Hãy nhập số, ví dụ 8,5.", CellText.Read(Line.Linear("1", 10), "40/50").Problem);

    [Fact]
    public void What_was_understood_is_said_in_words()
    {
        Assert.Equal("chưa chấm", CellText.Sentence(Line.Manual("1", 10), CellValue.NotScored));
        Assert.Equal("không giao", CellText.Sentence(Line.Manual("1", 10), CellValue.NotAssigned));
        Assert.Equal("8,5 điểm", CellText.Sentence(Line.Manual("1", 10), CellValue.Of(8.5m)));
        Assert.Equal("Tỷ lệ 96 % thuộc bậc > 95 % → 1,5 điểm", CellText.Sentence(Line.Percent("1"), CellValue.Of(96)));
        Assert.Equal("KG", CellText.InGrid(Line.Percent("1"), CellValue.NotAssigned));
    }
}
