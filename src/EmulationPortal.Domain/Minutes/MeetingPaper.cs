using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Minutes;

/// <summary>
/// A paper that a cluster makes of its meeting: minutes, report or submission. Its prose is written by hand, its figures come from
/// the records each time it is read, until it is issued: then its bytes are kept and nothing in it changes.
/// </summary>
public sealed class MeetingPaper : Entity, IVersioned
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The meeting, when loaded.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>Which paper.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>1 for the first; a new draft after a withdrawal counts on.</summary>
    public required int Edition { get; init; }

    /// <summary>Trích yếu: what it is about.</summary>
    public required string Title { get; set; }

    /// <summary>Số, ký hiệu; begins with a stroke while the number is to be written later.</summary>
    public required string Number { get; set; }

    /// <summary>Địa danh.</summary>
    public required string Place { get; set; }

    /// <summary>Day of the paper; null leaves room for it.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Legal bases, one a line.</summary>
    public string LegalBases { get; set; } = string.Empty;

    /// <summary>Nơi nhận, one a line.</summary>
    public string Recipients { get; set; } = string.Empty;

    /// <summary>The hand-written parts.</summary>
    public List<PaperSection> Sections { get; } = [];

    /// <summary>Who signs, in the order in which they stand.</summary>
    public List<PaperSigner> Signers { get; } = [];

    /// <summary>The document issued of it; null while it is a draft.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The document issued of it, when loaded.</summary>
    public IssuedDocument? Document { get; private set; }

    /// <summary>When it was issued, in UTC.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>SHA-256 of the Word file as issued, or empty.</summary>
    public string DocxSha256 { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the page to read as issued, with its figures linked, or empty.</summary>
    public string PageSha256 { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Where it stands.</summary>
    /// <exception cref="InvalidOperationException">It was issued and the document is not loaded.</exception>
    public PaperState State => DocumentId is null ? PaperState.Draft : Document switch
    {
        null => throw new InvalidOperationException("Load the issued document before asking for the state."),
        { State: not IssuedDocumentState.Current } => PaperState.Withdrawn,
        { IsComplete: true } => PaperState.Complete,
        _ => PaperState.Issued,
    };

    /// <summary>The signatories in order.</summary>
    public IEnumerable<PaperSigner> SignersInOrder => Signers.OrderBy(signer => signer.Position);

    /// <summary>The text of a part, or empty.</summary>
    public string TextOf(PaperPart part) => Sections.Find(section => section.Part == part)?.Text ?? string.Empty;

    /// <summary>Votes and points that its prose says in typed digits: no record is asked about these.</summary>
    public IReadOnlyList<string> TypedFigures() => PaperProse.TypedFigures(string.Join('\n', Sections.OrderBy(section => section.Part).Select(section => section.Text)));

    /// <summary>Whether a paper of a meeting may be begun: by who runs it, once it has been opened, and one of a kind at a time.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="kind">Which paper.</param>
    /// <param name="papers">The meeting's papers, with their documents.</param>
    public static Verdict MayStart(Actor actor, Meeting meeting, PaperKind kind, IReadOnlyCollection<MeetingPaper> papers)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(papers);
        if (!meeting.IsWho(MeetingWho.Organiser, actor))
        {
            return Verdict.Never($"Chỉ {PaperWorkflow.WhoName(PaperWho.Organiser)} được lập văn bản của hội nghị.");
        }

        if (meeting.State is not (MeetingState.Opened or MeetingState.Closed))
        {
            return Verdict.NotNow($"Hội nghị đang ở trạng thái “{MeetingWorkflow.StateName(meeting.State)}”; chỉ lập văn bản khi hội nghị đã khai mạc.");
        }

        return papers.Any(paper => paper.Kind == kind && paper.State != PaperState.Withdrawn)
            ? Verdict.NotNow($"{PaperText.Name(kind)} của hội nghị đã có. Hãy mở văn bản đó; muốn lập lại, hãy thu hồi trước.")
            : Verdict.Allowed;
    }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now, the figures aside.</summary>
    public Verdict May(PaperStep step, Actor actor, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var verdict = PaperWorkflow.Table.Ask(State, step, _ => meeting.IsWho(MeetingWho.Organiser, actor));
        return verdict.IsAllowed && step == PaperStep.Issue && meeting.State != MeetingState.Closed
            ? Verdict.NotNow($"Hội nghị chưa bế mạc (đang ở trạng thái “{MeetingWorkflow.StateName(meeting.State)}”). Hãy bế mạc rồi phát hành, để số liệu không đổi nữa.")
            : verdict;
    }

    /// <summary>Whether it may be issued with these figures: all that its prose names must be known.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="missing">Figures that its prose names and that no record has yet.</param>
    public Verdict MayIssue(Actor actor, Meeting meeting, IReadOnlyCollection<string> missing)
    {
        var verdict = May(PaperStep.Issue, actor, meeting);
        if (verdict.IsAllowed && SignersInOrder.GroupBy(signer => (signer.DepartmentId, signer.UserId)).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            return Verdict.NotNow($"{string.Join(" và ", same.Select(signer => signer.Capacity))} đang cùng một tài khoản ký. Hãy sửa dự thảo và chọn tài khoản của từng người.");
        }

        return verdict.IsAllowed && missing.Count > 0
            ? Verdict.NotNow($"Chưa có số liệu cho {string.Join(", ", missing.Select(PaperProse.Explained))}. Hãy bổ sung trong hồ sơ hội nghị hoặc bỏ khỏi lời văn.")
            : verdict;
    }

    /// <summary>Freezes it: from now on it is what was issued.</summary>
    public void Freeze(IssuedDocument document, string docxSha256, string pageSha256)
    {
        ArgumentNullException.ThrowIfNull(document);
        (DocumentId, Document, IssuedAt) = (document.Id, document, document.IssuedAt);
        (DocxSha256, PageSha256) = (docxSha256, pageSha256);
    }

    /// <summary>A new draft with this one's prose, head and signatories.</summary>
    public MeetingPaper Redrafted()
    {
        var paper = new MeetingPaper
        {
            MeetingId = MeetingId,
            Kind = Kind,
            Edition = Edition + 1,
            Title = Title,
            Number = Number,
            Place = Place,
            On = On,
            LegalBases = LegalBases,
            Recipients = Recipients,
        };
        paper.Sections.AddRange(Sections.Select(section => new PaperSection { PaperId = paper.Id, Part = section.Part, Text = section.Text }));
        paper.Signers.AddRange(Signers.Select(signer => signer.For(paper.Id)));
        return paper;
    }
}

