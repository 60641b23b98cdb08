using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>A share from a day on, or its end, as typed.</summary>
public sealed class QuotaForm
{
    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Whether there is no ceiling from that day on.</summary>
    public bool Abolishes { get; set; }

    /// <summary>The share in per cent.</summary>
    public string? Percent { get; set; }

    /// <summary>Of what.</summary>
    public QuotaWhole? Whole { get; set; }

    /// <summary>How it is rounded.</summary>
    public QuotaRounding? Rounding { get; set; }

    /// <summary>Whether the legal text was read.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Article.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>Remarks.</summary>
    public string? Note { get; set; }
}

/// <summary>Checks a share.</summary>
public sealed class QuotaFormValidator : AbstractValidator<QuotaForm>
{
    /// <summary>The rules.</summary>
    public QuotaFormValidator()
    {
        RuleFor(form => form.From).DateTyped("Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.LegalBasis).BasisTyped();
        RuleFor(form => form.Note).MaximumLength(AwardKind.TextLength).WithMessage("Ghi chú dài quá 500 ký tự. Hãy rút gọn.");
        When(form => !form.Abolishes, () =>
        {
            RuleFor(form => form.Percent).NotEmpty().WithMessage("Hãy nhập tỷ lệ, hoặc đánh dấu không còn tỷ lệ trần.").ShareTyped();
            RuleFor(form => form.Whole).NotNull().WithMessage("Hãy chọn tỷ lệ tính trên số nào.");
            RuleFor(form => form.Rounding).NotNull().WithMessage("Hãy chọn cách làm tròn.");
        });
    }
}

/// <summary>The form of a share.</summary>
/// <param name="Kind">Its award.</param>
/// <param name="Current">The share in force today, or null.</param>
/// <param name="Form">What was typed.</param>
public sealed record QuotaFormPage(AwardKind Kind, QuotaRule? Current, QuotaForm Form)
{
    /// <summary>What a share can be of.</summary>
    public static IReadOnlyList<Choice> Wholes { get; } = [.. Enum.GetValues<QuotaWhole>().Select(whole => new Choice(whole.ToString(), QuotaText.Name(whole)))];

    /// <summary>How it can be rounded.</summary>
    public static IReadOnlyList<Choice> Roundings { get; } = [.. Enum.GetValues<QuotaRounding>().Select(rounding => new Choice(rounding.ToString(), QuotaText.Name(rounding)))];
}
