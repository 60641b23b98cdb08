using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Web.Features.Meetings;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>A department's secret ballot, and its receipt: on the ballot's own page and once after the vote.</summary>
public sealed class BallotController(MeetingAccess access, AcclaimPages pages, BallotBox box) : PortalController
{
    private const string Receipt = "Receipt";

    private const string Voted = "Đơn vị đã bỏ phiếu; mỗi đơn vị một phiếu. Mã biên nhận là mã ghi trên trang phiếu đã gửi.";

    /// <summary>The ballot, with the receipt that it leaves.</summary>
    [HttpGet("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/phieu")]
    public async Task<IActionResult> Ask(Guid id, Guid acclaimId)
    {
        if (await PageAsync(id, acclaimId) is not { } page) return NotFound();
        if (page.HasVoted) return Refused(Verdict.NotNow(Voted));
        if (!page.Vote.IsAllowed) return Refused(page.Vote);
        Response.Headers.CacheControl = "no-store";
        return View("Ballot", BallotOf(page, new BallotForm()));
    }

    /// <summary>Casts the ballot.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/phieu")]
    public async Task<IActionResult> Cast(Guid id, Guid acclaimId, BallotForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(id, acclaimId) is not { } page) return NotFound();
        if (!page.Vote.IsAllowed) return Refused(page.Vote);
        var receipt = box.ReceiptOf(form.Ticket, acclaimId, Actor.DepartmentId!.Value);
        if (page.HasVoted) return Refused(NotTaken(receipt));
        if (receipt is null) ModelState.AddModelError(string.Empty, "Trang phiếu này không còn dùng được. Hãy xem lại lựa chọn rồi bấm bỏ phiếu lần nữa.");
        if (ModelState.IsValid && page.Acclaim.Problem(form.Ballot) is { } problem) ModelState.AddModelError(nameof(form.Choices), problem);
        if (!ModelState.IsValid) return Invalid("Ballot", BallotOf(page, form));
        if (!await box.CastAsync(acclaimId, Actor.DepartmentId!.Value, new CastBallot(form.Ballot, receipt!), Gone)) return Refused(NotTaken(receipt));
        TempData[Receipt] = receipt;
        return Redirect($"{page.Path}/bien-nhan");
    }

    /// <summary>The receipt, the first time it is asked for after the vote.</summary>
    [HttpGet("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/bien-nhan")]
    public async Task<IActionResult> Show(Guid id, Guid acclaimId)
    {
        if (await PageAsync(id, acclaimId) is not { } page) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return View("Receipt", new ReceiptPage(page.Meeting, page.Acclaim, TempData[Receipt] as string, page.HasVoted));
    }

    private BallotPage BallotOf(AcclaimPage page, BallotForm form)
    {
        var (acclaimId, department) = (page.Acclaim.Id, Actor.DepartmentId!.Value);
        var receipt = box.ReceiptOf(form.Ticket, acclaimId, department);
        if (receipt is null)
        {
            form.Ticket = box.NewTicket(acclaimId, department);
            receipt = box.ReceiptOf(form.Ticket, acclaimId, department);
        }

        return new BallotPage(page, form, receipt!);
    }

    // Sent from two pages, or by two clicks: which of the codes lies in the urn nobody but the voter can tell, and only after the count.
    private static Verdict NotTaken(string? receipt) => Verdict.NotNow(
        "Đơn vị đã bỏ phiếu, hoặc cuộc bỏ phiếu vừa kết thúc. Phiếu này không được nhận. Nếu ông/bà vừa gửi phiếu từ trang khác hoặc bấm hai lần, biên nhận là mã ghi trên trang phiếu đã gửi trước"
        + (receipt is null ? "." : $" (trang này ghi mã {receipt}).")
        + " Sau khi kiểm phiếu, mã có trong danh sách là mã của phiếu đã nhận. Hệ thống không lưu mã nào của đơn vị nào, để phiếu kín vẫn kín.");

    private async Task<AcclaimPage?> PageAsync(Guid id, Guid acclaimId) =>
        await access.OpenAsync(id, Actor, Gone) is { } meeting && await pages.FindAsync(id, acclaimId, Gone) is { } acclaim
            ? await pages.BuildAsync(meeting, acclaim, Actor, Clock.Now, null, Gone)
            : null;
}
