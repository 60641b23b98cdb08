using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Scoring;

/// <summary>How what was typed into a cell was read.</summary>
/// <param name="Value">The cell; null when there is a problem.</param>
/// <param name="Problem">A Vietnamese sentence with the remedy; what was typed stays in the cell.</param>
/// <param name="Understood">What was understood, shown back: "8,5", "có", "không giao"; empty for an emptied cell.</param>
public readonly record struct ReadCell(CellValue? Value, string? Problem, string Understood);

/// <summary>Between the text of a cell and its value, by the kind of its criterion.</summary>
public static class CellText
{
    /// <summary>What stands for “không giao” where there is no room for the words.</summary>
    public const string NotAssignedMark = "KG";

    /// <summary>
    /// Reads and checks what was typed; an emptied cell is not scored. Where the unit has a target of its own,
    /// “45/50” is 45 achieved of a target of 50.
    /// </summary>
    /// <param name="leaf">The criterion.</param>
    /// <param name="typed">What was typed or pasted.</param>
    public static ReadCell Read(CriterionNode leaf, string? typed)
    {
        var parts = TakesTarget(leaf) ? (typed ?? "").Split('/', 2) : [typed ?? ""];
        var read = ReadNumber(leaf, parts[0]);
        if (read.Problem is { } problem) return new(null, problem, "");
        decimal? target = null;
        if (parts.Length > 1)
        {
            var typedTarget = ScoreText.Read(parts[1]);
            if (typedTarget.Value is null)
                return new(null, typedTarget.Problem ?? "Thiếu chỉ tiêu sau dấu “/”. Hãy nhập như 45/50: kết quả 45, chỉ tiêu 50.", "");
            target = typedTarget.Value;
        }
        var cell = read switch
        {
            { NotAssigned: true } => CellValue.NotAssigned,
            { Value: { } value } => CellValue.Of(value, target),
            _ => CellValue.NotScored,
        };
        return LeafScore.Check(leaf, cell) is { } objection ? new(null, objection, "") : new(cell, null, read.Understood);
    }

    /// <summary>The text of a cell as it would be typed: reading it gives the same value.</summary>
    public static string Show(CriterionNode leaf, CellValue cell) => cell switch
    {
        { Status: CellStatus.NotAssigned } => "không giao",
        { Status: CellStatus.Scored, Entered: { } entered } when leaf.Kind is LeafKind.YesNo or LeafKind.Disqualifier => YesNoText.Show(entered != 0),
        { Status: CellStatus.Scored, Entered: { } entered, Target: { } target } => $"{NumberText.Points(entered)}/{NumberText.Points(target)}",
        { Status: CellStatus.Scored, Entered: { } entered } => NumberText.Points(entered),
        _ => "",
    };

    /// <summary>The text of a cell in a grid, where “không giao” is <see cref="NotAssignedMark"/>.</summary>
    public static string InGrid(CriterionNode leaf, CellValue cell) =>
        cell.Status == CellStatus.NotAssigned ? NotAssignedMark : Show(leaf, cell);

    /// <summary>What was understood, in words: "8,5 điểm", "không giao", "Tỷ lệ 96 % thuộc bậc > 95 % → 1,5 điểm".</summary>
    public static string Sentence(CriterionNode leaf, CellValue cell) => cell.Status switch
    {
        CellStatus.NotScored => "chưa chấm",
        CellStatus.NotAssigned => "không giao",
        _ when leaf.Kind is LeafKind.Manual => $"{NumberText.Points(cell.Entered ?? 0)} điểm",
        _ => LeafScore.Points(leaf, cell).Explanation,
    };

    /// <summary>Whether the unit may have a target of its own.</summary>
    public static bool TakesTarget(CriterionNode leaf) =>
        leaf.Kind == LeafKind.RelativeToBest || (leaf.Kind == LeafKind.LinearRatio && leaf.Rule.Target is null);

    private static ReadNumber ReadNumber(CriterionNode leaf, string? typed) => leaf.Kind switch
    {
        LeafKind.YesNo or LeafKind.Disqualifier => YesNoText.Read(typed),
        LeafKind.DaysLateBands => ReadDays(typed),
        LeafKind.PercentBands => ScoreText.Read(typed, 100),
        LeafKind.Manual or LeafKind.Bonus or LeafKind.Penalty => ScoreText.Read(typed, leaf.MaxPoints),
        _ => ScoreText.Read(typed),
    };

    private static ReadNumber ReadDays(string? typed)
    {
        var folded = VietnameseText.Fold(typed);
        if (folded is "dung han" or "khong cham") return Text.ReadNumber.Of(0);
        return ScoreText.Read(folded.StartsWith("cham ", StringComparison.Ordinal) ? VietnameseText.Normalise(typed)[5..] : typed, 999);
    }
}
