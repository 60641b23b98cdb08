using System.Globalization;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>The parts that papers share: prose with its figures, and tables that nobody types.</summary>
internal static class PaperBlocks
{
    private const string Nothing = "–";

    /// <summary>The paragraphs of a hand-written part; a figure that is not known yet leaves a gap.</summary>
    public static IEnumerable<OfficialBlock> Prose(MeetingPaper paper, PaperPart part, PaperFacts facts) =>
        PaperProse.Paragraphs(paper.TextOf(part)).Select(pieces => new Paragraph(
            [.. pieces.Select(piece => piece.IsFigure ? facts.Figure(piece.Text) ?? new TextRun(PaperProse.Gap) : new TextRun(piece.Text))]));

    /// <summary>A heading with its part; nothing where nothing was written.</summary>
    public static IEnumerable<OfficialBlock> Section(SectionNumbers numbers, MeetingPaper paper, PaperPart part, PaperFacts facts)
    {
        var prose = Prose(paper, part, facts).ToList();
        return prose.Count == 0 ? [] : [numbers.Next(PaperText.Name(part)), .. prose];
    }

    /// <summary>“08 giờ 00, ngày 20 tháng 02 năm 2023”, or the day alone.</summary>
    public static string Moment(DateTime utc, bool isDayOnly) =>
        isDayOnly ? DateText.InWords(VietnamTime.DateOf(utc)) : $"{Hour(utc)}, {DateText.InWords(VietnamTime.DateOf(utc))}";

    /// <summary>“08 giờ 00”.</summary>
    public static string Hour(DateTime utc) => VietnamTime.ToLocal(utc).ToString("HH' giờ 'mm", CultureInfo.InvariantCulture);

    /// <summary>Who was there.</summary>
    public static TableBlock Attendance(PaperFacts facts) => new(
        "Thành phần của các đơn vị trong Cụm",
        [new("TT", ColumnKind.Order), new("Đơn vị", ColumnKind.Text), new("Người dự", ColumnKind.Remark), new("Ghi chú", ColumnKind.Remark)],
        [.. facts.Meeting.Attendances.OrderBy(attendance => attendance.Position).Select((attendance, index) => new TableRow(
        [
            Order(index),
            new TextRun(attendance.Department!.Name),
            new TextRun(Person(attendance.PersonName, attendance.PersonTitle), Link: facts.AttendancePath),
            new TextRun(Note(attendance), Link: facts.AttendancePath),
        ]))]);

    /// <summary>The settled scores, one table for each department.</summary>
    public static IEnumerable<OfficialBlock> Scores(PaperFacts facts) => facts.Scores
        .GroupBy(score => score.DepartmentId)
        .Select(group => new TableBlock(
            $"{group.First().Department!.Name} (đơn vị tính: điểm)",
            [
                new("Mã", ColumnKind.Order), new("Nội dung", ColumnKind.Text), new("Tự chấm", ColumnKind.Figure), new("Cụm chấm", ColumnKind.Figure),
                new("Bộ chấm", ColumnKind.Figure), new("Thống nhất", ColumnKind.Figure), new("Lý do", ColumnKind.Remark),
            ],
            [.. group.Select(score => new TableRow(
            [
                new TextRun(score.CriterionCode), new TextRun(score.CriterionText),
                Shown(score.SelfShown, facts.PathOf(score)), Shown(score.ClusterShown, facts.PathOf(score)), Shown(score.MinistryShown, facts.PathOf(score)),
                new TextRun(score.AgreedShown, TextLook.Bold, facts.PathOf(score)),
                new TextRun(score.Reason),
            ]))]));

    /// <summary>What the acclaims came to.</summary>
    public static IEnumerable<OfficialBlock> Votes(PaperFacts facts) => facts.Counted.SelectMany(acclaim => Vote(acclaim, facts));

    /// <summary>The ranking of the year.</summary>
    public static IEnumerable<OfficialBlock> Ranking(PaperFacts facts)
    {
        if (facts.Result is not { } result || result.Lines.Count == 0)
        {
            return [];
        }

        return
        [
            new TableBlock(
                result.IsPublished ? "Kết quả đã công bố (đơn vị tính: điểm)" : "Kết quả tạm tính, chưa công bố (đơn vị tính: điểm)",
                [
                    new("TT", ColumnKind.Order), new("Đơn vị", ColumnKind.Text), new("Tổng điểm", ColumnKind.Figure),
                    new("Xếp hạng", ColumnKind.Short), new("Xếp loại", ColumnKind.Short),
                ],
                [.. result.Lines.Select((line, index) => new TableRow(
                [
                    Order(index),
                    new TextRun(result.Member(line.DepartmentId).Department.Name),
                    new TextRun(line.Total is { } total ? NumberText.Show(total, result.Set.Decimals) : Nothing, Link: $"{facts.ResultPath}/don-vi/{line.DepartmentId}"),
                    new TextRun(line.RankText, Link: facts.ResultPath),
                    new TextRun(line.Classification.Length > 0 ? line.Classification : Nothing),
                ]))]),
        ];
    }

