namespace EmulationPortal.Domain.Scoring;

/// <summary>One line of the arithmetic behind a total.</summary>
/// <param name="NodeId">The criterion the line is about; null for the lines of the sheet as a whole.</param>
/// <param name="Label">What is computed: "Tổng điểm", "1.2 Chế độ báo cáo".</param>
/// <param name="Formula">How: "18,5 + 60 = 78,5", "Tỷ lệ 96 % thuộc bậc > 95 % → 1,5 điểm".</param>
/// <param name="Value">The result as shown: "87,25", "không giao", "chưa chấm".</param>
/// <param name="Parts">The lines it is made of.</param>
public sealed record ExplanationLine(
    Guid? NodeId,
    string Label,
    string Formula,
    string Value,
    IReadOnlyList<ExplanationLine> Parts);
