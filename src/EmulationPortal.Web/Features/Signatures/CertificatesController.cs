using EmulationPortal.Data.Notices;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>A PKCS#12 file with its passphrase, which opens it once for checking and is kept nowhere.</summary>
public sealed class CertificateForm
{
    /// <summary>The file.</summary>
    public IFormFile? CertificateFile { get; set; }

    /// <summary>Its passphrase.</summary>
    public string? Passphrase { get; set; }
}

/// <summary>The confirmation of a certificate whose name differs by accents.</summary>
public sealed class ConfirmedNameForm
{
    /// <summary>The upload before, locked for its owner.</summary>
    public string? Locked { get; set; }

    /// <summary>Whether the certificate is the owner's.</summary>
    public bool IsMine { get; set; }
}

/// <summary>The rules of a certificate's upload.</summary>
public sealed class CertificateFormValidator : AbstractValidator<CertificateForm>
{
    /// <summary>The rules.</summary>
    public CertificateFormValidator()
    {
        RuleFor(form => form.CertificateFile).NotNull().WithMessage("Hãy chọn tệp chứng thư số (.p12 hoặc .pfx).")
            .Must(file => file is null || file.Length is > 0 and <= CertificateVault.MostBytes).WithMessage("Tệp chứng thư số phải có nội dung và không quá 64 KB.");
        RuleFor(form => form.Passphrase).NotEmpty().WithMessage("Hãy nhập mật khẩu của tệp chứng thư số.");
    }
}

/// <summary>The picture of a handwritten signature.</summary>
public sealed class PictureForm
{
    /// <summary>The file.</summary>
    public IFormFile? Picture { get; set; }
}

/// <summary>The rules of a picture.</summary>
public sealed class PictureFormValidator : AbstractValidator<PictureForm>
{
    /// <summary>The rules.</summary>
    public PictureFormValidator() => RuleFor(form => form.Picture).NotNull().WithMessage("Hãy chọn tệp ảnh chữ ký (PNG).")
        .Must(file => file is null || file.Length is > 0 and <= Documents.Signing.SignaturePicture.MostBytes).WithMessage("Ảnh chữ ký phải là tệp PNG không quá 1 MB, nền trong suốt.");
}

/// <summary>Whom to ask for a certificate.</summary>
/// <param name="People">The administrators.</param>
/// <param name="CanIssueTest">Whether they issue certificates of the portal's own test authority.</param>
public sealed record WhomToAsk(IReadOnlyList<Recipient> People, bool CanIssueTest);

/// <summary>An account's certificates.</summary>
/// <param name="Certificates">Those that can be signed with.</param>
/// <param name="Picture">The handwritten signature as a data address; null when there is none.</param>
/// <param name="CanIssueTest">Whether the portal's own test authority issues certificates here.</param>
/// <param name="Now">The moment, in UTC.</param>
/// <param name="Unconfirmed">A certificate whose name is to be confirmed; null when there is none.</param>
/// <param name="ToAsk">Whom to ask for a certificate.</param>
public sealed record CertificatesPage(
    IReadOnlyList<SigningCertificate> Certificates, string? Picture, bool CanIssueTest, DateTime Now, UnconfirmedName? Unconfirmed, WhomToAsk ToAsk);

/// <summary>The actor's own certificates and handwritten signature.</summary>
public sealed class CertificatesController(KeptCertificates certificates, CertificateUploads uploads, DemoAuthority authority) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/chung-thu-so")]
    public async Task<IActionResult> Index() => View("Certificates", await PageAsync());

    /// <summary>Keeps a certificate.</summary>
    [HttpPost("/chung-thu-so")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Add(CertificateForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return Invalid("Certificates", await PageAsync());
        }

        var bytes = await Uploads.BytesAsync(form.CertificateFile!, Gone);
        return await AnswerAsync(await uploads.AddAsync(Actor, bytes, form.Passphrase!, Gone));
    }

    /// <summary>Keeps a certificate whose name its owner confirms.</summary>
    [HttpPost("/chung-thu-so/xac-nhan")]
    public async Task<IActionResult> Confirm(ConfirmedNameForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return await AnswerAsync(await uploads.ConfirmAsync(Actor, form.Locked, form.IsMine, Gone));
    }

    /// <summary>Removes a certificate with its key.</summary>
    [HttpPost("/chung-thu-so/{id:guid}/go")]
    public async Task<IActionResult> Remove(Guid id)
    {
        if (!await certificates.RemoveAsync(Actor, id, Gone))
        {
            return NotFound();
        }

        Tell("Đã gỡ chứng thư số và xóa khóa khỏi hệ thống. Văn bản đã ký vẫn giữ nguyên chữ ký.");
        return Redirect("/chung-thu-so");
    }

    /// <summary>Keeps the picture.</summary>
    [HttpPost("/chung-thu-so/chu-ky-tay")]
    public async Task<IActionResult> KeepPicture(PictureForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid && await certificates.KeepPictureAsync(Actor, await Uploads.BytesAsync(form.Picture!, Gone), Gone) is { } problem)
        {
            ModelState.AddModelError(nameof(PictureForm.Picture), problem);
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Certificates", await PageAsync());
        }

        Tell("Đã lưu ảnh chữ ký tay.");
        return Redirect("/chung-thu-so");
    }

    /// <summary>Removes the picture.</summary>
    [HttpPost("/chung-thu-so/chu-ky-tay/xoa")]
    public async Task<IActionResult> RemovePicture()
    {
        await certificates.RemovePictureAsync(Actor, Gone);
        Tell("Đã xóa ảnh chữ ký tay.");
        return Redirect("/chung-thu-so");
    }

    private async Task<IActionResult> AnswerAsync(CertificateOutcome outcome)
    {
        if (outcome.Problem is { } problem)
        {
            ModelState.AddModelError(outcome.Unconfirmed is null ? nameof(CertificateForm.CertificateFile) : nameof(ConfirmedNameForm.IsMine), problem);
            return Invalid("Certificates", await PageAsync(outcome.Unconfirmed));
        }

        Tell("Đã lưu chứng thư số. Mỗi lần ký, ông/bà nhập lại mật khẩu của chứng thư số.");
        return Redirect("/chung-thu-so");
    }

    private async Task<CertificatesPage> PageAsync(UnconfirmedName? unconfirmed = null)
    {
        var picture = await certificates.PictureAsync(Actor.UserId, Gone) is { } png ? $"data:image/png;base64,{Convert.ToBase64String(png)}" : null;
        return new(await certificates.OfAsync(Actor.UserId, Gone), picture, authority.IsOpen, Clock.Now, unconfirmed, new(await certificates.ToAskAsync(Gone), authority.IsOpen));
    }
}
