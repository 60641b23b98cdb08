using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Decisions;

/// <summary>The steps that move a decision from state to state; each asks the table itself.</summary>
public sealed partial class AwardDecision
{
    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(DecisionStep step, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (DecisionWorkflow.Table.Ask(State, step, who => IsWho(who, actor)) is { IsAllowed: false } refusal) return refusal;
        return (step, Number) switch
        {
            (DecisionStep.Discard, not null) => Verdict.NotNow($"Dự thảo đã có số {FullNumber} nên không bỏ được: số phải còn trong sổ. Hãy dùng “Hủy số” và ghi lý do."),
            (DecisionStep.Cancel, null) => Verdict.NotNow("Dự thảo chưa có số; hãy dùng “Bỏ dự thảo”."),
            (DecisionStep.Amend, _) when Kind == DecisionKind.Revocation => Verdict.NotNow("Quyết định hủy bỏ, thu hồi không đính chính ở đây; hãy ban hành quyết định khen thưởng mới nếu cần."),
            _ => Verdict.Allowed,
        };
    }

    /// <summary>Whether it may be issued with the day <paramref name="on"/>: the step, what is missing in it, and the number that it may have already.</summary>
    public Verdict MayIssue(Actor actor, DateOnly on, DateOnly today)
    {
        if (May(DecisionStep.Issue, actor) is { IsAllowed: false } refusal) return refusal;
        if (on > today) return Verdict.NotNow("Ngày quyết định không được sau hôm nay. Số được cấp theo ngày ban hành.");
        if (NumberYear is { } year && year != on.Year) return Verdict.NotNow($"Quyết định đã có số {FullNumber} của năm {year}; ngày phải thuộc năm {year}. Nếu ban hành sang năm khác, hãy hủy số này và lập quyết định mới.");
        return Obstacles().FirstOrDefault() is { } obstacle ? Verdict.NotNow(obstacle) : Verdict.Allowed;
    }

    /// <summary>What keeps the draft from being issued, each a sentence with the remedy.</summary>
    public IEnumerable<string> Obstacles()
    {
        if (Lines.Count == 0) yield return "Quyết định chưa có tập thể, cá nhân nào. Hãy thêm ít nhất một dòng.";
        if (Bases.Count == 0) yield return "Chưa chọn căn cứ pháp lý nào.";
        if (SignerName.Length == 0 || SignerTitle.Length == 0 || SignerId is null) yield return "Chưa chọn người ký: cần tài khoản ký, họ tên và chức vụ như in trên quyết định.";
        if (Articles.Count == 0) yield return "Quyết định cần có ít nhất điều khoản thi hành sau Điều 1.";
        foreach (var line in InOrder.Where(line => line.Name.Length == 0 || line.Merit.Length == 0)) yield return $"Số thứ tự {line.Ordinal}: thiếu tên hoặc nội dung thành tích.";
        foreach (var twice in Lines.GroupBy(line => (line.PersonId, line.CollectiveId, line.KindCode)).Where(same => same.Count() > 1))
        {
            yield return $"{twice.First().Name} có {twice.Count()} dòng cùng một danh hiệu, hình thức. Hãy bỏ bớt.";
        }
    }

    /// <summary>Gets its number and goes to who signs.</summary>
    /// <param name="actor">Who issues.</param>
    /// <param name="series">The numbers of its year and notation; a decision that has its number keeps it.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">Today.</param>
    public Verdict Issue(Actor actor, DecisionNumberSeries series, DateOnly on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (MayIssue(actor, on, today) is { IsAllowed: false } refusal) return refusal;
        if (Number is null)
        {
            if (series.WhyNotOn(on) is { } why) return Verdict.NotNow(why);
            (Number, NumberYear) = (series.Take(on), on.Year);
        }

        (DecidedOn, StatedText) = (on, StatedNumbers.Of(Lines).Write());
        return Move(DecisionStep.Issue, actor, string.Empty);
    }

    /// <summary>Notes the document that was issued of it.</summary>
    public void Carry(Guid documentId) => DocumentId = documentId;

    /// <summary>Takes it back to be corrected.</summary>
    public Verdict Recall(Actor actor, string reason) => Ask(DecisionStep.Recall, actor, reason);

    /// <summary>Gives up a decision that has a number.</summary>
    public Verdict Cancel(Actor actor, string reason) => Ask(DecisionStep.Cancel, actor, reason);

    /// <summary>Comes into force by the last signature.</summary>
    public Verdict Settle(DateTime now)
    {
        var verdict = Ask(DecisionStep.Settle, Actor.Portal, string.Empty);
        if (verdict.IsAllowed) IssuedAt = now;
        return verdict;
    }

    private Verdict Ask(DecisionStep step, Actor actor, string reason)
    {
        var verdict = May(step, actor);
        return verdict.IsAllowed ? Move(step, actor, reason) : verdict;
    }

    private Verdict Move(DecisionStep step, Actor actor, string reason)
    {
        var row = DecisionWorkflow.Table.Find(State, step, who => IsWho(who, actor))!;
        if (row.NeedsReason && string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do.");
        State = row.To ?? State;
        StateReason = VietnameseText.NormaliseLines(reason);
        return Verdict.Allowed;
    }

    private static bool IsWho(DecisionWho who, Actor actor) => who switch
    {
        DecisionWho.Officer => actor.IsOfficer,
        DecisionWho.Portal => ReferenceEquals(actor, Actor.Portal),
        _ => false,
    };
}
