using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Scoring;

/// <summary>What one line of the set comes to on one sheet. All figures are exact; nothing is rounded here.</summary>
public sealed class NodeTotal
{
    private List<CriterionNode>? missing;
    private List<CriterionNode>? pending;

    internal NodeTotal(CriterionNode node, bool isInScale)
    {
        (Node, IsInScale) = (node, isInScale);
    }

    /// <summary>The line.</summary>
    public CriterionNode Node { get; }

    /// <summary>Whether the line belongs to the scale; bonus, penalty, disqualifier and groups of nothing else don't.</summary>
    public bool IsInScale { get; }

    /// <summary>Points in the scale: a leaf's own, a group's sum.</summary>
    public decimal Points { get; private set; }

    /// <summary>The maximum in the scale, from the leaves below.</summary>
    public decimal Max { get; private set; }

    /// <summary>The part of <see cref="Max"/> that was not assigned to the unit.</summary>
    public decimal NotAssignedMax { get; private set; }

    /// <summary>Bonus earned here or below, before the cap of the whole set.</summary>
    public decimal Bonus { get; private set; }

    /// <summary>Penalty incurred here or below, as a positive number.</summary>
    public decimal Penalty { get; private set; }

    /// <summary>Points + bonus − penalty: the one figure to show in the line of a matrix.</summary>
    public decimal Net => Points + Bonus - Penalty;

    /// <summary>Leaves in scale here or below that nobody has scored.</summary>
    public IReadOnlyList<CriterionNode> Missing => missing ?? (IReadOnlyList<CriterionNode>)[];

    /// <summary>Leaves in scale here or below that wait for a target or for the results of the cluster.</summary>
    public IReadOnlyList<CriterionNode> Pending => pending ?? (IReadOnlyList<CriterionNode>)[];

    /// <summary>How the cell earned its points; null for a group.</summary>
    public LeafPoints? Leaf { get; private set; }

    /// <summary>Whether anything here or below is scored or not assigned: a group that nobody has scored is not a group with 0.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>The cap that cut the bonus or penalty of this group; null when none did.</summary>
    public string? CapNote { get; private set; }

    internal void Score(LeafPoints leaf)
    {
        Leaf = leaf;
        IsTouched = leaf.Cell.Status != CellStatus.NotScored;
        var points = leaf.Points ?? 0;
        if (Node.Kind == LeafKind.Bonus) Bonus = points;
        else if (Node.Kind == LeafKind.Penalty) Penalty = points;
        if (!IsInScale) return;
        Points = points;
        Max = Node.MaxPoints;
        if (leaf.Cell.Status == CellStatus.NotAssigned) NotAssignedMax = Max;
        else if (leaf.IsPending) pending = [Node];
        else if (leaf.Points is null) missing = [Node];
    }

    internal void Add(NodeTotal child)
    {
        if (child.IsInScale)
        {
            Points += child.Points;
            Max += child.Max;
            NotAssignedMax += child.NotAssignedMax;
        }
        IsTouched |= child.IsTouched;
        Bonus += child.Bonus;
        Penalty += child.Penalty;
        if (child.missing is { } leaves) (missing ??= []).InsertRange(0, leaves);
        if (child.pending is { } waiting) (pending ??= []).InsertRange(0, waiting);
    }

    /// <summary>A group outside the scale with a maximum above 0 caps what it holds.</summary>
    internal void Cap()
    {
        if (IsInScale || Leaf is not null || Node.MaxPoints <= 0) return;
        if (Bonus > Node.MaxPoints) CapNote = SheetExplanation.Capped("Điểm thưởng", Bonus, Node.MaxPoints);
        if (Penalty > Node.MaxPoints) CapNote = SheetExplanation.Capped("Điểm trừ", Penalty, Node.MaxPoints);
        Bonus = Math.Min(Bonus, Node.MaxPoints);
        Penalty = Math.Min(Penalty, Node.MaxPoints);
    }
}
