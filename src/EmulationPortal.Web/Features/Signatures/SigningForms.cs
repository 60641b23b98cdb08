using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>What was typed to sign with a kept certificate. The passphrase is used once and kept nowhere.</summary>
public sealed class PassphraseForm
{
    /// <summary>The certificate.</summary>
    public Guid? Certificate { get; set; }

    /// <summary>Its passphrase.</summary>
    public string? Passphrase { get; set; }

    /// <summary>Whether the document was read.</summary>
    public bool HasRead { get; set; }
}

/// <summary>The rules of signing.</summary>
public sealed class PassphraseFormValidator : AbstractValidator<PassphraseForm>
{
    /// <summary>The rules.</summary>
    public PassphraseFormValidator()
    {
        RuleFor(form => form.Certificate).NotNull().WithMessage("Hãy chọn chứng thư số.");
        RuleFor(form => form.Passphrase).NotEmpty().WithMessage("Hãy nhập mật khẩu của chứng thư số.");
        RuleFor(form => form.HasRead).Equal(true).WithMessage("Hãy đọc văn bản rồi đánh dấu đã đọc.");
    }
}

/// <summary>A file that was signed outside, or the confirmation of the certificate in one uploaded before.</summary>
public sealed class OutsideForm
{
    /// <summary>The signed file.</summary>
    public IFormFile? SignedFile { get; set; }

    /// <summary>Hash of a file uploaded before.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Its name.</summary>
    public string? FileName { get; set; }

    /// <summary>Thumbprint of the certificate that is confirmed.</summary>
    public string? Thumbprint { get; set; }

    /// <summary>Whether the certificate is the signatory's own.</summary>
    public bool IsMine { get; set; }
}

/// <summary>The scan of what was signed on paper.</summary>
public sealed class ScanForm
{
    /// <summary>For whom.</summary>
    public Guid? For { get; set; }

    /// <summary>The scan.</summary>
    public IFormFile? Scan { get; set; }
}

/// <summary>The rules of a scan.</summary>
public sealed class ScanFormValidator : AbstractValidator<ScanForm>
{
    /// <summary>The rules.</summary>
    public ScanFormValidator()
    {
        RuleFor(form => form.For).NotNull().WithMessage("Hãy chọn người đã ký.");
        RuleFor(form => form.Scan).NotNull().WithMessage("Hãy chọn tệp bản quét.");
    }
}

/// <summary>Why somebody refuses to sign.</summary>
public sealed class RefusalForm
{
    /// <summary>The reason.</summary>
    public string? RefusalReason { get; set; }
}

/// <summary>Demands the reason.</summary>
public sealed class RefusalFormValidator : AbstractValidator<RefusalForm>
{
    /// <summary>The rules.</summary>
    public RefusalFormValidator() => RuleFor(form => form.RefusalReason)
        .NotEmpty().WithMessage("Hãy ghi lý do từ chối; nơi phát hành sẽ đọc lý do này.")
        .MaximumLength(800).WithMessage("Lý do không quá 800 ký tự.");
}

/// <summary>A new deadline.</summary>
public sealed class DeadlineForm
{
    /// <summary>The last day, as typed.</summary>
    public string? SignBy { get; set; }

    /// <summary>Why.</summary>
    public string? DeadlineReason { get; set; }
}

/// <summary>The rules of a new deadline.</summary>
public sealed class DeadlineFormValidator : AbstractValidator<DeadlineForm>
{
    /// <summary>The rules.</summary>
    public DeadlineFormValidator()
    {
        RuleFor(form => form.SignBy).DateTyped("Hãy nhập hạn ký mới, ví dụ 15/12/2026.");
        RuleFor(form => form.DeadlineReason).NotEmpty().WithMessage("Hãy ghi lý do gia hạn; người chưa ký sẽ đọc lý do này.").MaximumLength(800).WithMessage("Lý do không quá 800 ký tự.");
    }
}

/// <summary>Why a document is taken back.</summary>
public sealed class WithdrawalForm
{
    /// <summary>The reason.</summary>
    public string? WithdrawalReason { get; set; }
}

/// <summary>Demands the reason.</summary>
public sealed class WithdrawalFormValidator : AbstractValidator<WithdrawalForm>
{
    /// <summary>The rules.</summary>
    public WithdrawalFormValidator() => RuleFor(form => form.WithdrawalReason)
        .NotEmpty().WithMessage("Hãy ghi lý do thu hồi; người ký sẽ đọc lý do này.")
        .MaximumLength(800).WithMessage("Lý do không quá 800 ký tự.");
}
