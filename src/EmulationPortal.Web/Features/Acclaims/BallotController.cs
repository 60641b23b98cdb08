using EmulationPortal.Domain;
using EmulationPortal.Web.Features.Meetings;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>A department's secret ballot, and the receipt that is shown once.</summary>
public sealed class BallotController(MeetingAccess access, AcclaimPages pages, BallotBox box) : PortalController
{
    private const string Receipt = "Receipt";

    /// <summary>The ballot.</summary>
    [HttpGet("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/phieu")]
    public async Task<IActionResult> Ask(Guid id, Guid acclaimId)
    {
        if (await PageAsync(id, acclaimId) is not { } page) return NotFound();
        if (page.HasVoted) return Refused(Verdict.NotNow("Đơn vị đã bỏ phiếu. Mỗi đơn vị một phiếu."));
        return page.Vote.IsAllowed ? View("Ballot", new BallotPage(page, new BallotForm())) : Refused(page.Vote);
    }

    /// <summary>Casts the ballot.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/phieu")]
    public async Task<IActionResult> Cast(Guid id, Guid acclaimId, BallotForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(id, acclaimId) is not { } page) return NotFound();
        if (!page.Vote.IsAllowed) return Refused(page.Vote);
        if (ModelState.IsValid && page.Acclaim.Problem(form.Ballot) is { } problem) ModelState.AddModelError(nameof(form.Choices), problem);
        if (!ModelState.IsValid) return Invalid("Ballot", new BallotPage(page, form));
        if (await box.CastAsync(acclaimId, Actor.DepartmentId!.Value, form.Ballot, Gone) is not { } receipt)
        {
            return Refused(Verdict.NotNow("Đơn vị đã bỏ phiếu, hoặc cuộc bỏ phiếu vừa kết thúc. Phiếu này không được nhận."));
        }

        TempData[Receipt] = receipt;
        return Redirect($"{page.Path}/bien-nhan");
    }

    /// <summary>The receipt, the first time it is asked for.</summary>
    [HttpGet("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/bien-nhan")]
    public async Task<IActionResult> Show(Guid id, Guid acclaimId)
    {
        if (await PageAsync(id, acclaimId) is not { } page) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return View("Receipt", new ReceiptPage(page.Meeting, page.Acclaim, TempData[Receipt] as string));
    }

    private async Task<AcclaimPage?> PageAsync(Guid id, Guid acclaimId) =>
        await access.OpenAsync(id, Actor, Gone) is { } meeting && await pages.FindAsync(id, acclaimId, Gone) is { } acclaim
            ? await pages.BuildAsync(meeting, acclaim, Actor, Clock.Now, null, Gone)
            : null;
}
