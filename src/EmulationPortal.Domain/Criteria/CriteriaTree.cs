using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>
/// A criteria set in its printed order: siblings by position, then by code. A line whose parent is missing stands at the
/// top, so that nothing vanishes; <see cref="Problems"/> reports it.
/// </summary>
public sealed class CriteriaTree
{
    private readonly Dictionary<Guid, int> indexes;
    private readonly int[] parents;
    private readonly int[] depths;
    private readonly bool[] isLeaf;
    private readonly bool[] inScale;
    private readonly ILookup<Guid?, CriterionNode> children;

    private CriteriaTree(IReadOnlyList<CriterionNode> all)
    {
        All = all;
        var known = all.ToDictionary(node => node.Id);
        children = all
            .OrderBy(node => node.Position)
            .ThenBy(node => VietnameseText.SortKey(node.Code), StringComparer.Ordinal)
            .ThenBy(node => node.Id)
            .ToLookup(node => node.ParentId is { } parent && known.ContainsKey(parent) ? node.ParentId : null);
        var ordered = new List<(CriterionNode Node, int Parent, int Depth)>(all.Count);
        foreach (var root in children[null]) Append(ordered, root, -1, 0);
        Nodes = [.. ordered.Select(place => place.Node)];
        parents = [.. ordered.Select(place => place.Parent)];
        depths = [.. ordered.Select(place => place.Depth)];
        indexes = Enumerable.Range(0, Nodes.Count).ToDictionary(index => Nodes[index].Id);
        Roots = [.. children[null]];
        isLeaf = [.. Nodes.Select(node => node.Kind is not null && !children[node.Id].Any())];
        inScale = WhichAreInScale();
        Leaves = [.. Nodes.Where(IsLeaf)];
        InScaleMaximum = Leaves.Where(IsInScale).Sum(leaf => leaf.MaxPoints);
    }

    /// <summary>Every line in printed order; lines caught in a circle of parents are left out.</summary>
    public IReadOnlyList<CriterionNode> Nodes { get; }

    /// <summary>The top lines.</summary>
    public IReadOnlyList<CriterionNode> Roots { get; }

    /// <summary>The lines that are scored, in printed order.</summary>
    public IReadOnlyList<CriterionNode> Leaves { get; }

    /// <summary>The maximum of the scale: the sum of the maxima of the leaves that are in scale.</summary>
    public decimal InScaleMaximum { get; }

    /// <summary>Every line that was given, also those in a circle.</summary>
    internal IReadOnlyList<CriterionNode> All { get; }

    /// <summary>Puts lines in order. Two lines with one id are an error of the caller.</summary>
    public static CriteriaTree Build(IEnumerable<CriterionNode> nodes) => new([.. nodes]);

    /// <summary>The line with that id; null when there is none.</summary>
    public CriterionNode? Find(Guid id) => indexes.TryGetValue(id, out var index) ? Nodes[index] : null;

    /// <summary>The lines directly below, in order.</summary>
    public IEnumerable<CriterionNode> ChildrenOf(CriterionNode node) => children[node.Id];

    /// <summary>The group a line belongs to; null at the top.</summary>
    public CriterionNode? ParentOf(CriterionNode node) => parents[indexes[node.Id]] is var parent and >= 0 ? Nodes[parent] : null;

    /// <summary>0 at the top.</summary>
    public int DepthOf(CriterionNode node) => depths[indexes[node.Id]];

    /// <summary>Whether the line is scored: it has a kind and nothing below it.</summary>
    public bool IsLeaf(CriterionNode node) => isLeaf[indexes[node.Id]];

    /// <summary>
    /// Whether the line counts toward its parent's maximum. Bonus, penalty and disqualifier leaves don't, nor does a group
    /// that holds nothing else.
    /// </summary>
    public bool IsInScale(CriterionNode node) => inScale[indexes[node.Id]];

    /// <summary>What keeps the set from being locked, in printed order; empty when it is sound.</summary>
    /// <param name="expectedTotal">The maximum the set is announced with (usually 100), when the sum must meet it.</param>
    public IReadOnlyList<CriteriaProblem> Problems(decimal? expectedTotal = null) => CriteriaCheck.Of(this, expectedTotal);

    internal int IndexOf(Guid id) => indexes[id];

    internal int ParentIndex(int index) => parents[index];

    internal bool IsLeafAt(int index) => isLeaf[index];

    internal bool IsInScaleAt(int index) => inScale[index];

    private void Append(List<(CriterionNode Node, int Parent, int Depth)> ordered, CriterionNode node, int parent, int depth)
    {
        var index = ordered.Count;
        ordered.Add((node, parent, depth));
        foreach (var child in children[node.Id]) Append(ordered, child, index, depth + 1);
    }

    private bool[] WhichAreInScale()
    {
        var result = new bool[Nodes.Count];
        for (var i = Nodes.Count - 1; i >= 0; i--)
        {
            if (!children[Nodes[i].Id].Any()) result[i] = Nodes[i].Kind is not { } kind || LeafKindText.IsInScale(kind);
            if (result[i] && parents[i] >= 0) result[parents[i]] = true;
        }
        return result;
    }
}