    private static IEnumerable<OfficialBlock> Vote(Acclaim acclaim, PaperFacts facts)
    {
        var link = facts.PathOf(acclaim);
        yield return new NumberedItem("-", [new TextRun($"{acclaim.Name}. ", TextLook.Bold), .. Way(acclaim, link)], []);
        if (acclaim.Cast is not null)
        {
            yield return new TableBlock(
                $"Kết quả biểu quyết: {acclaim.Name}",
                [new("TT", ColumnKind.Order), new("Đơn vị", ColumnKind.Text), new("Số phiếu", ColumnKind.Figure), new("Kết quả", ColumnKind.Remark)],
                [.. acclaim.Candidates.OrderBy(candidate => candidate.Position).Select((candidate, index) => new TableRow(
                [
                    Order(index),
                    new TextRun(candidate.Department!.Name),
                    new TextRun(candidate.Votes is { } votes ? string.Create(CultureInfo.InvariantCulture, $"{votes}/{acclaim.AllMembers}") : Nothing, Link: link),
                    new TextRun(candidate.IsElected ? AcclaimText.Chosen(acclaim.Purpose) : AcclaimText.NotChosen(acclaim.Purpose)),
                ]))]);
        }

        var chosen = PaperFacts.Chosen(acclaim);
        yield return Paragraph.Of(
            new TextRun("Kết quả: "),
            new TextRun(chosen.Count > 0 ? string.Join("; ", chosen.Select(department => department.Name)) : AcclaimText.Name(acclaim.Outcome!.Value), TextLook.Bold, link),
            new TextRun("."));
    }

    private static IReadOnlyList<TextRun> Way(Acclaim acclaim, string link) => acclaim.Method switch
    {
        AcclaimMethod.Consensus when acclaim.IsLeadersDecision => [new($"Sau {acclaim.Round - 1} vòng biểu quyết chưa chọn được; Cụm trưởng và Cụm phó quyết định. {acclaim.Reason.TrimEnd('.')}.")],
        AcclaimMethod.Consensus => [new("Hội nghị thống nhất.")],
        AcclaimMethod.ShowOfHands =>
        [
            new("Biểu quyết giơ tay: "), PaperFacts.Count(acclaim.Cast ?? 0, link), new(" đơn vị biểu quyết, "),
            PaperFacts.Count(acclaim.Blank, link), new(" không có ý kiến"), .. Needed(acclaim, link),
        ],
        _ =>
        [
            new("Bỏ phiếu kín: thu về "), PaperFacts.Count(acclaim.Cast ?? 0, link), new(" phiếu, trong đó "), PaperFacts.Count(acclaim.Blank, link),
            new(" phiếu trắng, "), PaperFacts.Count(acclaim.Invalid, link),
            new(" phiếu không hợp lệ"), .. Needed(acclaim, link),
        ],
    };

    private static IReadOnlyList<TextRun> Needed(Acclaim acclaim, string link) =>
    [
        new("; cần "), new(acclaim.Threshold.Show(), Link: link), new(" tổng số thành viên ("), PaperFacts.Count(acclaim.NeededVotes, link), new(" phiếu)."),
    ];

    private static string Note(Attendance attendance) => string.Join("; ", new[]
    {
        attendance.Presence switch
        {
            Presence.StandIn => attendance.AuthorityNumber.Length > 0 ? $"Dự thay, giấy ủy quyền số {attendance.AuthorityNumber}" : "Dự thay",
            Presence.InPerson => "Có mặt",
            Presence.Absent => "Vắng mặt",
            _ => "Không đăng ký, không ghi nhận có mặt",
        },
        attendance.Remark,
    }.Where(part => part.Length > 0));

    private static string Person(string name, string title) => (name.Length, title.Length) switch
    {
        (0, _) => Nothing,
        (_, 0) => name,
        _ => $"{name}, {title}",
    };

    private static TextRun Shown(string score, string link) => score.Length > 0 ? new(score, Link: link) : new(Nothing);

    private static TextRun Order(int index) => new((index + 1).ToString(CultureInfo.InvariantCulture));
}

/// <summary>Numbers the sections of a paper: I, II, III…</summary>
internal sealed class SectionNumbers
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    private int used;

    /// <summary>The next heading.</summary>
    public SectionHeading Next(string text) => new($"{Roman[used++]}. {text}");
}
