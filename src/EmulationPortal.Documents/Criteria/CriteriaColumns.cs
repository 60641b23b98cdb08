namespace EmulationPortal.Documents.Criteria;

/// <summary>The columns of a criteria workbook, in their order from A.</summary>
internal enum CriteriaColumn
{
    Code = 1,
    Text,
    Kind,
    MaxPoints,
    Step,
    Evidence,
    Rule,
    Guidance,
}

/// <summary>The headings of the columns; an upload is read by them, wherever they stand.</summary>
internal static class CriteriaColumns
{
    /// <summary>The word for a line that sums its children.</summary>
    public const string Group = "Nhóm";

    /// <summary>The name of the worksheet.</summary>
    public const string SheetName = "Tiêu chí";

    public static string Heading(this CriteriaColumn column) => column switch
    {
        CriteriaColumn.Code => "Mã",
        CriteriaColumn.Text => "Nội dung",
        CriteriaColumn.Kind => "Loại",
        CriteriaColumn.MaxPoints => "Điểm tối đa",
        CriteriaColumn.Step => "Bước điểm",
        CriteriaColumn.Evidence => "Bắt buộc minh chứng",
        CriteriaColumn.Rule => "Bậc/quy tắc",
        CriteriaColumn.Guidance => "Hướng dẫn",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    public static string Explanation(this CriteriaColumn column) => column switch
    {
        CriteriaColumn.Code => "Mỗi dòng một mã riêng, ví dụ I, 1.1, 1.2.3. Mã cho biết dòng thuộc nhóm nào: 1.2.3 thuộc 1.2; 1.2 thuộc 1 hoặc I.",
        CriteriaColumn.Text => "Nội dung tiêu chí, tối đa 2.000 ký tự.",
        CriteriaColumn.Kind => "Chọn trong danh sách. Dòng có mục con ghi “Nhóm”.",
        CriteriaColumn.MaxPoints => "Số, ví dụ 1,5. Nhóm để trống thì lấy tổng các mục con. Điều kiện không xét để trống.",
        CriteriaColumn.Step => "Bước của điểm chấm trực tiếp, ví dụ 0,25. Để trống: điểm nào cũng được.",
        CriteriaColumn.Evidence => "Ghi “có” nếu phải có minh chứng hoặc giải trình.",
        CriteriaColumn.Rule => "Bảng bậc, chỉ tiêu hoặc điểm mỗi lần, tùy loại; xem ví dụ ở bảng dưới.",
        CriteriaColumn.Guidance => "Hướng dẫn cho người chấm; có thể để trống.",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
