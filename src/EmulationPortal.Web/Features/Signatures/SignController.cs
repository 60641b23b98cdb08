using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Signing in three ways, and refusing to.</summary>
public sealed class SignController(OpenDocuments documents, SigningPages pages, PortalSigning portal, OutsideSigning outside, DocumentActs acts) : PortalController
{
    /// <summary>Signs with a certificate kept in the portal.</summary>
    [HttpPost("/ky/{id:guid}/ky-so/{signatoryId:guid}")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Sign(Guid id, Guid signatoryId, PassphraseForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await WrongAsync(id, signatoryId, "ky", SigningStep.Sign);
        }

        var outcome = await portal.SignAsync(Actor, id, signatoryId, form.Certificate, form.Passphrase, Gone);
        return await AnswerAsync(id, outcome, "ky", nameof(PassphraseForm.Passphrase), "Đã ký số văn bản.");
    }

    /// <summary>Takes a file that was signed outside, or the confirmation of its certificate.</summary>
    [HttpPost("/ky/{id:guid}/ky-ngoai/{signatoryId:guid}")]
    [EnableRateLimiting(RateLimits.Check)]
    public async Task<IActionResult> TakeSigned(Guid id, Guid signatoryId, OutsideForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (upload, problem) = await ReadAsync(form);
        if (upload is null)
        {
            ModelState.AddModelError(nameof(OutsideForm.SignedFile), problem);
            return await WrongAsync(id, signatoryId, "ngoai", SigningStep.Sign);
        }

        var (outcome, unconfirmed) = await outside.TakeAsync(Actor, id, signatoryId, upload, form.IsMine ? form.Thumbprint : null, Gone);
        if (outcome.Document is { } document && unconfirmed is not null)
        {
            ModelState.AddModelError(nameof(OutsideForm.IsMine), outcome.Problem!);
            return Invalid("Document", await pages.PageAsync(Actor, document, Gone) with { Wrong = "ngoai", Unconfirmed = unconfirmed });
        }

        return await AnswerAsync(id, outcome, "ngoai", nameof(OutsideForm.SignedFile), "Đã nhận tệp ký số bằng thiết bị ngoài.");
    }

    /// <summary>Takes the scan of what was signed on paper.</summary>
    [HttpPost("/ky/{id:guid}/ban-quet")]
    [EnableRateLimiting(RateLimits.Check)]
    public async Task<IActionResult> HandIn(Guid id, ScanForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await WrongAsync(id, form.For, "quet", SigningStep.HandInScan);
        }

        var (upload, problem) = await UploadAsync(form.Scan!);
        if (upload is null)
        {
            ModelState.AddModelError(nameof(ScanForm.Scan), problem);
            return await WrongAsync(id, form.For, "quet", SigningStep.HandInScan);
        }

        return await AnswerAsync(id, await acts.HandInAsync(Actor, id, form.For!.Value, upload, Gone), "quet", nameof(ScanForm.Scan), "Đã nhận bản quét có chữ ký tay.");
    }

    /// <summary>Refuses to sign.</summary>
    [HttpPost("/ky/{id:guid}/tu-choi/{signatoryId:guid}")]
    public async Task<IActionResult> Refuse(Guid id, Guid signatoryId, RefusalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await WrongAsync(id, signatoryId, "tu-choi", SigningStep.Refuse, form.RefusalReason);
        }

        var outcome = await acts.RefuseAsync(Actor, id, signatoryId, VietnameseText.Normalise(form.RefusalReason), Gone);
        return await AnswerAsync(id, outcome, "tu-choi", nameof(RefusalForm.RefusalReason), "Đã ghi nhận việc từ chối ký và báo nơi phát hành.");
    }

    private async Task<IActionResult> AnswerAsync(Guid id, SigningOutcome outcome, string wrong, string field, string told)
    {
        if (!outcome.Verdict.IsAllowed)
        {
            return Refused(outcome.Verdict);
        }

        if (outcome.Document is not { } document)
        {
            return NotFound();
        }

        if (outcome.Problem is { } problem)
        {
            ModelState.AddModelError(field, problem);
            return Invalid("Document", await pages.PageAsync(Actor, document, Gone) with { Wrong = wrong });
        }

        Tell(told);
        return Redirect($"/ky/{id}");
    }

    // Who may not do the step is told so, rather than what is wrong with the form.
    private async Task<IActionResult> WrongAsync(Guid id, Guid? signatoryId, string wrong, SigningStep step, string? typed = null)
    {
        if (await documents.FindAsync(Actor, id, Gone) is not { } document)
        {
            return NotFound();
        }

        if (document.Signatories.FirstOrDefault(signatory => signatory.Id == signatoryId) is { } place)
        {
            if (document.May(step, Actor, place, Clock.Today) is { IsAllowed: false } refused) return Refused(refused);
        }
        else if (signatoryId is not null)
        {
            return NotFound();
        }
        else if (document.May(step, Actor, Clock.Today) is { IsAllowed: false } refused)
        {
            return Refused(refused);
        }

        return Invalid("Document", await pages.PageAsync(Actor, document, Gone) with { Wrong = wrong, Typed = typed ?? string.Empty });
    }

    private async Task<(UploadedFile? File, string Problem)> ReadAsync(OutsideForm form)
    {
        if (form.SignedFile is { } file)
        {
            return await UploadAsync(file);
        }

        return form is { Sha256: { } sha256, Thumbprint: not null } && await outside.AgainAsync(sha256, Gone) is { } bytes
            ? (new UploadedFile(form.FileName ?? "tệp đã tải lên", bytes), string.Empty)
            : (null, "Hãy chọn tệp đã ký.");
    }

    private async Task<(UploadedFile? File, string Problem)> UploadAsync(IFormFile file)
    {
        var name = file.FileName.Split('/', '\\')[^1];
        if (Data.Evidence.EvidenceContent.Oversized(name, file.Length) is { } problem)
        {
            return (null, problem);
        }

        return (new UploadedFile(name, await Uploads.BytesAsync(file, Gone)), string.Empty);
    }
}
