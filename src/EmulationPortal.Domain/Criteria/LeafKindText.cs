namespace EmulationPortal.Domain.Criteria;

/// <summary>The Vietnamese words for each <see cref="LeafKind"/>.</summary>
public static class LeafKindText
{
    /// <summary>The short name shown in lists and in the template workbook.</summary>
    public static string Label(LeafKind kind) => kind switch
    {
        LeafKind.Manual => "Chấm điểm trực tiếp",
        LeafKind.YesNo => "Có/không",
        LeafKind.PercentBands => "Bậc theo tỷ lệ %",
        LeafKind.DaysLateBands => "Bậc theo số ngày chậm",
        LeafKind.LinearRatio => "Theo tỷ lệ hoàn thành chỉ tiêu",
        LeafKind.PerOccurrence => "Theo số lần",
        LeafKind.RelativeToBest => "So với đơn vị tốt nhất cụm",
        LeafKind.Bonus => "Điểm thưởng",
        LeafKind.Penalty => "Điểm trừ",
        LeafKind.Disqualifier => "Điều kiện không xét",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of leaf."),
    };

    /// <summary>One line that says how the points come about.</summary>
    public static string Explanation(LeafKind kind) => kind switch
    {
        LeafKind.Manual => "Nhập điểm từ 0 đến điểm tối đa, theo bước điểm.",
        LeafKind.YesNo => "Có được điểm tối đa, không được 0 điểm.",
        LeafKind.PercentBands => "Nhập tỷ lệ %, điểm lấy theo bảng bậc.",
        LeafKind.DaysLateBands => "Nhập số ngày chậm (0 là đúng hạn), điểm lấy theo bảng bậc.",
        LeafKind.LinearRatio => "Nhập kết quả; điểm bằng điểm tối đa nhân kết quả chia chỉ tiêu.",
        LeafKind.PerOccurrence => "Nhập số lần; mỗi lần được một số điểm, không quá điểm tối đa.",
        LeafKind.RelativeToBest => "Nhập kết quả; đơn vị tốt nhất cụm được điểm tối đa, đơn vị khác theo tỷ lệ.",
        LeafKind.Bonus => "Nhập điểm thưởng; cộng ngoài thang điểm.",
        LeafKind.Penalty => "Nhập số điểm bị trừ (số dương); trừ vào tổng điểm.",
        LeafKind.Disqualifier => "Nếu có, đơn vị không được xét thi đua; không tính điểm.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of leaf."),
    };

    /// <summary>What one types into the cell: the noun shown beside the field.</summary>
    public static string Typed(LeafKind kind) => kind switch
    {
        LeafKind.Manual or LeafKind.Bonus or LeafKind.Penalty => "điểm",
        LeafKind.YesNo or LeafKind.Disqualifier => "có/không",
        LeafKind.PercentBands => "tỷ lệ %",
        LeafKind.DaysLateBands => "số ngày chậm",
        LeafKind.LinearRatio or LeafKind.RelativeToBest => "kết quả",
        LeafKind.PerOccurrence => "số lần",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of leaf."),
    };

    /// <summary>
    /// False for bonus, penalty and disqualifier: they lie outside the scale, so they count neither toward
    /// their parent's maximum nor toward the maximum of the set.
    /// </summary>
    public static bool IsInScale(LeafKind kind) =>
        kind is not (LeafKind.Bonus or LeafKind.Penalty or LeafKind.Disqualifier);
}
