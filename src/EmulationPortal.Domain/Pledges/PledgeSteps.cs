using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Pledges;

/// <summary>The steps from draft to signed. Each asks <see cref="PledgeWorkflow.Table"/> itself.</summary>
public sealed partial class Pledge
{
    /// <summary>Days to comment and answer where nobody sets a date.</summary>
    public const int DaysToComment = 7;

    /// <summary>Asks the parties; refused while the text is not complete. Without a date they are given a week.</summary>
    public Verdict Consult(Actor actor, DateOnly today)
    {
        var verdict = May(PledgeStep.Consult, actor);
        if (verdict.IsAllowed && ConsultObstacles(today) is { Count: > 0 } obstacles)
        {
            verdict = Verdict.NotNow(string.Join(" ", obstacles));
        }

        if (verdict.IsAllowed)
        {
            (State, CommentsBy) = (PledgeState.Consulting, CommentsBy ?? today.AddDays(DaysToComment));
        }

        return verdict;
    }

    /// <summary>What keeps the parties from being asked: <see cref="Obstacles"/>, and a date to answer that has passed already.</summary>
    public IReadOnlyList<string> ConsultObstacles(DateOnly today) => CommentsBy < today
        ? [.. Obstacles(), $"Hạn góp ý {DateText.Show(CommentsBy.Value)} đã qua; hãy sửa ngày góp ý rồi gửi."]
        : Obstacles();

    /// <summary>What keeps the text from being shown to the parties: sentences with the remedy.</summary>
    public IReadOnlyList<string> Obstacles()
    {
        var obstacles = new List<string>();
        if (Clauses.Count == 0) obstacles.Add("Giao ước chưa có nội dung nào; hãy thêm nội dung.");
        if (Parties.Count < 2) obstacles.Add("Giao ước cần ít nhất hai bên ký; hãy thêm bên ký.");
        if (Place.Length == 0) obstacles.Add("Chưa ghi nơi ký; hãy ghi địa danh.");
        return obstacles;
    }

    /// <summary>Writes a comment of the actor's department.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="key">Key of the comment, made with the form, so that a form sent twice is one comment.</param>
    /// <param name="clause">The clause it is about, or null for the whole.</param>
    /// <param name="text">The comment.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict Comment(Actor actor, Guid key, PledgeClause? clause, string text, DateTime now)
    {
        var verdict = May(PledgeStep.Comment, actor);
        if (verdict.IsAllowed && !Comments.Exists(comment => comment.Id == key))
        {
            Comments.Add(new PledgeComment
            {
                Id = key,
                PledgeId = Id,
                ClauseId = clause?.Id,
                ClauseCode = clause?.Code ?? string.Empty,
                DepartmentId = actor.DepartmentId!.Value,
                AuthorName = actor.Name,
                Text = text,
                WrittenAt = now,
            });
        }

        return verdict;
    }

