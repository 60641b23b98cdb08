using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>What was typed to hand a list over for signing.</summary>
public sealed class SubmissionForm
{
    /// <summary>Last day to sign.</summary>
    public string? SignBy { get; set; }

    /// <summary>The list that was read.</summary>
    public string? Fingerprint { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class SubmissionFormValidator : AbstractValidator<SubmissionForm>
{
    /// <summary>The rules.</summary>
    public SubmissionFormValidator() => RuleFor(form => form.SignBy).DateTyped("Hãy nhập hạn ký, ví dụ 20/02/2027.");
}

/// <summary>A written reason for a step.</summary>
public sealed class RegistrationReasonForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The version of the registration that was read.</summary>
    public Guid? Version { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class RegistrationReasonFormValidator : AbstractValidator<RegistrationReasonForm>
{
    /// <summary>The rules.</summary>
    public RegistrationReasonFormValidator() => RuleFor(form => form.Reason)
        .Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= Registration.ReasonLength)
        .WithMessage("Hãy ghi lý do, không quá 1.000 ký tự.");
}

/// <summary>The reason for one line.</summary>
public sealed class LineReasonForm
{
    /// <summary>Key of the line.</summary>
    public Guid Id { get; set; }

    /// <summary>Why it is returned; empty for one that is right.</summary>
    public string? Reason { get; set; }
}

/// <summary>What was typed to return a list.</summary>
public sealed class ReturnForm
{
    /// <summary>Why the whole is returned; may be empty when lines have reasons.</summary>
    public string? Reason { get; set; }

    /// <summary>The lines.</summary>
    public List<LineReasonForm> Lines { get; set; } = [];

    /// <summary>The version of the registration that was read.</summary>
    public Guid? Version { get; set; }

    /// <summary>The reasons by line.</summary>
    public IReadOnlyDictionary<Guid, string> OfLines => Lines.GroupBy(line => line.Id).ToDictionary(group => group.Key, group => group.Last().Reason ?? string.Empty);
}

/// <summary>Checks the shape.</summary>
public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    /// <summary>The rules.</summary>
    public ReturnFormValidator()
    {
        RuleFor(form => form.Reason).Must(text => VietnameseText.NormaliseLines(text).Length <= Registration.ReasonLength).WithMessage("Lý do dài quá 1.000 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Reason)
            .Must((form, text) => VietnameseText.NormaliseLines(text).Length > 0 || form.Lines.Exists(line => VietnameseText.NormaliseLines(line.Reason).Length > 0))
            .WithMessage("Hãy ghi lý do chung, hoặc lý do tại ít nhất một dòng.");
        RuleForEach(form => form.Lines).ChildRules(line => line.RuleFor(one => one.Reason)
            .Must(text => VietnameseText.NormaliseLines(text).Length <= RegistrationLine.TextLength).WithMessage("Lý do của dòng này dài quá 500 ký tự. Hãy rút gọn."));
    }
}
