using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Scoring;

/// <summary>
/// The best result of the cluster for each leaf scored relative to the best. Units with a target are compared by
/// achieved ÷ target, those without among themselves by what they achieved.
/// </summary>
public sealed class RelativeContext
{
    private readonly Dictionary<(Guid Leaf, bool HasTarget), Best> best = [];

    private RelativeContext()
    {
    }

    /// <summary>Finds the best among the sheets of a cluster (one column of each, the unit's own included).</summary>
    public static RelativeContext Of(CriteriaTree tree, IEnumerable<IReadOnlyDictionary<Guid, CellValue>> sheets)
    {
        var context = new RelativeContext();
        var leaves = tree.Leaves.Where(leaf => leaf.Kind == LeafKind.RelativeToBest).ToList();
        foreach (var sheet in sheets)
        {
            foreach (var leaf in leaves)
            {
                if (sheet.TryGetValue(leaf.Id, out var cell)) context.Consider(leaf, cell);
            }
        }
        return context;
    }

    /// <summary>The best result for a leaf; null when no unit of that sort has been scored.</summary>
    internal Best? BestOf(Guid leaf, bool hasTarget) =>
        best.TryGetValue((leaf, hasTarget), out var found) ? found : null;

    /// <summary>The target that counts: the unit's own, else the rule's; null unless above 0.</summary>
    internal static decimal? TargetOf(CriterionNode leaf, CellValue cell) =>
        (cell.Target ?? leaf.Rule.Target) is { } target and > 0 ? target : null;

    private void Consider(CriterionNode leaf, CellValue cell)
    {
        if (cell is not { Status: CellStatus.Scored, Entered: { } achieved }) return;
        var target = TargetOf(leaf, cell);
        var key = (leaf.Id, target is not null);
        var candidate = new Best(achieved, target ?? 1);
        if (!best.TryGetValue(key, out var known) || candidate.Beats(known)) best[key] = candidate;
    }

    /// <summary>A ratio kept as its two numbers, so that points are computed in one division.</summary>
    internal readonly record struct Best(decimal Achieved, decimal Target)
    {
        public bool Beats(Best other) => Achieved * other.Target > other.Achieved * Target;
    }
}
