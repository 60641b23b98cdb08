using EmulationPortal.Domain.Criteria;
using static EmulationPortal.Domain.Text.NumberText;

namespace EmulationPortal.Domain.Scoring;

/// <summary>The sentences of <see cref="LeafScore.Check"/>, one kind of leaf at a time.</summary>
internal static class CellCheck
{
    public static string? Of(CriterionNode leaf, LeafKind kind, decimal entered, CellValue cell) => kind switch
    {
        LeafKind.Manual => PointsTyped(leaf, entered, "Điểm"),
        LeafKind.Bonus => PointsTyped(leaf, entered, "Điểm thưởng"),
        LeafKind.Penalty => entered < 0
            ? $"Điểm trừ của mục {leaf.Code} ghi số dương: hãy nhập {Points(-entered)} thay cho {Points(entered)}."
            : PointsTyped(leaf, entered, "Điểm trừ"),
        LeafKind.YesNo or LeafKind.Disqualifier => entered is 0 or 1 ? null : $"Mục {leaf.Code} chỉ nhận “có” hoặc “không”; đã nhập {Points(entered)}.",
        LeafKind.PercentBands => Percent(leaf, entered),
        LeafKind.DaysLateBands => Days(leaf, entered),
        LeafKind.LinearRatio => Achieved(leaf, entered) ?? LinearTarget(leaf, cell),
        LeafKind.RelativeToBest => Achieved(leaf, entered) ?? NegativeTarget(leaf, cell),
        LeafKind.PerOccurrence => Whole(leaf, entered, "Số lần"),
        _ => null,
    };

    private static string? PointsTyped(CriterionNode leaf, decimal entered, string what)
    {
        if (entered < 0) return $"{what} của mục {leaf.Code} không được nhỏ hơn 0; đã nhập {Points(entered)}.";
        if (entered > leaf.MaxPoints) return $"{what} tối đa của mục {leaf.Code} là {Points(leaf.MaxPoints)}; đã nhập {Points(entered)}.";
        if (leaf.Step <= 0 || entered % leaf.Step == 0) return null;
        var below = entered - (entered % leaf.Step);
        var above = Math.Min(below + leaf.Step, leaf.MaxPoints);
        return $"{what} của mục {leaf.Code} tính theo bước {Points(leaf.Step)}; đã nhập {Points(entered)}. Hãy nhập {Points(below)} hoặc {Points(above)}.";
    }

    private static string? Percent(CriterionNode leaf, decimal entered)
    {
        if (entered < 0) return $"Tỷ lệ của mục {leaf.Code} không được nhỏ hơn 0 %; đã nhập {Points(entered)}.";
        if (entered > 100 && !leaf.Rule.OverAchievement) return $"Tỷ lệ của mục {leaf.Code} không được quá 100 %; đã nhập {Points(entered)}.";
        return NoBand(leaf, entered, $"{Points(entered)} %");
    }

    private static string? Days(CriterionNode leaf, decimal entered) =>
        Whole(leaf, entered, "Số ngày chậm") ?? NoBand(leaf, entered, $"{Points(entered)} ngày");

    private static string? NoBand(CriterionNode leaf, decimal entered, string shown) => BandTable.Of(leaf)!.PointsFor(entered) is null
        ? $"Bảng bậc của mục {leaf.Code} không có bậc cho {shown}; hãy báo người lập bộ tiêu chí."
        : null;

    private static string? Whole(CriterionNode leaf, decimal entered, string what)
    {
        if (entered < 0) return $"{what} của mục {leaf.Code} không được nhỏ hơn 0; đã nhập {Points(entered)}.";
        return entered == decimal.Truncate(entered) ? null : $"{what} của mục {leaf.Code} phải là số nguyên; đã nhập {Points(entered)}.";
    }

    private static string? Achieved(CriterionNode leaf, decimal entered) =>
        entered < 0 ? $"Kết quả của mục {leaf.Code} không được nhỏ hơn 0; đã nhập {Points(entered)}." : null;

    private static string? LinearTarget(CriterionNode leaf, CellValue cell) =>
        RelativeContext.TargetOf(leaf, cell) is null
            ? $"Mục {leaf.Code} chưa có chỉ tiêu. Hãy nhập chỉ tiêu lớn hơn 0, hoặc chọn “Không giao”."
            : null;

    private static string? NegativeTarget(CriterionNode leaf, CellValue cell) =>
        cell.Target < 0 ? $"Chỉ tiêu của mục {leaf.Code} không được nhỏ hơn 0; đã nhập {Points(cell.Target.Value)}." : null;
}
