using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Tests.Criteria;

public class CriteriaTreeTests
{
    private static readonly CriterionNode[] Lines =
    [
        Line.Group("I", 20), Line.Group("I.1", 10), Line.DaysLate("I.1.1"), Line.YesNo("I.1.2", 1), Line.Manual("I.1.3", 7),
        Line.Manual("I.2", 10), Line.Manual("I.10", 0.5m), Line.Group("II", 5), Line.Bonus("II.1", 5), Line.Penalty("III", 5), Line.Disqualifier("IV"),
    ];

    [Fact]
    public void Lines_stand_in_printed_order_however_they_are_given()
    {
        var tree = CriteriaTree.Build(Lines.Reverse());

        Assert.Equal(Lines.Select(line => line.Code), tree.Nodes.Select(node => node.Code));
        Assert.Equal(["I", "II", "III", "IV"], tree.Roots.Select(node => node.Code));
        Assert.Equal(["I.1", "I.2", "I.10"], tree.ChildrenOf(tree.Roots[0]).Select(node => node.Code));
        Assert.Equal(["I.1.1", "I.1.2", "I.1.3", "I.2", "I.10", "II.1", "III", "IV"], tree.Leaves.Select(node => node.Code));
    }

    [Fact]
    public void A_line_knows_its_depth_and_parent()
    {
        var tree = CriteriaTree.Build(Lines);
        var leaf = tree.Find(Line.Id("I.1.2"))!;

        Assert.Equal(2, tree.DepthOf(leaf));
        Assert.Equal("I.1", tree.ParentOf(leaf)!.Code);
        Assert.Null(tree.ParentOf(tree.Roots[0]));
        Assert.Null(tree.Find(Line.Id("IX")));
    }

    [Fact]
    public void Bonus_penalty_disqualifier_and_a_group_of_nothing_else_are_outside_the_scale()
    {
        var tree = CriteriaTree.Build(Lines);

        Assert.Equal(["II", "II.1", "III", "IV"], tree.Nodes.Where(node => !tree.IsInScale(node)).Select(node => node.Code));
        Assert.Equal(20.5m, tree.InScaleMaximum);
    }

    [Fact]
    public void Equal_positions_are_ordered_by_code_with_numbers_by_value()
    {
        var tree = Line.Tree(Line.Manual("a10", 1), Line.Manual("a9", 1));

        Assert.Equal(["a9", "a10"], tree.Roots.Select(node => node.Code));
    }

    [Fact]
    public void A_line_whose_group_is_missing_stands_at_the_top_instead_of_vanishing()
    {
        var tree = Line.Tree(Line.Manual("7.1", 5));

        Assert.Equal(["7.1"], tree.Roots.Select(node => node.Code));
        Assert.Contains(tree.Problems(), problem => problem.Sentence == "Mục 7.1 thuộc một nhóm không có trong bộ tiêu chí; hãy chọn lại nhóm.");
    }

    [Fact]
    public void A_circle_of_parents_is_left_out_and_reported()
    {
        var tree = Line.Tree(
            Line.Manual("1", 5),
            Line.Group("2", 5) with { ParentId = Line.Id("3") },
            Line.Group("3", 5) with { ParentId = Line.Id("2") });

        Assert.Equal(["1"], tree.Nodes.Select(node => node.Code));
        Assert.Equal(
            ["Mục 2 nằm trong vòng lặp: nó là mục con của chính nó. Hãy chọn lại nhóm.", "Mục 3 nằm trong vòng lặp: nó là mục con của chính nó. Hãy chọn lại nhóm."],
            tree.Problems().Select(problem => problem.Sentence));
    }

    [Fact]
    public void An_empty_set_has_no_maximum() => Assert.Equal(0, Line.Tree().InScaleMaximum);
}
