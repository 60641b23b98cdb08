using EmulationPortal.Data;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>The consultation on a criteria set: comments, answers, agreements.</summary>
[Route("/tieu-chi/{id:guid}")]
public sealed class ConsultationController(PortalDb db, CriteriaAccess access, ConsultationPages pages) : PortalController
{
    private const string AlreadyCommented = "Góp ý này đã được ghi và đang chờ trả lời.";

    /// <summary>Opens the consultation.</summary>
    [HttpPost("lay-y-kien")]
    public async Task<IActionResult> Consult(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.Set.Consult(Actor) is { IsAllowed: false } verdict) return Refused(verdict);
        access.Record(opened, "CriteriaConsulted", "Gửi bảng tiêu chí lấy ý kiến các đơn vị.", [new AuditChange("Trạng thái", CriteriaWorkflow.StateName(CriteriaSetState.Draft), CriteriaWorkflow.StateName(opened.Set.State))]);
        await access.TellMembersAsync(opened, $"“{opened.Set.Name}” đang lấy ý kiến. Hãy đọc, góp ý và xác nhận thống nhất.", Gone);
        return await SavedAsync(id, "Đã gửi lấy ý kiến. Các đơn vị đọc, góp ý và xác nhận thống nhất trên trang này.");
    }

    /// <summary>Comments and agreements.</summary>
    /// <param name="id">The set.</param>
    /// <param name="criterion">The line to comment on.</param>
    [HttpGet("gop-y")]
    public async Task<IActionResult> Show(Guid id, [FromQuery(Name = "muc")] Guid? criterion) =>
        await access.OpenAsync(id, Actor, Gone) is { } opened
            ? View("Consultation", await pages.OfAsync(opened, new CommentForm { Criterion = criterion?.ToString() }, Gone))
            : NotFound();

    /// <summary>Writes a comment.</summary>
    [HttpPost("gop-y")]
    public async Task<IActionResult> Comment(Guid id, CommentForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(CriteriaStep.Comment) is { IsAllowed: false } refused) return Refused(refused);
        var line = Guid.TryParse(form.Criterion, out var key) ? opened.Line(key) : null;
        if (line is null && !string.IsNullOrEmpty(form.Criterion)) ModelState.AddModelError(nameof(form.Criterion), "Mục này không còn trong bảng tiêu chí; hãy chọn mục khác.");
        if (!ModelState.IsValid) return Invalid("Consultation", await pages.OfAsync(opened, form, Gone));
        var text = VietnameseText.NormaliseLines(form.Text);
        if (opened.Set.IsWaiting(Actor, line, text)) return Done(id, AlreadyCommented);
        if (opened.Set.Comment(Actor, opened.Cluster, line, text, Clock.Now) is { IsAllowed: false } verdict) return Refused(verdict);
        access.Record(opened, "CriteriaCommented", line is null ? "Góp ý về toàn bảng tiêu chí." : $"Góp ý về mục {line.Code}.", [new AuditChange("Góp ý", null, text)], line?.Code ?? "");
        var saved = await SavedAsync(id, "Đã ghi góp ý.");
        // Posted twice at once, the second finds the first one stored.
        return saved is not RedirectResult && await access.OpenAsync(id, Actor, Gone) is { } again && again.Set.IsWaiting(Actor, line, text)
            ? Done(id, AlreadyCommented)
            : saved;
    }

    /// <summary>Takes back a comment that nobody has answered.</summary>
    [HttpPost("gop-y/{commentId:guid}/rut")]
    public async Task<IActionResult> Withdraw(Guid id, Guid commentId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || Find(opened, commentId) is not { } comment) return NotFound();
        if (opened.Set.Withdraw(Actor, opened.Cluster, comment) is { IsAllowed: false } verdict) return Refused(verdict);
        // Deletes are restricted, so they are said.
        db.Remove(comment);
        access.Record(
            opened,
            "CriteriaCommentWithdrawn",
            comment.CriterionCode.Length > 0 ? $"Rút góp ý về mục {comment.CriterionCode}." : "Rút góp ý về toàn bảng tiêu chí.",
            [new AuditChange("Góp ý", comment.Text, null)],
            comment.CriterionCode);
        return await SavedAsync(id, "Đã rút góp ý.");
    }

    /// <summary>The form of an answer.</summary>
    [HttpGet("gop-y/{commentId:guid}/tra-loi")]
    public async Task<IActionResult> Answer(Guid id, Guid commentId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || Find(opened, commentId) is not { } comment) return NotFound();
        var verdict = opened.Set.MayResolve(Actor, await db.ClusterOfAsync(opened.Set, comment.DepartmentId, Gone));
        return verdict.IsAllowed ? View("Answer", await AnswerPageAsync(opened, comment, new AnswerForm())) : Refused(verdict);
    }

    /// <summary>Answers a comment.</summary>
    [HttpPost("gop-y/{commentId:guid}/tra-loi")]
    public async Task<IActionResult> Resolve(Guid id, Guid commentId, AnswerForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || Find(opened, commentId) is not { } comment) return NotFound();
        var cluster = await db.ClusterOfAsync(opened.Set, comment.DepartmentId, Gone);
        if (opened.Set.MayResolve(Actor, cluster) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Answer", await AnswerPageAsync(opened, comment, form));
        var (answer, accepted) = (VietnameseText.NormaliseLines(form.Answer), form.Accepted == "co");
        if (opened.Set.Resolve(Actor, cluster, comment, answer, accepted, Clock.Now) is { IsAllowed: false } verdict) return await AnsweredAlreadyAsync(opened, comment, form, verdict.Why);
        access.Record(
            opened,
            "CriteriaCommentResolved",
            $"Trả lời góp ý{(comment.CriterionCode.Length > 0 ? $" về mục {comment.CriterionCode}" : "")}: {(accepted ? "tiếp thu" : "không tiếp thu")}.",
            [new AuditChange("Góp ý", comment.Text, comment.Text), new AuditChange("Trả lời", null, answer)],
            comment.CriterionCode);
        await access.TellAsync(opened, [comment.DepartmentId], $"Góp ý của đơn vị về “{opened.Set.Name}” đã được trả lời: {(accepted ? "tiếp thu" : "không tiếp thu")}.", Gone);
        return await SavedAsync(id, accepted ? "Đã trả lời. Nếu cần, hãy sửa tiêu chí theo góp ý đã tiếp thu." : "Đã trả lời.", async why =>
            await access.OpenAsync(id, Actor, Gone) is { } now && Find(now, commentId) is { } found ? await AnsweredAlreadyAsync(now, found, form, why) : NotFound());
    }

    /// <summary>Agrees to the set as it stands on the page.</summary>
    /// <param name="id">The set.</param>
    /// <param name="version">The version that was read.</param>
    [HttpPost("thong-nhat")]
    public async Task<IActionResult> Acknowledge(Guid id, [FromForm(Name = "phien-ban")] Guid version)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        var verdict = opened.May(CriteriaStep.Acknowledge);
        if (verdict.IsAllowed && version != opened.Set.Version) verdict = Verdict.NotNow("Bảng tiêu chí vừa được sửa sau khi bạn mở trang. Hãy xem lại bảng tiêu chí rồi xác nhận.");
        if (verdict.IsAllowed) verdict = opened.Set.Acknowledge(Actor, opened.Cluster, Clock.Now);
        if (!verdict.IsAllowed) return Refused(verdict);
        access.Record(opened, "CriteriaAcknowledged", "Xác nhận thống nhất bảng tiêu chí.");
        return await SavedAsync(id, "Đã xác nhận thống nhất. Nếu bảng tiêu chí được sửa sau đó, đơn vị sẽ phải xác nhận lại.");
    }

    private static CriterionComment? Find(OpenedSet opened, Guid commentId) => opened.Set.Comments.Find(comment => comment.Id == commentId);

    private async Task<AnswerPage> AnswerPageAsync(OpenedSet opened, CriterionComment comment, AnswerForm form) =>
        new((await pages.OfAsync(opened, new CommentForm(), Gone)).Head, await pages.CommentAsync(opened, comment, Gone), form);

    // The other's answer stands above the form, in which one's own text is kept.
    private async Task<IActionResult> AnsweredAlreadyAsync(OpenedSet opened, CriterionComment comment, AnswerForm form, string why)
    {
        ModelState.AddModelError("", why);
        return Conflicted("Answer", await AnswerPageAsync(opened, comment, form));
    }

    private async Task<IActionResult> SavedAsync(Guid id, string told, Func<string, Task<IActionResult>>? refuse = null)
    {
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || UniqueViolation.Is(exception))
        {
            db.ChangeTracker.Clear();
            const string Why = "Người khác vừa làm bước này hoặc vừa sửa bảng tiêu chí. Hãy tải lại trang rồi xem lại.";
            return refuse is null ? Refused(Verdict.NotNow(Why)) : await refuse(Why);
        }

        return Done(id, told);
    }

    private RedirectResult Done(Guid id, string told)
    {
        Tell(told);
        return Redirect($"/tieu-chi/{id}/gop-y");
    }
}
