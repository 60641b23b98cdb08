using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Registrations;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Movements;

/// <summary>A unit as the papers of a movement print it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Targets">Its targets.</param>
/// <param name="Result">Results of its last report.</param>
public sealed record MovementUnitLine(string Name, string State, string Targets, string Result);

/// <summary>The papers of a movement: plan, call and summaries; each one text for page, PDF file and Word file.</summary>
public sealed record MovementPaper
{
    /// <summary>The movement.</summary>
    public required Movement Movement { get; init; }

    /// <summary>The body that issues it, in full.</summary>
    public required string Issuer { get; init; }

    /// <summary>The place of the document.</summary>
    public required string Place { get; init; }

    /// <summary>Number and notation of the launching document; empty before the launch.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>Day of the launching document, or null.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Citations of the documents that it rests on.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>The units in their order.</summary>
    public IReadOnlyList<MovementUnitLine> Units { get; init; } = [];

    private string Called => $"phong trào thi đua {MovementText.Name(Movement.Kind).ToLowerInvariant()} “{Movement.Name}”";

    /// <summary>Kế hoạch phát động.</summary>
    public OfficialDocument Plan() => Of("KẾ HOẠCH", $"Phát động {Called}", PlanBody(), Number.Length > 0 ? Number : "/KH", On, Movement.SignerTitle, Movement.SignerName) with
    {
        IsDraft = Movement.State == MovementState.Draft,
    };

    /// <summary>Lời kêu gọi hưởng ứng.</summary>
    public OfficialDocument Call() => Of("LỜI KÊU GỌI", $"Hưởng ứng {Called}", CallBody(), null, On, Movement.SignerTitle, Movement.SignerName) with
    {
        IsDraft = Movement.State == MovementState.Draft,
    };

    /// <summary>Báo cáo sơ kết, tổng kết.</summary>
    public OfficialDocument Summary(MovementSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Of("BÁO CÁO", $"{MovementText.Name(summary.Kind)} {Called}", SummaryBody(summary), summary.Number.Length > 0 ? summary.Number : "/BC", summary.On, summary.SignerTitle, summary.SignerName);
    }

    private OfficialDocument Of(string kind, string title, IEnumerable<OfficialBlock> body, string? number, DateOnly? on, string signerTitle, string signer) => new()
    {
        Kind = kind,
        Title = title,
        Superior = Movement.DepartmentId is null ? null : RegistrationList.SuperiorOf(Issuer),
        IssuingBodies = [Issuer],
        Number = number,
        Place = Place,
        On = on,
        Body = [.. body],
        Recipients = ["Các đơn vị tham gia (để thực hiện)", "Lưu: VT"],
        Signatures = [new SignatureBlock(null, null, null, signerTitle.Length > 0 ? signerTitle : "Thủ trưởng đơn vị", signer)],
    };

    private IEnumerable<OfficialBlock> PlanBody()
    {
        foreach (var basis in Bases) yield return new LegalBasis(basis);
        yield return Paragraph.Of($"{Issuer} phát động {Called}, {Movement.Period}, như sau:");
        var part = 0;
        if (Movement.Theme.Length > 0)
        {
            yield return new SectionHeading($"{Roman(++part)}. Chủ đề, khẩu hiệu");
            yield return Paragraph.Of($"“{Movement.Theme}”.");
        }

        foreach (var (heading, text) in new[]
        {
            ("Mục đích", Movement.Purpose), ("Yêu cầu", Movement.Requirements), ("Nội dung thi đua", Movement.Contents), ("Phạm vi, đối tượng", Movement.Scope),
            ("Khen thưởng", Movement.Rewards), ("Tổ chức thực hiện", Movement.Organisation),
        })
        {
            if (text.Length == 0) continue;
            yield return new SectionHeading($"{Roman(++part)}. {heading}");
            foreach (var line in Lines(text)) yield return Paragraph.Of(line);
        }

        if (Units.Count == 0) yield break;
        yield return new SectionHeading($"{Roman(++part)}. Đơn vị tham gia");
        yield return Paragraph.Of($"{string.Join("; ", Units.Select(unit => unit.Name))}. Trên cơ sở kế hoạch này, thủ trưởng từng đơn vị cụ thể hóa nội dung, chỉ tiêu thi đua gắn với nhiệm vụ của đơn vị mình{(Movement.JoinBy is { } day ? $" và đăng ký hưởng ứng trước hết ngày {DateText.Show(day)}" : "")}.");
    }

    private IEnumerable<OfficialBlock> CallBody()
    {
        yield return Paragraph.Of($"Thực hiện {(Number.Length > 0 ? $"văn bản số {Number}{(On is { } on ? $" {DateText.InWords(on)}" : "")}" : "kế hoạch")} về việc phát động {Called}, {Issuer} kêu gọi toàn thể cán bộ, công chức, viên chức, người lao động tích cực hưởng ứng.");
        if (Movement.Theme.Length > 0) yield return new CentredHeading($"“{Movement.Theme}”");
        foreach (var line in Lines(Movement.Purpose)) yield return Paragraph.Of(line);
        var number = 0;
        foreach (var line in Lines(Movement.Contents)) yield return NumberedItem.Of($"{++number}.", line.TrimStart('-', '–', ' '));
        yield return Paragraph.Of($"Mỗi đơn vị xây dựng chỉ tiêu thiết thực, mỗi cá nhân đăng ký việc làm cụ thể, cùng thi đua hoàn thành xuất sắc nhiệm vụ trong thời gian {Movement.Period}.");
    }

    private IEnumerable<OfficialBlock> SummaryBody(MovementSummary summary)
    {
        yield return Paragraph.Of($"Phong trào được phát động {(Number.Length > 0 ? $"theo văn bản số {Number}{(On is { } on ? $" {DateText.InWords(on)}" : "")}" : "")}, thực hiện {Movement.Period}. {Issuer} báo cáo {MovementText.Name(summary.Kind).ToLowerInvariant()} như sau:".Replace(" ,", ",", StringComparison.Ordinal));
        var part = 0;
        foreach (var (heading, text) in new[]
        {
            ("Công tác tổ chức, triển khai", summary.Organising), ("Kết quả thực hiện", summary.Results), ("Điển hình tiêu biểu, đề nghị khen thưởng", summary.Exemplars),
            ("Hạn chế, nguyên nhân", summary.Shortcomings), ("Bài học kinh nghiệm, phương hướng", summary.Lessons),
        })
        {
            if (text.Length == 0) continue;
            yield return new SectionHeading($"{Roman(++part)}. {heading}");
            foreach (var line in Lines(text)) yield return Paragraph.Of(line);
        }

        if (Units.Count == 0) yield break;
        yield return new TableBlock(
            $"{Roman(++part)}. Đơn vị tham gia",
            [new("STT", ColumnKind.Order), new("Đơn vị", ColumnKind.Remark), new("Tình trạng", ColumnKind.Remark), new("Chỉ tiêu và kết quả", ColumnKind.Text)],
            [.. Units.Select((unit, index) => TableRow.Of(NumberText.Points(index + 1), unit.Name, unit.State, string.Join(" – ", new[] { unit.Targets, unit.Result }.Where(text => text.Length > 0).Select(text => text.Replace('\n', ' ')))))]);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Roman(int number) => new[] { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" }[number - 1];
}
