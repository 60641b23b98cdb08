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
}

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
public sealed record ExtensionPage(int Number, IReadOnlyList<Choice> Stages, IReadOnlyList<Choice> Receivers, ExtensionForm Form);
