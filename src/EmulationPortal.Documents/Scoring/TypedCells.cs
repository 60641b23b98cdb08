using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Scoring;

/// <summary>Between stored cells and the words that people type.</summary>
internal static class TypedCells
{
    /// <summary>What the file shows for a stored cell, in the words that come back when nobody changes them.</summary>
    public static TypedCell Of(CriterionNode leaf, OfflineCell? cell) => new(
        CellText.Show(leaf, cell?.Value ?? CellValue.NotScored),
        TakesTarget(leaf) && (cell?.Value.Target ?? leaf.Rule.Target) is { } target ? NumberText.Points(target) : "",
        VietnameseText.NormaliseLines(cell?.Explanation));

    /// <summary>Whether a unit may have a target of its own for the criterion.</summary>
    public static bool TakesTarget(CriterionNode leaf) => leaf.Kind is LeafKind.LinearRatio or LeafKind.RelativeToBest;

    /// <summary>Whether the criterion may be marked as not assigned: only what counts in the scale has a denominator to leave.</summary>
    public static bool MayBeLeftOut(CriterionNode leaf) => leaf.Kind is { } kind && LeafKindText.IsInScale(kind);

    /// <summary>Whether the value is a word and not a number.</summary>
    public static bool IsAnswered(CriterionNode leaf) => leaf.Kind is LeafKind.YesNo or LeafKind.Disqualifier;
}
