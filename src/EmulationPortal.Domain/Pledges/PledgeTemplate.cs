namespace EmulationPortal.Domain.Pledges;

/// <summary>The texts that a new pledge begins with where there is none of a year before. Everything in them is meant to be changed.</summary>
public static class PledgeTemplate
{
    private const string Law = "Căn cứ Luật Thi đua, khen thưởng";

    private const string BlocDecision =
        "Căn cứ Quyết định số 1459/QĐ-BTTTT ngày 09 tháng 9 năm 2019 của Bộ trưởng Bộ Thông tin và Truyền thông quy định tổ chức phong trào thi đua và bình xét khen thưởng Khối thi đua Sở Thông tin và Truyền thông các tỉnh, thành phố trực thuộc Trung ương";

    // The contents of a cluster follow the main criteria of Decision 1459/QĐ-BTTTT.
    private static readonly (int Level, string Text)[] OfCluster =
    [
        (0, "Hoàn thành tốt nhiệm vụ quản lý nhà nước:"),
        (1, "Hướng dẫn, kiểm tra, tổ chức thực hiện các văn bản quy phạm pháp luật; tham mưu kịp thời các chiến lược, quy hoạch, kế hoạch, chương trình phát triển ngành ở địa phương."),
        (1, "Chỉ đạo các cơ quan báo chí, truyền thông ở địa phương tuyên truyền đầy đủ chủ trương của Đảng, chính sách, pháp luật của Nhà nước."),
        (1, "Hỗ trợ doanh nghiệp trong ngành phát triển."),
        (1, "Phát triển và ứng dụng công nghệ thông tin; cải cách hành chính trong chỉ đạo, điều hành."),
        (0, "Tổ chức, phát động và tổng kết các phong trào thi đua thiết thực, hiệu quả; đẩy mạnh sáng kiến, sáng tạo."),
        (0, "Phát hiện, bồi dưỡng, tổng kết và nhân rộng điển hình tiên tiến; khen thưởng chính xác, công khai, minh bạch."),
        (0, "Giữ gìn đoàn kết nội bộ; xây dựng tổ chức Đảng, đoàn thể trong sạch, vững mạnh."),
        (0, "Trao đổi, hợp tác và chia sẻ kinh nghiệm giữa các đơn vị trong Cụm."),
        (0, "Thực hiện chế độ thông tin, báo cáo đầy đủ, đúng thời hạn."),
    ];

    private static readonly (int Level, string Text)[] OfDepartment =
    [
        (0, "Giám đốc và Ban Chấp hành Công đoàn phối hợp tổ chức, triển khai các phong trào thi đua của cơ quan gắn với nhiệm vụ chính trị được giao."),
        (0, "Tổ chức đăng ký danh hiệu thi đua tới từng phòng, đơn vị và từng công chức, viên chức, người lao động."),
        (0, "Cụ thể hóa nội dung thi đua thành tiêu chí sát với nhiệm vụ của từng phòng, đơn vị; sơ kết, tổng kết, khen thưởng kịp thời."),
        (0, "Chăm lo đời sống, bảo đảm quyền lợi của công chức, viên chức, người lao động; thực hiện dân chủ ở cơ quan."),
    ];

    private static readonly (int Level, string Text)[] OfTwo =
    [
        (0, "Phối hợp trong công tác quản lý nhà nước về thông tin và truyền thông ở hai địa phương."),
        (0, "Trao đổi thông tin, kinh nghiệm, mô hình hay; cử cán bộ học tập lẫn nhau."),
        (0, "Hằng năm luân phiên tổ chức gặp mặt, đánh giá kết quả hợp tác và thống nhất nội dung năm sau."),
    ];

    /// <summary>The text for a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="whose">“Cụm thi đua số 2”, or the parties: “Sở … và Sở …”.</param>
    /// <param name="years">“2026” or “2026 – 2027”.</param>
    public static PledgeContent Of(PledgeKind kind, string whose, string years) => kind switch
    {
        PledgeKind.Cluster => new(
            new PledgeWords(
                $"{whose} năm {years}",
                string.Empty,
                $"{Law}\n{BlocDecision}",
                $"Các đơn vị thành viên {whose} thống nhất ký giao ước thi đua năm {years} với những nội dung sau:",
                "Các đơn vị có kế hoạch triển khai giao ước đến toàn thể cán bộ, công chức, viên chức, người lao động và báo cáo kết quả thực hiện tại hội nghị tổng kết của Cụm."),
            Lines(OfCluster)),
        PledgeKind.Department => new(
            new PledgeWords(
                $"Giữa Giám đốc và Công đoàn {whose} năm {years}",
                string.Empty,
                Law,
                $"Giám đốc và Ban Chấp hành Công đoàn {whose} thống nhất ký giao ước thi đua năm {years} với những nội dung sau:",
                "Hai bên phối hợp chỉ đạo thực hiện và đánh giá kết quả tại hội nghị cán bộ, công chức, viên chức cuối năm."),
            Lines(OfDepartment)),
        PledgeKind.Bilateral => new(
            new PledgeWords(
                $"Giữa {whose}, năm {years}",
                string.Empty,
                string.Empty,
                $"{whose} thống nhất hợp tác với những nội dung sau:",
                "Hai bên cử đầu mối theo dõi, thường xuyên trao đổi và đánh giá kết quả thực hiện hằng năm."),
            Lines(OfTwo)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static List<ClauseLine> Lines((int Level, string Text)[] lines) => [.. lines.Select(line => new ClauseLine(null, line.Level, line.Text, ClauseTarget.None))];
}
