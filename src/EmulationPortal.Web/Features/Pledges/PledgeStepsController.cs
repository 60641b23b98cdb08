using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>The steps that end the writing: closing for signing, recording what was signed on paper, replacing, withdrawing.</summary>
[Route("/giao-uoc/{id:guid}")]
public sealed class PledgeStepsController(PortalDb db, PledgeAccess access, PledgePages pages, PledgeIssuing issuing, PledgeBeginning beginning) : PortalController
{
    private const int DaysToSign = 14;

    /// <summary>Asks before the text is closed.</summary>
    [HttpGet("chot")]
    public async Task<IActionResult> AskIssue(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        var form = new IssuePledgeForm { SignBy = DateText.Show(Clock.Today.AddDays(DaysToSign)), Order = nameof(SigningOrder.Any), Version = opened.Pledge.Version };
        return opened.May(PledgeStep.Issue) is { IsAllowed: false } verdict ? Refused(verdict) : View("Issue", await IssuePageAsync(opened, form));
    }

    /// <summary>Closes the text and issues it for signing.</summary>
    [HttpPost("chot")]
    public async Task<IActionResult> Issue(Guid id, IssuePledgeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(PledgeStep.Issue) is { IsAllowed: false } verdict) return Refused(verdict);
        if (form.Version != opened.Pledge.Version) return Refused(Verdict.NotNow("Giao ước vừa được sửa sau khi bạn mở trang. Hãy xem lại rồi chốt."));
        var reason = VietnameseText.NormaliseLines(form.Reason);
        var signBy = DateText.Read(form.SignBy).Value;
        if (signBy < Clock.Today) ModelState.AddModelError(nameof(form.SignBy), "Hạn ký đã qua. Hãy chọn ngày từ hôm nay trở đi.");
        if (reason.Length == 0 && opened.Pledge.WhyIssueNeedsReason() is { } why) ModelState.AddModelError(nameof(form.Reason), why);
        if (!ModelState.IsValid) return Invalid("Issue", await IssuePageAsync(opened, form));
        var missing = opened.Pledge.NotAgreed().Select(party => party.Organisation).ToList();
        if (opened.Pledge.Issue(Actor, reason, Clock.Now) is { IsAllowed: false } refused) return Refused(refused);
        try
        {
            if (await issuing.IssueAsync(opened, signBy!.Value, Enum.Parse<SigningOrder>(form.Order!), Gone) is { IsAllowed: false } kept) return Refused(kept);
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            db.ChangeTracker.Clear();
            return await access.OpenAsync(id, Actor, Gone) is { } again ? Conflicted("Issue", await IssuePageAsync(again, form, failure.Message)) : NotFound();
        }

