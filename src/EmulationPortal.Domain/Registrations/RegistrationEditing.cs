using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Registrations;

/// <summary>A person or collective that may be put on a list.</summary>
/// <param name="Kind">Person or collective.</param>
/// <param name="Id">The record.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="DepartmentId">The department today.</param>
/// <param name="SubUnitId">The collective within the department; of a collective itself.</param>
/// <param name="IsMerged">Whether another record stands for it.</param>
/// <param name="EndedOn">Last day, or null while it lasts.</param>
/// <param name="HasMembers">Of collectives: whether anybody is recorded in it.</param>
public sealed record RegistrationCandidate(
    RecipientKind Kind, Guid Id, string Name, Guid DepartmentId, Guid? SubUnitId, bool IsMerged, DateOnly? EndedOn, bool HasMembers = true);

/// <summary>How the lines of a registration come, change and go.</summary>
public sealed partial class Registration
{
    /// <summary>The people, or the collectives, in their order.</summary>
    public IReadOnlyList<RegistrationLine> LinesOf(RecipientKind kind) =>
        [.. Lines.Where(line => (line.PersonId is not null) == (kind == RecipientKind.Person)).OrderBy(line => line.Position).ThenBy(line => line.Id)];

    /// <summary>
    /// Whether the lines may be changed now: the step and the round's dates. What the ministry has returned is corrected after the
    /// closing, too: it was there in time.
    /// </summary>
    public Verdict MayEdit(Actor actor, DateTime now)
    {
        if (May(RegistrationStep.Edit, actor) is { IsAllowed: false } refusal) return refusal;
        return !WasSent && Round?.WhyClosedFor(DepartmentId, now) is { } closed ? Verdict.NotNow(closed) : Verdict.Allowed;
    }

    /// <summary>Why somebody can't be registered for a title, a Vietnamese sentence with the remedy, or null.</summary>
    /// <param name="candidate">Who.</param>
    /// <param name="kindCode">The title.</param>
    /// <param name="book">The catalogue.</param>
    /// <param name="today">Today.</param>
    /// <param name="except">A line that changes its title, or null for a new one.</param>
    public string? WhyNot(RegistrationCandidate candidate, string kindCode, Eligibility book, DateOnly today, RegistrationLine? except = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(book);
        return WhyNotRecord(candidate, today) ?? WhyNotKind(candidate, kindCode, book) ?? WhyNotBeside(candidate, kindCode, book, except);
    }

