using EmulationPortal.Domain.Criteria;
using static EmulationPortal.Domain.Text.NumberText;

namespace EmulationPortal.Domain.Scoring;

/// <summary>Says in Vietnamese how one cell earned its points.</summary>
internal static class LeafExplanation
{
    public static string Of(LeafPoints result, RelativeContext.Best? best)
    {
        var (leaf, cell) = (result.Leaf, result.Cell);
        if (cell.Status == CellStatus.NotAssigned) return "Không giao";
        if (cell is not { Status: CellStatus.Scored, Entered: { } entered }) return "Chưa chấm";
        return leaf.Kind switch
        {
            LeafKind.Manual => Typed(result, entered, "Chấm"),
            LeafKind.Bonus => Typed(result, entered, "Thưởng"),
            LeafKind.Penalty => Typed(result, entered, "Trừ"),
            LeafKind.YesNo => $"{(entered != 0 ? "Có" : "Không")} → {Earned(result)}",
            LeafKind.PercentBands => InBand(result, $"Tỷ lệ {Points(entered)} %", entered),
            LeafKind.DaysLateBands => InBand(result, entered == 0 ? "Đúng hạn" : $"Chậm {Points(entered)} ngày", entered),
            LeafKind.LinearRatio => Linear(result, entered),
            LeafKind.PerOccurrence => Times(result, entered),
            LeafKind.RelativeToBest => Relative(result, entered, best),
            LeafKind.Disqualifier => entered != 0 ? "Có → không xét thi đua" : "Không vi phạm",
            _ => "",
        };
    }

    /// <summary>A number with "≈ " before it where three decimals are not all of it.</summary>
    internal static string Nearly(decimal value) => (decimal.Round(value, 3) == value ? "" : "≈ ") + Points(value);

    private static string Earned(LeafPoints result) => $"{Nearly(result.Points ?? 0)} điểm";

    private static string Typed(LeafPoints result, decimal entered, string what)
    {
        if (result.Points == entered) return $"{what} {Points(entered)} điểm";
        return entered < 0
            ? $"Đã nhập {Points(entered)}, không nhỏ hơn 0 → {Earned(result)}"
            : $"Đã nhập {Points(entered)}, tối đa {Points(result.Leaf.MaxPoints)} → {Earned(result)}";
    }

    private static string InBand(LeafPoints result, string value, decimal entered)
    {
        var table = BandTable.Of(result.Leaf)!;
        if (table.BandFor(entered) is not { } band) return $"{value}: chưa có bậc điểm nào cho giá trị này";
        return table.Measure == BandMeasure.DaysLate && band is { From: 0, To: 0 }
            ? $"{value} → {Earned(result)}"
            : $"{value} thuộc bậc {band.Show(table.Measure)} → {Earned(result)}";
    }

    private static string Linear(LeafPoints result, decimal achieved)
    {
        var leaf = result.Leaf;
        if (RelativeContext.TargetOf(leaf, result.Cell) is not { } target) return "Chưa có chỉ tiêu nên chưa tính được điểm";
        var percent = achieved / target * 100;
        var text = $"Đạt {Points(achieved)}/{Points(target)} → {Nearly(percent)} %";
        var cap = LeafScore.LinearCap(leaf) * 100;
        var counted = percent;
        if (percent > cap)
        {
            counted = cap.Value;
            text += cap == 100 ? ", không tính vượt mức → 100 %" : $", tính tối đa {Points(cap.Value)} %";
        }
        return $"{text} × {Points(leaf.MaxPoints)} = {Nearly(leaf.MaxPoints * counted / 100)}".Replace("= ≈", "≈", StringComparison.Ordinal);
    }

    private static string Times(LeafPoints result, decimal count)
    {
        var leaf = result.Leaf;
        if (leaf.Rule.PointsPerOccurrence is not { } each) return "Chưa có điểm cho mỗi lần nên chưa tính được điểm";
        var product = $"{Points(count)} lần × {Points(each)} = {Points(count * each)}";
        return result.Points == count * each
            ? $"{product} điểm"
            : $"{product}, tối đa {Points(leaf.MaxPoints)} → {Earned(result)}";
    }

    private static string Relative(LeafPoints result, decimal achieved, RelativeContext.Best? best)
    {
        if (best is not { } top) return "Tính khi có kết quả của các đơn vị trong cụm";
        if (top.Achieved <= 0) return "Kết quả tốt nhất cụm là 0 → 0 điểm";
        var target = RelativeContext.TargetOf(result.Leaf, result.Cell);
        var (own, highest) = target is { } number
            ? ($"{Points(achieved)}/{Points(number)} = {Nearly(achieved / number * 100)} %".Replace("= ≈", "≈", StringComparison.Ordinal), $"{Nearly(top.Achieved / top.Target * 100)} %")
            : (Points(achieved), Points(top.Achieved));
        var compared = target is null ? "không có chỉ tiêu, so với các đơn vị không có chỉ tiêu; " : "";
        return $"Đạt {own}; {compared}tốt nhất cụm {highest} → {Earned(result)}";
    }
}
