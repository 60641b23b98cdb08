using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Scoring;

/// <summary>One cell: whether what was typed may stand, and what it earns.</summary>
public static class LeafScore
{
    /// <summary>Null when the value may stand, else a Vietnamese sentence with the remedy.</summary>
    public static string? Check(CriterionNode leaf, CellValue cell)
    {
        if (leaf.Kind is not { } kind) return cell.Status == CellStatus.NotScored ? null : $"Mục {leaf.Code} là nhóm; điểm của nhóm là tổng điểm các mục con.";
        if (cell.Status != CellStatus.Scored) return null;
        if (cell.Entered is not { } entered) return $"Mục {leaf.Code} chưa có giá trị; hãy nhập {LeafKindText.Typed(kind)}.";
        return CellCheck.Of(leaf, kind, entered, cell);
    }

    /// <summary>
    /// What the cell earns. Out-of-range values, which <see cref="Check"/> refuses, are cut to the range, so that a total
    /// is never wrong by them.
    /// </summary>
    /// <param name="leaf">The criterion.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="context">The best results of the cluster; without it a relative leaf is pending.</param>
    public static LeafPoints Points(CriterionNode leaf, CellValue cell, RelativeContext? context = null)
    {
        if (cell is not { Status: CellStatus.Scored, Entered: { } entered }) return new(leaf, cell, null);
        return leaf.Kind switch
        {
            LeafKind.Manual or LeafKind.Bonus or LeafKind.Penalty => new(leaf, cell, UpToMaximum(leaf, entered)),
            LeafKind.YesNo => new(leaf, cell, entered != 0 ? leaf.MaxPoints : 0),
            LeafKind.PercentBands or LeafKind.DaysLateBands => new(leaf, cell, BandTable.Of(leaf)!.PointsFor(entered)),
            LeafKind.LinearRatio => new(leaf, cell, Linear(leaf, cell, entered)),
            LeafKind.PerOccurrence => new(leaf, cell, leaf.Rule.PointsPerOccurrence is { } each ? UpToMaximum(leaf, entered * each) : null),
            LeafKind.RelativeToBest => Relative(leaf, cell, entered, context),
            _ => new(leaf, cell, null),
        };
    }

    /// <summary>The share of the maximum that over-achievement may reach: 1 where it does not count, null where it has no cap.</summary>
    internal static decimal? LinearCap(CriterionNode leaf) =>
        leaf.Rule.OverAchievement ? leaf.Rule.OverAchievementCapPercent / 100 : 1;

    private static decimal UpToMaximum(CriterionNode leaf, decimal points) => Math.Clamp(points, 0, Math.Max(0, leaf.MaxPoints));

    private static decimal? Linear(CriterionNode leaf, CellValue cell, decimal achieved)
    {
        if (RelativeContext.TargetOf(leaf, cell) is not { } target) return null;
        var points = Math.Max(0, leaf.MaxPoints * achieved / target);
        return LinearCap(leaf) is { } cap ? Math.Min(points, leaf.MaxPoints * cap) : points;
    }

    private static LeafPoints Relative(CriterionNode leaf, CellValue cell, decimal achieved, RelativeContext? context)
    {
        var target = RelativeContext.TargetOf(leaf, cell);
        if (context?.BestOf(leaf.Id, target is not null) is not { } best) return new(leaf, cell, null);
        if (best.Achieved <= 0) return new(leaf, cell, 0, best);
        return new(leaf, cell, UpToMaximum(leaf, leaf.MaxPoints * (achieved * best.Target) / ((target ?? 1) * best.Achieved)), best);
    }
}
