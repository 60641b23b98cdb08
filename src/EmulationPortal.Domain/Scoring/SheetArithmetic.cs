using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Scoring;

/// <summary>From cells to a total. One pass over the set, from the last line to the first.</summary>
public static class SheetArithmetic
{
    /// <summary>Computes one column of one sheet.</summary>
    /// <param name="tree">The criteria set.</param>
    /// <param name="cells">The cells by criterion; a missing one is not scored.</param>
    /// <param name="options">What the set says about totals.</param>
    /// <param name="context">The best results of the cluster; without it relative leaves are pending and earn 0 for now.</param>
    public static SheetTotal Compute(
        CriteriaTree tree,
        IReadOnlyDictionary<Guid, CellValue> cells,
        ScoringOptions options,
        RelativeContext? context = null)
    {
        var nodes = new NodeTotal[tree.Nodes.Count];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = new NodeTotal(tree.Nodes[i], tree.IsInScaleAt(i));
        var whole = new NodeTotal(Whole, true);
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            var node = tree.Nodes[i];
            if (tree.IsLeafAt(i)) nodes[i].Score(LeafScore.Points(node, cells.GetValueOrDefault(node.Id), context));
            else nodes[i].Cap();
            var parent = tree.ParentIndex(i);
            (parent < 0 ? whole : nodes[parent]).Add(nodes[i]);
        }
        return new SheetTotal(tree, nodes, whole, options);
    }

    /// <summary>Stands above the top lines while they are summed.</summary>
    private static CriterionNode Whole { get; } = new(Guid.Empty, null, "", 0, "", 0, 0, null, LeafRule.None);
}
