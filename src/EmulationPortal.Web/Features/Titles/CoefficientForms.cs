using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>A coefficient from a day on, or its end, as typed.</summary>
public sealed class CoefficientForm
{
    /// <summary>Whose.</summary>
    public RecipientKind? Recipient { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Whether there is none from that day on.</summary>
    public bool Abolishes { get; set; }

    /// <summary>The multiple of the base salary.</summary>
    public string? Value { get; set; }

    /// <summary>Whether it is a ceiling only.</summary>
    public bool IsCeiling { get; set; }

    /// <summary>Whether the legal text was read.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Article.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The version of the award that the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a coefficient.</summary>
public sealed class CoefficientFormValidator : AbstractValidator<CoefficientForm>
{
    /// <summary>More than any coefficient of a reward has been.</summary>
    private const decimal Largest = 200;

    /// <summary>The rules.</summary>
    public CoefficientFormValidator()
    {
        RuleFor(form => form.Recipient).Must(recipient => recipient is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn đối tượng.");
        RuleFor(form => form.From).DateTyped("Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.LegalBasis).BasisTyped();
        RuleFor(form => form.Value).Must(typed => Read(typed) is > 0 and <= Largest).When(form => !form.Abolishes)
            .WithMessage("Hãy nhập hệ số lớn hơn 0, ví dụ 0,3 hoặc 12,5; hoặc đánh dấu không còn hệ số.");
    }

    /// <summary>The coefficient typed, or null.</summary>
    public static decimal? Read(string? typed) => ScoreText.Read(typed, Largest).Value;
}

/// <summary>The form of a coefficient.</summary>
/// <param name="Kind">Its award with all coefficients.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Today">Today.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record CoefficientPage(AwardKind Kind, CoefficientForm Form, DateOnly Today, ConflictNotice? Conflict = null)
{
    /// <summary>Recipients of the award.</summary>
    public IReadOnlyList<Choice> Recipients =>
        [new Choice(string.Empty, "Chọn"), .. Enum.GetValues<RecipientKind>().Where(Kind.IsFor).Select(recipient => new Choice(recipient.ToString(), AwardText.Name(recipient)))];
}

/// <summary>A piece of a dossier, as typed.</summary>
public sealed class DossierItemForm
{
    /// <summary>What it is.</summary>
    public string? Text { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Whether the legal text was read.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Article.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The version of the award that the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a piece of a dossier.</summary>
public sealed class DossierItemFormValidator : AbstractValidator<DossierItemForm>
{
    /// <summary>The rules.</summary>
    public DossierItemFormValidator()
    {
        RuleFor(form => form.Text).NotEmpty().WithMessage("Hãy ghi thành phần hồ sơ.").MaximumLength(AwardKind.TextLength).WithMessage("Nội dung dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.From).DateTyped("Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>The last day of a piece of a dossier, as typed.</summary>
public sealed class DossierEndForm
{
    /// <summary>The last day.</summary>
    public string? LastDay { get; set; }

    /// <summary>Why: the document that dropped it.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The version of the award that the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks it.</summary>
public sealed class DossierEndFormValidator : AbstractValidator<DossierEndForm>
{
    /// <summary>The rules.</summary>
    public DossierEndFormValidator()
    {
        RuleFor(form => form.LastDay).DateTyped("Hãy nhập ngày cuối cùng.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>A form about the dossier of an award.</summary>
/// <param name="Kind">The award.</param>
/// <param name="Item">The piece that ends, or null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record DossierPage<TForm>(AwardKind Kind, DossierItem? Item, TForm Form, ConflictNotice? Conflict = null);
