using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Scoring;

/// <summary>Something that keeps a sheet from being handed on.</summary>
/// <param name="CriterionId">The criterion, to link to its cell.</param>
/// <param name="Sentence">What is missing and what to do.</param>
public sealed record MissingItem(Guid CriterionId, string Sentence);

/// <summary>What is missing before a sheet can be handed on. 0 is a score; only what nobody has scored is missing.</summary>
public static class SheetCompleteness
{
    // Only the unit says what it was not assigned; others take that over with its scores.
    private const string NotAssigned = $" Nếu đơn vị không được giao việc này, hãy nhập “{CellText.NotAssignedMark}”.";

    /// <summary>What is missing for <paramref name="step"/>; nothing for steps that hand nothing on.</summary>
    /// <param name="step">The step.</param>
    /// <param name="sheet">The sheet with its cells.</param>
    /// <param name="set">The criteria.</param>
    /// <param name="cited">Criteria with at least one piece of evidence.</param>
    public static IReadOnlyList<MissingItem> MissingFor(SheetStep step, ScoreSheet sheet, CriteriaSet set, IReadOnlySet<Guid> cited)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(set);
        var automatic = set.Criteria.Where(criterion => criterion.Automatic != AutomaticSource.None).Select(criterion => criterion.Id).ToHashSet();
        ScoreColumn? column = step switch
        {
            SheetStep.Submit => ScoreColumn.Self,
            SheetStep.Forward => ScoreColumn.Cluster,
            SheetStep.Approve => ScoreColumn.Ministry,
            _ => null,
        };
        if (column is not { } handed)
        {
            return [];
        }

        var tree = set.Tree();
        var unscored = tree.Leaves
            .Where(leaf => tree.IsInScale(leaf) && !automatic.Contains(leaf.Id) && (sheet.Cell(leaf.Id, handed)?.Status ?? CellStatus.NotScored) == CellStatus.NotScored)
            .Select(leaf => new MissingItem(leaf.Id, $"Mục {leaf.Code} chưa chấm.{(handed == ScoreColumn.Self ? NotAssigned : string.Empty)}"));
        return step == SheetStep.Submit ? [.. unscored, .. WithoutProof(sheet, set, tree, cited)] : [.. unscored];
    }

    // 0 points need no proof; neither does what was not assigned.
    private static IEnumerable<MissingItem> WithoutProof(ScoreSheet sheet, CriteriaSet set, CriteriaTree tree, IReadOnlySet<Guid> cited)
    {
        var demanded = set.Criteria.Where(criterion => criterion.EvidenceRequired && !cited.Contains(criterion.Id)).Select(criterion => criterion.Id).ToHashSet();
        return tree.Leaves
            .Where(leaf => demanded.Contains(leaf.Id))
            .Where(leaf => sheet.Cell(leaf.Id, ScoreColumn.Self) is { Status: CellStatus.Scored, Explanation: "" } cell && LeafScore.Points(leaf, cell.Value).Points != 0)
            .Select(leaf => new MissingItem(leaf.Id, $"Mục {leaf.Code} cần minh chứng. Hãy đính kèm tệp, hoặc ghi giải trình nếu không có tệp."));
    }
}
