using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Criteria;

namespace EmulationPortal.Domain.Tests.Scoring;

public class RelativeToBestTests
{
    private static readonly CriterionNode Leaf = Line.Relative("7", 10);

    [Fact]
    public void The_best_ratio_earns_the_maximum_and_the_others_in_proportion()
    {
        var cells = new[] { CellValue.Of(90, 100), CellValue.Of(60, 50), CellValue.Of(30, 50) };

        Assert.Equal([7.5m, 10, 5], Points(cells));
    }

    [Fact]
    public void Units_without_a_target_are_compared_among_themselves()
    {
        var cells = new[] { CellValue.Of(100, 100), CellValue.Of(40), CellValue.Of(10), CellValue.Of(50, 100) };

        Assert.Equal([10m, 10, 2.5m, 5], Points(cells));
    }

    [Fact]
    public void A_target_of_zero_is_no_target() =>
        Assert.Equal([10m, 10, 5], Points([CellValue.Of(100, 100), CellValue.Of(8, 0), CellValue.Of(4)]));

    [Fact]
    public void When_the_best_is_zero_everyone_earns_zero()
    {
        var context = Context([CellValue.Of(0), CellValue.Of(0)]);
        var earned = LeafScore.Points(Leaf, CellValue.Of(0), context);

        Assert.Equal(0, earned.Points);
        Assert.Equal("Kết quả tốt nhất cụm là 0 → 0 điểm", earned.Explanation);
    }

    [Fact]
    public void Not_scored_and_not_assigned_units_do_not_compete() =>
        Assert.Equal([null, null, 10], Points([CellValue.NotScored, CellValue.NotAssigned, CellValue.Of(3)]));

    [Fact]
    public void Before_the_results_of_the_cluster_are_known_the_points_are_pending()
    {
        var earned = LeafScore.Points(Leaf, CellValue.Of(5));

        Assert.True(earned.IsPending);
        Assert.Equal("Tính khi có kết quả của các đơn vị trong cụm", earned.Explanation);
    }

    [Fact]
    public void The_explanation_shows_both_results()
    {
        var context = Context([CellValue.Of(60, 50), CellValue.Of(12)]);

        Assert.Equal("Đạt 30/50 = 60 %; tốt nhất cụm 120 % → 5 điểm", LeafScore.Points(Leaf, CellValue.Of(30, 50), context).Explanation);
        Assert.Equal(
            "Đạt 3; không có chỉ tiêu, so với các đơn vị không có chỉ tiêu; tốt nhất cụm 12 → 2,5 điểm",
            LeafScore.Points(Leaf, CellValue.Of(3), context).Explanation);
    }

    [Fact]
    public void A_better_result_than_the_known_best_earns_no_more_than_the_maximum() =>
        Assert.Equal(10, LeafScore.Points(Leaf, CellValue.Of(20), Context([CellValue.Of(10)])).Points);

    private static IEnumerable<decimal?> Points(CellValue[] cells)
    {
        var context = Context(cells);
        return cells.Select(cell => LeafScore.Points(Leaf, cell, context).Points);
    }

    private static RelativeContext Context(CellValue[] cells) =>
        RelativeContext.Of(Line.Tree(Leaf), cells.Select(cell => new Dictionary<Guid, CellValue> { [Leaf.Id] = cell }));
}
