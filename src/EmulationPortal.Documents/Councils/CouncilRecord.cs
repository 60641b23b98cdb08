using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Councils;

/// <summary>A line that was voted on, as printed.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Department">The department.</param>
/// <param name="Votes">“8/9 phiếu (88,9 %)”, or a dash where nobody counted.</param>
/// <param name="Written">Votes in writing among them.</param>
/// <param name="Excluded">Members who did not vote on it because it is of their own unit; may be empty.</param>
/// <param name="IsApproved">Whether it was chosen.</param>
/// <param name="Reason">Why it was proposed although something was against it; may be empty.</param>
public sealed record RecordedLine(string Name, string Department, string Votes, int Written, string Excluded, bool IsApproved, string Reason);

/// <summary>A vote of the session, as printed.</summary>
/// <param name="Title">The question, with its round.</param>
/// <param name="Method">How, in words.</param>
/// <param name="IsCounted">Whether votes were counted: not where the council agreed without a vote.</param>
/// <param name="Threshold">“80% tổng số thành viên, ít nhất 8/9 phiếu”.</param>
/// <param name="Basis">What the threshold rests on; may be empty.</param>
/// <param name="Issued">Ballots handed out: voters in the room.</param>
/// <param name="Cast">Ballots in the urn.</param>
/// <param name="Opinions">Opinions in writing.</param>
/// <param name="Lines">The lines in their order.</param>
public sealed record RecordedVote(string Title, string Method, bool IsCounted, string Threshold, string Basis, int Issued, int Cast, int Opinions, IReadOnlyList<RecordedLine> Lines);

/// <summary>A member of the session, as printed.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Duty">Duty in the council.</param>
/// <param name="Post">Position.</param>
/// <param name="Presence">How they attended, in words.</param>
/// <param name="Opinion">Number, day and words of the opinion in writing; may be empty.</param>
/// <param name="OpinionFile">Name of the file with the opinion; empty when none was uploaded.</param>
public sealed record RecordedMember(string Name, string Duty, string Post, string Presence, string Opinion, string OpinionFile = "");

/// <summary>The minutes of a council's session and the record of its votes: one text each for page, PDF file and Word file.</summary>
public sealed record CouncilRecord
{
    /// <summary>The place at which the chair signs.</summary>
    public const string ChairPlace = "chu-tich";

    /// <summary>The place at which the secretary signs.</summary>
    public const string SecretaryPlace = "thu-ky";

    /// <summary>The body above the council.</summary>
    public required string Superior { get; init; }

    /// <summary>The council.</summary>
    public required string Council { get; init; }

    /// <summary>The session's title.</summary>
    public required string Session { get; init; }

    /// <summary>The years of the lines: “năm 2022”, “các năm 2021, 2022”.</summary>
    public required string Years { get; init; }

