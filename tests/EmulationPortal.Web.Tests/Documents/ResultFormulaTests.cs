using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Results;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Holds the formulas of result workbooks to the rules, for sets and scores of every shape.</summary>
public sealed class ResultFormulaTests
{
    private static readonly LeafKind[] _kinds = [LeafKind.Manual, LeafKind.Manual, LeafKind.Manual, LeafKind.Bonus, LeafKind.Penalty, LeafKind.Disqualifier];

    [Fact]
    public void A_matrix_comes_to_the_totals_of_the_rules_whatever_the_set_and_the_scores()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            (CriteriaTree tree, ScoringOptions options, List<SheetTotal> totals) = Scene(seed);
            MatrixDocument document = Computed.Matrix() with
            {
                Decimals = options.Decimals,
                AllowOverMaximum = options.AllowOverMaximum,
                Members = [.. totals.Select((_, index) => new MatrixMember($"Tỉnh {index}", $"Sở {index}"))],
                Lines = ScoreLines.OfMatrix(tree, totals),
                Totals = ScoreLines.ClosingsOfMatrix(tree, totals),
            };

            AssertTotals(ResultWorkbook.Write(document), totals, seed);
        }
    }

    [Fact]
    public void A_sheet_comes_to_the_totals_of_the_rules_whatever_the_set_and_the_scores()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            (CriteriaTree tree, ScoringOptions options, List<SheetTotal> totals) = Scene(seed);
            Dictionary<ScoreColumn, SheetTotal> columns = totals.Select((total, index) => ((ScoreColumn)(index + 1), total)).ToDictionary();
            SheetDocument document = Computed.Sheet() with
            {
                Decimals = options.Decimals,
                AllowOverMaximum = options.AllowOverMaximum,
                Columns = [.. columns.Keys],
                Lines = ScoreLines.OfSheet(tree, columns, _ => []),
                Totals = ScoreLines.ClosingsOfSheet(tree, columns),
            };

            AssertTotals(ResultWorkbook.Write(document), totals, seed);
        }
    }

    [Fact]
    public void Bonus_alone_has_a_total_and_an_untouched_column_has_none()
    {
        CriteriaTree tree = Computed.Tree;
        SheetTotal bonus = SheetArithmetic.Compute(tree, new Dictionary<Guid, CellValue> { [Computed.IdOf("4.1")] = CellValue.Of(2m) }, Computed.Options);
        SheetTotal nothing = SheetArithmetic.Compute(tree, new Dictionary<Guid, CellValue>(), Computed.Options);
        Dictionary<ScoreColumn, SheetTotal> columns = new() { [ScoreColumn.Self] = bonus, [ScoreColumn.Cluster] = nothing };
        SheetDocument document = Computed.Sheet() with
        {
            Columns = [.. columns.Keys],
            Lines = ScoreLines.OfSheet(tree, columns, _ => []),
            Totals = ScoreLines.ClosingsOfSheet(tree, columns),
        };

        Assert.Equal([2m, ""], RecalculatedTotals.Of(ResultWorkbook.Write(document), 2));
        Assert.All(document.Totals, total => Assert.Equal(CellStatus.NotScored, total.Scores.Cluster.Status));
    }

    private static void AssertTotals(byte[] bytes, List<SheetTotal> totals, int seed)
    {
        List<object> expected = [seed, .. totals.Select(total => total.Nodes.Any(node => node.IsTouched) && total.Total is { } points ? (object)points : "")];
        List<object> found = [seed, .. RecalculatedTotals.Of(bytes, totals.Count)];
        Assert.Equal(expected, found);
    }

    private static (CriteriaTree Tree, ScoringOptions Options, List<SheetTotal> Totals) Scene(int seed)
    {
        Random random = new(seed);
        List<CriterionNode> nodes = [Leaf("A", null, LeafKind.Manual, random)];
        for (int group = 1; group <= 4; group++)
        {
            Grow(nodes, $"{group}", null, depth: 1, random);
        }

        CriteriaTree tree = CriteriaTree.Build(nodes);
        ScoringOptions options = new(random.Next(2) == 0, random.Next(2) == 0 ? null : random.Next(8), random.Next(3));
        return (tree, options, [.. Enumerable.Range(0, 3).Select(_ => SheetArithmetic.Compute(tree, Scores(tree, random), options))]);
    }

    private static void Grow(List<CriterionNode> nodes, string code, string? parent, int depth, Random random)
    {
        if (depth > 1 && random.Next(depth == 2 ? 3 : 1) == 0)
        {
            nodes.Add(Leaf(code, parent, _kinds[random.Next(_kinds.Length)], random));
            return;
        }

        nodes.Add(Node(code, parent, random.Next(2) == 0 ? 0m : random.Next(1, 6), null));
        for (int child = random.Next(1, 5); child > 0; child--)
        {
            Grow(nodes, $"{code}.{child}", code, depth + 1, random);
        }
    }

    /// <summary>Some columns are full, some have gaps, some hold nothing or only what is outside the scale.</summary>
    private static Dictionary<Guid, CellValue> Scores(CriteriaTree tree, Random random)
    {
        int share = random.Next(5) switch { 0 => 0, 1 => 10, 2 => 50, _ => 100 };
        bool hasScale = random.Next(6) > 0;
        Dictionary<Guid, CellValue> cells = [];
        foreach (CriterionNode leaf in tree.Leaves.Where(leaf => random.Next(100) < share && (hasScale || leaf.Kind != LeafKind.Manual)))
        {
            cells[leaf.Id] = leaf.Kind switch
            {
                LeafKind.Manual when random.Next(5) == 0 => CellValue.NotAssigned,
                LeafKind.Disqualifier => CellValue.Of(random.Next(2)),
                _ => CellValue.Of(leaf.MaxPoints * random.Next(0, 9) / 8m),
            };
        }

        return cells;
    }

    private static CriterionNode Leaf(string code, string? parent, LeafKind kind, Random random) =>
        Node(code, parent, kind == LeafKind.Disqualifier ? 0m : random.Next(1, 33) / 4m, kind);

    private static CriterionNode Node(string code, string? parent, decimal max, LeafKind? kind) => new(
        Computed.IdOf(code), parent is null ? null : Computed.IdOf(parent), code, 1, $"Tiêu chí {code}", max, 0m, kind, LeafRule.None);
}
