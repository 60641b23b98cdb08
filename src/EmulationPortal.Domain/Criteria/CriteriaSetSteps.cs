using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>The steps from draft over consultation to locked. Each asks <see cref="CriteriaWorkflow.Table"/> itself.</summary>
public sealed partial class CriteriaSet
{
    /// <summary>Moves to consultation; refused while there is nothing to comment on.</summary>
    public Verdict Consult(Actor actor)
    {
        var verdict = May(CriteriaStep.Consult, actor);
        if (verdict.IsAllowed && Criteria.Count == 0)
        {
            verdict = Verdict.NotNow("Bảng tiêu chí còn trống; hãy thêm tiêu chí rồi lấy ý kiến.");
        }

        if (verdict.IsAllowed)
        {
            State = CriteriaSetState.Consultation;
        }

        return verdict;
    }

    /// <summary>Writes a member's comment; the same words about the same line are not written again while they wait for an answer.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cluster">The cluster of the actor's department in the set's year, or null.</param>
    /// <param name="criterion">The line it is about, or null for the whole.</param>
    /// <param name="text">The comment.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict Comment(Actor actor, Guid? cluster, Criterion? criterion, string text, DateTime now)
    {
        var verdict = May(CriteriaStep.Comment, actor, cluster);
        if (verdict.IsAllowed && !IsWaiting(actor, criterion, text))
        {
            Comments.Add(new CriterionComment
            {
                Id = KeyOf(actor.DepartmentId!.Value, criterion?.Id, text),
                SetId = Id,
                CriterionId = criterion?.Id,
                CriterionCode = criterion?.Code ?? string.Empty,
                DepartmentId = actor.DepartmentId!.Value,
                AuthorName = actor.Name,
                Text = text,
                WrittenAt = now,
            });
        }

        return verdict;
    }

