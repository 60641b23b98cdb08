using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>What the issuer does with a document that is out for signing: remind, give more time, take it back.</summary>
public sealed class FollowUpController(OpenDocuments documents, SigningPages pages, SigningReminders reminders, DocumentActs acts) : PortalController
{
    /// <summary>Reminds those who have not signed.</summary>
    [HttpPost("/ky/{id:guid}/nhac")]
    public async Task<IActionResult> Remind(Guid id)
    {
        var (outcome, told) = await reminders.RemindAsync(Actor, id, Gone);
        return Answer(id, outcome, told.Count == 0 ? "Không nhắc thêm ai: mọi người chưa ký đều đã được nhắc trong 24 giờ qua hoặc chưa đến lượt." : $"Đã nhắc: {string.Join(", ", told)}.");
    }

    /// <summary>Gives more time to sign.</summary>
    [HttpPost("/ky/{id:guid}/han")]
    public async Task<IActionResult> MoveDeadline(Guid id, DeadlineForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await WrongAsync(id, SigningStep.MoveDeadline, "han", form.SignBy, form.DeadlineReason);
        }

        var outcome = await acts.MoveDeadlineAsync(Actor, id, DateText.Read(form.SignBy).Value!.Value, VietnameseText.Normalise(form.DeadlineReason), Gone);
        return Answer(id, outcome, "Đã gia hạn ký và báo những người chưa ký.");
    }

    /// <summary>Takes the document back.</summary>
    [HttpPost("/ky/{id:guid}/thu-hoi")]
    public async Task<IActionResult> Withdraw(Guid id, WithdrawalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await WrongAsync(id, SigningStep.Withdraw, "thu-hoi", null, form.WithdrawalReason);
        }

        return Answer(id, await acts.WithdrawAsync(Actor, id, VietnameseText.Normalise(form.WithdrawalReason), Gone), "Đã thu hồi văn bản.");
    }

    private IActionResult Answer(Guid id, SigningOutcome outcome, string told)
    {
        if (!outcome.Verdict.IsAllowed)
        {
            return Refused(outcome.Verdict);
        }

        if (outcome.Document is null)
        {
            return NotFound();
        }

        Tell(told);
        return Redirect($"/ky/{id}");
    }

    private async Task<IActionResult> WrongAsync(Guid id, SigningStep step, string wrong, string? typed, string? reason)
    {
        if (await documents.FindAsync(Actor, id, Gone) is not { } document)
        {
            return NotFound();
        }

        return document.May(step, Actor, Clock.Today) is { IsAllowed: false } refused
            ? Refused(refused)
            : Invalid("Document", await pages.PageAsync(Actor, document, Gone) with { Wrong = wrong, Typed = typed ?? string.Empty, TypedReason = reason ?? string.Empty });
    }
}
