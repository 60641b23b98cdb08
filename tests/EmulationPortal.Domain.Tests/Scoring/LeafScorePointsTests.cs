using System.Globalization;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Criteria;

namespace EmulationPortal.Domain.Tests.Scoring;

public class LeafScorePointsTests
{
    public static TheoryData<CriterionNode, string, string, string> Earned => new()
    {
        { Line.Manual("1", 10), "8.5", "8.5", "Chấm 8,5 điểm" },
        { Line.Manual("1", 10), "0", "0", "Chấm 0 điểm" },
        { Line.YesNo("1", 2), "1", "2", "Có → 2 điểm" },
        { Line.YesNo("1", 2), "0", "0", "Không → 0 điểm" },
        { Line.Percent("1"), "96", "1.5", "Tỷ lệ 96 % thuộc bậc > 95 % → 1,5 điểm" },
        { Line.Percent("1"), "95", "1", "Tỷ lệ 95 % thuộc bậc 75–95 % → 1 điểm" },
        { Line.Percent("1"), "60", "0.5", "Tỷ lệ 60 % thuộc bậc 50–<75 % → 0,5 điểm" },
        { Line.Percent("1"), "12.5", "0", "Tỷ lệ 12,5 % thuộc bậc < 50 % → 0 điểm" },
        { Line.DaysLate("1"), "0", "2", "Đúng hạn → 2 điểm" },
        { Line.DaysLate("1"), "4", "1", "Chậm 4 ngày thuộc bậc chậm 3–5 ngày → 1 điểm" },
        { Line.DaysLate("1"), "11", "0", "Chậm 11 ngày thuộc bậc chậm > 10 ngày → 0 điểm" },
        { Line.Linear("1", 10), "80", "8", "Đạt 80/100 → 80 % × 10 = 8" },
        { Line.Linear("1", 100), "97", "97", "Đạt 97/100 → 97 % × 100 = 97" },
        { Line.Linear("1", 50), "97", "48.5", "Đạt 97/100 → 97 % × 50 = 48,5" },
        { Line.Linear("1", 10), "120", "10", "Đạt 120/100 → 120 %, không tính vượt mức → 100 % × 10 = 10" },
        { Line.Linear("1", 10, over: true), "150", "15", "Đạt 150/100 → 150 % × 10 = 15" },
        { Line.Linear("1", 10, over: true, cap: 120), "150", "12", "Đạt 150/100 → 150 %, tính tối đa 120 % × 10 = 12" },
        { Line.Times("1", 3, 0.5m), "7", "3", "7 lần × 0,5 = 3,5, tối đa 3 → 3 điểm" },
        { Line.Times("1", 3, 0.5m), "4", "2", "4 lần × 0,5 = 2 điểm" },
        { Line.Bonus("1", 15), "10", "10", "Thưởng 10 điểm" },
        { Line.Penalty("1", 5), "2", "2", "Trừ 2 điểm" },
    };

    [Theory]
    [MemberData(nameof(Earned))]
    public void A_cell_earns_its_points_and_says_how(CriterionNode leaf, string entered, string points, string explanation)
    {
        var earned = LeafScore.Points(leaf, CellValue.Of(Number(entered)));

        Assert.Equal(Number(points), earned.Points);
        Assert.Equal(explanation, earned.Explanation);
    }

    [Fact]
    public void A_third_is_not_rounded_and_is_shown_as_nearly()
    {
        var earned = LeafScore.Points(Line.Linear("1", 10, 3), CellValue.Of(1));

        Assert.Equal(10m / 3, earned.Points);
        Assert.Equal("Đạt 1/3 → ≈ 33,333 % × 10 ≈ 3,333", earned.Explanation);
    }

    [Fact]
    public void The_units_own_target_goes_before_the_one_of_the_rule() =>
        Assert.Equal(5, LeafScore.Points(Line.Linear("1", 10, 100), CellValue.Of(20, target: 40)).Points);

    [Fact]
    public void Without_a_target_a_ratio_is_pending_and_not_zero()
    {
        var earned = LeafScore.Points(Line.Linear("1", 10, null), CellValue.Of(80));

        Assert.Null(earned.Points);
        Assert.True(earned.IsPending);
        Assert.Equal("Chưa có chỉ tiêu nên chưa tính được điểm", earned.Explanation);
    }

    [Fact]
    public void Not_scored_not_assigned_and_zero_are_three_things()
    {
        var leaf = Line.Manual("1", 10);

        Assert.Equal((null, "Chưa chấm"), Shown(LeafScore.Points(leaf, CellValue.NotScored)));
        Assert.Equal((null, "Không giao"), Shown(LeafScore.Points(leaf, CellValue.NotAssigned)));
        Assert.Equal((0m, "Chấm 0 điểm"), Shown(LeafScore.Points(leaf, CellValue.Of(0))));
    }

    [Fact]
    public void A_value_beyond_the_limits_never_makes_a_total_wrong()
    {
        Assert.Equal((10m, "Đã nhập 12, tối đa 10 → 10 điểm"), Shown(LeafScore.Points(Line.Manual("1", 10), CellValue.Of(12))));
        Assert.Equal((0m, "Đã nhập -1, không nhỏ hơn 0 → 0 điểm"), Shown(LeafScore.Points(Line.Manual("1", 10), CellValue.Of(-1))));
    }

    [Fact]
    public void A_disqualifier_has_no_points()
    {
        Assert.Equal((null, "Có → không xét thi đua"), Shown(LeafScore.Points(Line.Disqualifier("1"), CellValue.Of(1))));
        Assert.Equal((null, "Không vi phạm"), Shown(LeafScore.Points(Line.Disqualifier("1"), CellValue.Of(0))));
    }

    private static (decimal? Points, string Explanation) Shown(LeafPoints earned) => (earned.Points, earned.Explanation);

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
