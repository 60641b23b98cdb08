namespace EmulationPortal.Documents.People;

/// <summary>The columns of a history of awards, in their order from A.</summary>
internal enum AwardColumn
{
    Number = 1,
    Name,
    Recipient,
    Birth,
    SubUnit,
    Award,
    Year,
    DecisionNumber,
    DecidedOn,
    Authority,
    Note,
}

/// <summary>The headings of the columns; an upload is read by them, wherever they stand and in whatever coding.</summary>
internal static class AwardColumns
{
    /// <summary>The name of the worksheet.</summary>
    public const string SheetName = "Khen thưởng";

    private static readonly Dictionary<string, AwardColumn> ByHeading = new(StringComparer.Ordinal)
    {
        ["stt"] = AwardColumn.Number,
        ["tt"] = AwardColumn.Number,
        ["ho ten ten tap the"] = AwardColumn.Name,
        ["ho ten hoac ten tap the"] = AwardColumn.Name,
        ["ho va ten ten tap the"] = AwardColumn.Name,
        ["ho va ten"] = AwardColumn.Name,
        ["ho ten"] = AwardColumn.Name,
        ["ten tap the"] = AwardColumn.Name,
        ["ca nhan tap the"] = AwardColumn.Name,
        ["doi tuong"] = AwardColumn.Recipient,
        ["ngay sinh"] = AwardColumn.Birth,
        ["nam sinh"] = AwardColumn.Birth,
        ["bo phan"] = AwardColumn.SubUnit,
        ["phong don vi"] = AwardColumn.SubUnit,
        ["phong ban"] = AwardColumn.SubUnit,
        ["danh hieu hinh thuc"] = AwardColumn.Award,
        ["danh hieu hinh thuc khen thuong"] = AwardColumn.Award,
        ["danh hieu"] = AwardColumn.Award,
        ["hinh thuc khen thuong"] = AwardColumn.Award,
        ["nam giai doan"] = AwardColumn.Year,
        ["nam"] = AwardColumn.Year,
        ["nam duoc khen"] = AwardColumn.Year,
        ["giai doan"] = AwardColumn.Year,
        ["so quyet dinh"] = AwardColumn.DecisionNumber,
        ["so ky hieu quyet dinh"] = AwardColumn.DecisionNumber,
        ["ngay quyet dinh"] = AwardColumn.DecidedOn,
        ["cap quyet dinh"] = AwardColumn.Authority,
        ["co quan quyet dinh"] = AwardColumn.Authority,
        ["ghi chu"] = AwardColumn.Note,
    };

    public static string Heading(this AwardColumn column) => column switch
    {
        AwardColumn.Number => "STT",
        AwardColumn.Name => "Họ tên, tên tập thể",
        AwardColumn.Recipient => "Đối tượng",
        AwardColumn.Birth => "Ngày sinh",
        AwardColumn.SubUnit => "Bộ phận",
        AwardColumn.Award => "Danh hiệu, hình thức",
        AwardColumn.Year => "Năm, giai đoạn",
        AwardColumn.DecisionNumber => "Số quyết định",
        AwardColumn.DecidedOn => "Ngày quyết định",
        AwardColumn.Authority => "Cấp quyết định",
        AwardColumn.Note => "Ghi chú",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    public static string Explanation(this AwardColumn column) => column switch
    {
        AwardColumn.Number => "Để người đọc; khi nhập không dùng đến.",
        AwardColumn.Name => "Bắt buộc. Đúng như hồ sơ đã có, kể cả tên cũ; cổng không tự lập hồ sơ mới. Chữ phông .VnTime (TCVN3) và VNI được tự nhận ra và chuyển sang Unicode.",
        AwardColumn.Recipient => "“Cá nhân” hoặc “Tập thể”; để trống thì tính theo danh hiệu, hình thức và tên.",
        AwardColumn.Birth => "Của cá nhân: ngày/tháng/năm hoặc chỉ năm; cần khi trong đơn vị có người trùng tên.",
        AwardColumn.SubUnit => "Của cá nhân: phòng, trung tâm; giúp phân biệt người trùng tên. Có thể để trống.",
        AwardColumn.Award => "Bắt buộc. Tên đầy đủ, tên viết tắt hoặc mã như ở trang “Danh mục”.",
        AwardColumn.Year => "Bắt buộc. Năm của thành tích, ví dụ 2018; hoặc giai đoạn, ví dụ 2015-2020.",
        AwardColumn.DecisionNumber => "Số, ký hiệu, ví dụ 1459/QĐ-BTTTT; để trống nếu chưa tìm được quyết định.",
        AwardColumn.DecidedOn => "Ngày/tháng/năm ký quyết định; có thể để trống.",
        AwardColumn.Authority => "Bắt buộc. Ví dụ Giám đốc Sở, Bộ trưởng, Chủ tịch Ủy ban nhân dân tỉnh.",
        AwardColumn.Note => "Thành tích được khen, nguồn; có thể để trống.",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>The column of a folded heading, or null.</summary>
    public static AwardColumn? Of(string heading) => ByHeading.TryGetValue(heading, out var column) ? column : null;
}
