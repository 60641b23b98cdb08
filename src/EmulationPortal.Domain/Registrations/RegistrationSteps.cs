namespace EmulationPortal.Domain.Registrations;

/// <summary>The steps that move a registration from state to state; each asks the table itself.</summary>
public sealed partial class Registration
{
    /// <summary>Goes to the director with the document issued.</summary>
    public Verdict Issue(Actor actor, Guid documentId, DateTime now)
    {
        var verdict = Round is null ? May(RegistrationStep.Issue, actor) : MayIssue(actor, now);
        if (verdict.IsAllowed) DocumentId = documentId;
        return Move(verdict, RegistrationStep.Issue, actor, string.Empty);
    }

    /// <summary>
    /// Whether it may be issued now: the step, the round's dates, at least one line, and a reason at every line that needs one. The
    /// lines' examination is written into them before (<c>ExaminedRegistration.Freeze</c>).
    /// </summary>
    public Verdict MayIssue(Actor actor, DateTime now)
    {
        if (May(RegistrationStep.Issue, actor) is { IsAllowed: false } refusal) return refusal;
        if (!WasSent && Round!.WhyClosedFor(DepartmentId, now) is { } closed) return Verdict.NotNow(closed);
        if (Lines.Count == 0) return Verdict.NotNow("Danh sách chưa có cá nhân, tập thể nào. Hãy thêm ít nhất một dòng trước khi trình ký.");
        return WhyUnreasoned() is { } why ? Verdict.NotNow(why) : Verdict.Allowed;
    }

    // What was sent in time is corrected and sent again after the closing, too: the first sending counts.
    private bool WasSent => FirstSubmittedAt is not null || State == RegistrationState.Returned;

    /// <summary>Which lines hold the list back, a Vietnamese sentence, or null.</summary>
    private string? WhyUnreasoned()
    {
        var open = Unreasoned();
        if (open.Count == 0) return null;
        var people = Places(open.Where(line => line.PersonId is not null));
        var collectives = Places(open.Where(line => line.CollectiveId is not null));
        var where = string.Join("; ", new[] { people.Length > 0 ? $"cá nhân số {people}" : "", collectives.Length > 0 ? $"tập thể số {collectives}" : "" }.Where(part => part.Length > 0));
        return $"Còn {open.Count} dòng vượt chỉ tiêu hoặc chưa đủ điều kiện mà chưa ghi lý do ({where}). Hãy ghi lý do vào từng dòng, đổi danh hiệu hoặc bỏ dòng rồi trình ký.";

        static string Places(IEnumerable<RegistrationLine> lines) => string.Join(", ", lines.Select(line => line.Position));
    }

    /// <summary>Takes the list back before it is signed.</summary>
    public Verdict Recall(Actor actor, string reason) => Move(May(RegistrationStep.Recall, actor), RegistrationStep.Recall, actor, reason);

    /// <summary>Is submitted by the last signature.</summary>
    public Verdict Submit(DateTime now)
    {
        var verdict = Move(May(RegistrationStep.Submit, Actor.Portal), RegistrationStep.Submit, Actor.Portal, string.Empty);
        if (verdict.IsAllowed)
        {
            (FirstSubmittedAt, SubmittedAt) = (FirstSubmittedAt ?? now, now);
        }

        return verdict;
    }

    /// <summary>Takes a submission back.</summary>
    public Verdict Withdraw(Actor actor, string reason) => Move(May(RegistrationStep.Withdraw, actor), RegistrationStep.Withdraw, actor, reason);

    /// <summary>Returns the whole list with a reason; reasons of single lines stand at the lines.</summary>
    public Verdict Return(Actor actor, string reason) => Move(May(RegistrationStep.Return, actor), RegistrationStep.Return, actor, reason);

    /// <summary>Approves the list; what was returned before is settled.</summary>
    public Verdict Approve(Actor actor, DateTime now)
    {
        var verdict = Move(May(RegistrationStep.Approve, actor), RegistrationStep.Approve, actor, string.Empty);
        if (verdict.IsAllowed)
        {
            ApprovedAt = now;
            foreach (var line in Lines) line.Return(string.Empty);
        }

        return verdict;
    }

    /// <summary>Takes an approval back. Results that were entered already stay as those of before, to be confirmed after the next approval.</summary>
    public Verdict Reopen(Actor actor, string reason)
    {
        var verdict = Move(May(RegistrationStep.Reopen, actor), RegistrationStep.Reopen, actor, reason);
        if (verdict.IsAllowed)
        {
            foreach (var line in Lines) line.IsEarlierResult = line.Result is not null;
        }

        return verdict;
    }

    /// <summary>Sends the results; each line has one.</summary>
    public Verdict SendResults(Actor actor, DateTime now)
    {
        var verdict = May(RegistrationStep.SendResults, actor);
        var open = Lines.Count(line => line.Result is null || line.IsEarlierResult);
        if (verdict.IsAllowed && open > 0)
        {
            return Verdict.NotNow($"Còn {open} dòng chưa có kết quả. Hãy chọn Đạt, Không đạt hoặc Rút đăng ký cho từng dòng.");
        }

        verdict = Move(verdict, RegistrationStep.SendResults, actor, string.Empty);
        if (verdict.IsAllowed) ResultsSentAt = now;
        return verdict;
    }

    /// <summary>Returns the results.</summary>
    public Verdict ReturnResults(Actor actor, string reason) => Move(May(RegistrationStep.ReturnResults, actor), RegistrationStep.ReturnResults, actor, reason);

    /// <summary>Settles the results.</summary>
    public Verdict Settle(Actor actor) => Move(May(RegistrationStep.Settle, actor), RegistrationStep.Settle, actor, string.Empty);

    private Verdict Move(Verdict verdict, RegistrationStep step, Actor actor, string reason)
    {
        if (!verdict.IsAllowed) return verdict;
        var row = RegistrationWorkflow.Table.Find(State, step, who => IsWho(who, actor))!;
        if (row.NeedsReason && string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do.");
        State = row.To ?? State;
        StateReason = reason.Trim();
        return verdict;
    }
}
