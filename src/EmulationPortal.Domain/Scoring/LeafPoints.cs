using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Scoring;

/// <summary>
/// What one cell earns. <see cref="Points"/> is exact (nothing is rounded before the total) and null when there is
/// nothing to compute: not scored, not assigned, no points in it (disqualifier), or something is still missing.
/// </summary>
public sealed class LeafPoints
{
    private readonly RelativeContext.Best? best;

    internal LeafPoints(CriterionNode leaf, CellValue cell, decimal? points, RelativeContext.Best? best = null)
    {
        (Leaf, Cell, Points, this.best) = (leaf, cell, points, best);
    }

    /// <summary>The criterion.</summary>
    public CriterionNode Leaf { get; }

    /// <summary>What the cell holds.</summary>
    public CellValue Cell { get; }

    /// <summary>Points earned, or for a penalty lost; never negative.</summary>
    public decimal? Points { get; }

    /// <summary>A value was typed but its points need something that is not there yet: a target, or the results of the cluster.</summary>
    public bool IsPending => Cell.Status == CellStatus.Scored && Points is null && Leaf.Kind != LeafKind.Disqualifier;

    /// <summary>How the points came about, in Vietnamese; made only when asked for.</summary>
    public string Explanation => LeafExplanation.Of(this, best);
}
