using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Tests.Criteria;

public class CriteriaProblemTests
{
    [Fact]
    public void A_sound_set_has_no_problems() => Assert.Empty(Line.Tree(
        Line.Group("1", 20), Line.DaysLate("1.1"), Line.Percent("1.2"), Line.YesNo("1.3", 6.5m), Line.Linear("1.4", 10, over: true, cap: 120),
        Line.Group("2", 80), Line.Manual("2.1", 50, 0.25m), Line.Times("2.2", 10, 0.5m), Line.Relative("2.3", 20), Line.Bonus("2.4", 3),
        Line.Group("3", 0), Line.Bonus("3.1", 5), Line.Penalty("3.2", 5), Line.Disqualifier("3.3")).Problems(100));

    [Fact]
    public void Children_short_of_their_parent_are_reported_with_the_difference()
    {
        var problem = Only(Line.Group("2", 20), Line.Manual("2.1", 10), Line.Manual("2.2", 8), Line.Bonus("2.3", 2));

        Assert.Equal("Nhóm 2: các mục con cộng được 18, thiếu 2 so với 20.", problem.Sentence);
        Assert.Equal(-2, problem.OffBy);
        Assert.Equal(Line.Id("2"), problem.NodeId);
    }

    [Fact]
    public void Children_over_their_parent_are_reported_with_the_difference()
    {
        var problem = Only(Line.Group("2", 17.5m), Line.Manual("2.1", 10), Line.Manual("2.2", 8));

        Assert.Equal("Nhóm 2: các mục con cộng được 18, thừa 0,5 so với 17,5.", problem.Sentence);
        Assert.Equal(0.5m, problem.OffBy);
    }

    [Fact]
    public void The_groups_must_add_up_to_the_announced_scale()
    {
        var problem = Assert.Single(Line.Tree(Line.Manual("1", 60), Line.Manual("2", 38), Line.Bonus("3", 2)).Problems(100));

        Assert.Equal("Bộ tiêu chí: các nhóm cộng được 98, thiếu 2 so với thang điểm 100.", problem.Sentence);
        Assert.Equal(-2, problem.OffBy);
        Assert.Null(problem.NodeId);
    }

    [Fact]
    public void An_empty_set_is_reported() => Assert.Equal("Bộ tiêu chí còn trống; hãy thêm tiêu chí.", Only().Sentence);

    [Fact]
    public void A_code_used_twice_is_reported()
    {
        var problem = Only(Line.Manual("1a", 5), Line.Manual("1A", 5) with { Position = 2 });

        Assert.Equal("Mã 1A dùng cho 2 mục; mỗi mục phải có mã riêng.", problem.Sentence);
    }

    [Fact]
    public void An_empty_group_is_reported() =>
        Assert.Equal("Nhóm 3 chưa có mục con; hãy thêm mục con hoặc chọn cách chấm để nhóm thành tiêu chí.", Only(Line.Group("3", 5)).Sentence);

    [Fact]
    public void A_scored_line_with_lines_below_is_reported() =>
        Assert.Equal("Mục 1 có mục con nên là nhóm; hãy bỏ cách chấm của mục này.", Only(Line.Manual("1", 5), Line.Manual("1.1", 5)).Sentence);

    [Fact]
    public void A_line_without_code_or_wording_is_reported()
    {
        Assert.Equal("Mục “Tiêu chí” chưa có mã; hãy đánh số, ví dụ 1.2.", Only(Line.Manual("", 5, text: "Tiêu chí")).Sentence);
        Assert.Equal("Mục 1 chưa có nội dung.", Only(Line.Manual("1", 5, text: " ")).Sentence);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_maximum_must_be_above_zero(int max) =>
        Assert.Equal("Điểm tối đa của mục 1 phải lớn hơn 0.", Only(Line.YesNo("1", max)).Sentence);

    [Fact]
    public void A_step_must_divide_the_maximum() =>
        Assert.Equal("Mục 1: điểm tối đa 10 không chia hết cho bước 0,3.", Only(Line.Manual("1", 10, 0.3m)).Sentence);

    [Fact]
    public void Points_are_stored_with_three_decimals()
    {
        Assert.Equal("Điểm tối đa của mục 1 có quá 3 chữ số thập phân.", Only(Line.YesNo("1", 1.0001m)).Sentence);
        Assert.Equal("Bước điểm của mục 1 có quá 3 chữ số thập phân.", Only(Line.Manual("1", 1, 0.0005m)).Sentence);
    }

    [Fact]
    public void Bands_must_stay_within_the_maximum_and_reach_it()
    {
        Assert.Equal("Mục 1: bậc “> 95 %” được 1,5, quá điểm tối đa 1.", Only(Line.Percent("1", 1)).Sentence);
        Assert.Equal("Mục 1: không bậc nào đạt điểm tối đa 2.", Only(Line.Percent("1", 2)).Sentence);
    }

    [Fact]
    public void A_faulty_table_of_bands_is_reported_with_its_criterion() =>
        Assert.Equal("Mục 1: Bảng bậc còn hở: 0–<50 % chưa thuộc bậc nào.", Only(Line.Percent("1", 1, [Band.AtLeast(50, 1)])).Sentence);

    [Theory]
    [InlineData(false, 120, "Mục 1 có trần vượt mức nhưng không cho tính vượt mức; hãy bỏ một trong hai.")]
    [InlineData(true, 100, "Mục 1: trần vượt mức phải lớn hơn 100 %.")]
    public void The_cap_of_over_achievement_must_make_sense(bool over, int cap, string sentence) =>
        Assert.Equal(sentence, Only(Line.Linear("1", 10, 100, over, cap)).Sentence);

    [Fact]
    public void A_target_must_be_above_zero_or_left_to_each_unit()
    {
        Assert.Equal("Mục 1: chỉ tiêu phải lớn hơn 0; hãy để trống nếu mỗi đơn vị có chỉ tiêu riêng.", Only(Line.Linear("1", 10, 0)).Sentence);
        Assert.Empty(Line.Tree(Line.Linear("1", 10, null)).Problems());
    }

    [Fact]
    public void Points_for_each_time_must_be_there_and_fit()
    {
        Assert.Equal("Mục 1 chưa có điểm cho mỗi lần; hãy nhập số lớn hơn 0.", Only(Line.Times("1", 3, null)).Sentence);
        Assert.Equal("Mục 1: điểm mỗi lần 5 quá điểm tối đa 3.", Only(Line.Times("1", 3, 5)).Sentence);
    }

    [Fact]
    public void A_disqualifier_has_no_points() =>
        Assert.Equal("Mục 1 là điều kiện không xét nên không có điểm; hãy để điểm tối đa là 0.", Only(Line.Disqualifier("1") with { MaxPoints = 1 }).Sentence);

    private static CriteriaProblem Only(params CriterionNode[] lines) => Assert.Single(Line.Tree(lines).Problems());
}
