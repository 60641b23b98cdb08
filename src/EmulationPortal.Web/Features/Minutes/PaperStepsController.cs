using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>The steps of a paper: issued for signing, taken back, begun anew.</summary>
[Route("/hop-cum/van-ban/{id:guid}")]
public sealed class PaperStepsController(PortalDb db, PaperDesk desk, SigningDesk signing, SigningNotices notices) : PortalController
{
    private const int DaysToSign = 7;

    /// <summary>Asks before a paper is issued.</summary>
    [HttpGet("phat-hanh")]
    public async Task<IActionResult> AskIssue(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var facts = await desk.FactsAsync(Actor, opened.Meeting, Gone);
        if (opened.Paper.MayIssue(Actor, opened.Meeting, facts.MissingIn(opened.Paper)) is { IsAllowed: false } refused) return Refused(refused);
        var form = new PaperIssueForm { SignBy = DateText.Show(Clock.Today.AddDays(DaysToSign)), Version = opened.Paper.Version };
        return View("Issue", await IssuePageAsync(opened, form));
    }

    /// <summary>Issues it.</summary>
    [HttpPost("phat-hanh")]
    public async Task<IActionResult> Issue(Guid id, PaperIssueForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var facts = await desk.FactsAsync(Actor, opened.Meeting, Gone);
        if (opened.Paper.MayIssue(Actor, opened.Meeting, facts.MissingIn(opened.Paper)) is { IsAllowed: false } refused) return Refused(refused);
        if (DateText.Read(form.SignBy).Value is { } typed && typed < Clock.Today) ModelState.AddModelError(nameof(form.SignBy), "Hạn ký đã qua. Hãy chọn ngày từ hôm nay trở đi.");
        if (!ModelState.IsValid) return Invalid("Issue", await IssuePageAsync(opened, form));
        try
        {
            await desk.IssueAsync(Actor, opened, facts, DateText.Read(form.SignBy).Value!.Value, Gone);
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            return Conflicted("Issue", await IssuePageAsync(opened, form, failure.Message));
        }

        if (!await db.SaveUnlessChangedAsync(opened.Paper, form.Version, Gone))
        {
            return Refused(Verdict.NotNow("Văn bản vừa được người khác sửa hoặc phát hành. Hãy mở lại trang, đọc bản mới rồi phát hành."));
        }

        Tell("Đã phát hành để ký. Lời văn và số liệu giữ nguyên từ đây; người ký đã được báo.");
        return Redirect(PaperPaths.Of(opened.Paper));
    }

    /// <summary>Asks before a paper is taken back.</summary>
    [HttpGet("thu-hoi")]
    public async Task<IActionResult> AskWithdrawal(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return MayWithdraw(opened) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("Withdraw", new PaperWithdrawalPage(opened.Paper, opened.Meeting, new PaperWithdrawalForm()));
    }

    /// <summary>Takes it back.</summary>
    [HttpPost("thu-hoi")]
    public async Task<IActionResult> Withdraw(Guid id, PaperWithdrawalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (MayWithdraw(opened) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Withdraw", new PaperWithdrawalPage(opened.Paper, opened.Meeting, form));
        var (paper, document, reason) = (opened.Paper, opened.Paper.Document!, VietnameseText.NormaliseLines(form.Reason));
        if (await signing.WithdrawWithRecordAsync(Actor, document, reason, Gone) is { IsAllowed: false } verdict) return Refused(verdict);
        ReleaseMeeting(opened);
        db.Record(Actor, Clock.Now, paper, "PaperWithdrawn", $"Thu hồi {PaperText.Name(paper.Kind).ToLowerInvariant()} “{paper.Title}”.", reason);
        if (!await db.SaveUnlessChangedAsync(document, document.Version, Gone))
        {
            return Refused(Verdict.NotNow("Văn bản vừa có người ký hoặc thu hồi. Hãy mở lại trang rồi làm lại."));
        }

        Tell("Đã thu hồi. Văn bản cũ vẫn đọc được và tra cứu được, kèm lý do; có thể lập lại dự thảo.");
        return Redirect(PaperPaths.Of(paper));
    }

    /// <summary>Begins a new draft with the prose of a withdrawn paper.</summary>
    [HttpPost("lap-lai")]
    public async Task<IActionResult> Redraft(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Paper.May(PaperStep.Redraft, Actor, opened.Meeting) is { IsAllowed: false } refused) return Refused(refused);
        var papers = await desk.PapersOfAsync(Actor, opened.Meeting.Id, Gone);
        if (MeetingPaper.MayStart(Actor, opened.Meeting, opened.Paper.Kind, papers) is { IsAllowed: false } taken) return Refused(taken);
        var paper = opened.Paper.Redrafted();
        db.MeetingPapers.Add(paper);
        ReleaseMeeting(opened);
        db.Record(Actor, Clock.Now, paper, "PaperRedrafted", $"Lập lại dự thảo {PaperText.Name(paper.Kind).ToLowerInvariant()} từ bản đã thu hồi.");
        await db.SaveChangesAsync(Gone);
        Tell("Đã lập lại dự thảo từ bản đã thu hồi. Số liệu lấy từ hồ sơ hội nghị hiện nay.");
        return Redirect(PaperPaths.Of(paper));
    }

    private async Task<PaperIssuePage> IssuePageAsync(OpenedPaper opened, PaperIssueForm form, string? problem = null)
    {
        var names = new List<string>();
        foreach (var signer in opened.Paper.SignersInOrder)
        {
            var accounts = await notices.AccountsAsync(signer.UserId, signer.DepartmentId, Gone);
            if (signer.NameProblem([.. accounts.Select(account => account.FullName)]) is { } wrong) names.Add(wrong);
        }

        var facts = await desk.FactsAsync(Actor, opened.Meeting, Gone);
        return new PaperIssuePage(opened.Paper, opened.Meeting, form, [.. facts.ContradictionsIn(opened.Paper), .. names], problem);
    }

    // The paper's rules say who; the document's say only whether it can still be withdrawn, for a former leader may have issued it.
    private Verdict MayWithdraw(OpenedPaper opened) => opened.Paper.May(PaperStep.Withdraw, Actor, opened.Meeting) is { IsAllowed: false } refused
        ? refused
        : opened.Paper.Document!.May(SigningStep.Withdraw, Domain.Actor.Portal, Clock.Today);

    // Minutes that were withdrawn where they are signed have not let the meeting go yet.
    private static void ReleaseMeeting(OpenedPaper opened)
    {
        if (opened.Paper.Kind == PaperKind.Minutes)
        {
            opened.Meeting.ReleaseFromMinutes();
        }
    }
}
