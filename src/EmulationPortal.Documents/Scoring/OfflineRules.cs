using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Scoring;

/// <summary>What may be typed into the row of a criterion: a wrong number is stopped while it is typed.</summary>
internal static class OfflineRules
{
    public static IEnumerable<InputRule> Of(CriterionNode leaf, int row)
    {
        CellAddress entered = new((int)SheetColumn.Entered, row);
        yield return TypedCells.IsAnswered(leaf)
            ? InputRule.OneOf(entered, "Hãy chọn “có” hoặc “không”.", YesNoText.Show(true), YesNoText.Show(false))
            : Number(leaf, entered);
        if (TypedCells.TakesTarget(leaf))
        {
            yield return InputRule.Between(
                new CellAddress((int)SheetColumn.Target, row), "Chỉ tiêu phải là số lớn hơn 0, ví dụ 100.", 0.001m, ScoreText.Largest);
        }

        if (TypedCells.MayBeLeftOut(leaf))
        {
            yield return InputRule.OneOf(new CellAddress((int)SheetColumn.NotAssigned, row), "Chỉ nhập x nếu tiêu chí không giao cho đơn vị.", "x");
        }
    }

    private static InputRule Number(CriterionNode leaf, CellAddress cell)
    {
        string max = NumberText.Points(leaf.MaxPoints);
        return leaf.Kind switch
        {
            LeafKind.PercentBands when !leaf.Rule.OverAchievement =>
                InputRule.Between(cell, "Tỷ lệ phải là số từ 0 đến 100; số thập phân dùng dấu phẩy, ví dụ 92,5.", 0, 100),
            LeafKind.DaysLateBands => InputRule.Between(cell, "Số ngày chậm phải là số nguyên từ 0 (đúng hạn) đến 999.", 0, 999, isWhole: true),
            LeafKind.PerOccurrence => InputRule.Between(cell, "Số lần phải là số nguyên từ 0.", 0, 999_999, isWhole: true),
            LeafKind.Manual or LeafKind.Bonus or LeafKind.Penalty =>
                InputRule.Between(cell, $"Điểm phải là số từ 0 đến {max}; số thập phân dùng dấu phẩy, ví dụ 1,5.", 0, leaf.MaxPoints),
            _ => InputRule.Between(cell, "Kết quả phải là số từ 0; số thập phân dùng dấu phẩy, ví dụ 92,5.", 0, ScoreText.Largest),
        };
    }
}