    /// <summary>Whether the actor may take a comment back: one of the own department, before it is answered.</summary>
    public Verdict MayWithdraw(Actor actor, PledgeComment comment)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(comment);
        var verdict = May(PledgeStep.WithdrawComment, actor);
        if (verdict.IsAllowed && comment.DepartmentId != actor.DepartmentId) verdict = Verdict.Never("Chỉ đơn vị đã góp ý được rút góp ý đó.");
        return verdict.IsAllowed && comment.IsResolved
            ? Verdict.NotNow($"Góp ý này đã được {comment.ResolvedByName} trả lời nên không rút được nữa.")
            : verdict;
    }

    /// <summary>Takes a comment back; its words stay in the history that the caller writes.</summary>
    public Verdict Withdraw(Actor actor, PledgeComment comment)
    {
        var verdict = MayWithdraw(actor, comment);
        if (verdict.IsAllowed) Comments.Remove(comment);
        return verdict;
    }

    /// <summary>Answers a comment, once.</summary>
    public Verdict Resolve(Actor actor, PledgeComment comment, string answer, bool accepted, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var verdict = May(PledgeStep.Resolve, actor);
        if (verdict.IsAllowed && comment.IsResolved)
        {
            verdict = Verdict.NotNow($"Góp ý này đã được {comment.ResolvedByName} trả lời: “{comment.Resolution}”");
        }

        if (verdict.IsAllowed)
        {
            comment.Answer(answer, accepted, actor, now);
        }

        return verdict;
    }

    /// <summary>
    /// Whether the actor speaks for a party: for a trade union the account that was chosen for it, for a department its people, but not
    /// the account that speaks for its trade union.
    /// </summary>
    public bool IsVoiceOf(PledgeParty party, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(actor);
        return actor.WorksFor(party.DepartmentId)
            && (party.IsUnion ? party.UserId == actor.UserId : !Parties.Exists(other => other.IsUnion && other.UserId == actor.UserId));
    }

    /// <summary>Whether the actor may answer for a party now, to the text that was read. Nobody answers for a department and for its trade union.</summary>
    /// <param name="step">Agree or decline.</param>
    /// <param name="actor">Who.</param>
    /// <param name="party">For whom.</param>
    /// <param name="readRevision">The revision that was read.</param>
    public Verdict MayAnswer(PledgeStep step, Actor actor, PledgeParty party, int readRevision)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(party);
        var verdict = May(step, actor);
        if (verdict.IsAllowed) verdict = MaySpeak(actor, party);
        return verdict.IsAllowed && readRevision != Revision
            ? Verdict.NotNow("Giao ước vừa được sửa sau khi bạn mở trang. Hãy xem lại nội dung rồi trả lời.")
            : verdict;
    }

    private Verdict MaySpeak(Actor actor, PledgeParty party)
    {
        if (!actor.WorksFor(party.DepartmentId)) return Verdict.Never($"Chỉ người của {party.Organisation} được trả lời thay cho bên đó.");
        if (party is { IsUnion: true, UserId: null }) return Verdict.NotNow($"Chưa chọn tài khoản ký thay mặt {party.Organisation}. Hãy chọn ở trang bên ký; tài khoản đó trả lời thay mặt công đoàn.");
        if (!IsVoiceOf(party, actor)) return Verdict.Never(party.IsUnion ? $"Chỉ tài khoản ký thay mặt {party.Organisation} được trả lời thay cho bên đó." : $"Tài khoản này ký thay mặt công đoàn nên không trả lời thay cho {party.Organisation}.");

        // The account of the trade union may have been another one when the other side was answered for.
        return Parties.Find(other => other.DepartmentId == party.DepartmentId && other.IsUnion != party.IsUnion
            && other.AnswerTo(Revision) != PartyAnswer.Waiting && other.AnsweredByName == actor.Name) is { } answered
            ? Verdict.NotNow($"{actor.Name} đã trả lời thay mặt {answered.Organisation}; một người không trả lời cho cả hai bên. Hãy để người khác trả lời thay mặt {party.Organisation}.")
            : Verdict.Allowed;
    }

    /// <summary>Agrees for a party, with the name of who will sign for it.</summary>
    public Verdict Agree(Actor actor, PledgeParty party, int readRevision, string title, string personName, DateTime now)
    {
        var verdict = MayAnswer(PledgeStep.Agree, actor, party, readRevision);
        if (verdict.IsAllowed && party.AnswerTo(Revision) == PartyAnswer.Agreed)
        {
            verdict = Verdict.NotNow($"{party.Organisation} đã thống nhất lúc {VietnamTime.Show(party.AnsweredAt!.Value)} ({party.AnsweredByName}).");
        }

        if (verdict.IsAllowed)
        {
            (party.Title, party.PersonName) = (title, personName);
            party.Say(PartyAnswer.Agreed, Revision, string.Empty, actor, now);
        }

        return verdict;
    }

    /// <summary>Declines for a party; the caller has demanded a reason.</summary>
    public Verdict Decline(Actor actor, PledgeParty party, int readRevision, string reason, DateTime now)
    {
        var verdict = MayAnswer(PledgeStep.Decline, actor, party, readRevision);
        if (verdict.IsAllowed)
        {
            party.Say(PartyAnswer.Declined, Revision, reason, actor, now);
        }

        return verdict;
    }

    /// <summary>What keeps the text from being closed, whatever is written as a reason: sentences with the remedy.</summary>
    public IReadOnlyList<string> IssueObstacles()
    {
        var obstacles = Obstacles().ToList();
        if (Comments.Count(comment => !comment.IsResolved) is > 0 and var open) obstacles.Add($"Còn {open} góp ý chưa được trả lời; hãy trả lời hết rồi chốt.");
        if (SigningOn is null) obstacles.Add("Chưa ghi ngày ký; hãy ghi ngày ký.");
        var nameless = Signing.Where(party => party.PersonName.Length == 0 || party.Title.Length == 0).Select(party => party.Organisation).ToList();
        if (nameless.Count > 0) obstacles.Add($"Chưa có họ tên, chức vụ người ký của: {string.Join("; ", nameless)}.");
        if (Parties.Exists(party => party.IsUnion && party.UserId is null)) obstacles.Add("Chưa chọn tài khoản ký thay mặt công đoàn; hãy chọn ở trang bên ký.");
        return obstacles;
    }

    /// <summary>The parties that have not agreed to the text as it stands.</summary>
    public IReadOnlyList<PledgeParty> NotAgreed() => [.. Signing.Where(party => party.AnswerTo(Revision) != PartyAnswer.Agreed)];

    /// <summary>Closes the text for signing; refused while something is missing, and without a reason while not all have agreed.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why it is closed without all agreements, or empty.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict Issue(Actor actor, string reason, DateTime now)
    {
        var verdict = May(PledgeStep.Issue, actor);
        if (verdict.IsAllowed && IssueObstacles() is { Count: > 0 } obstacles)
        {
            verdict = Verdict.NotNow(string.Join(" ", obstacles));
        }

        if (verdict.IsAllowed && string.IsNullOrWhiteSpace(reason) && WhyIssueNeedsReason() is { } why)
        {
            verdict = Verdict.NotNow(why);
        }

        if (verdict.IsAllowed)
        {
            (State, IssuedAt) = (PledgeState.Issued, now);
        }

        return verdict;
    }

    /// <summary>Why closing now demands a written reason; null when all have agreed.</summary>
    public string? WhyIssueNeedsReason()
    {
        var waiting = NotAgreed();
        return waiting.Count == 0
            ? null
            : $"Còn {waiting.Count} bên chưa thống nhất ({string.Join("; ", waiting.Select(party => party.Organisation))}); hãy chờ, hoặc ghi lý do chốt khi chưa đủ.";
    }

    /// <summary>Takes note that every party has signed.</summary>
    public Verdict Complete(Actor actor) => Go(PledgeStep.Complete, actor, PledgeState.Signed);

    /// <summary>Records a pledge that was signed on paper: nobody signs it here.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="on">The day of signing.</param>
    /// <param name="source">Where it was published, or where the paper is kept.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict RecordSigned(Actor actor, DateOnly on, string source, DateTime now)
    {
        var verdict = May(PledgeStep.RecordSigned, actor);
        if (verdict.IsAllowed && Clauses.Count == 0) verdict = Verdict.NotNow("Giao ước chưa có nội dung nào; hãy nhập nội dung đã ký.");
        if (verdict.IsAllowed)
        {
            (State, IsOnPaper, SigningOn, Source, IssuedAt) = (PledgeState.Signed, true, on, source, now);
        }

        return verdict;
    }

    /// <summary>
    /// Whether it gives way at once when <paramref name="later"/> is issued: a text that is still being signed does, so that nobody signs what
    /// is being replaced. What all have signed holds until all have signed the later one.
    /// </summary>
    public bool GivesWayAtIssueOf(Pledge later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return later.ReplacesId == Id && State == PledgeState.Issued;
    }

    /// <summary>Gives way to a later pledge; the caller has demanded a reason.</summary>
    public Verdict Supersede(Actor actor, string reason) => End(PledgeStep.Supersede, actor, PledgeState.Superseded, reason);

    /// <summary>Whether the actor may take the pledge back: what was issued here is taken back by those who issued it, the ministry clears only what was recorded from paper.</summary>
    public Verdict MayWithdraw(Actor actor)
    {
        var verdict = May(PledgeStep.Withdraw, actor);
        return verdict.IsAllowed && !IsOnPaper && !IsWho(PledgeWho.Drafter, actor)
            ? Verdict.Never("Giao ước đã ký trên hệ thống chỉ do bên soạn thảo hủy; cán bộ Bộ chỉ hủy bản ghi lại từ giấy.")
            : verdict;
    }

    /// <summary>Takes the pledge back; the caller has demanded a reason.</summary>
    public Verdict Withdraw(Actor actor, string reason) =>
        MayWithdraw(actor) is { IsAllowed: false } refused ? refused : End(PledgeStep.Withdraw, actor, PledgeState.Withdrawn, reason);

    /// <summary>Whether the actor may write for a department what has become of a clause.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="departmentId">For whom.</param>
    /// <param name="year">The emulation year.</param>
    /// <param name="isPublished">Whether the results of that year are public already, so that what was promised and done stays as it was read.</param>
    public Verdict MayWriteResult(Actor actor, Guid departmentId, int year, bool isPublished)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var verdict = May(PledgeStep.WriteResult, actor);
        if (verdict.IsAllowed && !(actor.WorksFor(departmentId) && Parties.Exists(party => party.DepartmentId == departmentId))) verdict = Verdict.Never("Mỗi đơn vị chỉ ghi kết quả của chính mình.");
        if (verdict.IsAllowed && !Covers(year)) verdict = Verdict.NotNow($"Giao ước này là của năm {Years}; hãy chọn năm trong khoảng đó.");
        return verdict.IsAllowed && isPublished ? Verdict.NotNow($"Kết quả thi đua năm {year} đã được công bố nên không ghi thêm được.") : verdict;
    }

    private Verdict Go(PledgeStep step, Actor actor, PledgeState to)
    {
        var verdict = May(step, actor);
        if (verdict.IsAllowed) State = to;
        return verdict;
    }

    private Verdict End(PledgeStep step, Actor actor, PledgeState to, string reason)
    {
        var verdict = Go(step, actor, to);
        if (verdict.IsAllowed) EndReason = reason;
        return verdict;
    }
}
