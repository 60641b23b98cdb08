using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What was typed to close a pledge for signing.</summary>
public sealed class IssuePledgeForm
{
    /// <summary>Last day to sign.</summary>
    public string? SignBy { get; set; }

    /// <summary>Name of the <see cref="SigningOrder"/>.</summary>
    public string? Order { get; set; }

    /// <summary>Why it is closed though not all have agreed.</summary>
    public string? Reason { get; set; }

    /// <summary>Version of the pledge that was read.</summary>
    public Guid? Version { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class IssuePledgeFormValidator : AbstractValidator<IssuePledgeForm>
{
    /// <summary>The rules.</summary>
    public IssuePledgeFormValidator()
    {
        RuleFor(form => form.SignBy).DateTyped("Hãy nhập hạn ký, ví dụ 20/02/2027.");
        RuleFor(form => form.Order).Must(typed => Enum.TryParse<SigningOrder>(typed, out var order) && Enum.IsDefined(order)).WithMessage("Hãy chọn thứ tự ký.");
        RuleFor(form => form.Reason).Must(text => VietnameseText.NormaliseLines(text).Length <= PledgeLimits.Reason).WithMessage("Lý do dài quá 2.000 ký tự. Hãy rút gọn.");
    }
}

/// <summary>A written reason.</summary>
public sealed class PledgeReasonForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class PledgeReasonFormValidator : AbstractValidator<PledgeReasonForm>
{
    /// <summary>The rules.</summary>
    public PledgeReasonFormValidator() => RuleFor(form => form.Reason)
        .Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= PledgeLimits.Reason)
        .WithMessage("Hãy ghi lý do, không quá 2.000 ký tự.");
}

/// <summary>What was typed to record a pledge that was signed on paper.</summary>
public sealed class PaperPledgeForm
{
    /// <summary>Day of signing.</summary>
    public string? SignedOn { get; set; }

    /// <summary>Where it was published or where the paper is kept.</summary>
    public string? Source { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class PaperPledgeFormValidator : AbstractValidator<PaperPledgeForm>
{
    /// <summary>The rules.</summary>
    public PaperPledgeFormValidator()
    {
        RuleFor(form => form.SignedOn).DateTyped("Hãy nhập ngày ký, ví dụ 20/02/2023.");
        RuleFor(form => form.Source)
            .Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= PledgeLimits.Reason)
            .WithMessage("Hãy ghi nguồn: nơi lưu bản giấy, hoặc nơi đã đăng nội dung.");
    }
}

/// <summary>The page that closes a pledge for signing.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Parties">Who will sign, in order.</param>
/// <param name="Obstacles">What keeps it from being closed.</param>
/// <param name="WhyReason">Why a reason is demanded, or null.</param>
/// <param name="Replaces">The pledge that it takes the place of, or null.</param>
/// <param name="Failure">Why the document could not be printed, or null.</param>
public sealed record IssuePledgePage(
    PledgeHead Head, IssuePledgeForm Form, IReadOnlyList<PledgeParty> Parties, IReadOnlyList<string> Obstacles, string? WhyReason, Pledge? Replaces, string? Failure)
{
    /// <summary>Orders to choose from.</summary>
    public static IReadOnlyList<Choice> Orders { get; } = [.. Enum.GetValues<SigningOrder>().Select(order => new Choice(order.ToString(), SignatureText.Name(order)))];
}

/// <summary>A page that asks for a reason before a step.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Title">The step.</param>
/// <param name="Warning">What it means.</param>
/// <param name="Slug">Last part of the address.</param>
/// <param name="Button">Words of the button.</param>
/// <param name="Form">What was typed.</param>
public sealed record PledgeReasonPage(PledgeHead Head, string Title, string Warning, string Slug, string Button, PledgeReasonForm Form);

/// <summary>The page that records a pledge signed on paper.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Form">What was typed.</param>
public sealed record PaperPledgePage(PledgeHead Head, PaperPledgeForm Form);
