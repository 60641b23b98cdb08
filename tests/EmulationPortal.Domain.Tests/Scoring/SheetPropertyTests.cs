using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Criteria;
using EmulationPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>What holds for every sheet: cells of every kind, scored at random, left out or not assigned.</summary>
public class SheetPropertyTests
{
    private static readonly CriteriaTree Tree = Line.Tree(
        Line.Group("1", 20), Line.DaysLate("1.1"), Line.Percent("1.2"), Line.Group("1.3", 16.5m), Line.Manual("1.3.1", 6.5m), Line.Times("1.3.2", 10, 0.5m),
        Line.Group("2", 80), Line.Linear("2.1", 30, 7, over: true, cap: 120), Line.YesNo("2.2", 20), Line.Relative("2.3", 30),
        Line.Bonus("2.4", 5), Line.Penalty("2.5", 5), Line.Disqualifier("2.6"));

    private static readonly ScoringOptions Open = new(AllowOverMaximum: true, BonusCap: 4, Decimals: 2);

    [Fact]
    public void The_order_of_cells_never_changes_the_total() =>
        ForEverySheet(cells =>
        {
            var reversed = cells.Reverse().ToDictionary(cell => cell.Key, cell => cell.Value);
            return Compute(cells).Total == Compute(reversed).Total;
        });

    [Fact]
    public void The_order_of_lines_never_changes_the_total() =>
        ForEverySheet(cells =>
        {
            var shuffled = CriteriaTree.Build(Tree.Nodes.Reverse());
            return SheetArithmetic.Compute(shuffled, cells, Open, Context(cells)).Total == Compute(cells).Total;
        });

    [Fact]
    public void The_points_of_the_leaves_add_up_to_the_base() =>
        ForEverySheet(cells =>
        {
            var sheet = Compute(cells);
            return sheet.Base == sheet.Nodes.Where(node => node.Leaf is not null).Sum(node => node.Points)
                && sheet.Base == Tree.Roots.Sum(root => sheet.For(root.Id).Points)
                && sheet.FullMaximum == Tree.InScaleMaximum;
        });

    [Fact]
    public void Nothing_is_rescaled_when_everything_was_assigned() =>
        ForEverySheet(cells =>
        {
            var assigned = cells.ToDictionary(cell => cell.Key, cell => cell.Value.Status == CellStatus.NotAssigned ? CellValue.NotScored : cell.Value);
            var sheet = Compute(assigned);
            return sheet.RescaledBase == sheet.Base && sheet.NotAssignedMaximum == 0;
        });

    [Fact]
    public void A_unit_that_earns_the_maximum_of_all_it_was_assigned_reaches_the_full_maximum() =>
        Prop.ForAll(Gen.Choose(1, 254).ToArbitrary(), assigned =>
        {
            var leaves = Enumerable.Range(0, 8).Select(index => Line.Manual($"{index + 1}", (index * 3) + 1)).ToArray();
            var cells = leaves.Select((leaf, index) => (leaf.Id, Cell: (assigned >> index & 1) == 1 ? CellValue.Of(leaf.MaxPoints) : CellValue.NotAssigned))
                .ToDictionary(cell => cell.Id, cell => cell.Cell);
            var tree = Line.Tree(leaves);
            return SheetArithmetic.Compute(tree, cells, Open).Total == tree.InScaleMaximum;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_total_is_negative_and_none_is_over_the_maximum_unless_allowed() =>
        ForEverySheet(cells =>
        {
            var closed = SheetArithmetic.Compute(Tree, cells, Open with { AllowOverMaximum = false }, Context(cells)).Total;
            return Compute(cells).Total is null or >= 0 && closed is null or (>= 0 and <= 100);
        });

    [Fact]
    public void Every_leaf_in_scale_is_scored_pending_missing_or_not_assigned() =>
        ForEverySheet(cells =>
        {
            var sheet = Compute(cells);
            var scored = sheet.Nodes.Count(node => node is { IsInScale: true, Leaf.Points: not null });
            var leftOut = sheet.Nodes.Count(node => node is { IsInScale: true, Leaf.Cell.Status: CellStatus.NotAssigned });
            return scored + leftOut + sheet.NotScoredLeaves.Count + sheet.PendingLeaves.Count == Tree.Leaves.Count(Tree.IsInScale);
        });

    [Fact]
    public void The_explanation_ends_in_the_total() =>
        ForEverySheet(cells =>
        {
            var sheet = Compute(cells);
            return sheet.Explain().Value == (sheet.Total is { } total ? NumberText.Show(total, 2) : "không tính");
        });

    [Fact]
    public void What_a_cell_shows_is_read_back_the_same() =>
        ForEverySheet(cells => Tree.Leaves.All(leaf =>
        {
            var cell = cells.GetValueOrDefault(leaf.Id);
            return CellText.Read(leaf, CellText.Show(leaf, cell)).Value == cell;
        }));

    private static void ForEverySheet(Func<IReadOnlyDictionary<Guid, CellValue>, bool> holds) =>
        Prop.ForAll(Sheets, cells => holds(cells)).QuickCheckThrowOnFailure();

    private static Arbitrary<Dictionary<Guid, CellValue>> Sheets =>
        Gen.CollectToArray(Tree.Leaves, leaf => Cell(leaf).Select(cell => (leaf.Id, Cell: cell)))
            .Select(cells => cells.ToDictionary(cell => cell.Id, cell => cell.Cell))
            .ToArbitrary();

    private static Gen<CellValue> Cell(CriterionNode leaf) => Gen.Frequency(
        (6, Entered(leaf).Select(entered => CellValue.Of(entered))),
        (1, Gen.Constant(CellValue.NotScored)),
        (1, Gen.Constant(CellValue.NotAssigned)));

    private static Gen<decimal> Entered(CriterionNode leaf) => leaf.Kind switch
    {
        LeafKind.Manual or LeafKind.Bonus or LeafKind.Penalty => Gen.Choose(0, (int)(leaf.MaxPoints / leaf.Step)).Select(steps => steps * leaf.Step),
        LeafKind.YesNo or LeafKind.Disqualifier => Gen.Choose(0, 1).Select(answer => (decimal)answer),
        LeafKind.PercentBands => Gen.Choose(0, 1000).Select(tenths => tenths / 10m),
        _ => Gen.Choose(0, 20).Select(count => (decimal)count),
    };

    private static RelativeContext Context(IReadOnlyDictionary<Guid, CellValue> cells) =>
        RelativeContext.Of(Tree, [cells, new Dictionary<Guid, CellValue> { [Line.Id("2.3")] = CellValue.Of(12) }]);

    private static SheetTotal Compute(IReadOnlyDictionary<Guid, CellValue> cells) => SheetArithmetic.Compute(Tree, cells, Open, Context(cells));
}
