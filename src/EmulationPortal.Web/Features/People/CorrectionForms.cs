using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.People;

/// <summary>A record that is corrected, as typed.</summary>
public interface ICorrectionForm
{
    /// <summary>Why.</summary>
    string? Reason { get; }

    /// <summary>The version the form was opened with.</summary>
    Guid Version { get; set; }
}

/// <summary>A corrected award.</summary>
public sealed class AwardCorrectionForm : AwardForm, ICorrectionForm
{
    /// <inheritdoc/>
    public string? Reason { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>Checks a corrected award.</summary>
public sealed class AwardCorrectionFormValidator : AbstractValidator<AwardCorrectionForm>
{
    /// <summary>The rules.</summary>
    public AwardCorrectionFormValidator(PortalClock clock)
    {
        Include(new AwardFormValidator(clock));
        RuleFor(form => form.Reason).ReasonTyped();
    }
}

/// <summary>A corrected rating.</summary>
public sealed class RatingCorrectionForm : RatingForm, ICorrectionForm
{
    /// <inheritdoc/>
    public string? Reason { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>Checks a corrected rating.</summary>
public sealed class RatingCorrectionFormValidator : AbstractValidator<RatingCorrectionForm>
{
    /// <summary>The rules.</summary>
    public RatingCorrectionFormValidator(PortalClock clock)
    {
        Include(new RatingFormValidator(clock));
        RuleFor(form => form.Reason).ReasonTyped();
    }
}

/// <summary>A corrected time of discipline or verification.</summary>
public sealed class DisciplineCorrectionForm : DisciplineForm, ICorrectionForm
{
    /// <inheritdoc/>
    public string? Reason { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>Checks a corrected time of discipline or verification.</summary>
public sealed class DisciplineCorrectionFormValidator : AbstractValidator<DisciplineCorrectionForm>
{
    /// <summary>The rules.</summary>
    public DisciplineCorrectionFormValidator(PortalClock clock)
    {
        Include(new DisciplineFormValidator(clock));
        RuleFor(form => form.Reason).ReasonTyped();
    }
}

/// <summary>A corrected initiative; the authors stay, but for the share of the person it is opened from.</summary>
public sealed class InitiativeCorrectionForm : InitiativeForm, ICorrectionForm
{
    /// <inheritdoc/>
    public string? Reason { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>Checks a corrected initiative.</summary>
public sealed class InitiativeCorrectionFormValidator : AbstractValidator<InitiativeCorrectionForm>
{
    /// <summary>The rules.</summary>
    public InitiativeCorrectionFormValidator(PortalClock clock)
    {
        Include(new InitiativeFormValidator(clock));
        RuleFor(form => form.Reason).ReasonTyped();
    }
}

/// <summary>Why a record entered by mistake is removed, as typed.</summary>
public sealed class RemovalForm : ICorrectionForm
{
    /// <inheritdoc/>
    public string? Reason { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>Checks it.</summary>
public sealed class RemovalFormValidator : AbstractValidator<RemovalForm>
{
    /// <summary>The rules.</summary>
    public RemovalFormValidator() => RuleFor(form => form.Reason).ReasonTyped();
}

/// <summary>What a correction asks besides the record itself.</summary>
/// <param name="Version">The version the form was opened with.</param>
/// <param name="Reason">Why, as typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record CorrectionPart(Guid Version, string? Reason, ConflictNotice? Conflict)
{
    /// <summary>Where what was typed is written down anew, after somebody removed the record; null while it is there.</summary>
    public string? AddAgainAt { get; init; }
}

/// <summary>A record about to be removed.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="What">The record in words.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record RemovalPage(RecordOwner Owner, string What, RemovalForm Form, ConflictNotice? Conflict);

/// <summary>The reason of a correction.</summary>
internal static class CorrectionRules
{
    public static IRuleBuilderOptions<T, string?> ReasonTyped<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("Hãy ghi lý do; lý do được lưu vào lịch sử.")
        .MaximumLength(500).WithMessage("Lý do dài quá 500 ký tự. Hãy rút gọn.");
}
