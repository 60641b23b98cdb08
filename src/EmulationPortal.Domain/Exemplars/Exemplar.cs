using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Exemplars;

/// <summary>
/// Điển hình tiên tiến (Luật Thi đua, khen thưởng 2022, Điều 6 and 15): a person, collective or model found in emulation, fostered, summed up and
/// replicated. Its story is shown to others only with the consent of whom it tells of.
/// </summary>
public sealed class Exemplar : Entity, IVersioned
{
    /// <summary>Longest name and line of position or address.</summary>
    public const int NameLength = 300;

    /// <summary>Longest headline.</summary>
    public const int HeadlineLength = 400;

    /// <summary>Longest story.</summary>
    public const int StoryLength = 12_000;

    /// <summary>Longest note.</summary>
    public const int NoteLength = 2000;

    /// <summary>Most pictures.</summary>
    public const int MostPictures = 12;

    /// <summary>Person, collective or model.</summary>
    public required ExemplarKind Kind { get; set; }

    /// <summary>The department that introduces it; null for one that the ministry introduces.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The person's record, where there is one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The collective's record, where there is one.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>The movement in which it was found, or null.</summary>
    public Guid? MovementId { get; set; }

    /// <summary>The year in which it was found.</summary>
    public required int Year { get; set; }

    /// <summary>“Bà Lò Thị Mai”, “Phòng Công nghệ thông tin”, “Tổ công nghệ số cộng đồng bản Lướt”.</summary>
    public required string Name { get; set; }

    /// <summary>Position and unit, or place.</summary>
    public string UnitLine { get; set; } = string.Empty;

    /// <summary>What it is an example of, in a sentence.</summary>
    public required string Headline { get; set; }

    /// <summary>The story, a paragraph a line.</summary>
    public string Story { get; set; } = string.Empty;

    /// <summary>How others can do it likewise, a line each.</summary>
    public string Lessons { get; set; } = string.Empty;

    /// <summary>Where it stands.</summary>
    public ExemplarStage Stage { get; private set; } = ExemplarStage.Discovered;

    /// <summary>Who consented to publication; empty without consent.</summary>
    public string ConsentBy { get; private set; } = string.Empty;

    /// <summary>The day of the consent, or null without one.</summary>
    public DateOnly? ConsentOn { get; private set; }

    /// <summary>The signed paper of the consent, or null.</summary>
    public Guid? ConsentFileId { get; private set; }

    /// <summary>Since when others see it (UTC), or null.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Folded text that searches read.</summary>
    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>What was done for it, stage by stage.</summary>
    public List<ExemplarEntry> Entries { get; } = [];

    /// <summary>Its pictures.</summary>
    public List<ExemplarPicture> Pictures { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether others see it.</summary>
    public bool IsPublished => PublishedAt is not null;

    /// <summary>Makes the search key anew; to be called whenever a text changed.</summary>
    public void RefreshKey()
    {
        var key = VietnameseText.Fold($"{Name} {UnitLine} {Headline}");
        SearchKey = key.Length > 1000 ? key[..1000] : key;
    }

    /// <summary>Whether <paramref name="actor"/> may introduce exemplars at all.</summary>
    public static Verdict MayBegin(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.IsOfDepartment ? Verdict.Allowed : Verdict.Never("Điển hình do Sở hoặc cán bộ Bộ giới thiệu.");
    }

    /// <summary>Whether <paramref name="actor"/> works for who introduces it.</summary>
    public bool IsOwner(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return DepartmentId is { } own ? actor.WorksFor(own) : actor.IsOfficer;
    }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(ExemplarStep step, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ExemplarWorkflow.Table.Ask(Stage, step, who => who switch
        {
            ExemplarWho.Owner => IsOwner(actor),
            // A department's own director answers for what it shows of its people.
            ExemplarWho.Publisher => actor.IsOfficer || (IsOwner(actor) && actor.Is(Role.DepartmentDirector)),
            _ => IsOwner(actor) || actor.IsOfficer,
        });
    }

    /// <summary>Goes on to the next stage, and notes what was done.</summary>
    /// <returns>Allowed; never for who may not; not now in another stage or without a note.</returns>
    public Verdict Advance(Actor actor, ExemplarStep step, DateOnly on, string note, DateOnly today)
    {
        if (May(step, actor) is { IsAllowed: false } refused) return refused;
        if (string.IsNullOrWhiteSpace(note)) return Verdict.NotNow("Hãy ghi việc đã làm, ví dụ nơi đã phổ biến cách làm.");
        if (on > today) return Verdict.NotNow("Ngày ở sau hôm nay. Hãy ghi việc khi đã làm.");
        if (Entries.Count > 0 && on < Entries.Max(entry => entry.On)) return Verdict.NotNow($"Ngày ở trước lần ghi gần nhất ({DateText.Show(Entries.Max(entry => entry.On))}). Hãy kiểm tra lại ngày.");
        Stage = ExemplarWorkflow.Table.Find(Stage, step, _ => true)!.To!.Value;
        Entries.Add(new ExemplarEntry { ExemplarId = Id, Ordinal = Entries.Count + 1, Stage = Stage, On = on, Note = note, ByName = actor.Name });
        return Verdict.Allowed;
    }

    /// <summary>Begins its history with how it was found.</summary>
    public void Discover(Actor actor, DateOnly on, string note)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Entries.Add(new ExemplarEntry { ExemplarId = Id, Ordinal = 1, Stage = ExemplarStage.Discovered, On = on, Note = note, ByName = actor.Name });
    }