    /// <summary>Whether the actor's department has written just that about the line (null: the whole) and nobody has answered yet.</summary>
    public bool IsWaiting(Actor actor, Criterion? criterion, string text)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Comments.Exists(comment => !comment.IsResolved && comment.DepartmentId == actor.DepartmentId && comment.CriterionId == criterion?.Id
            && (criterion is not null || comment.CriterionCode.Length == 0) && comment.Text == text);
    }

    // The same words once more before the first are answered get the same key, so that two posts at once can't both be stored.
    private Guid KeyOf(Guid departmentId, Guid? criterionId, string text)
    {
        var answered = Comments.Count(comment => comment.DepartmentId == departmentId && comment.CriterionId == criterionId && comment.Text == text);
        var key = string.Create(CultureInfo.InvariantCulture, $"{Id}/{departmentId}/{criterionId}/{answered}/{text}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
    }

    /// <summary>Whether the actor may take a comment back: one of the own department, before it is answered.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cluster">The cluster of the actor's department in the set's year, or null.</param>
    /// <param name="comment">The comment.</param>
    public Verdict MayWithdraw(Actor actor, Guid? cluster, CriterionComment comment)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(comment);
        var verdict = May(CriteriaStep.WithdrawComment, actor, cluster);
        if (verdict.IsAllowed && comment.DepartmentId != actor.DepartmentId) verdict = Verdict.Never("Chỉ đơn vị đã góp ý được rút góp ý đó.");
        return verdict.IsAllowed && comment.IsResolved
            ? Verdict.NotNow($"Góp ý này đã được {comment.ResolvedByName} trả lời nên không rút được nữa.")
            : verdict;
    }

    /// <summary>Takes a comment back; its words stay in the history that the caller writes.</summary>
    public Verdict Withdraw(Actor actor, Guid? cluster, CriterionComment comment)
    {
        var verdict = MayWithdraw(actor, cluster, comment);
        if (verdict.IsAllowed) Comments.Remove(comment);
        return verdict;
    }

    /// <summary>Whether the actor may answer comments of members of a cluster: the ministry all, a leader those of the own cluster.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="clusterOfAuthor">The cluster of the commenting department in the set's year, or null.</param>
    public Verdict MayResolve(Actor actor, Guid? clusterOfAuthor)
    {
        var verdict = May(CriteriaStep.Resolve, actor);
        return verdict.IsAllowed && !actor.IsOfficer && !(clusterOfAuthor is { } cluster && actor.Leads(cluster, Year))
            ? Verdict.Never("Cụm trưởng chỉ trả lời góp ý của đơn vị trong cụm mình.")
            : verdict;
    }

    /// <summary>Answers a comment, once.</summary>
    public Verdict Resolve(Actor actor, Guid? clusterOfAuthor, CriterionComment comment, string answer, bool accepted, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var verdict = MayResolve(actor, clusterOfAuthor);
        if (verdict.IsAllowed && comment.IsResolved)
        {
            verdict = Verdict.NotNow($"Góp ý này đã được {comment.ResolvedByName} trả lời: “{comment.Resolution}”");
        }

        if (verdict.IsAllowed)
        {
            (comment.Resolution, comment.IsAccepted) = (answer, accepted);
            (comment.ResolvedByName, comment.ResolvedAt) = (actor.Name, now);
        }

        return verdict;
    }

    /// <summary>Records a member's agreement to the set as it stands.</summary>
    public Verdict Acknowledge(Actor actor, Guid? cluster, DateTime now)
    {
        var verdict = May(CriteriaStep.Acknowledge, actor, cluster);
        if (verdict.IsAllowed && Acknowledgements.FirstOrDefault(given => given.DepartmentId == actor.DepartmentId) is { } before)
        {
            verdict = Verdict.NotNow($"Đơn vị đã xác nhận thống nhất lúc {VietnamTime.Show(before.At)} ({before.ByName}).");
        }

        if (verdict.IsAllowed)
        {
            Acknowledgements.Add(new CriteriaAcknowledgement { SetId = Id, DepartmentId = actor.DepartmentId!.Value, ByName = actor.Name, At = now });
        }

        return verdict;
    }

    /// <summary>What keeps the set from being locked, whatever is written as a reason: sentences with the remedy.</summary>
    public IReadOnlyList<string> LockObstacles()
    {
        var obstacles = Tree().Problems().Select(problem => problem.Sentence).ToList();
        if (Comments.Count(comment => !comment.IsResolved) is > 0 and var open)
        {
            obstacles.Add($"Còn {open} góp ý chưa được trả lời; hãy trả lời hết rồi khóa.");
        }

        return obstacles;
    }

    /// <summary>
    /// Why locking now demands a written reason: the members were not asked about the draft as it stands, or not all have
    /// agreed. Null when none is demanded.
    /// </summary>
    /// <param name="waiting">Names of the members that have not agreed yet; asked for only during consultation.</param>
    public string? WhyLockNeedsReason(IReadOnlyList<string> waiting)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return State switch
        {
            CriteriaSetState.Draft => "Bảng đang là nháp: chưa lấy ý kiến, hoặc đã mở khóa để sửa. Hãy lấy ý kiến, hoặc ghi lý do khóa mà không lấy ý kiến.",
            CriteriaSetState.Consultation when waiting.Count > 0 =>
                $"Còn {waiting.Count} đơn vị chưa xác nhận thống nhất ({string.Join(", ", waiting)}); hãy chờ, hoặc ghi lý do khóa khi chưa đủ.",
            _ => null,
        };
    }

    /// <summary>
    /// Locks the set; refused while the tree does not add up or comments are unanswered, and while
    /// <see cref="WhyLockNeedsReason"/> demands a reason and none is written.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="waiting">Names of the members that have not agreed yet; asked for only during consultation.</param>
    /// <param name="reason">Why it is locked without them, or empty.</param>
    public Verdict Lock(Actor actor, IReadOnlyList<string>? waiting = null, string reason = "")
    {
        var verdict = May(CriteriaStep.Lock, actor);
        if (verdict.IsAllowed && LockObstacles() is { Count: > 0 } obstacles)
        {
            verdict = Verdict.NotNow(obstacles.Count == 1 ? obstacles[0] : $"Chưa khóa được vì {obstacles.Count} lý do. {string.Join(" ", obstacles)}");
        }

        if (verdict.IsAllowed && string.IsNullOrWhiteSpace(reason) && WhyLockNeedsReason(waiting ?? []) is { } why)
        {
            verdict = Verdict.NotNow(why);
        }

        if (verdict.IsAllowed)
        {
            State = CriteriaSetState.Locked;
        }

        return verdict;
    }

    /// <summary>Whether the set can be unlocked: only while no sheet that uses it has been submitted.</summary>
    public Verdict MayUnlock(Actor actor, int submittedSheets)
    {
        var verdict = May(CriteriaStep.Unlock, actor);
        return verdict.IsAllowed && submittedSheets > 0
            ? Verdict.NotNow($"Đã có {submittedSheets} đơn vị gửi bảng điểm theo bảng tiêu chí này nên không mở khóa được.")
            : verdict;
    }

    /// <summary>Unlocks the set; the caller has demanded a reason.</summary>
    public Verdict Unlock(Actor actor, int submittedSheets)
    {
        var verdict = MayUnlock(actor, submittedSheets);
        if (verdict.IsAllowed)
        {
            State = CriteriaSetState.Draft;
            Acknowledgements.Clear();
        }

        return verdict;
    }
}
