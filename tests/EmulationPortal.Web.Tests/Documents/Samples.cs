using EmulationPortal.Documents;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Invented, but lifelike documents: nine groups with 60 criteria and texts of every length.</summary>
internal static class Samples
{
    private const string LongText =
        "Tham mưu cấp ủy, chính quyền địa phương ban hành kịp thời, đúng thẩm quyền các văn bản chỉ đạo, chương trình, kế hoạch, đề án " +
        "phát triển lĩnh vực thông tin và truyền thông; hướng dẫn, kiểm tra và tổ chức thực hiện các văn bản quy phạm pháp luật đã ban hành";

    private static readonly string[] _groups =
    [
        "Hướng dẫn, kiểm tra, thực hiện văn bản quy phạm pháp luật; tham mưu chiến lược, quy hoạch; đầu mối Chính quyền điện tử",
        "Tham mưu chỉ đạo báo chí, truyền thông tại địa phương",
        "Hỗ trợ doanh nghiệp phát triển kinh tế ngành Thông tin và Truyền thông",
        "Tham mưu phát triển và ứng dụng công nghệ thông tin",
        "Cải cách hành chính, ứng dụng công nghệ thông tin trong chỉ đạo điều hành",
        "Phong trào thi đua phát huy sáng kiến, sáng tạo",
        "Giữ gìn đoàn kết nội bộ; xây dựng tổ chức Đảng, đoàn thể trong sạch, vững mạnh",
        "Tổ chức phát động, triển khai các phong trào thi đua",
        "Điển hình tiên tiến; chế độ thông tin, báo cáo đầy đủ, đúng thời hạn",
    ];

    private static readonly string[] _roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    private static readonly string[] _texts =
    [
        LongText,
        "Tỷ lệ văn bản ký số trên tổng số văn bản đi",
        "Báo cáo định kỳ đúng hạn",
        "Có quyết định công nhận sáng kiến cấp cơ sở trở lên",
        "Phối hợp các cơ quan báo chí tuyên truyền chủ trương của Đảng, chính sách, pháp luật của Nhà nước trên địa bàn tỉnh",
        "Số lớp tập huấn kỹ năng số cho cán bộ cấp xã",
        "Ban hành kế hoạch ứng dụng công nghệ thông tin hằng năm",
    ];

    public static readonly string[] Members =
        ["Sơn La", "Lai Châu", "Điện Biên", "Lào Cai", "Hà Giang", "Cao Bằng", "Lạng Sơn", "Bà Rịa – Vũng Tàu", "Thừa Thiên Huế", "Đắk Nông", "Hồ Chí Minh", "Bạc Liêu"];

    public static OfficialHead Head { get; } = new()
    {
        ParentBody = "Ủy ban nhân dân tỉnh Điện Biên",
        IssuingBody = "Sở Thông tin và Truyền thông",
        Number = "15/BĐ-STTTT",
        Place = "Điện Biên",
        On = new DateOnly(2025, 12, 5),
    };

