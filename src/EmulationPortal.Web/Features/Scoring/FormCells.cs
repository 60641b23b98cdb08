using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>Reads the cells of a plain form: only those that were touched.</summary>
internal static class FormCells
{
    /// <summary>The edits of <paramref name="form"/>.</summary>
    public static IReadOnlyList<CellEdit> Read(IFormCollection form, Guid sheetId, ScoreSheet sheet, ScoreColumn column)
    {
        var edits = new List<CellEdit>();
        foreach (var key in form.Keys)
        {
            if (CellName.Read(key) is not { } name || name.SheetId != sheetId)
            {
                continue;
            }

            var stored = sheet.Cell(name.CriterionId, column);
            var typed = Changed(form[key].ToString(), name.Shown);
            var explanation = Changed(Beside(form, name, CellName.Explanation), stored?.Explanation);
            var reason = Changed(Beside(form, name, CellName.Reason), stored?.Reason);
            if (typed is not null || explanation is not null || reason is not null)
            {
                edits.Add(new CellEdit(sheetId, name.CriterionId, typed, explanation, reason, name.Version));
            }
        }

        return edits;
    }

    private static string? Beside(IFormCollection form, CellName name, string prefix) =>
        form.TryGetValue(name.Beside(prefix), out var value) ? value.ToString() : null;

    private static string? Changed(string? typed, string? before) =>
        typed is null || VietnameseText.Normalise(typed) == VietnameseText.Normalise(before ?? string.Empty) ? null : typed;
}

/// <summary>What “accept the proposed score” copies.</summary>
internal static class ProposedScores
{
    /// <summary>
    /// The proposed score of one criterion, or of all that the column has not scored yet: the unit's for the cluster,
    /// the cluster's (the unit's where the cluster has none) for the ministry.
    /// </summary>
    public static IReadOnlyList<CellEdit> Of(OpenSheet open, ScoreColumn column, Guid? criterionId) => open.Criteria.Leaves
        .Where(leaf => criterionId is null || leaf.Id == criterionId)
        .Where(leaf => !open.IsAutomatic(leaf.Id))
        .Select(leaf => (Leaf: leaf, Own: open.Sheet.Cell(leaf.Id, column), Proposed: EffectiveScore.Cell(open.Sheet, leaf.Id, column - 1)))
        .Where(cell => cell.Proposed is not null && (criterionId is not null || cell.Own is null or { Status: CellStatus.NotScored }))
        .Select(cell => new CellEdit(
            open.Sheet.Id, cell.Leaf.Id, CellText.Show(cell.Leaf, cell.Proposed!.Value), null, null, cell.Own?.Version))
        .ToList();
}
