using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Criteria;

namespace EmulationPortal.Domain.Tests.Scoring;

public class SheetArithmeticTests
{
    private static readonly ScoringOptions Plain = new(AllowOverMaximum: false, BonusCap: null, Decimals: 2);

    private static readonly CriteriaTree Tree = Line.Tree(
        Line.Group("1", 20), Line.Manual("1.1", 10), Line.Manual("1.2", 10),
        Line.Group("2", 80), Line.Manual("2.1", 50), Line.Manual("2.2", 30),
        Line.Group("3", 0), Line.Bonus("3.1", 10), Line.Bonus("3.2", 15), Line.Penalty("3.3", 10), Line.Disqualifier("3.4"));

    [Fact]
    public void A_total_is_the_sum_of_its_groups()
    {
        var sheet = Compute(Full(8.5m, 10, 48, 20.75m));

        Assert.Equal(87.25m, sheet.Total);
        Assert.Equal(87.25m, sheet.Base);
        Assert.Equal(18.5m, sheet.For(Line.Id("1")).Points);
        Assert.Equal(68.75m, sheet.For(Line.Id("2")).Points);
        Assert.True(sheet.IsComplete);
        Assert.False(sheet.IsDisqualified);
        Assert.Null(sheet.TotalNote);
    }

    [Fact]
    public void Ninety_seven_and_a_bonus_of_ten_is_one_hundred_and_seven_where_the_set_allows_it()
    {
        var cells = With(Full(10, 10, 50, 27), ("3.1", CellValue.Of(10)));

        Assert.Equal(107, Compute(cells, Plain with { AllowOverMaximum = true }).Total);
        var cut = Compute(cells);
        Assert.Equal(100, cut.Total);
        Assert.Equal("Kết quả 107 quá thang điểm nên tính 100.", cut.TotalNote);
    }

    [Fact]
    public void Bonus_counts_up_to_the_cap_of_the_set()
    {
        var sheet = Compute(With(Full(5, 5, 5, 5), ("3.1", CellValue.Of(10)), ("3.2", CellValue.Of(2))), Plain with { BonusCap = 10 });

        Assert.Equal(10, sheet.Bonus);
        Assert.Equal(12, sheet.BonusBeforeCap);
        Assert.Equal(30, sheet.Total);
        Assert.Equal("Điểm thưởng cộng được 12, tối đa 10 → tính 10", sheet.BonusNote);
    }

    [Fact]
    public void A_group_of_bonuses_with_a_maximum_caps_them()
    {
        var tree = Line.Tree(Line.Manual("1", 10), Line.Group("2", 3), Line.Bonus("2.1", 2), Line.Bonus("2.2", 2));
        var sheet = SheetArithmetic.Compute(tree, Cells(("1", CellValue.Of(5)), ("2.1", CellValue.Of(2)), ("2.2", CellValue.Of(2))), Plain);

        Assert.Equal(8, sheet.Total);
        Assert.Equal(3, sheet.For(Line.Id("2")).Bonus);
        Assert.Equal("Điểm thưởng cộng được 4, tối đa 3 → tính 3", sheet.For(Line.Id("2")).CapNote);
    }

    [Fact]
    public void Penalty_is_taken_away_but_never_below_zero()
    {
        Assert.Equal(38, Compute(With(Full(10, 10, 10, 10), ("3.3", CellValue.Of(2)))).Total);

        var sheet = Compute(With(Full(0, 0, 0, 1), ("3.3", CellValue.Of(5))));
        Assert.Equal(0, sheet.Total);
        Assert.Equal("Kết quả -4 nhỏ hơn 0 nên tính 0.", sheet.TotalNote);
    }

    [Fact]
    public void What_was_not_assigned_leaves_the_denominator()
    {
        var sheet = Compute(With(Full(8, 10, 40, 0), ("1.2", CellValue.NotAssigned), ("2.2", CellValue.Of(20))));

        Assert.Equal(68, sheet.Base);
        Assert.Equal(10, sheet.NotAssignedMaximum);
        Assert.Equal(90, sheet.AssignedMaximum);
        Assert.Equal(68m * 100 / 90, sheet.RescaledBase);
        Assert.Equal(75.56m, sheet.Total);
        Assert.Equal(10, sheet.For(Line.Id("1")).NotAssignedMax);
    }

    [Fact]
    public void Bonus_and_penalty_are_not_rescaled()
    {
        var sheet = Compute(With(Full(5, 0, 25, 15), ("1.2", CellValue.NotAssigned), ("3.1", CellValue.Of(3)), ("3.3", CellValue.Of(1))));

        Assert.Equal(52, sheet.Total);
    }

    [Fact]
    public void Rounding_happens_once_and_half_away_from_zero()
    {
        var tree = Line.Tree(Line.Linear("1", 1, 8), Line.Linear("2", 1, 8), Line.Linear("3", 98));
        var sheet = SheetArithmetic.Compute(tree, Cells(("1", CellValue.Of(1)), ("2", CellValue.Of(1)), ("3", CellValue.Of(0))), Plain with { Decimals = 1 });

        Assert.Equal(0.25m, sheet.Base);
        Assert.Equal(0.3m, sheet.Total);
    }

    [Fact]
    public void Three_thirds_are_one()
    {
        var tree = Line.Tree(Line.Linear("1", 1, 3), Line.Linear("2", 1, 3), Line.Linear("3", 1, 3));
        var sheet = SheetArithmetic.Compute(tree, Cells(("1", CellValue.Of(1)), ("2", CellValue.Of(1)), ("3", CellValue.Of(1))), Plain);

        Assert.Equal(1, sheet.Total);
    }