    public static SheetDocument Sheet() => new()
    {
        Head = Head,
        Year = 2025,
        Department = "Sở Thông tin và Truyền thông tỉnh Điện Biên",
        Cluster = "Cụm thi đua số 2",
        Lines = SheetLines(),
        Totals = SheetTotals(),
        StatusLine = "Đã gửi ngày 05/12/2025, đang chờ cụm chấm.",
        Remarks = ["Điểm cụm của Sở Thông tin và Truyền thông tỉnh Sơn La (Cụm trưởng) do Cụm phó chấm."],
        Snapshot = new PrintedSnapshot(2, "gửi lúc 16:40 ngày 05/12/2025", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        Signatures = [new SignatureBlock("Người lập bảng", Hint: "Ký, ghi rõ họ tên"), new SignatureBlock("Giám đốc")],
    };

    public static SheetDocument Redline()
    {
        SheetDocument sheet = Sheet();
        int changed = 0;
        IEnumerable<SheetLine> lines = sheet.Lines.Select(line => line.IsGroup || ++changed % 9 != 0
            ? line with { Earlier = new EarlierLine(line.Scores, line.Notes) }
            : line with { Earlier = new EarlierLine(line.Scores with { Self = PointsCell.NotScored }, [new LineNote("Tự chấm", "Chưa có số liệu quý IV.")]) });
        return sheet with
        {
            Lines = [.. lines],
            ComparedWith = new PrintedSnapshot(1, "gửi lúc 08:15 ngày 01/12/2025", new string('a', 64)),
        };
    }

    public static MatrixDocument Matrix(int members) => new()
    {
        Head = Head with { ParentBody = "Khối thi đua Sở Thông tin và Truyền thông", IssuingBody = "Cụm thi đua số 2", Number = null },
        Year = 2025,
        Cluster = "Cụm thi đua số 2",
        Column = ScoreColumn.Cluster,
        Members = [.. Members.Take(members).Select((name, index) => new MatrixMember(
            name, $"Sở Thông tin và Truyền thông tỉnh {name}", index switch { 0 => "Cụm trưởng", 1 => "Cụm phó", _ => null }, $"{index + 1}/{members}"))],
        Lines = [.. SheetLines().Select(line => new MatrixLine(
            line.Code, line.Text, line.Level, line.IsGroup, line.Part, line.MaxPoints,
            [.. Enumerable.Range(0, members).Select(member => Vary(line.Scores.Cluster, member))]))],
        Totals = [.. SheetTotals().Select(total => new MatrixClosing(
            total.Kind, total.MaxPoints, [.. Enumerable.Range(0, members).Select(member => Vary(total.Scores.Cluster, member))]))],
        StatusLine = "Cụm đã thống nhất ngày 10/12/2025.",
        Signatures = [new SignatureBlock("Cụm phó"), new SignatureBlock("Cụm trưởng")],
    };

    public static RankingDocument Ranking() => new()
    {
        Head = Head with { Number = null },
        Year = 2025,
        Cluster = "Cụm thi đua số 2",
        Lines =
        [
            new("1", "Sở Thông tin và Truyền thông tỉnh Điện Biên", null, PointsCell.Of(97.5m), PointsCell.Of(96.25m), PointsCell.Of(96.25m), "Hoàn thành xuất sắc nhiệm vụ", null),
            new("2", "Sở Thông tin và Truyền thông tỉnh Sơn La", "Cụm trưởng", PointsCell.Of(95m), PointsCell.Of(94m), PointsCell.Of(94m), "Hoàn thành xuất sắc nhiệm vụ", "Bằng điểm với Lai Châu; xếp trên vì điểm nhóm I cao hơn (18,5 so với 17,75)."),
            new("3", "Sở Thông tin và Truyền thông tỉnh Lai Châu", "Cụm phó", PointsCell.Of(96m), PointsCell.Of(94m), PointsCell.Of(94m), "Hoàn thành xuất sắc nhiệm vụ", null),
            new("Không xét", "Sở Thông tin và Truyền thông tỉnh Hà Giang", null, PointsCell.Of(90m), PointsCell.Of(89m), PointsCell.NotScored, null, "Có cán bộ lãnh đạo bị kỷ luật từ khiển trách trở lên trong năm."),
        ],
        StatusLine = "Công bố ngày 20/01/2026.",
        TieBreaks = ["Điểm nhóm I cao hơn.", "Điểm thưởng cao hơn.", "Cụm bỏ phiếu."],
        Thresholds = ["Hoàn thành xuất sắc nhiệm vụ: từ 90 điểm.", "Hoàn thành tốt nhiệm vụ: từ 80 đến dưới 90 điểm."],
        Signatures = [new SignatureBlock("Cụm trưởng")],
    };

    private static PointsCell Vary(PointsCell cell, int member) =>
        cell.Status == CellStatus.Scored ? PointsCell.Of(Math.Max(0m, cell.Points - (member % 3 * 0.25m))) : cell;

    private static List<SheetLine> SheetLines()
    {
        List<SheetLine> lines = [];
        for (int group = 0; group < _groups.Length; group++)
        {
            lines.Add(new SheetLine
            {
                Code = _roman[group],
                Text = _groups[group],
                Level = 1,
                IsGroup = true,
                MaxPoints = 11m,
                Scores = new(PointsCell.Of(9.25m), PointsCell.Of(9m), PointsCell.NotScored),
            });
            lines.AddRange(Enumerable.Range(1, group < 3 ? 6 : 7).Select(leaf => Leaf(group, leaf)));
        }

        lines.Add(new SheetLine { Code = "X", Text = "Điểm thưởng", Level = 1, IsGroup = true, Part = LinePart.Bonus, MaxPoints = 10m, Scores = new(PointsCell.Of(10m), PointsCell.Of(10m)) });
        lines.Add(new SheetLine { Code = "10.1", Text = "Được tặng Cờ thi đua của Bộ", Level = 2, Part = LinePart.Bonus, MaxPoints = 10m, Scores = new(PointsCell.Of(10m), PointsCell.Of(10m)) });
        lines.Add(new SheetLine { Code = "XI", Text = "Có cán bộ lãnh đạo bị kỷ luật", Level = 1, Part = LinePart.Disqualifier, Scores = new(PointsCell.Of(0m), PointsCell.Of(0m)) });
        return lines;
    }

    private static SheetLine Leaf(int group, int leaf) => new()
    {
        Code = $"{group + 1}.{leaf}",
        Text = _texts[(group + leaf) % _texts.Length],
        Level = 2,
        MaxPoints = leaf % 3 == 0 ? 1.5m : 2m,
        Scores = leaf == 5
            ? new(PointsCell.NotAssigned, PointsCell.NotAssigned, PointsCell.NotAssigned)
            : new(PointsCell.Of(1.5m), leaf == 4 ? PointsCell.Of(0m) : PointsCell.Of(1.25m), PointsCell.NotScored),
        Notes = leaf switch
        {
            1 => [new LineNote("Tự chấm", "Đã tham mưu 12 văn bản, trong đó có 01 nghị quyết của Hội đồng nhân dân tỉnh và 03 quyết định của Ủy ban nhân dân tỉnh; triển khai đến 100% đơn vị cấp xã trước 30/6."), new LineNote("Minh chứng", "MC-2025-014, trang 3–7; MC-2025-021")],
            4 => [new LineNote("Cụm", "Quyết định ban hành sau ngày 31/12, không tính cho năm 2025.")],
            _ => [],
        },
    };

    private static List<SheetClosing> SheetTotals() =>
    [
        new(TotalKind.Scored, 99m, new(PointsCell.Of(83.25m), PointsCell.Of(81m), PointsCell.NotScored)),
        new(TotalKind.AssignedMax, null, new(PointsCell.Of(81m), PointsCell.Of(81m), PointsCell.Of(81m))),
        new(TotalKind.Rescaled, null, new(PointsCell.Of(87.25m), PointsCell.Of(85.25m), PointsCell.NotScored)),
        new(TotalKind.Bonus, 10m, new(PointsCell.Of(10m), PointsCell.Of(10m), PointsCell.NotScored)),
        new(TotalKind.Penalty, null, new(PointsCell.Of(0m), PointsCell.Of(0m), PointsCell.NotScored)),
        new(TotalKind.Final, null, new(PointsCell.Of(97.25m), PointsCell.Of(95.25m), PointsCell.NotScored)),
    ];
}
