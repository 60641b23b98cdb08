using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Years;

/// <summary>An extension, as typed.</summary>
public sealed class ExtensionForm
{
    /// <summary>The stage.</summary>
    public StageKind? Stage { get; set; }

    /// <summary>Whom: “cum:…” or “don-vi:…” with the key.</summary>
    public string? For { get; set; }

    /// <summary>The new deadline.</summary>
    public string? UntilAt { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether a deadline even behind the next stage's is meant.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>Why an extension is taken back, as typed.</summary>
public sealed class WithdrawalForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>Checks a withdrawal.</summary>
public sealed class WithdrawalFormValidator : AbstractValidator<WithdrawalForm>
{
    /// <summary>The rules.</summary>
    public WithdrawalFormValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do thu hồi gia hạn.").MaximumLength(2000).WithMessage("Lý do dài quá 2000 ký tự.");
}

/// <summary>The page that asks before an extension is taken back.</summary>
/// <param name="Number">The year.</param>
/// <param name="Extension">The extension.</param>
/// <param name="Stage">The stage's name, in lower case.</param>
/// <param name="For">The cluster or department.</param>
/// <param name="AfterAt">The deadline that holds afterwards, in UTC.</param>
/// <param name="Form">What was typed.</param>
public sealed record WithdrawalPage(int Number, DeadlineExtension Extension, string Stage, string For, DateTime AfterAt, WithdrawalForm Form);

/// <summary>Checks an extension.</summary>
public sealed class ExtensionFormValidator : AbstractValidator<ExtensionForm>
{
    /// <summary>The rules.</summary>
    public ExtensionFormValidator()
    {
        RuleFor(form => form.Stage).NotNull().WithMessage("Hãy chọn giai đoạn.");
        RuleFor(form => form.For).NotEmpty().WithMessage("Hãy chọn cụm hoặc đơn vị được gia hạn.");
        RuleFor(form => form.UntilAt).MomentTyped("Hãy nhập hạn mới.");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do gia hạn.").MaximumLength(2000).WithMessage("Lý do dài quá 2000 ký tự.");
    }
}

/// <summary>The form of an extension.</summary>
/// <param name="Number">The year.</param>
/// <param name="Stages">Stages with their present deadlines.</param>
/// <param name="Receivers">Clusters, each followed by its departments.</param>
/// <param name="Form">What was typed.</param>
/// <param name="AsksToConfirm">Whether the typed deadline is so late that it is to be confirmed.</param>
public sealed record ExtensionPage(int Number, IReadOnlyList<Choice> Stages, IReadOnlyList<Choice> Receivers, ExtensionForm Form, bool AsksToConfirm);
