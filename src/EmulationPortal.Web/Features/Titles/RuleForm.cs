using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>The content of a rule, as typed.</summary>
public sealed class RuleForm
{
    /// <summary>First day of a rule that takes another's place; empty for a correction.</summary>
    public string? From { get; set; }

    /// <summary>An award's code.</summary>
    public string? Code { get; set; }

    /// <summary>The award after which a period begins.</summary>
    public string? AfterCode { get; set; }

    /// <summary>The least rating.</summary>
    public TaskRatingLevel? Rating { get; set; }

    /// <summary>The least reach of initiatives.</summary>
    public InitiativeScope? Scope { get; set; }

    /// <summary>What is counted of the members.</summary>
    public MemberMeasure? Measure { get; set; }

    /// <summary>How often, or how many.</summary>
    public string? Times { get; set; }

    /// <summary>How many years.</summary>
    public string? Years { get; set; }

    /// <summary>Years from one to the next.</summary>
    public string? Spacing { get; set; }

    /// <summary>A share.</summary>
    public string? Percent { get; set; }

    /// <summary>Whether a period may be longer.</summary>
    public bool OrMore { get; set; }

    /// <summary>What people judge.</summary>
    public string? Text { get; set; }

    /// <summary>Whether it only warns.</summary>
    public bool OnlyWarns { get; set; }

    /// <summary>Whether the legal text was read.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Whether it stops being an alternative.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>Article.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>Remarks.</summary>
    public string? Note { get; set; }

    /// <summary>Why it is changed.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored rule.</summary>
    public static RuleForm Of(EligibilityRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new RuleForm
        {
            Code = rule.Code,
            AfterCode = rule.AfterCode,
            Rating = rule.Rating,
            Scope = rule.Scope,
            Measure = rule.Measure,
            Times = Typed(rule.Times),
            Years = Typed(rule.Years),
            Spacing = Typed(rule.Spacing),
            Percent = Typed(rule.Percent),
            OrMore = rule.OrMore,
            Text = rule.Text,
            OnlyWarns = rule.Effect == RuleEffect.Warns,
            Confirmed = rule.Confirmed,
            LegalBasis = rule.LegalBasis,
            Note = rule.Note,
            Version = rule.Version,
        };
    }

    /// <summary>What was typed as the content of a rule; only after validation.</summary>
    public RuleContent Content() => new(
        new RuleFigures
        {
            Code = Given(Code),
            AfterCode = Given(AfterCode),
            Rating = Rating,
            Scope = Scope,
            Measure = Measure,
            Times = TitleReading.Whole(Times).Number,
            Years = TitleReading.Whole(Years).Number,
            Spacing = TitleReading.Whole(Spacing).Number,
            Percent = TitleReading.Share(Percent).Percent,
            OrMore = OrMore,
            Text = Given(VietnameseText.Normalise(Text)),
        },
        OnlyWarns ? RuleEffect.Warns : RuleEffect.Demands,
        Confirmed,
        VietnameseText.Normalise(LegalBasis),
        VietnameseText.Normalise(Note),
        StandsAlone);

    private static string? Typed(decimal? value) => value is { } number ? NumberText.Points(number) : null;

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>Checks the shape of a rule.</summary>
public sealed class RuleFormValidator : AbstractValidator<RuleForm>
{
    /// <summary>The rules.</summary>
    public RuleFormValidator()
    {
        RuleFor(form => form.From).DateOrNothing();
        RuleFor(form => form.Times).WholeTyped();
        RuleFor(form => form.Years).WholeTyped();
        RuleFor(form => form.Spacing).WholeTyped();
        RuleFor(form => form.Percent).ShareTyped();
        RuleFor(form => form.Text).MaximumLength(EligibilityRule.TextLength).WithMessage("Nội dung dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.LegalBasis).BasisTyped();
        RuleFor(form => form.Note).MaximumLength(EligibilityRule.TextLength).WithMessage("Ghi chú dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do thay đổi; lý do được lưu vào lịch sử.").MaximumLength(2000).WithMessage("Lý do dài quá 2000 ký tự.");
    }
}

/// <summary>Checks of typed numbers.</summary>
internal static class TitleTypedRules
{
    public static IRuleBuilderOptionsConditions<T, string?> WholeTyped<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((typed, context) => AddIf(context, TitleReading.Whole(typed).Problem));

    public static IRuleBuilderOptionsConditions<T, string?> ShareTyped<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((typed, context) => AddIf(context, TitleReading.Share(typed).Problem));

    private static void AddIf<T>(ValidationContext<T> context, string? problem)
    {
        if (problem is not null) context.AddFailure(problem);
    }
}

/// <summary>The form about one rule.</summary>
/// <param name="Kind">Its award.</param>
/// <param name="Rule">The rule as it stands.</param>
/// <param name="Before">Its content before the form changed it.</param>
/// <param name="Words">The rule in words, before.</param>
/// <param name="IsSuperseding">Whether another rule takes its place, or it is corrected.</param>
/// <param name="Awards">All awards to choose from.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record RulePage(
    AwardKind Kind, EligibilityRule Rule, RuleContent Before, string Words, bool IsSuperseding, IReadOnlyList<AwardKind> Awards, RuleForm Form, ConflictNotice? Conflict = null)
{
    /// <summary>The awards as choices.</summary>
    public IReadOnlyList<Choice> AwardChoices(bool mayBeEmpty) =>
        [.. mayBeEmpty ? [new Choice("", "– Không –")] : Array.Empty<Choice>(), .. Awards.Select(kind => new Choice(kind.Code, kind.Name))];

    /// <summary>The ratings.</summary>
    public static IReadOnlyList<Choice> Ratings { get; } = [.. Enum.GetValues<TaskRatingLevel>().Select(grade => new Choice(grade.ToString(), AwardText.Name(grade)))];

    /// <summary>How far initiatives reach.</summary>
    public static IReadOnlyList<Choice> Scopes { get; } = [.. Enum.GetValues<InitiativeScope>().Select(reach => new Choice(reach.ToString(), AwardText.Name(reach)))];

    /// <summary>What is counted of members.</summary>
    public static IReadOnlyList<Choice> Measures { get; } = [.. Enum.GetValues<MemberMeasure>().Select(measure => new Choice(measure.ToString(), AwardText.Name(measure)))];
}
