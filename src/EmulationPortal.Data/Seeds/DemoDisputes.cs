namespace EmulationPortal.Data.Seeds;

/// <summary>A score on which the columns of the demo's open meeting differ.</summary>
/// <param name="Province">Whose.</param>
/// <param name="Code">The criterion.</param>
/// <param name="Lowered">Steps by which the cluster is below the department's own score.</param>
/// <param name="Ministry">Steps by which the ministry differs from the cluster; null where the sheet has not come to the ministry.</param>
/// <param name="Explanation">How the department explains its score.</param>
/// <param name="Doubt">Why the cluster lowered it.</param>
/// <param name="Evidence">What the department cites, and where to look.</param>
internal sealed record DemoDispute(
    string Province, string Code, int Lowered, int? Ministry, string Explanation, string Doubt, (string FileName, string Title, int? Page, string Note) Evidence);

/// <summary>The disputes of the demo's open meeting, all invented: some members' scores before the ministry has seen them, some after.</summary>
internal static class DemoDisputes
{
    /// <summary>Why the ministry's score differs.</summary>
    public const string MinistryReason = "Bộ đối chiếu với báo cáo của đơn vị (dữ liệu minh họa).";

    /// <summary>The province whose sheet the ministry has approved before the meeting.</summary>
    public const string Approved = "Lào Cai";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoDispute> All { get; } =
    [
        new(Approved, "1.1", 4, 2, "Ban hành 12 văn bản hướng dẫn, kiểm tra 24 đơn vị (dữ liệu minh họa).", "Báo cáo chỉ nêu 15 đơn vị được kiểm tra (dữ liệu minh họa).", ("bao-cao-kiem-tra.pdf", "Báo cáo kết quả kiểm tra (minh họa)", 1, "Bảng các đơn vị đã kiểm tra")),
        new(Approved, "4.4", 6, 3, "Hoàn thành 9/9 nhiệm vụ công nghệ thông tin được giao (dữ liệu minh họa).", "Hai nhiệm vụ nghiệm thu sau ngày 31/12 (dữ liệu minh họa).", ("nghiem-thu-nhiem-vu.pdf", "Biên bản nghiệm thu nhiệm vụ (minh họa)", 1, "Ngày nghiệm thu")),
        new(Approved, "7.1", 2, 1, "Không có đơn thư, khiếu nại; nội bộ đoàn kết (dữ liệu minh họa).", "Còn một đơn kiến nghị đang xem xét (dữ liệu minh họa).", ("nhan-xet-cap-uy.pdf", "Nhận xét của cấp ủy (minh họa)", null, "")),
        new("Hà Giang", "5.1", 5, null, "Chỉ số cải cách hành chính đạt 92,4%, xếp thứ 3 toàn tỉnh (dữ liệu minh họa).", "Chưa có quyết định công bố chỉ số của tỉnh (dữ liệu minh họa).", ("chi-so-cchc.pdf", "Kết quả chỉ số cải cách hành chính (minh họa)", 1, "Dòng của Sở")),
        new("Hà Giang", "8.1", 3, null, "Phát động 3 phong trào, tổng kết cả 3 trong năm (dữ liệu minh họa).", "Một phong trào chưa tổng kết (dữ liệu minh họa).", ("ke-hoach-phat-dong.pdf", "Kế hoạch phát động thi đua (minh họa)", 1, "Thời gian tổng kết")),
        new("Lai Châu", "2.1", 4, null, "Tham mưu 6 văn bản định hướng báo chí (dữ liệu minh họa).", "Hai văn bản do Ban Tuyên giáo chủ trì (dữ liệu minh họa).", ("van-ban-bao-chi.pdf", "Danh mục văn bản tham mưu (minh họa)", 1, "Cột cơ quan chủ trì")),
        new("Sơn La", "4.4", 4, null, "Hoàn thành 8/9 nhiệm vụ được giao (dữ liệu minh họa).", "Nhiệm vụ thứ 8 mới xong giai đoạn một (dữ liệu minh họa).", ("bao-cao-cntt.pdf", "Báo cáo nhiệm vụ công nghệ thông tin (minh họa)", 1, "Mục II")),
        new("Sơn La", "5.1", 3, null, "Chỉ số cải cách hành chính đạt 90,1% (dữ liệu minh họa).", "Số liệu chưa được thẩm định (dữ liệu minh họa).", ("tu-danh-gia-cchc.pdf", "Tự đánh giá cải cách hành chính (minh họa)", 1, "Tổng hợp điểm")),
    ];

    /// <summary>The dispute about a criterion of a province, or null.</summary>
    public static DemoDispute? Find(string province, string code) => All.FirstOrDefault(dispute => dispute.Province == province && dispute.Code == code);
}
