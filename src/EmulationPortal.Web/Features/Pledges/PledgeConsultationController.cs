using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Asking the parties: comments on clauses and their answers.</summary>
[Route("/giao-uoc/{id:guid}")]
public sealed class PledgeConsultationController(PortalDb db, PledgeAccess access, PledgePages pages) : PortalController
{
    /// <summary>Asks the parties.</summary>
    [HttpPost("lay-y-kien")]
    public async Task<IActionResult> Consult(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.Pledge.Consult(Actor, Clock.Today) is { IsAllowed: false } verdict) return Refused(verdict);
        var until = DateText.Show(opened.Pledge.CommentsBy!.Value);
        access.Record(opened, "PledgeConsulted", $"Gửi giao ước lấy ý kiến các bên, góp ý đến ngày {until}.", [new AuditChange("Trạng thái", PledgeWorkflow.StateName(PledgeState.Drafting), PledgeWorkflow.StateName(opened.Pledge.State))]);
        await access.TellAsync(opened, opened.Departments, $"“{opened.Pledge.Title}” đang lấy ý kiến. Hãy đọc, góp ý từng nội dung và trả lời thống nhất hay không, đến hết ngày {until}.", Gone);
        if (!await access.SaveAsync(opened, Gone)) return Refused(Verdict.NotNow(PledgeAccess.Overtaken));
        Tell($"Đã gửi lấy ý kiến, góp ý đến hết ngày {until}. Các bên đọc, góp ý và trả lời trên trang này; muốn đổi ngày, hãy sửa ở trang soạn.");
        return Redirect(opened.Path);
    }

    /// <summary>The form of a comment.</summary>
    /// <param name="id">The pledge.</param>
    /// <param name="clause">The clause to comment on.</param>
    [HttpGet("gop-y")]
    public async Task<IActionResult> Comment(Guid id, [FromQuery(Name = "noi-dung")] Guid? clause)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.May(PledgeStep.Comment) is { IsAllowed: false } verdict
            ? Refused(verdict)
            : View("Comment", await CommentPageAsync(opened, new PledgeCommentForm { Clause = clause?.ToString(), Key = Guid.CreateVersion7() }));
    }

    /// <summary>Writes a comment.</summary>
    [HttpPost("gop-y")]
    public async Task<IActionResult> Write(Guid id, PledgeCommentForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(PledgeStep.Comment) is { IsAllowed: false } refused) return Refused(refused);
        var clause = Guid.TryParse(form.Clause, out var key) ? opened.Clause(key) : null;
        if (clause is null && !string.IsNullOrEmpty(form.Clause)) ModelState.AddModelError(nameof(form.Clause), "Nội dung này không còn trong giao ước; hãy chọn nội dung khác.");
        if (!ModelState.IsValid) return Invalid("Comment", await CommentPageAsync(opened, form));
        var (commentKey, text) = (form.Key is { } given && given != Guid.Empty ? given : Guid.CreateVersion7(), VietnameseText.NormaliseLines(form.Text));
        if (opened.Pledge.Comments.Exists(comment => comment.Id == commentKey)) return Done(opened, "Góp ý này đã được ghi.", clause);
        if (opened.Pledge.Comment(Actor, commentKey, clause, text, Clock.Now) is { IsAllowed: false } verdict) return Refused(verdict);
        access.Record(opened, "PledgeCommented", $"Góp ý về {About(clause?.Code)}.", [new AuditChange("Góp ý", null, text)], clause?.Code ?? "");
        await access.TellAsync(opened, await access.DraftersAsync(opened.Pledge, Gone), $"{Actor.Name} góp ý về {About(clause?.Code)} của “{opened.Pledge.Title}”.", Gone);
        // Sent twice at once, the second finds the key taken: the comment is there.
        await access.SavePartAsync(Gone);
        return Done(opened, "Đã ghi góp ý.", clause);
    }

    /// <summary>Takes back a comment that nobody has answered.</summary>
    [HttpPost("gop-y/{commentId:guid}/rut")]
    public async Task<IActionResult> Withdraw(Guid id, Guid commentId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || Find(opened, commentId) is not { } comment) return NotFound();
        if (opened.Pledge.Withdraw(Actor, comment) is { IsAllowed: false } verdict) return Refused(verdict);
        db.Remove(comment);
        access.Record(opened, "PledgeCommentWithdrawn", $"Rút góp ý về {About(comment.ClauseCode)}.", [new AuditChange("Góp ý", comment.Text, null)], comment.ClauseCode);
        return await access.SavePartAsync(Gone) ? Done(opened, "Đã rút góp ý.", opened.Clause(comment.ClauseId)) : Refused(Verdict.NotNow(PledgeAccess.Overtaken));
    }

    /// <summary>The form of an answer.</summary>
    [HttpGet("gop-y/{commentId:guid}/tra-loi")]
    public async Task<IActionResult> Reply(Guid id, Guid commentId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || Find(opened, commentId) is not { } comment) return NotFound();
        return opened.May(PledgeStep.Resolve) is { IsAllowed: false } verdict ? Refused(verdict) : View("Reply", await ReplyPageAsync(opened, comment, new PledgeReplyForm()));
    }

    /// <summary>Answers a comment.</summary>
    [HttpPost("gop-y/{commentId:guid}/tra-loi")]
    public async Task<IActionResult> Resolve(Guid id, Guid commentId, PledgeReplyForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || Find(opened, commentId) is not { } comment) return NotFound();
        if (opened.May(PledgeStep.Resolve) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Reply", await ReplyPageAsync(opened, comment, form));
        var (answer, accepted) = (VietnameseText.NormaliseLines(form.Answer), form.Accepted == "co");
        if (opened.Pledge.Resolve(Actor, comment, answer, accepted, Clock.Now) is { IsAllowed: false } verdict) return await TooLateAsync(opened, comment, form, verdict.Why);
        var words = accepted ? "tiếp thu" : "không tiếp thu";
        access.Record(opened, "PledgeCommentResolved", $"Trả lời góp ý về {About(comment.ClauseCode)}: {words}.", [new AuditChange("Góp ý", comment.Text, comment.Text), new AuditChange("Trả lời", null, answer)], comment.ClauseCode);
        await access.TellAsync(opened, [comment.DepartmentId], $"Góp ý của đơn vị về “{opened.Pledge.Title}” đã được trả lời: {words}.", Gone);
        if (!await access.SavePartAsync(Gone))
        {
            return await access.OpenAsync(id, Actor, Gone) is { } again && Find(again, commentId) is { } found ? await TooLateAsync(again, found, form, PledgeAccess.Overtaken) : NotFound();
        }

        return Done(opened, accepted ? "Đã trả lời. Nếu cần, hãy sửa nội dung theo góp ý đã tiếp thu." : "Đã trả lời.", opened.Clause(comment.ClauseId));
    }

    private static PledgeComment? Find(OpenedPledge opened, Guid commentId) => opened.Pledge.Comments.Find(comment => comment.Id == commentId);

    private static string About(string? code) => string.IsNullOrEmpty(code) ? "toàn bộ giao ước" : $"nội dung {code}";

    private async Task<PledgeCommentPage> CommentPageAsync(OpenedPledge opened, PledgeCommentForm form)
    {
        var chosen = Guid.TryParse(form.Clause, out var key) ? opened.Clause(key) : null;
        return new(
            await pages.HeadAsync(opened, Gone),
            form,
            [new("", "Toàn bộ giao ước"), .. opened.Pledge.InOrder.Select(clause => new Choice(clause.Id.ToString(), $"{clause.Code}. {(clause.Text.Length <= 80 ? clause.Text : clause.Text[..79] + "…")}"))],
            chosen?.Text);
    }

    private async Task<PledgeReplyPage> ReplyPageAsync(OpenedPledge opened, PledgeComment comment, PledgeReplyForm form) => new(
        await pages.HeadAsync(opened, Gone), await pages.CommentAsync(opened, comment, Gone), About(opened.Clause(comment.ClauseId)?.Code ?? comment.ClauseCode), form);

    // The other's answer stands above the form, in which one's own text is kept.
    private async Task<IActionResult> TooLateAsync(OpenedPledge opened, PledgeComment comment, PledgeReplyForm form, string why)
    {
        ModelState.AddModelError("", why);
        return Conflicted("Reply", await ReplyPageAsync(opened, comment, form));
    }

    private RedirectResult Done(OpenedPledge opened, string told, PledgeClause? clause)
    {
        Tell(told);
        return Redirect(clause is null ? opened.Path : $"{opened.Path}#nd-{clause.Id:N}");
    }
}
