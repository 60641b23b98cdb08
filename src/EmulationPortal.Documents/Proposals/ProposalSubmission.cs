using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Registrations;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Proposals;

/// <summary>One line of a submission, as printed.</summary>
/// <param name="IsPerson">Person or collective.</param>
/// <param name="Name">The name, of a person with Ông or Bà.</param>
/// <param name="Place">Position and sub-unit; empty for a collective.</param>
/// <param name="Unit">The department's name; printed where a cluster proposes.</param>
/// <param name="KindName">Name of the award in full.</param>
/// <param name="IsTitle">Whether it is a title; a form of commendation otherwise. The two never stand in one list.</param>
/// <param name="Order">The award's place in the catalogue.</param>
/// <param name="Merit">What for.</param>
/// <param name="Remark">Why it stands although something is against it; may be empty.</param>
public sealed record ProposalSubmissionLine(bool IsPerson, string Name, string Place, string Unit, string KindName, bool IsTitle, int Order, string Merit, string Remark);

/// <summary>The submission (tờ trình) by which awards are asked for, with one list for each title and form: one text for page, PDF file and Word file.</summary>
public sealed record ProposalSubmission
{
    /// <summary>The name of the place at which the director signs.</summary>
    public const string SignaturePlace = "giam-doc";

    // The law of 2022 holds from 01/01/2024 on; before, that of 2003.
    private const int FirstYearOfLaw2022 = 2024;

    /// <summary>The summary: “Đề nghị khen thưởng thành tích năm 2022”.</summary>
    public required string Title { get; init; }

    /// <summary>The kind of merit.</summary>
    public ProposalKind Kind { get; init; } = ProposalKind.YearlyMerit;

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The department in full.</summary>
    public required string Department { get; init; }

    /// <summary>The cluster for which it proposes; null for its own people and collectives.</summary>
    public string? Cluster { get; init; }

    /// <summary>The ministry that it goes to: “Bộ Khoa học và Công nghệ”.</summary>
    public required string Ministry { get; init; }

    /// <summary>Its province: the place of the document.</summary>
    public required string Province { get; init; }

    /// <summary>The day; null leaves room for it.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The name of who signs; empty while nobody is known.</summary>
    public required string SignerName { get; init; }

    /// <summary>The lines in their order.</summary>
    public required IReadOnlyList<ProposalSubmissionLine> Lines { get; init; }

    /// <summary>Whether it is not issued yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The document.</summary>
    public OfficialDocument ToDocument() => new()
    {
        Kind = "TỜ TRÌNH",
        Title = Title,
        Superior = RegistrationList.SuperiorOf(Department),
        IssuingBodies = [Department],
        // The number is taken from the department's own register, which the portal doesn't keep.
        Number = $"/TTr-{Pages.VietnameseDocumentText.Abbreviation(Department)}",
        Place = Province,
        On = On,
        Addressees = [$"{Ministry} (qua {Domain.Organisation.Ministry.EmulationUnit})"],
        Body = [.. Body()],
        Recipients = ["Như trên", "Lưu: VT"],
        Signatures = [new SignatureBlock(SignaturePlace, null, null, "Giám đốc", SignerName)],
        IsDraft = IsDraft,
    };

    private IEnumerable<OfficialBlock> Body()
    {
        if (Year >= FirstYearOfLaw2022) yield return new LegalBasis("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022");
        var who = Cluster is null ? Department : $"{Department}, đơn vị Cụm trưởng {Cluster},";
        var basis = Cluster is null ? Basis(Kind) : "kết quả chấm điểm, xếp hạng đã công bố và kết quả bình xét, suy tôn của Cụm";
        yield return Paragraph.Of($"Trên cơ sở {basis}, {who} kính trình {Ministry} xem xét, khen thưởng {Count(true)}{(Count(true).Length > 0 && Count(false).Length > 0 ? " và " : "")}{Count(false)} như sau:");
        var groups = Lines.GroupBy(line => (line.IsTitle, line.Order, line.KindName, line.IsPerson)).OrderBy(group => !group.Key.IsTitle).ThenByDescending(group => group.Key.Order).ThenBy(group => !group.Key.IsPerson);
        foreach (var (group, index) in groups.Select((group, index) => (group, index))) yield return Table(index + 1, group.Key.KindName, group.Key.IsTitle, group.Key.IsPerson, [.. group]);
        yield return Totals();
        yield return Paragraph.Of($"{(Cluster is null ? Department : $"{Department}, thay mặt {Cluster},")} kính đề nghị {Ministry} xem xét, quyết định.");
    }

