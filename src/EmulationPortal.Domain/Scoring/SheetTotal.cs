using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Scoring;

/// <summary>
/// The total of one column of one sheet and everything it is made of. Only <see cref="Total"/> is rounded, once, half away
/// from zero. Order: base, rescaled for what was not assigned, plus bonus up to its cap, minus penalty, not below 0, not
/// above the maximum unless the set allows it.
/// </summary>
public sealed class SheetTotal
{
    private readonly CriteriaTree tree;

    internal SheetTotal(CriteriaTree tree, IReadOnlyList<NodeTotal> nodes, NodeTotal whole, ScoringOptions options)
    {
        this.tree = tree;
        (Nodes, Options) = (nodes, options);
        (Base, FullMaximum, NotAssignedMaximum) = (whole.Points, whole.Max, whole.NotAssignedMax);
        (NotScoredLeaves, PendingLeaves) = (whole.Missing, whole.Pending);
        (BonusBeforeCap, Penalty) = (whole.Bonus, whole.Penalty);
        Bonus = options.BonusCap is { } cap ? Math.Min(BonusBeforeCap, cap) : BonusBeforeCap;
        DisqualifiedBy = [.. nodes.Where(IsBroken).Select(node => node.Node)];
        if (AssignedMaximum <= 0) return;
        RescaledBase = NotAssignedMaximum == 0 ? Base : Base * FullMaximum / AssignedMaximum;
        BeforeLimits = RescaledBase + Bonus - Penalty;
        Total = Math.Round(Limited(BeforeLimits.Value), options.Decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>What the set says about totals.</summary>
    public ScoringOptions Options { get; }

    /// <summary>Every line in printed order.</summary>
    public IReadOnlyList<NodeTotal> Nodes { get; }

    /// <summary>The sum of the points of the leaves in scale.</summary>
    public decimal Base { get; }

    /// <summary>Base × full maximum ÷ assigned maximum; null when nothing at all was assigned.</summary>
    public decimal? RescaledBase { get; }

    /// <summary>The maximum of the scale.</summary>
    public decimal FullMaximum { get; }

    /// <summary>The part of the maximum that was not assigned to the unit.</summary>
    public decimal NotAssignedMaximum { get; }

    /// <summary>The part of the maximum that the unit could earn.</summary>
    public decimal AssignedMaximum => FullMaximum - NotAssignedMaximum;

    /// <summary>Bonus that counts.</summary>
    public decimal Bonus { get; }

    /// <summary>Bonus earned, before the cap of the set.</summary>
    public decimal BonusBeforeCap { get; }

    /// <summary>Says that the cap cut the bonus; null when it did not.</summary>
    public string? BonusNote => Bonus < BonusBeforeCap ? SheetExplanation.Capped("Điểm thưởng", BonusBeforeCap, Bonus) : null;

    /// <summary>Penalty, as a positive number.</summary>
    public decimal Penalty { get; }

    /// <summary>The total; null when nothing was assigned, which is not the same as 0. Provisional while <see cref="IsComplete"/> is false.</summary>
    public decimal? Total { get; }

    /// <summary>Why there is no total, or what cut it; null when nothing did.</summary>
    public string? TotalNote => SheetExplanation.TotalNote(this);

    /// <summary>Whether a disqualifier is met. The total is computed all the same, but the unit is not ranked.</summary>
    public bool IsDisqualified => DisqualifiedBy.Count > 0;

    /// <summary>The disqualifiers that are met.</summary>
    public IReadOnlyList<CriterionNode> DisqualifiedBy { get; }

    /// <summary>Leaves in scale that nobody has scored. Bonus, penalty and disqualifier not scored count as none.</summary>
    public IReadOnlyList<CriterionNode> NotScoredLeaves { get; }

    /// <summary>Leaves in scale with a value whose points still need a target or the results of the cluster.</summary>
    public IReadOnlyList<CriterionNode> PendingLeaves { get; }

    /// <summary>Whether every leaf in scale has points or was not assigned.</summary>
    public bool IsComplete => NotScoredLeaves.Count == 0 && PendingLeaves.Count == 0;

    /// <summary>Rescaled base + bonus − penalty, exact and without floor or ceiling.</summary>
    internal decimal? BeforeLimits { get; }

    /// <summary>What a line comes to.</summary>
    public NodeTotal For(Guid nodeId) => Nodes[tree.IndexOf(nodeId)];

    /// <summary>Points in scale by code, not rescaled, for the tie-breaks of a ranking.</summary>
    public IReadOnlyDictionary<string, decimal> PointsByCode() =>
        Nodes.Where(node => node.IsInScale).GroupBy(node => node.Node.Code).ToDictionary(group => group.Key, group => group.First().Points);

    /// <summary>The arithmetic as a tree of lines, down to the leaf: the answer to "vì sao 87,25?".</summary>
    public ExplanationLine Explain() => SheetExplanation.Of(this, tree);

    /// <summary>The value after floor and ceiling, before rounding.</summary>
    internal decimal Limited(decimal exact)
    {
        var floored = Math.Max(0, exact);
        return Options.AllowOverMaximum ? floored : Math.Min(floored, FullMaximum);
    }

    private static bool IsBroken(NodeTotal node) =>
        node is { Node.Kind: LeafKind.Disqualifier, Leaf.Cell: { Status: CellStatus.Scored, Entered: not null and not 0 } };
}