    /// <summary>Notes who agreed to publication, and when.</summary>
    public Verdict Consent(Actor actor, string by, DateOnly on, Guid? fileId, DateOnly today)
    {
        if (May(ExemplarStep.Consent, actor) is { IsAllowed: false } refused) return refused;
        if (string.IsNullOrWhiteSpace(by)) return Verdict.NotNow("Hãy ghi họ tên người đồng ý.");
        if (on > today) return Verdict.NotNow("Ngày đồng ý ở sau hôm nay. Hãy kiểm tra lại ngày.");
        (ConsentBy, ConsentOn, ConsentFileId) = (by, on, fileId ?? ConsentFileId);
        return Verdict.Allowed;
    }

    /// <summary>Shows it to others.</summary>
    public Verdict Publish(Actor actor, DateTime now)
    {
        if (May(ExemplarStep.Publish, actor) is { IsAllowed: false } refused) return refused;
        if (IsPublished) return Verdict.NotNow("Điển hình đã được công khai.");
        if (ConsentOn is null) return Verdict.NotNow("Chưa ghi nhận sự đồng ý của người được giới thiệu. Hãy ghi sự đồng ý rồi công khai.");
        if (Story.Length == 0) return Verdict.NotNow("Chưa có câu chuyện. Hãy viết câu chuyện rồi công khai.");
        PublishedAt = now;
        return Verdict.Allowed;
    }

    /// <summary>Hides it from others.</summary>
    public Verdict Withdraw(Actor actor)
    {
        if (May(ExemplarStep.Withdraw, actor) is { IsAllowed: false } refused) return refused;
        if (!IsPublished) return Verdict.NotNow("Điển hình chưa được công khai.");
        PublishedAt = null;
        return Verdict.Allowed;
    }

    /// <summary>Notes that the consent was taken back: it is hidden at once.</summary>
    public Verdict RevokeConsent(Actor actor)
    {
        if (May(ExemplarStep.RevokeConsent, actor) is { IsAllowed: false } refused) return refused;
        if (ConsentOn is null) return Verdict.NotNow("Chưa ghi nhận sự đồng ý nào.");
        (ConsentBy, ConsentOn, ConsentFileId, PublishedAt) = (string.Empty, null, null, null);
        return Verdict.Allowed;
    }

    /// <summary>Adds a picture with the words that say what is on it.</summary>
    public Verdict AddPicture(Actor actor, ExemplarPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (May(ExemplarStep.Edit, actor) is { IsAllowed: false } refused) return refused;
        if (Pictures.Count >= MostPictures) return Verdict.NotNow($"Đã có {MostPictures} ảnh. Hãy bỏ bớt một ảnh rồi thêm.");
        Pictures.Add(picture);
        return Verdict.Allowed;
    }

    /// <summary>Puts a picture first.</summary>
    public Verdict PutFirst(Actor actor, Guid pictureId)
    {
        if (May(ExemplarStep.Edit, actor) is { IsAllowed: false } refused) return refused;
        if (Pictures.Find(picture => picture.Id == pictureId) is not { } chosen) return Verdict.NotNow("Ảnh này không còn. Hãy tải lại trang.");
        chosen.Ordinal = Pictures.Min(picture => picture.Ordinal) - 1;
        return Verdict.Allowed;
    }
}

/// <summary>What was done for an exemplar.</summary>
public sealed class ExemplarEntry : Entity
{
    /// <summary>The exemplar.</summary>
    public required Guid ExemplarId { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The stage that it began.</summary>
    public required ExemplarStage Stage { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was done.</summary>
    public required string Note { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string ByName { get; init; }
}

/// <summary>A picture of an exemplar.</summary>
public sealed class ExemplarPicture : Entity
{
    /// <summary>The exemplar.</summary>
    public required Guid ExemplarId { get; init; }

    /// <summary>Its place among the others: the least is shown first.</summary>
    public required int Ordinal { get; set; }

    /// <summary>The stored file.</summary>
    public required Guid FileId { get; init; }

    /// <summary>Width in points of the picture, as it is shown.</summary>
    public required int Width { get; init; }

    /// <summary>Height in points of the picture, as it is shown.</summary>
    public required int Height { get; init; }

    /// <summary>What is on it: shown below, and read aloud in its place.</summary>
    public required string Caption { get; init; }
}
