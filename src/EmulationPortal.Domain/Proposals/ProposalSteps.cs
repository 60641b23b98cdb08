using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Proposals;

/// <summary>The steps that move a proposal from state to state; each asks the table itself.</summary>
public sealed partial class Proposal
{
    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(ProposalStep step, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ProposalWorkflow.Table.Ask(State, step, who => IsWho(who, actor));
    }

    /// <summary>
    /// Whether it may be issued now: the step, at least one line, and a reason at every line that needs one. What eligibility says is
    /// written into the lines before.
    /// </summary>
    public Verdict MayIssue(Actor actor)
    {
        if (May(ProposalStep.Issue, actor) is { IsAllowed: false } refusal) return refusal;
        if (Lines.Count == 0) return Verdict.NotNow("Hồ sơ chưa có cá nhân, tập thể nào. Hãy thêm ít nhất một dòng trước khi trình ký.");
        var open = Unreasoned();
        return open.Count == 0
            ? Verdict.Allowed
            : Verdict.NotNow($"Còn {open.Count} dòng vượt chỉ tiêu, chưa đủ điều kiện hoặc thiếu lời ghi thành tích mà chưa xử lý. Hãy ghi vào từng dòng, đổi danh hiệu hoặc bỏ dòng rồi trình ký.");
    }

    /// <summary>Goes to the director with the document issued.</summary>
    public Verdict Issue(Actor actor, Guid documentId)
    {
        var verdict = MayIssue(actor);
        if (verdict.IsAllowed) DocumentId = documentId;
        return Move(verdict, ProposalStep.Issue, actor, string.Empty);
    }

    /// <summary>Takes the submission back before it is signed.</summary>
    public Verdict Recall(Actor actor, string reason) => Move(May(ProposalStep.Recall, actor), ProposalStep.Recall, actor, reason);

    /// <summary>Is submitted by the last signature.</summary>
    public Verdict Submit(DateTime now)
    {
        var verdict = Move(May(ProposalStep.Submit, Actor.Portal), ProposalStep.Submit, Actor.Portal, string.Empty);
        if (!verdict.IsAllowed) return verdict;
        SubmittedAt = now;
        foreach (var line in Lines) line.ReturnReason = string.Empty;
        return verdict;
    }

    /// <summary>Takes a submission back.</summary>
    public Verdict Withdraw(Actor actor, string reason) => Move(May(ProposalStep.Withdraw, actor), ProposalStep.Withdraw, actor, reason);

    /// <summary>Whether the draft may be removed: only before it was ever issued, so that no document loses what it is about.</summary>
    public Verdict MayDiscard(Actor actor)
    {
        var verdict = May(ProposalStep.Discard, actor);
        return verdict.IsAllowed && DocumentId is not null
            ? Verdict.NotNow("Hồ sơ đã từng được phát hành để ký nên không xóa được. Hãy sửa lại hoặc để ở trạng thái nháp.")
            : verdict;
    }

    /// <summary>What is said of a number that is none.</summary>
    public const string IntakeNumberWanted = "Hãy nhập số đến là một số nguyên dương, ví dụ 15.";

