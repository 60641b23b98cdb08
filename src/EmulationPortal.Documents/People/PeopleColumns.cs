namespace EmulationPortal.Documents.People;

/// <summary>The columns of a list of people, in their order from A.</summary>
internal enum PeopleColumn
{
    Number = 1,
    FullName,
    Honorific,
    Birth,
    IdentityNumber,
    SubUnit,
    Title,
    PositionSince,
    ServiceSince,
    OfficialOrder,
}

/// <summary>The headings of the columns; an upload is read by them, wherever they stand and in whatever coding.</summary>
internal static class PeopleColumns
{
    /// <summary>The name of the worksheet.</summary>
    public const string SheetName = "Danh sách";

    private static readonly Dictionary<string, PeopleColumn> ByHeading = new(StringComparer.Ordinal)
    {
        ["stt"] = PeopleColumn.Number,
        ["tt"] = PeopleColumn.Number,
        ["ho va ten"] = PeopleColumn.FullName,
        ["ho ten"] = PeopleColumn.FullName,
        ["ong ba"] = PeopleColumn.Honorific,
        ["gioi tinh"] = PeopleColumn.Honorific,
        ["ngay sinh"] = PeopleColumn.Birth,
        ["nam sinh"] = PeopleColumn.Birth,
        ["ngay thang nam sinh"] = PeopleColumn.Birth,
        ["so dinh danh"] = PeopleColumn.IdentityNumber,
        ["cccd"] = PeopleColumn.IdentityNumber,
        ["so cccd"] = PeopleColumn.IdentityNumber,
        ["bo phan"] = PeopleColumn.SubUnit,
        ["phong don vi"] = PeopleColumn.SubUnit,
        ["phong ban"] = PeopleColumn.SubUnit,
        ["don vi"] = PeopleColumn.SubUnit,
        ["chuc vu"] = PeopleColumn.Title,
        ["chuc danh"] = PeopleColumn.Title,
        ["o vi tri tu ngay"] = PeopleColumn.PositionSince,
        ["ngay vao nganh"] = PeopleColumn.ServiceSince,
        ["cong tac tu ngay"] = PeopleColumn.ServiceSince,
        ["thu tu danh sach"] = PeopleColumn.OfficialOrder,
    };

    public static string Heading(this PeopleColumn column) => column switch
    {
        PeopleColumn.Number => "STT",
        PeopleColumn.FullName => "Họ và tên",
        PeopleColumn.Honorific => "Ông/Bà",
        PeopleColumn.Birth => "Ngày sinh",
        PeopleColumn.IdentityNumber => "Số định danh",
        PeopleColumn.SubUnit => "Bộ phận",
        PeopleColumn.Title => "Chức vụ",
        PeopleColumn.PositionSince => "Ở vị trí từ ngày",
        PeopleColumn.ServiceSince => "Ngày vào ngành",
        PeopleColumn.OfficialOrder => "Thứ tự danh sách",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    public static string Explanation(this PeopleColumn column) => column switch
    {
        PeopleColumn.Number => "Để người đọc; khi nhập không dùng đến.",
        PeopleColumn.FullName => "Bắt buộc. Viết như trong hồ sơ, không viết tắt. Chữ phông .VnTime (TCVN3) và VNI được tự nhận ra và chuyển sang Unicode.",
        PeopleColumn.Honorific => "Bắt buộc. Ghi “Ông” hoặc “Bà” (nam, nữ cũng được).",
        PeopleColumn.Birth => "Ngày/tháng/năm, ví dụ 09/03/1980; hoặc chỉ năm: 1980. Cần để phân biệt người trùng tên.",
        PeopleColumn.IdentityNumber => "12 chữ số, có thể để trống. Được mã hóa khi lưu, chỉ hiện ba số cuối.",
        PeopleColumn.SubUnit => "Tên phòng, trung tâm trong Sở; để trống với lãnh đạo Sở. Tên chưa có sẽ được thêm.",
        PeopleColumn.Title => "Ví dụ Trưởng phòng, Chuyên viên; có thể để trống.",
        PeopleColumn.PositionSince => "Ngày/tháng/năm; để trống thì tính từ ngày nhập.",
        PeopleColumn.ServiceSince => "Ngày/tháng/năm; để tính số năm công tác. Có thể để trống.",
        PeopleColumn.OfficialOrder => "Số thứ tự trong danh sách chính thức (theo chức vụ); có thể để trống.",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>The column of a folded heading, or null.</summary>
    public static PeopleColumn? Of(string heading) => ByHeading.TryGetValue(heading, out var column) ? column : null;
}
