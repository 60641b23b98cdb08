using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Meetings;

/// <summary>What one column says of a disputed criterion.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">What was entered.</param>
/// <param name="Shown">What was entered, as it reads: “8,5”, “96 → 1,5 điểm”, “không giao”.</param>
/// <param name="Points">What it earns; null where there are no points in it.</param>
/// <param name="Explanation">Explanation of the number.</param>
/// <param name="Reason">Why another's number was changed.</param>
public sealed record DisputedScore(ScoreColumn Column, CellValue Value, string Shown, decimal? Points, string Explanation, string Reason);

/// <summary>A criterion of a sheet on which the columns differ by more than the meeting lets pass.</summary>
/// <param name="Leaf">The criterion.</param>
/// <param name="Scores">The columns that hold a value, in their order; at least two.</param>
/// <param name="Spread">Largest minus smallest points; null where the columns differ in kind (not assigned, condition met or not).</param>
public sealed record Disagreement(CriterionNode Leaf, IReadOnlyList<DisputedScore> Scores, decimal? Spread)
{
    private static readonly ScoreColumn[] Columns = [ScoreColumn.Self, ScoreColumn.Cluster, ScoreColumn.Ministry];

    /// <summary>What a column says, or null while it says nothing.</summary>
    public DisputedScore? Of(ScoreColumn column) => Scores.FirstOrDefault(score => score.Column == column);

    /// <summary>The disputed criteria of a sheet in printed order.</summary>
    /// <param name="sheet">The sheet with its cells.</param>
    /// <param name="totals">The computed columns that the reader may see.</param>
    /// <param name="isAutomatic">Whether the portal fills a criterion itself: nobody disputes those.</param>
    /// <param name="threshold">In points; a difference of exactly this is let pass.</param>
    /// <param name="isKept">Criteria that are listed though nothing differs any more: those that the meeting has settled.</param>
    public static IReadOnlyList<Disagreement> In(
        ScoreSheet sheet, IReadOnlyDictionary<ScoreColumn, SheetTotal> totals, Func<Guid, bool> isAutomatic, decimal threshold, Func<Guid, bool> isKept)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return totals.Count == 0
            ? []
            : [.. totals.Values.First().Nodes
                .Where(node => node.Leaf is not null && !isAutomatic(node.Node.Id))
                .Select(node => Of(sheet, node.Node, totals))
                .Where(found => isKept(found.Leaf.Id) || (found.Scores.Count > 1 && found.IsBeyond(threshold)))];
    }

    /// <summary>What the columns say of one criterion, disputed or not.</summary>
    public static Disagreement Of(ScoreSheet sheet, CriterionNode leaf, IReadOnlyDictionary<ScoreColumn, SheetTotal> totals)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(totals);
        var scores = Columns
            .Where(totals.ContainsKey)
            .Select(column => (Cell: sheet.Cell(leaf.Id, column), totals[column].For(leaf.Id).Leaf?.Points))
            .Where(pair => pair.Cell is { Status: not CellStatus.NotScored })
            .Select(pair => Score(leaf, pair.Cell!, pair.Points))
            .ToList();
        return new(leaf, scores, SpreadOf(scores));
    }

    // The same entry is no dispute though it may earn different points: what is measured by the best of a column changes with who is in it.
    private bool IsBeyond(decimal threshold) => Scores.Select(score => score.Value).Distinct().Count() > 1 && (Spread is not { } spread || spread > threshold);

    private static DisputedScore Score(CriterionNode leaf, ScoreCell cell, decimal? points)
    {
        var typed = CellText.Show(leaf, cell.Value);
        var shown = points is { } earned && earned != cell.Entered ? $"{typed} → {Text.NumberText.Points(earned)} điểm" : typed;
        return new(cell.Column, cell.Value, shown, points, cell.Explanation, cell.Reason);
    }

    private static decimal? SpreadOf(IReadOnlyList<DisputedScore> scores) =>
        scores.Count > 0 && scores.All(score => score.Points is not null)
            ? scores.Max(score => score.Points!.Value) - scores.Min(score => score.Points!.Value)
            : null;
}
