using EmulationPortal.Documents.Official;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Official documents of every kind that the portal issues, with the contents of real ones and invented names of people.</summary>
internal static class OfficialSamples
{
    private const string Department = "Sở Thông tin và Truyền thông";

    private static readonly string[] _provinces =
        ["Sơn La", "Lai Châu", "Điện Biên", "Lào Cai", "Hà Giang", "Cao Bằng", "Lạng Sơn", "Bà Rịa – Vũng Tàu", "Thừa Thiên Huế", "Đắk Nông", "Đồng Nai", "Bạc Liêu"];

    private static readonly string[] _contents =
    [
        "Nâng cao trách nhiệm người đứng đầu trong chỉ đạo, điều hành tổ chức các phong trào thi đua.",
        "Kịp thời phát hiện, bồi dưỡng và nhân rộng các điển hình tiên tiến, tạo điều kiện để các điển hình tiên tiến đóng góp tích cực hơn nữa cho các phong trào thi đua yêu nước.",
        "Tăng cường đôn đốc, hướng dẫn các cơ quan báo chí, hệ thống thông tin cơ sở tại địa phương thông tin, tuyên truyền toàn diện, đầy đủ, chính xác, kịp thời về chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước.",
        "Kịp thời tháo gỡ khó khăn, vướng mắc để các doanh nghiệp trong lĩnh vực thông tin và truyền thông hoạt động đúng định hướng, phát huy hiệu quả theo quy định của pháp luật.",
        "Đẩy mạnh đổi mới sáng tạo, thi đua thực hiện cải cách hành chính giai đoạn 2022-2025; tích cực ứng dụng công nghệ thông tin trong các lĩnh vực.",
        "Ưu tiên công nghệ số góp phần xây dựng, phát triển chính quyền điện tử, chính quyền số, xã hội số, công dân số.",
    ];

    private static readonly string[] _names =
    [
        "Lò Văn Sơn", "Vàng Thị Lai", "Vũ Anh Biên", "Nguyễn Lào", "Hoàng Thị Thanh Hà", "Nông Văn Cao", "Hoàng Lạng",
        "Nguyễn Thị Ngọc Hoàng Bích Phượng", "H' Hen Niê", "Y Moan Ênuôl", "Trần Bình", "Đặng Thị Ước",
    ];

    /// <summary>A pledge that so many directors sign, at most twelve.</summary>
    public static OfficialDocument Pledge(int members) => new()
    {
        Kind = "BẢN GIAO ƯỚC",
        Title = "Thực hiện các phong trào thi đua năm 2023",
        IssuingBodies = ["Cụm thi đua số 2", "Khối thi đua Sở Thông tin và Truyền thông"],
        Place = "Điện Biên Phủ",
        On = new DateOnly(2023, 2, 20),
        Body =
        [
            new LegalBasis("Căn cứ Luật Thi đua, khen thưởng"),
            new LegalBasis("Căn cứ Quyết định số 1459/QĐ-BTTTT ngày 09/9/2019 của Bộ trưởng Bộ Thông tin và Truyền thông;"),
            Paragraph.Of($"Hôm nay, ngày 20 tháng 02 năm 2023, tại thành phố Điện Biên Phủ, đại diện lãnh đạo {members} Sở thống nhất ký giao ước với chủ đề: “Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số để phát triển bền vững”, gồm các nội dung sau:"),
            .. Enumerable.Range(1, 9).Select(number => new NumberedItem($"{number}.", [new TextRun(_contents[(number - 1) % _contents.Length])], number != 4 ? [] :
            [
                NumberedItem.Of(NumberedItem.Point(1), "Hỗ trợ phát triển mạng lưới chuyển phát;"),
                NumberedItem.Of(NumberedItem.Point(2), "Chuyển đổi hạ tầng viễn thông thành hạ tầng số."),
            ])),
            Paragraph.Of("Các đơn vị trong Cụm triển khai đến toàn thể cán bộ, công chức, viên chức và người lao động hưởng ứng; quyết tâm hoàn thành tốt các nội dung đã ký kết."),
        ],
        Recipients = ["Bộ Thông tin và Truyền thông (để báo cáo)", "Các Sở trong Cụm", "Lưu: VT."],
        Signatures = [.. Enumerable.Range(0, members).Select(number => new SignatureBlock(
            $"ky-{number + 1}", null, $"{Department} tỉnh {_provinces[number]}", number % 4 == 3 ? "Phó Giám đốc phụ trách" : "Giám đốc", _names[number]))],
        Check = new PublicCheck("CTD2-2023-7K4M9Q", "https://thidua.example.vn/xac-minh/CTD2-2023-7K4M9Q"),
    };

