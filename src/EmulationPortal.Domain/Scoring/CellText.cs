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

    private const string TargetForm = "Hãy nhập như 45/50: kết quả 45, chỉ tiêu 50.";

    /// <summary>
    /// Reads and checks what was typed; an emptied cell is not scored. Where the unit has a target of its own,
    /// “45/50” is 45 achieved of a target of 50.
    /// </summary>
    /// <param name="leaf">The criterion.</param>
    /// <param name="typed">What was typed or pasted.</param>
    public static ReadCell Read(CriterionNode leaf, string? typed)
    {
        var number = typed ?? "";
        var slash = TakesTarget(leaf) && !ScoreText.IsNotAssigned(number) ? number.IndexOf('/', StringComparison.Ordinal) : -1;
        var read = Number(leaf, slash < 0 ? number : number[..slash]);
        if (read.Problem is { } problem) return new(null, problem, "");
        return slash < 0 ? Checked(leaf, read, null) : WithTarget(leaf, read, ScoreText.Read(number[(slash + 1)..]));
    }

    private static ReadCell WithTarget(CriterionNode leaf, ReadNumber achieved, ReadNumber target)
    {
        if (target.Problem is { } problem) return new(null, problem, "");
        if (achieved.Value is null) return new(null, $"Thiếu kết quả trước dấu “/”. {TargetForm}", "");
        return target.Value is null ? new(null, $"Thiếu chỉ tiêu sau dấu “/”. {TargetForm}", "") : Checked(leaf, achieved, target.Value);
    }

    private static ReadCell Checked(CriterionNode leaf, ReadNumber read, decimal? target)
    {
        var cell = read switch
        {
            { NotAssigned: true } => CellValue.NotAssigned,
            { Value: { } value } => CellValue.Of(value, target),
            _ => CellValue.NotScored,
        };
        if (LeafScore.Check(leaf, cell) is { } objection) return new(null, objection, "");
        return new(cell, null, target is { } number ? $"{read.Understood}/{NumberText.Points(number)}" : read.Understood);
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

    private static ReadNumber Number(CriterionNode leaf, string? typed) => leaf.Kind switch
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
        if (folded is "dung han" or "khong cham") return ReadNumber.Of(0);
        return ScoreText.Read(folded.StartsWith("cham ", StringComparison.Ordinal) ? VietnameseText.Normalise(typed)[5..] : typed, 999);
    }
}