    [Fact]
    public void Zero_everywhere_is_a_complete_sheet_with_a_total_of_zero()
    {
        var sheet = Compute(Full(0, 0, 0, 0));

        Assert.Equal(0, sheet.Total);
        Assert.True(sheet.IsComplete);
    }

    [Fact]
    public void What_nobody_has_scored_is_listed_in_printed_order_and_stays_in_the_denominator()
    {
        var sheet = Compute(Cells(("1.2", CellValue.Of(10))));

        Assert.Equal(10, sheet.Total);
        Assert.False(sheet.IsComplete);
        Assert.Equal(["1.1", "2.1", "2.2"], sheet.NotScoredLeaves.Select(leaf => leaf.Code));
        Assert.Equal(["1.1"], sheet.For(Line.Id("1")).Missing.Select(leaf => leaf.Code));
    }

    [Fact]
    public void Bonus_penalty_and_disqualifier_nobody_has_scored_count_as_none() =>
        Assert.Empty(Compute(Full(1, 1, 1, 1)).NotScoredLeaves);

    [Fact]
    public void When_nothing_was_assigned_there_is_no_total_and_that_is_not_zero()
    {
        var cells = Tree.Leaves.Where(Tree.IsInScale).ToDictionary(leaf => leaf.Id, _ => CellValue.NotAssigned);
        cells[Line.Id("3.1")] = CellValue.Of(5);
        var sheet = Compute(cells);

        Assert.Null(sheet.Total);
        Assert.Null(sheet.RescaledBase);
        Assert.Equal("Mọi tiêu chí đều không giao nên không có tổng điểm.", sheet.TotalNote);
        Assert.Equal("không tính", sheet.Explain().Value);
    }

    [Fact]
    public void A_set_without_anything_in_scale_has_no_total() =>
        Assert.Equal(
            "Bộ tiêu chí không có tiêu chí nào trong thang điểm nên không có tổng điểm.",
            SheetArithmetic.Compute(Line.Tree(Line.Bonus("1", 5)), Cells(("1", CellValue.Of(5))), Plain).TotalNote);

    [Fact]
    public void A_disqualifier_that_is_met_takes_the_unit_out_but_keeps_its_total()
    {
        var sheet = Compute(With(Full(10, 10, 40, 20), ("3.4", CellValue.Of(1))));

        Assert.True(sheet.IsDisqualified);
        Assert.Equal(["3.4"], sheet.DisqualifiedBy.Select(leaf => leaf.Code));
        Assert.Equal(80, sheet.Total);
        Assert.False(Compute(With(Full(10, 10, 40, 20), ("3.4", CellValue.Of(0)))).IsDisqualified);
    }

    [Fact]
    public void A_relative_leaf_without_the_cluster_makes_the_total_provisional()
    {
        var tree = Line.Tree(Line.Manual("1", 10), Line.Relative("2", 10));
        var cells = Cells(("1", CellValue.Of(5)), ("2", CellValue.Of(7)));

        var alone = SheetArithmetic.Compute(tree, cells, Plain);
        Assert.Equal(5, alone.Total);
        Assert.Equal(["2"], alone.PendingLeaves.Select(leaf => leaf.Code));
        Assert.Empty(alone.NotScoredLeaves);
        Assert.False(alone.IsComplete);

        var together = SheetArithmetic.Compute(tree, cells, Plain, RelativeContext.Of(tree, [cells, Cells(("2", CellValue.Of(14)))]));
        Assert.Equal(10, together.Total);
        Assert.True(together.IsComplete);
    }

    [Fact]
    public void Over_achievement_carries_a_total_over_the_maximum_only_where_the_set_allows_it()
    {
        var tree = Line.Tree(Line.Linear("1", 10, over: true));
        var cells = Cells(("1", CellValue.Of(150)));

        Assert.Equal(10, SheetArithmetic.Compute(tree, cells, Plain).Total);
        Assert.Equal(15, SheetArithmetic.Compute(tree, cells, Plain with { AllowOverMaximum = true }).Total);
    }

    [Fact]
    public void Points_by_code_are_there_for_tie_breaks()
    {
        var points = Compute(Full(8.5m, 10, 48, 20.75m)).PointsByCode();

        Assert.Equal(18.5m, points["1"]);
        Assert.Equal(48, points["2.1"]);
        Assert.DoesNotContain("3.1", points.Keys);
    }

    private static SheetTotal Compute(Dictionary<Guid, CellValue> cells, ScoringOptions? options = null) =>
        SheetArithmetic.Compute(Tree, cells, options ?? Plain);

    private static Dictionary<Guid, CellValue> Full(decimal first, decimal second, decimal third, decimal fourth) => Cells(
        ("1.1", CellValue.Of(first)), ("1.2", CellValue.Of(second)), ("2.1", CellValue.Of(third)), ("2.2", CellValue.Of(fourth)));

    private static Dictionary<Guid, CellValue> Cells(params (string Code, CellValue Cell)[] cells) =>
        cells.ToDictionary(cell => Line.Id(cell.Code), cell => cell.Cell);

    private static Dictionary<Guid, CellValue> With(Dictionary<Guid, CellValue> cells, params (string Code, CellValue Cell)[] more)
    {
        foreach (var (code, cell) in more) cells[Line.Id(code)] = cell;
        return cells;
    }
}