    /// <summary>A number of the register of incoming documents without leading zeros, as one number is to be one text; null when it is no positive whole number.</summary>
    public static string? IntakeNumberOf(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The ministry takes it in.</summary>
    /// <param name="actor">The officer.</param>
    /// <param name="year">The year of the register of incoming documents.</param>
    /// <param name="number">The number in it; unique in the year, which the database keeps.</param>
    /// <param name="officerId">The officer in charge.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict Accept(Actor actor, int year, string number, Guid officerId, DateTime now)
    {
        var verdict = May(ProposalStep.Accept, actor);
        var normal = IntakeNumberOf(number);
        if (verdict.IsAllowed && normal is null) return Verdict.NotNow(IntakeNumberWanted);
        verdict = Move(verdict, ProposalStep.Accept, actor, string.Empty);
        if (verdict.IsAllowed) (IntakeYear, IntakeNumber, OfficerId, AcceptedAt) = (year, normal!, officerId, now);
        return verdict;
    }

    /// <summary>Brings a draft that was handed in on paper, before the portal, to where it stood then: taken in, without a document to be signed.</summary>
    /// <exception cref="InvalidOperationException">It is no draft any more.</exception>
    public void RecordPaper(int year, string number, Guid officerId, DateTime submittedAt, DateTime acceptedAt)
    {
        if (State != ProposalState.Draft || DocumentId is not null) throw new InvalidOperationException("Only a draft that was never issued stands for a paper.");
        (State, IntakeYear, IntakeNumber, OfficerId, SubmittedAt, AcceptedAt) = (ProposalState.Accepted, year, number, officerId, submittedAt, acceptedAt);
    }

    /// <summary>Gives it to another officer.</summary>
    public Verdict Assign(Actor actor, Guid officerId)
    {
        var verdict = May(ProposalStep.Assign, actor);
        if (verdict.IsAllowed) OfficerId = officerId;
        return verdict;
    }

    /// <summary>Returns it with a reason; what was said of lines that were left out stays with them, and all are examined anew later.</summary>
    public Verdict Return(Actor actor, string reason)
    {
        var verdict = Move(May(ProposalStep.Return, actor), ProposalStep.Return, actor, reason);
        if (!verdict.IsAllowed) return verdict;
        foreach (var line in Lines) line.TakeBack();
        return verdict;
    }

    /// <summary>Lets one line through or leaves it out.</summary>
    public Verdict CheckLine(Actor actor, ProposalLine line, bool passes, string reason)
    {
        ArgumentNullException.ThrowIfNull(line);
        var verdict = May(ProposalStep.Check, actor);
        return verdict.IsAllowed ? line.Check(passes, VietnameseText.Normalise(reason)) : verdict;
    }

    /// <summary>Closes the check; each line is let through or left out.</summary>
    public Verdict CloseCheck(Actor actor)
    {
        var verdict = May(ProposalStep.CloseCheck, actor);
        var open = Lines.Count(line => line.Standing == LineStanding.Proposed);
        return verdict.IsAllowed && open > 0
            ? Verdict.NotNow($"Còn {open} dòng chưa thẩm định. Hãy cho trình hoặc không trình từng dòng rồi kết thúc.")
            : Move(verdict, ProposalStep.CloseCheck, actor, string.Empty);
    }

    /// <summary>Whether the check may be opened again: as long as no council has judged a line and no decision holds one.</summary>
    public Verdict MayReopenCheck(Actor actor)
    {
        var verdict = May(ProposalStep.ReopenCheck, actor);
        var judged = Lines.Count(line => line.Standing is LineStanding.Approved or LineStanding.NotApproved or LineStanding.Decided);
        return verdict.IsAllowed && judged > 0
            ? Verdict.NotNow($"{judged} dòng đã được hội đồng xét hoặc đã có quyết định nên không mở lại thẩm định được.")
            : verdict;
    }

    /// <summary>Opens the check again.</summary>
    public Verdict ReopenCheck(Actor actor, string reason) => Move(MayReopenCheck(actor), ProposalStep.ReopenCheck, actor, reason);

    private bool IsWho(ProposalWho who, Actor actor) => who switch
    {
        ProposalWho.Owner => actor.WorksFor(DepartmentId),
        ProposalWho.Officer => actor.IsOfficer,
        ProposalWho.Portal => ReferenceEquals(actor, Actor.Portal),
        _ => false,
    };

    private Verdict Move(Verdict verdict, ProposalStep step, Actor actor, string reason)
    {
        if (!verdict.IsAllowed) return verdict;
        var row = ProposalWorkflow.Table.Find(State, step, who => IsWho(who, actor))!;
        if (row.NeedsReason && string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do.");
        State = row.To ?? State;
        StateReason = reason.Trim();
        return verdict;
    }
}
