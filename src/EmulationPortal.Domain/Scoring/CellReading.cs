using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Scoring;

/// <summary>How a typed cell was read: either a value, or a sentence that says what is wrong and what to type.</summary>
/// <param name="Value">The value; null when there is a problem.</param>
/// <param name="Problem">What is wrong, or null.</param>
/// <param name="Understood">What was understood, with its unit: “8,5 điểm”, “96 % → 1,5 điểm”, “không giao”.</param>
public sealed record CellRead(CellValue? Value, string? Problem, string Understood);

/// <summary>
/// From what is typed into a cell to its value and back. A criterion with a target of the unit's own takes “45/50”:
/// achieved 45 of a target of 50.
/// </summary>
public static class CellReading
{
    /// <summary>What stands for “không giao” in a cell.</summary>
    public const string NotAssignedMark = "KG";

    /// <summary>Reads what was typed for <paramref name="leaf"/>; nothing typed is not scored.</summary>
    public static CellRead Read(CriterionNode leaf, string? typed)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        var parts = TakesTarget(leaf) ? (typed ?? string.Empty).Split('/', 2) : [typed ?? string.Empty];
        var number = ReadOne(leaf, parts[0]);
        if (number.Problem is not null)
        {
            return new(null, number.Problem, string.Empty);
        }

        var target = parts.Length > 1 ? ScoreText.Read(parts[1]) : ReadNumber.Empty;
        if (target.Problem is not null || (parts.Length > 1 && target.Value is null))
        {
            return new(null, target.Problem ?? "Thiếu chỉ tiêu sau dấu “/”. Hãy nhập như 45/50: kết quả 45, chỉ tiêu 50.", string.Empty);
        }

        return Checked(leaf, ValueOf(number, target.Value));
    }

    /// <summary>The value as it is typed: “8,5”, “có”, “KG”, “45/50”, or nothing.</summary>
    public static string Show(CriterionNode leaf, CellValue value)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return value switch
        {
            { Status: CellStatus.NotAssigned } => NotAssignedMark,
            { Status: CellStatus.Scored, Entered: { } entered } when IsYesNo(leaf) => YesNoText.Show(entered == 1),
            { Status: CellStatus.Scored, Entered: { } entered, Target: { } target } => $"{NumberText.Points(entered)}/{NumberText.Points(target)}",
            { Status: CellStatus.Scored, Entered: { } entered } => NumberText.Points(entered),
            _ => string.Empty,
        };
    }

    /// <summary>Whether the unit may have a target of its own.</summary>
    public static bool TakesTarget(CriterionNode leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return leaf.Kind == LeafKind.RelativeToBest || (leaf.Kind == LeafKind.LinearRatio && leaf.Rule.Target is null);
    }

    private static ReadNumber ReadOne(CriterionNode leaf, string typed)
    {
        if (IsYesNo(leaf))
        {
            return YesNoText.Read(typed);
        }

        // Up to 999, “1.234” is a decimal; results and counts may be larger, and there the reader asks which is meant.
        return ScoreText.Read(typed, IsMeasured(leaf) ? null : 999);
    }

    private static CellRead Checked(CriterionNode leaf, CellValue value) =>
        LeafScore.Check(leaf, value) is { } problem ? new(null, problem, string.Empty) : new(value, null, Understood(leaf, value));

    private static CellValue ValueOf(ReadNumber number, decimal? target) => number switch
    {
        { NotAssigned: true } => CellValue.NotAssigned,
        { Value: { } entered } => CellValue.Of(entered, target),
        _ => CellValue.NotScored,
    };

    private static string Understood(CriterionNode leaf, CellValue value) => value.Status switch
    {
        CellStatus.NotScored => "chưa chấm",
        CellStatus.NotAssigned => "không giao",
        _ when leaf.Kind is LeafKind.Manual or LeafKind.Bonus or LeafKind.Penalty && leaf.Rule.PointsPerOccurrence is null => $"{NumberText.Points(value.Entered!.Value)} điểm",
        _ => LeafScore.Points(leaf, value).Explanation,
    };

    private static bool IsYesNo(CriterionNode leaf) => leaf.Kind is LeafKind.YesNo or LeafKind.Disqualifier;

    private static bool IsMeasured(CriterionNode leaf) => leaf.Kind is LeafKind.LinearRatio or LeafKind.RelativeToBest or LeafKind.PerOccurrence;
}