    /// <summary>The founding decision.</summary>
    public required string Decision { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>From when to when, in words.</summary>
    public required string When { get; init; }

    /// <summary>The day of the session.</summary>
    public required DateOnly On { get; init; }

    /// <summary>“9/9 thành viên có mặt, cần ít nhất 6 (2/3)”.</summary>
    public required string Quorum { get; init; }

    /// <summary>The members in their order.</summary>
    public required IReadOnlyList<RecordedMember> Members { get; init; }

    /// <summary>The votes in their order.</summary>
    public required IReadOnlyList<RecordedVote> Votes { get; init; }

    /// <summary>The chair.</summary>
    public required string Chair { get; init; }

    /// <summary>The secretary.</summary>
    public required string Secretary { get; init; }

    /// <summary>Whether it is not issued yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The minutes (biên bản họp Hội đồng), which print why lines were proposed although something was against them.</summary>
    public OfficialDocument Minutes() => Of(Session, [.. Opening(), .. Attending(), .. Content(), .. Conclusions(), Closing("họp")]);

    /// <summary>The record of the votes (biên bản kiểm phiếu).</summary>
    public OfficialDocument BallotRecord() => Of($"Kiểm phiếu {char.ToLowerInvariant(Session[0])}{Session[1..]}", [.. Opening(), .. Counting(), Closing("kiểm phiếu")]);

    private OfficialDocument Of(string title, IReadOnlyList<OfficialBlock> body) => new()
    {
        Kind = "BIÊN BẢN",
        Title = title,
        Superior = Superior,
        IssuingBodies = [Council],
        Number = "/BB-HĐTĐKT",
        Place = "Hà Nội",
        On = On,
        Body = body,
        Recipients = ["Các thành viên Hội đồng", Domain.Organisation.Ministry.EmulationUnit, "Lưu: VT, Hội đồng"],
        Signatures = [new SignatureBlock(SecretaryPlace, null, null, "Thư ký", Secretary), new SignatureBlock(ChairPlace, null, null, "Chủ tịch", Chair)],
        IsDraft = IsDraft,
    };

    private IEnumerable<OfficialBlock> Opening()
    {
        yield return new LegalBasis($"Căn cứ {Decision} về việc thành lập {Council}");
        yield return new SectionHeading("I. Thời gian, địa điểm");
        yield return Paragraph.Of($"{When}, tại {Place}.");
    }

    private IEnumerable<OfficialBlock> Attending()
    {
        yield return new SectionHeading("II. Thành phần");
        yield return Paragraph.Of($"{Quorum}. Chủ trì: {Chair}; thư ký: {Secretary}.");
        yield return new TableBlock(
            "Thành viên Hội đồng",
            [new("STT", ColumnKind.Order), new("Họ và tên", ColumnKind.Text), new("Nhiệm vụ", ColumnKind.Short), new("Chức vụ", ColumnKind.Remark), new("Có mặt", ColumnKind.Short)],
            [.. Members.Select((member, index) => TableRow.Of(NumberText.Points(index + 1), member.Name, member.Duty, member.Post, member.Presence))]);
        foreach (var member in Members.Where(member => member.Opinion.Length > 0))
        {
            yield return NumberedItem.Of("-", $"Ý kiến bằng văn bản của {member.Name}: {member.Opinion.TrimEnd('.')}{(member.OpinionFile.Length > 0 ? " (văn bản kèm theo hồ sơ phiên họp)" : "")}.");
        }
    }

    private IEnumerable<OfficialBlock> Content()
    {
        yield return new SectionHeading("III. Nội dung");
        yield return Paragraph.Of($"Hội đồng nghe {Domain.Organisation.Ministry.EmulationUnit} báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng {Years}, thảo luận và biểu quyết từng nội dung. Tỷ lệ tính trên tổng số thành viên Hội đồng; thành viên không bỏ phiếu cho hồ sơ của đơn vị mình và vẫn tính trong tổng số thành viên.");
        foreach (var (vote, index) in Votes.Select((vote, index) => (vote, index)))
        {
            yield return new NumberedItem($"{index + 1}.", [new TextRun(vote.Title)], [], IsHeading: true);
            yield return Paragraph.Of(vote.IsCounted ? $"{vote.Method}. Tỷ lệ cần đạt: {vote.Threshold}." : $"{vote.Method}.");
            yield return Results(vote, "Kết quả");
        }
    }

    private IEnumerable<OfficialBlock> Conclusions()
    {
        yield return new SectionHeading("IV. Kết luận");
        var reasons = Votes.SelectMany(vote => vote.Lines.Where(line => line.Reason.Length > 0).Select(line => $"{line.Name}: {line.Reason.TrimEnd('.')}.")).Distinct().ToList();
        if (reasons.Count > 0)
        {
            yield return Paragraph.Of("Hội đồng xem xét các hồ sơ được đề nghị kèm lý do sau:");
            foreach (var reason in reasons) yield return NumberedItem.Of("-", reason);
        }

        yield return Paragraph.Of("Hội đồng thống nhất trình cấp có thẩm quyền quyết định khen thưởng đối với các hồ sơ đạt; hồ sơ không đạt được thông báo lại đơn vị đề nghị.");
    }

    private IEnumerable<OfficialBlock> Counting()
    {
        yield return new SectionHeading("II. Kết quả kiểm phiếu");
        yield return Paragraph.Of($"{Quorum}.");
        foreach (var (vote, index) in Votes.Where(vote => vote.IsCounted).Select((vote, index) => (vote, index)))
        {
            yield return new NumberedItem($"{index + 1}.", [new TextRun(vote.Title)], [], IsHeading: true);
            yield return Paragraph.Of($"{vote.Method}. Số phiếu phát ra: {vote.Issued}; số phiếu thu về: {vote.Cast}; ý kiến bằng văn bản của thành viên vắng: {vote.Opinions}; tỷ lệ cần đạt: {vote.Threshold}{(vote.Basis.Length > 0 ? $" ({vote.Basis})" : "")}.");
            yield return Results(vote, "Số phiếu đồng ý");
        }
    }

    // The column of remarks takes room from the names, so that it stands only where there is something to remark.
    private static TableBlock Results(RecordedVote vote, string caption)
    {
        var hasNotes = vote.Lines.Any(line => NoteOf(line).Length > 0);
        TableColumn[] columns = [new("STT", ColumnKind.Order), new("Cá nhân, tập thể", ColumnKind.Text), new("Đồng ý", ColumnKind.Short), new("Kết quả", ColumnKind.Short)];
        return new(
            caption,
            hasNotes ? [.. columns, new("Ghi chú", ColumnKind.Remark)] : columns,
            [.. vote.Lines.Select((line, index) =>
            {
                string[] cells = [NumberText.Points(index + 1), line.Name == line.Department ? line.Name : $"{line.Name}, {line.Department}", line.Votes, line.IsApproved ? "Đạt" : "Không đạt"];
                return TableRow.Of(hasNotes ? [.. cells, NoteOf(line)] : cells);
            })]);
    }

    private static string NoteOf(RecordedLine line) => string.Join("; ", new[]
    {
        line.Written > 0 ? $"{line.Written} phiếu bằng văn bản" : string.Empty,
        line.Excluded.Length > 0 ? $"không bỏ phiếu: {line.Excluded}" : string.Empty,
    }.Where(part => part.Length > 0));

    private static Paragraph Closing(string what) => Paragraph.Of($"Biên bản {what} được lập xong và thông qua cùng ngày, các bên ký số trên văn bản.");
}