    /// <summary>Puts somebody at the end of the people or of the collectives; ask <see cref="WhyNot"/> first.</summary>
    public RegistrationLine Add(RegistrationCandidate candidate, string kindCode)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var isPerson = candidate.Kind == RecipientKind.Person;
        var line = new RegistrationLine
        {
            RegistrationId = Id,
            PersonId = isPerson ? candidate.Id : null,
            CollectiveId = isPerson ? null : candidate.Id,
            SubUnitId = candidate.SubUnitId,
            KindCode = kindCode,
            Position = LinesOf(candidate.Kind).Count + 1,
        };
        Lines.Add(line);
        return line;
    }

    /// <summary>Takes a line off and closes the gap.</summary>
    public void Remove(RegistrationLine line)
    {
        Lines.Remove(line);
        Renumber();
    }

    /// <summary>Moves a line one place up (-1) or down (+1) among the people or the collectives; at the edge nothing happens.</summary>
    public void Shift(RegistrationLine line, int places)
    {
        ArgumentNullException.ThrowIfNull(line);
        var own = LinesOf(line.PersonId is null ? RecipientKind.Collective : RecipientKind.Person).ToList();
        var to = Math.Clamp(own.IndexOf(line) + places, 0, own.Count - 1);
        own.Remove(line);
        own.Insert(to, line);
        Number(own);
    }

    /// <summary>Brings people and collectives into a new order; lines without a place stay behind those that have one, in their order.</summary>
    /// <param name="place">The place wished for a line, or null.</param>
    public void Arrange(Func<RegistrationLine, int?> place)
    {
        Number([.. LinesOf(RecipientKind.Person).OrderBy(line => place(line) ?? int.MaxValue)]);
        Number([.. LinesOf(RecipientKind.Collective).OrderBy(line => place(line) ?? int.MaxValue)]);
    }

    /// <summary>Numbers people and collectives from 1.</summary>
    public void Renumber() => Arrange(_ => null);

    /// <summary>
    /// Lines that may not go out yet: a quota passed or a condition certainly missing without a written reason, or a title that can't be
    /// given to them at all. Rests on the examination written into the lines when the list is issued.
    /// </summary>
    public IReadOnlyList<RegistrationLine> Unreasoned() =>
        [.. Lines.Where(line => line.IsImpossible || (line.NeedsReason && string.IsNullOrWhiteSpace(line.Reason))).OrderBy(line => line.Position)];

    /// <summary>Marks the part of a sub-unit as complete; nothing happens when it is so already.</summary>
    public void MarkReady(Guid subUnitId, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (Parts.Exists(part => part.CollectiveId == subUnitId)) return;
        Parts.Add(new RegistrationPart { RegistrationId = Id, CollectiveId = subUnitId, ReadyAt = now, ReadyByName = actor.Name });
    }

    private static void Number(List<RegistrationLine> lines)
    {
        for (var index = 0; index < lines.Count; index++) lines[index].Position = index + 1;
    }

    private string? WhyNotRecord(RegistrationCandidate candidate, DateOnly today)
    {
        if (candidate.DepartmentId != DepartmentId) return $"{candidate.Name} nay thuộc đơn vị khác nên không đăng ký được ở danh sách này.";
        if (candidate.IsMerged) return $"Hồ sơ {candidate.Name} đã gộp vào hồ sơ khác. Hãy tìm và chọn hồ sơ còn dùng.";
        if (candidate.EndedOn is { } end && end < today)
        {
            return candidate.Kind == RecipientKind.Collective
                ? $"{candidate.Name} đã giải thể hoặc sáp nhập, kết thúc hoạt động từ ngày {DateText.Show(end)} nên không đăng ký được. Hãy chọn tập thể kế thừa."
                : $"{candidate.Name} đã thôi công tác tại đơn vị từ ngày {DateText.Show(end)} nên không đăng ký được.";
        }

        return candidate is { Kind: RecipientKind.Collective, HasMembers: false }
            ? $"{candidate.Name} chưa có cá nhân nào trong hồ sơ, nên không tính được tỷ lệ của danh hiệu tập thể. Hãy ghi các thành viên của tập thể ở mục “Cá nhân, tập thể” rồi đăng ký lại."
            : null;
    }

    private string? WhyNotKind(RegistrationCandidate candidate, string kindCode, Eligibility book)
    {
        if (book.Kinds.FirstOrDefault(known => known.Code == kindCode) is not { } kind) return "Hãy chọn danh hiệu đăng ký.";
        if (kind.Nature != AwardNature.Title) return $"{kind.Name} là hình thức khen thưởng, không phải danh hiệu thi đua. Chỉ đăng ký danh hiệu thi đua.";
        if (kind.WhyNotInForce(Prospect.JudgedOn(Year)) is { } why) return $"{why} Hãy chọn danh hiệu có hiệu lực trong năm {Year}.";
        return kind.IsFor(candidate.Kind)
            ? null
            : $"{kind.Name} dành cho {kind.RecipientWords}; {candidate.Name} là {AwardText.Name(candidate.Kind).ToLowerInvariant()}. Hãy chọn danh hiệu khác.";
    }

    private string? WhyNotBeside(RegistrationCandidate candidate, string kindCode, Eligibility book, RegistrationLine? except)
    {
        var others = Lines.Where(line => line != except && (candidate.Kind == RecipientKind.Person ? line.PersonId : line.CollectiveId) == candidate.Id).ToList();
        if (others.Find(line => line.KindCode == kindCode) is { } same)
        {
            return $"{candidate.Name} đã đăng ký {book.NameOf(kindCode)} ở dòng {same.Position}. Mỗi danh hiệu chỉ đăng ký một lần.";
        }

        return others.Find(line => ContradictoryTitles.Exclude(line.KindCode, kindCode)) is { } contrary
            ? $"{candidate.Name} đã đăng ký {book.NameOf(contrary.KindCode)} ở dòng {contrary.Position}; {book.NameOf(kindCode)} và {book.NameOf(contrary.KindCode)} xét cùng một thành tích của năm nên chỉ đăng ký một. {book.NameOf(ContradictoryTitles.Higher(kindCode, contrary.KindCode))} đã gồm tiêu chuẩn của danh hiệu kia: hãy giữ danh hiệu muốn phấn đấu và bỏ dòng còn lại."
            : null;
    }
}