        List<AuditChange> changes = [new("Trạng thái", PledgeWorkflow.StateName(PledgeState.Consulting), PledgeWorkflow.StateName(PledgeState.Issued))];
        if (missing.Count > 0) changes.Add(new("Chưa thống nhất", null, string.Join("; ", missing)));
        access.Record(opened, "PledgeIssued", $"Chốt nội dung giao ước để ký, hạn ký {DateText.Show(signBy.Value)}.", changes, reason: reason);
        if (!await access.SaveAsync(opened, Gone)) return Refused(Verdict.NotNow(PledgeAccess.Overtaken));
        Tell("Đã chốt nội dung và gửi các bên ký. Nội dung không sửa được nữa.");
        return Redirect(opened.Path);
    }

    /// <summary>The form of a pledge that was signed on paper.</summary>
    [HttpGet("da-ky-giay")]
    public async Task<IActionResult> AskPaper(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        var form = new PaperPledgeForm { SignedOn = opened.Pledge.SigningOn is { } day ? DateText.Show(day) : null };
        return opened.May(PledgeStep.RecordSigned) is { IsAllowed: false } verdict ? Refused(verdict) : View("Paper", new PaperPledgePage(await pages.HeadAsync(opened, Gone), form));
    }

    /// <summary>Records a pledge that was signed on paper.</summary>
    [HttpPost("da-ky-giay")]
    public async Task<IActionResult> RecordPaper(Guid id, PaperPledgeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(PledgeStep.RecordSigned) is { IsAllowed: false } verdict) return Refused(verdict);
        var on = DateText.Read(form.SignedOn).Value;
        if (on > Clock.Today) ModelState.AddModelError(nameof(form.SignedOn), $"Ngày ký {DateText.Show(on.Value)} chưa đến. Hãy ghi nhận sau khi đã ký.");
        if (!ModelState.IsValid) return Invalid("Paper", new PaperPledgePage(await pages.HeadAsync(opened, Gone), form));
        var source = VietnameseText.NormaliseLines(form.Source);
        if (opened.Pledge.RecordSigned(Actor, on!.Value, source, Clock.Now) is { IsAllowed: false } refused) return Refused(refused);
        if (await issuing.ReplaceByPaperAsync(opened, Gone) is { IsAllowed: false } held) return Refused(held);
        access.Record(opened, "PledgeRecorded", $"Ghi nhận giao ước đã ký trên giấy ngày {DateText.Show(on.Value)}.", reason: source);
        await access.TellAsync(opened, opened.Departments, $"“{opened.Pledge.Title}” được ghi nhận là đã ký trên giấy ngày {DateText.Show(on.Value)}.", Gone);
        if (!await access.SaveAsync(opened, Gone)) return Refused(Verdict.NotNow(PledgeAccess.Overtaken));
        Tell("Đã ghi nhận. Giao ước này không có chữ ký số trên hệ thống.");
        return Redirect(opened.Path);
    }

    /// <summary>Asks why the pledge shall be replaced.</summary>
    [HttpGet("thay-the")]
    public async Task<IActionResult> AskReplace(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.May(PledgeStep.Supersede) is { IsAllowed: false } verdict ? Refused(verdict) : View("Reason", await ReplacePageAsync(opened, new PledgeReasonForm()));
    }

    /// <summary>Begins the pledge that shall take its place.</summary>
    [HttpPost("thay-the")]
    public async Task<IActionResult> Replace(Guid id, PledgeReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(PledgeStep.Supersede) is { IsAllowed: false } verdict) return Refused(verdict);
        if (!ModelState.IsValid) return Invalid("Reason", await ReplacePageAsync(opened, form));
        var open = await db.Pledges.AsNoTracking().Where(later => later.ReplacesId == id && (later.State == PledgeState.Drafting || later.State == PledgeState.Consulting || later.State == PledgeState.Issued)).Select(later => later.Id).FirstOrDefaultAsync(Gone);
        if (open != Guid.Empty)
        {
            Tell("Đã có bản thay thế đang được soạn hoặc chờ ký.");
            return Redirect($"/giao-uoc/{open}");
        }

        var reason = VietnameseText.NormaliseLines(form.Reason);
        var pledge = beginning.Replace(Actor, opened.Pledge, reason);
        db.Record(Actor, Clock.Now, pledge, "PledgeBegun", $"Lập bản thay thế “{opened.Pledge.Title}”.", reason);
        // Renews the old one's version: of two at once the second finds it changed.
        if (!await access.SaveAsync(opened, Gone)) return Refused(Verdict.NotNow(PledgeAccess.Overtaken));
        Tell("Đã lập bản nháp thay thế. Bản đã ký vẫn có hiệu lực tới khi mọi bên ký xong bản mới.");
        return Redirect($"/giao-uoc/{pledge.Id}/soan");
    }

    /// <summary>Asks why the pledge shall be withdrawn.</summary>
    [HttpGet("huy")]
    public async Task<IActionResult> AskWithdraw(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.Pledge.MayWithdraw(Actor) is { IsAllowed: false } verdict ? Refused(verdict) : View("Reason", await WithdrawPageAsync(opened, new PledgeReasonForm()));
    }

    /// <summary>Withdraws the pledge and what was issued of it.</summary>
    [HttpPost("huy")]
    public async Task<IActionResult> Withdraw(Guid id, PledgeReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.Pledge.MayWithdraw(Actor) is { IsAllowed: false } verdict) return Refused(verdict);
        if (!ModelState.IsValid) return Invalid("Reason", await WithdrawPageAsync(opened, form));
        var (reason, before) = (VietnameseText.NormaliseLines(form.Reason), opened.Pledge.State);
        if (opened.Pledge.Withdraw(Actor, reason) is { IsAllowed: false } refused) return Refused(refused);
        if (await issuing.WithdrawAsync(opened, reason, Gone) is { IsAllowed: false } kept) return Refused(kept);
        access.Record(opened, "PledgeWithdrawn", "Hủy giao ước.", [new AuditChange("Trạng thái", PledgeWorkflow.StateName(before), PledgeWorkflow.StateName(opened.Pledge.State))], reason: reason);
        if (before != PledgeState.Drafting) await access.TellAsync(opened, opened.Departments, $"“{opened.Pledge.Title}” đã bị hủy. Lý do: {reason}", Gone);
        if (!await access.SaveAsync(opened, Gone)) return Refused(Verdict.NotNow(PledgeAccess.Overtaken));
        Tell("Đã hủy giao ước.");
        return Redirect(opened.Path);
    }

    private async Task<IssuePledgePage> IssuePageAsync(OpenedPledge opened, IssuePledgeForm form, string? failure = null)
    {
        var pledge = opened.Pledge;
        var replaces = await db.Pledges.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(old => old.Id == pledge.ReplacesId, Gone);
        return new(await pages.HeadAsync(opened, Gone), form, [.. pledge.Signing], pledge.IssueObstacles(), pledge.WhyIssueNeedsReason(), replaces, failure);
    }

    private async Task<PledgeReasonPage> ReplacePageAsync(OpenedPledge opened, PledgeReasonForm form) => new(
        await pages.HeadAsync(opened, Gone),
        "Thay bằng bản mới",
        "Một bản nháp được lập từ nội dung giao ước này để sửa và lấy ý kiến lại. Giao ước đã ký vẫn có hiệu lực tới khi mọi bên ký xong bản mới; giao ước còn đang chờ ký thì ngừng ký khi bản mới được chốt.",
        "thay-the",
        "Lập bản thay thế",
        form);

    private async Task<PledgeReasonPage> WithdrawPageAsync(OpenedPledge opened, PledgeReasonForm form) => new(
        await pages.HeadAsync(opened, Gone),
        "Hủy giao ước",
        "Giao ước bị hủy vẫn còn trong danh sách cùng lý do, nhưng không sửa, không ký và không khôi phục được. Văn bản đã gửi ký được thu hồi.",
        "huy",
        "Hủy giao ước",
        form);
}
