using EmulationPortal.Domain.Text;
using FluentValidation;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>What was typed to lock a set.</summary>
public sealed class LockForm
{
    /// <summary>Why it is locked before all have agreed; empty when all have.</summary>
    public string? Reason { get; set; }

    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class LockFormValidator : AbstractValidator<LockForm>
{
    /// <summary>The rules.</summary>
    public LockFormValidator() => RuleFor(form => form.Reason).MaximumLength(1000).WithMessage("Lý do dài quá 1.000 ký tự. Hãy rút gọn.");
}

/// <summary>What was typed to unlock a set.</summary>
public sealed class UnlockForm
{
    /// <summary>Why; demanded.</summary>
    public string? Reason { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class UnlockFormValidator : AbstractValidator<UnlockForm>
{
    /// <summary>The rules.</summary>
    public UnlockFormValidator() => RuleFor(form => form.Reason)
        .Must(reason => VietnameseText.NormaliseLines(reason).Length is > 0 and <= 1000).WithMessage("Hãy ghi lý do mở khóa, không quá 1.000 ký tự.");
}

/// <summary>The page before a set is locked.</summary>
/// <param name="Head">The set.</param>
/// <param name="Obstacles">What keeps it from being locked.</param>
/// <param name="Waiting">Members that have not agreed; empty outside a consultation.</param>
/// <param name="Progress">Agreements.</param>
/// <param name="Diff">What changed since last year's set.</param>
/// <param name="Form">What was typed.</param>
public sealed record LockPage(SetHead Head, IReadOnlyList<string> Obstacles, IReadOnlyList<string> Waiting, Progress Progress, DiffPage Diff, LockForm Form);

/// <summary>The page before a set is unlocked.</summary>
/// <param name="Head">The set.</param>
/// <param name="Form">What was typed.</param>
public sealed record UnlockPage(SetHead Head, UnlockForm Form);
