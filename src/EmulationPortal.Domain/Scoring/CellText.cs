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
    /// <summary>Reads and checks what was typed; an emptied cell is not scored.</summary>
    /// <param name="leaf">The criterion.</param>
    /// <param name="typed">What was typed or pasted.</param>
    /// <param name="target">The unit's own target, where the kind has one.</param>
    public static ReadCell Read(CriterionNode leaf, string? typed, decimal? target = null)
    {
        var read = ReadNumber(leaf, typed);
        if (read.Problem is { } problem) return new(null, problem, "");
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
        { Status: CellStatus.Scored, Entered: { } entered } => NumberText.Points(entered),
        _ => "",
    };

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
