namespace EmulationPortal.Domain.Minutes;

/// <summary>Which paper a cluster makes of its meeting.</summary>
public enum PaperKind
{
    /// <summary>Biên bản hội nghị.</summary>
    Minutes = 1,

    /// <summary>Báo cáo of the cluster's year to the ministry.</summary>
    Report = 2,

    /// <summary>Tờ trình: proposes awards to the ministry.</summary>
    Submission = 3,
}

/// <summary>A part of a paper that is written by hand.</summary>
public enum PaperPart
{
    /// <summary>Minutes: how the meeting was opened.</summary>
    Opening = 1,

    /// <summary>Minutes: what was said.</summary>
    Discussion = 2,

    /// <summary>Minutes: what the chair concluded.</summary>
    Conclusion = 3,

    /// <summary>Report: the cluster and its year.</summary>
    Situation = 4,

    /// <summary>Report: what the movements came to.</summary>
    Achievements = 5,

    /// <summary>Report: shortcomings and their causes.</summary>
    Shortcomings = 6,

    /// <summary>Report: what is to be done next.</summary>
    Directions = 7,

    /// <summary>Report: requests to the ministry.</summary>
    Requests = 8,

    /// <summary>Submission: why it is made.</summary>
    Grounds = 9,

    /// <summary>Submission: what the proposed unit has achieved.</summary>
    Merits = 10,

    /// <summary>Submission: what is proposed.</summary>
    Proposal = 11,
}

/// <summary>The official words for papers, and what stands in them before anybody writes.</summary>
public static class PaperText
{
    /// <summary>The body above the clusters, to which papers are addressed.</summary>
    public const string Ministry = "Bộ Thông tin và Truyền thông";

    /// <summary>Longest text of one part.</summary>
    public const int PartLength = 8000;

    /// <summary>The kind, as in a list: “Biên bản”.</summary>
    public static string Name(PaperKind kind) => kind switch
    {
        PaperKind.Minutes => "Biên bản",
        PaperKind.Report => "Báo cáo",
        PaperKind.Submission => "Tờ trình",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Its abbreviation in the notation of a document (Decree 30/2020/NĐ-CP, annex III, part I).</summary>
    public static string Notation(PaperKind kind) => kind switch
    {
        PaperKind.Minutes => "BB",
        PaperKind.Report => "BC",
        PaperKind.Submission => "TTr",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The hand-written parts of a kind, in the order in which they stand.</summary>
    public static IReadOnlyList<PaperPart> Parts(PaperKind kind) => kind switch
    {
        PaperKind.Minutes => [PaperPart.Opening, PaperPart.Discussion, PaperPart.Conclusion],
        PaperKind.Report => [PaperPart.Situation, PaperPart.Achievements, PaperPart.Shortcomings, PaperPart.Directions, PaperPart.Requests],
        PaperKind.Submission => [PaperPart.Grounds, PaperPart.Merits, PaperPart.Proposal],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name of a part, as a heading and beside its field.</summary>
    public static string Name(PaperPart part) => part switch
    {
        PaperPart.Opening => "Khai mạc",
        PaperPart.Discussion => "Ý kiến thảo luận",
        PaperPart.Conclusion => "Kết luận của chủ trì",
        PaperPart.Situation => "Đặc điểm, tình hình",
        PaperPart.Achievements => "Kết quả phong trào thi đua",
        PaperPart.Shortcomings => "Hạn chế, nguyên nhân",
        PaperPart.Directions => "Phương hướng, nhiệm vụ năm tiếp theo",
        PaperPart.Requests => "Kiến nghị, đề xuất",
        PaperPart.Grounds => "Lý do trình",
        PaperPart.Merits => "Tóm tắt thành tích",
        PaperPart.Proposal => "Nội dung đề nghị",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>What the proposal of a submission says besides where the meeting voted on commendations.</summary>
    public const string CommendationProposal = "Kính đề nghị Bộ trưởng xem xét, tặng Bằng khen của Bộ năm {năm} cho {đơn vị đề nghị tặng bằng khen}.";

    /// <summary>What a part says until it is changed; figures stand in braces.</summary>
    public static string Draft(PaperPart part) => part switch
    {
        PaperPart.Opening => "{chủ trì} tuyên bố lý do, giới thiệu đại biểu và thông qua chương trình hội nghị. Có {số đơn vị dự}/{số đơn vị} đơn vị dự; hội nghị đủ điều kiện tiến hành.",
        PaperPart.Discussion => "Các đại biểu trao đổi, thống nhất từng nội dung theo chương trình.",
        PaperPart.Conclusion => "Hội nghị thống nhất các nội dung nêu trên. Biên bản đã được đọc lại cho các đại biểu cùng nghe và nhất trí thông qua.",
        PaperPart.Situation => "{cụm} gồm {số đơn vị} đơn vị thành viên, hoạt động theo quy định về tổ chức phong trào thi đua của khối.",
        PaperPart.Achievements => "Năm {năm}, các đơn vị trong Cụm đã tổ chức các phong trào thi đua gắn với nhiệm vụ chính trị được giao.",
        PaperPart.Shortcomings => string.Empty,
        PaperPart.Directions => "Tiếp tục thực hiện các nội dung đã ký kết trong giao ước thi đua.",
        PaperPart.Requests => string.Empty,
        PaperPart.Grounds => "Thực hiện quy định về tổ chức phong trào thi đua của khối, {ngày họp}, tại {nơi họp}, {cụm} đã họp tổng kết năm {năm} với {số đơn vị dự}/{số đơn vị} đơn vị dự và suy tôn {đơn vị dẫn đầu} là đơn vị dẫn đầu.",
        PaperPart.Merits => string.Empty,
        PaperPart.Proposal => "Kính đề nghị Bộ trưởng xem xét, tặng Cờ thi đua của Bộ năm {năm} cho {đơn vị đề nghị tặng cờ}.",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