    private static string Basis(ProposalKind kind) => kind switch
    {
        ProposalKind.Movement => "kết quả thực hiện phong trào, chuyên đề và kết quả bình xét",
        ProposalKind.AdHoc => "thành tích đột xuất đã lập được và kết quả xét, đề nghị khen thưởng",
        ProposalKind.LongService => "quá trình công tác, cống hiến và kết quả xét, đề nghị khen thưởng",
        ProposalKind.Medal => "quá trình công tác, đóng góp cho ngành và kết quả xét, đề nghị khen thưởng",
        _ => "kết quả thực hiện phong trào thi đua và kết quả bình xét",
    };

    private string Count(bool isPerson)
    {
        var count = Lines.Count(line => line.IsPerson == isPerson);
        return count == 0 ? string.Empty : $"{count} lượt {(isPerson ? "cá nhân" : "tập thể")}";
    }

    private TableBlock Table(int number, string kind, bool isTitle, bool isPerson, List<ProposalSubmissionLine> lines)
    {
        var caption = $"{number}. {(isTitle ? "Danh hiệu" : "Hình thức")} {kind}: {lines.Count} {(isPerson ? "cá nhân" : "tập thể")}";
        TableColumn[] columns = isPerson
            ? [new("STT", ColumnKind.Order), new("Họ và tên", ColumnKind.Remark), new("Chức vụ, đơn vị", ColumnKind.Remark), new("Thành tích", ColumnKind.Text)]
            : [new("STT", ColumnKind.Order), new("Tên tập thể", ColumnKind.Text), new("Thành tích", ColumnKind.Text)];
        return new TableBlock(caption, columns, [.. lines.Select((line, index) => Row(index + 1, line, isPerson))]);
    }

    private TableRow Row(int number, ProposalSubmissionLine line, bool isPerson)
    {
        var merit = line.Remark.Length > 0 ? $"{line.Merit.TrimEnd('.')}. {line.Remark}" : line.Merit;
        var place = string.Join(", ", new[] { line.Place, Cluster is null ? string.Empty : line.Unit }.Where(part => part.Length > 0));
        return isPerson ? TableRow.Of(NumberText.Points(number), line.Name, place, merit) : TableRow.Of(NumberText.Points(number), line.Name, merit);
    }

    private TableBlock Totals()
    {
        var rows = Lines.GroupBy(line => (line.IsTitle, line.KindName, line.Order)).OrderBy(group => !group.Key.IsTitle).ThenByDescending(group => group.Key.Order)
            .Select((group, index) => TableRow.Of(
                NumberText.Points(index + 1), group.Key.KindName, group.Key.IsTitle ? "Danh hiệu" : "Hình thức",
                NumberText.Points(group.Count(line => line.IsPerson)), NumberText.Points(group.Count(line => !line.IsPerson))))
            .ToList();
        TextRun[] total = [new(string.Empty), new("Tổng cộng"), new(string.Empty), new(NumberText.Points(Lines.Count(line => line.IsPerson))), new(NumberText.Points(Lines.Count(line => !line.IsPerson)))];
        return new TableBlock(
            "Tổng hợp theo danh hiệu, hình thức",
            [new("STT", ColumnKind.Order), new("Danh hiệu, hình thức khen thưởng", ColumnKind.Text), new("Loại", ColumnKind.Short), new("Cá nhân", ColumnKind.Figure), new("Tập thể", ColumnKind.Figure)],
            [.. rows, new TableRow(total, IsTotal: true)]);
    }
}