/// <summary>A hand-written part of a paper.</summary>
public sealed class PaperSection : Entity
{
    /// <summary>The paper.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>Which part.</summary>
    public required PaperPart Part { get; init; }

    /// <summary>Its words; figures stand in braces.</summary>
    public string Text { get; set; } = string.Empty;
}

/// <summary>A person who is to sign a paper.</summary>
public sealed class PaperSigner : Entity
{
    /// <summary>The paper.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>1-based place from the left.</summary>
    public required int Position { get; init; }

    /// <summary>In what capacity, as printed above the name: “Chủ trì”.</summary>
    public required string Capacity { get; init; }

    /// <summary>The department.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The department, when loaded.</summary>
    public Department? Department { get; init; }

    /// <summary>The account that signs; null for the department's director.</summary>
    public Guid? UserId { get; set; }

    /// <summary>Full name as printed.</summary>
    public string PersonName { get; set; } = string.Empty;

    /// <summary>Title as printed.</summary>
    public string PersonTitle { get; set; } = string.Empty;

    /// <summary>
    /// What is wrong with the printed name, in a sentence; null when nothing is. A certificate is taken only when it bears that name,
    /// with accents or without.
    /// </summary>
    /// <param name="accounts">Full names of the accounts that may sign here.</param>
    public string? NameProblem(IReadOnlyCollection<string> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var printed = VietnameseText.Fold(PersonName);
        return accounts.Count == 0 || accounts.Any(name => VietnameseText.Fold(name) == printed)
            ? null
            : $"{Capacity}: tên in là “{PersonName}”, tài khoản sẽ ký là “{string.Join("” hoặc “", accounts.Take(3))}”. Chứng thư số không mang tên in thì không ký được; hãy sửa dự thảo cho đúng họ tên hoặc chọn đúng tài khoản ký.";
    }

    internal PaperSigner For(Guid paperId) => new()
    {
        PaperId = paperId,
        Position = Position,
        Capacity = Capacity,
        DepartmentId = DepartmentId,
        UserId = UserId,
        PersonName = PersonName,
        PersonTitle = PersonTitle,
    };
}
