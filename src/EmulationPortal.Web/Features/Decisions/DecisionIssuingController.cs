using EmulationPortal.Data;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>A decision gets its number and goes to who signs, comes back, or is given up.</summary>
[Route("/quyet-dinh/{id:guid}")]
public sealed class DecisionIssuingController(PortalDb db, DecisionDesk desk, DecisionIssuing issuing) : PortalController
{
    private const int DaysToSign = 5;

    /// <summary>The check before.</summary>
    [HttpGet("cap-so")]
    public async Task<IActionResult> AskIssue(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Decision.May(DecisionStep.Issue, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("Issue", await PageAsync(opened, new IssueDecisionForm { DecidedOn = DateText.Show(Clock.Today), SignBy = DateText.Show(Clock.Today.AddDays(DaysToSign)), Version = opened.Decision.Version }));
    }

    /// <summary>Gives the number and hands it over.</summary>
    [HttpPost("cap-so")]
    public async Task<IActionResult> Issue(Guid id, IssueDecisionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Decision.May(DecisionStep.Issue, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (form.Version != opened.Decision.Version) return Refused(Verdict.NotNow(DecisionDesk.Overtaken));
        if (DateText.Read(form.SignBy).Value is { } last && last < Clock.Today) ModelState.AddModelError(nameof(form.SignBy), "Hạn ký đã qua. Hãy chọn ngày từ hôm nay trở đi.");
        if (DateText.Read(form.DecidedOn).Value is { } day && opened.Decision.MayIssue(Actor, day, Clock.Today) is { IsAllowed: false } why) ModelState.AddModelError(nameof(form.DecidedOn), why.Why);
        if (!ModelState.IsValid) return Invalid("Issue", await PageAsync(opened, form));
        try
        {
            var (verdict, done) = await issuing.IssueAsync(opened, form.Version, DateText.Read(form.DecidedOn).Value!.Value, DateText.Read(form.SignBy).Value!.Value, Gone);
            if (!verdict.IsAllowed) return Refused(verdict);
            Tell($"Đã cấp số {done.Decision.FullNumber} và trình {done.Decision.SignerName} ký. Ký xong, quyết định có hiệu lực và các đơn vị được báo.");
            return Redirect(done.Path);
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            db.ChangeTracker.Clear();
            return Conflicted("Issue", await PageAsync((await desk.OpenAsync(Actor, id, Gone))!, form) with { Failure = failure.Message });
        }
    }

    /// <summary>Asks why it is taken back.</summary>
    [HttpGet("rut-lai")]
    public Task<IActionResult> AskRecall(Guid id) => AskAsync(id, DecisionStep.Recall);

    /// <summary>Takes it back; it keeps its number.</summary>
    [HttpPost("rut-lai")]
    public Task<IActionResult> Recall(Guid id, DecisionReasonForm form) => EndAsync(id, form, DecisionStep.Recall);

    /// <summary>Asks why the number is given up.</summary>
    [HttpGet("huy-so")]
    public Task<IActionResult> AskCancel(Guid id) => AskAsync(id, DecisionStep.Cancel);

    /// <summary>Gives the number up; it stays in the register.</summary>
    [HttpPost("huy-so")]
    public Task<IActionResult> Cancel(Guid id, DecisionReasonForm form) => EndAsync(id, form, DecisionStep.Cancel);

    /// <summary>Throws a draft away that never had a number.</summary>
    [HttpPost("bo-du-thao")]
    public async Task<IActionResult> Discard(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var decision = opened.Decision;
        if (decision.May(DecisionStep.Discard, Actor) is { IsAllowed: false } refused) return Refused(refused);
        desk.Record(opened, decision.State, "DecisionDiscarded", $"Bỏ dự thảo quyết định {decision.Title}, {decision.Lines.Count} tập thể, cá nhân.");
        await db.DropProofsAsync(decision, null, Gone);
        db.AwardDecisions.Remove(decision);
        await db.SaveChangesAsync(Gone);
        Tell(decision.Kind == DecisionKind.Award
            ? "Đã bỏ dự thảo. Các tập thể, cá nhân trong dự thảo trở lại danh sách chờ ra quyết định."
            : "Đã bỏ dự thảo. Các khen thưởng trong dự thảo giữ nguyên như trước.");
        return Redirect("/quyet-dinh");
    }

    private async Task<IActionResult> AskAsync(Guid id, DecisionStep step)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Decision.May(step, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("Reason", ReasonPage(opened, step, new DecisionReasonForm { Version = opened.Decision.Version }));
    }

    private async Task<IActionResult> EndAsync(Guid id, DecisionReasonForm form, DecisionStep step)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var (decision, before) = (opened.Decision, opened.Decision.State);
        if (decision.May(step, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Reason", ReasonPage(opened, step, form));
        var reason = VietnameseText.NormaliseLines(form.Reason);
        if (await issuing.WithdrawAsync(opened, reason, Gone) is { IsAllowed: false } kept) return Refused(kept);
        var verdict = step == DecisionStep.Recall ? decision.Recall(Actor, reason) : decision.Cancel(Actor, reason);
        if (!verdict.IsAllowed) return Refused(verdict);
        var (act, sentence) = step == DecisionStep.Recall
            ? ("DecisionRecalled", $"Rút quyết định số {decision.FullNumber} đang trình ký để sửa; giữ số.")
            : ("DecisionCancelled", $"Hủy số {decision.FullNumber}; số còn trong sổ, không cấp lại.");
        desk.Record(opened, before, act, sentence, reason);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return Refused(Verdict.NotNow(DecisionDesk.Overtaken));
        Tell(step == DecisionStep.Recall ? "Đã rút lại. Quyết định trở về dự thảo và giữ nguyên số." : Cancelled(decision.Kind));
        return Redirect(opened.Path);
    }

    private static string Cancelled(DecisionKind kind) => kind == DecisionKind.Award
        ? "Đã hủy số. Các tập thể, cá nhân trở lại danh sách chờ ra quyết định."
        : $"Đã hủy số. Các khen thưởng giữ nguyên như trước khi soạn quyết định {DecisionText.Name(kind).ToLowerInvariant()} này; nếu cần, hãy soạn lại từ quyết định gốc.";

    private static DecisionReasonPage ReasonPage(OpenedDecision opened, DecisionStep step, DecisionReasonForm form) => step == DecisionStep.Recall
        ? new(opened, "Rút lại để sửa", $"Văn bản đang chờ ký được thu hồi; quyết định giữ số {opened.Decision.FullNumber}. Sửa xong phải trình ký lại.", "rut-lai", form)
        : new(opened, "Hủy số", $"Số {opened.Decision.FullNumber} ở lại trong sổ với lý do và không cấp cho quyết định khác. Quyết định này không dùng được nữa.", "huy-so", form);

    private async Task<IssueDecisionPage> PageAsync(OpenedDecision opened, IssueDecisionForm form)
    {
        var decision = opened.Decision;
        var year = (DateText.Read(form.DecidedOn).Value ?? Clock.Today).Year;
        var last = await db.DecisionNumbers.Where(series => series.Year == year && series.Notation == decision.Notation).Select(series => (int?)series.Last).FirstOrDefaultAsync(Gone) ?? 0;
        var next = decision.Number is not null ? decision.FullNumber : $"{last + 1:00}/{decision.Notation}";
        return new(opened, form, opened.Obstacles, [.. decision.InOrder.Where(line => line.MoneyNote.Length > 0).Select(line => $"Số thứ tự {line.Ordinal}, {line.Name}: {line.MoneyNote.TrimEnd('.')}.")], next);
    }
}