    /// <summary>Minutes of a meeting with tables and figures that lead to their records.</summary>
    public static OfficialDocument Minutes() => new()
    {
        Kind = "BIÊN BẢN",
        Title = "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2022 của Cụm thi đua số 2",
        Superior = "Bộ Thông tin và Truyền thông",
        IssuingBodies = ["Cụm thi đua số 2"],
        Number = "/BB-CTĐ2",
        Place = "Điện Biên Phủ",
        On = new DateOnly(2023, 2, 5),
        IsDraft = true,
        Body =
        [
            new SectionHeading("I. Thời gian, địa điểm"),
            Paragraph.Of("Hội nghị bắt đầu lúc 08 giờ 00 ngày 05 tháng 02 năm 2023 tại trung tâm thành phố Điện Biên Phủ."),
            new SectionHeading("II. Kết quả thống nhất điểm"),
            Paragraph.Of(new TextRun("Hội nghị thống nhất "), new TextRun("46", TextLook.Bold, "/cham-diem/1"), new TextRun(" ô điểm còn chênh lệch:")),
            new TableBlock(
                "Đơn vị tính: điểm",
                [new("TT", ColumnKind.Order), new("Tiêu chí", ColumnKind.Text), new("Tự chấm", ColumnKind.Figure), new("Thống nhất", ColumnKind.Figure), new("Lý do", ColumnKind.Remark)],
                [
                    .. Enumerable.Range(1, 45).Select(number => new TableRow(
                    [
                        new($"{number}"), new($"Nội dung thứ {number}: {_contents[number % _contents.Length]}"), new("8,5"),
                        new($"{number % 9},25", Link: $"/cham-diem/{number}"), new("Theo minh chứng đã kiểm tra"),
                    ])),
                    new TableRow([new(""), new("Cộng"), new("382,5"), new("190,75"), new("")], IsTotal: true),
                ]),
            new SectionHeading("III. Suy tôn"),
            Paragraph.Of("Hội nghị suy tôn Sở Thông tin và Truyền thông tỉnh Điện Biên là đơn vị dẫn đầu với 7/7 phiếu."),
            Paragraph.Of("Hội nghị kết thúc lúc 11 giờ 30 cùng ngày."),
        ],
        Recipients = ["Bộ Thông tin và Truyền thông", "Lưu: VT"],
        Signatures =
        [
            new SignatureBlock("thu-ky", null, null, "Thư ký", "Nguyễn Thị Bích"),
            new SignatureBlock("chu-tri", "TM. Hội nghị", null, "Chủ trì", "Vũ Anh Biên"),
        ],
        Annexes =
        [
            new OfficialAnnex("Danh sách đại biểu", [Paragraph.Of("Có mặt 07 đại biểu.")]),
            new OfficialAnnex("Bảng điểm thống nhất", [Paragraph.Of("Kèm 45 dòng.")]),
        ],
    };

    /// <summary>A submission to the ministry with articles.</summary>
    public static OfficialDocument Submission() => new()
    {
        Kind = "TỜ TRÌNH",
        Title = "Về việc đề nghị tặng Cờ thi đua của Bộ năm 2022",
        Superior = "Bộ Thông tin và Truyền thông",
        IssuingBodies = ["Cụm thi đua số 2"],
        Number = "05/TTr-CTĐ2",
        Place = "Điện Biên",
        On = new DateOnly(2023, 3, 1),
        Addressees = ["Bộ trưởng Bộ Thông tin và Truyền thông", "Vụ Thi đua - Khen thưởng"],
        Body =
        [
            new LegalBasis("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"),
            Paragraph.Of("Cụm thi đua số 2 kính trình Bộ trưởng xem xét, quyết định như sau:"),
            new Article(1, "Đơn vị được đề nghị", [NumberedItem.Of("1.", "Cờ thi đua: Sở Thông tin và Truyền thông tỉnh Điện Biên."), NumberedItem.Of("2.", "Bằng khen: Sở Thông tin và Truyền thông tỉnh Sơn La.")]),
            new Article(2, null, [Paragraph.Of("Hồ sơ gồm biên bản hội nghị và bảng tổng hợp điểm kèm theo.")]),
            new CentredHeading("KÍNH TRÌNH"),
            Paragraph.Of("Kính đề nghị Bộ trưởng xem xét, quyết định"),
        ],
        Recipients = ["Như trên", "Các Sở trong Cụm", "Lưu: VT, TĐKT"],
        Signatures = [new SignatureBlock("cum-truong", "TM. Cụm thi đua số 2", null, "Cụm trưởng", "Lò Văn Sơn")],
        Check = new PublicCheck("TTR-5", "https://thidua.example.vn/xac-minh/TTR-5"),
    };

    /// <summary>A record of cooperation between two departments.</summary>
    public static OfficialDocument Cooperation() => new()
    {
        Kind = "BIÊN BẢN HỢP TÁC",
        Title = "Về phối hợp quản lý nhà nước lĩnh vực thông tin và truyền thông",
        IssuingBodies = [$"{Department} thành phố Hải Phòng", $"{Department} thành phố Hà Nội"],
        Place = "Hà Nội",
        On = new DateOnly(2019, 12, 14),
        Body =
        [
            Paragraph.Of("Hôm nay, ngày 14 tháng 12 năm 2019, tại thành phố Hà Nội, hai Sở thống nhất:"),
            NumberedItem.Of("1.", "Tăng cường phối hợp giữa hai cơ quan quản lý nhà nước về thông tin và truyền thông;"),
            NumberedItem.Of("2.", "Thúc đẩy phát triển lĩnh vực thông tin và truyền thông ở hai địa phương."),
        ],
        Signatures =
        [
            new SignatureBlock("hai-phong", null, $"{Department} thành phố Hải Phòng", "Giám đốc", "Lương Hải Phòng"),
            new SignatureBlock("ha-noi", null, $"{Department} thành phố Hà Nội", "Giám đốc", "Nguyễn Hà Nội"),
        ],
    };

    /// <summary>All of them, by a short name.</summary>
    public static OfficialDocument Of(string name) => name switch
    {
        "pledge" => Pledge(12),
        "minutes" => Minutes(),
        "submission" => Submission(),
        "cooperation" => Cooperation(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
