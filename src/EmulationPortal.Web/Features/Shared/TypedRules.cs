using EmulationPortal.Domain.Text;
using FluentValidation;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Rules for what is typed freely: dates, moments and deciding documents.</summary>
public static class TypedRules
{
    /// <summary>A date that <see cref="DateText"/> can read.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> DateTyped<T>(this IRuleBuilder<T, string?> rule, string whenEmpty) =>
        rule.Custom((typed, context) =>
        {
            var read = DateText.Read(typed);
            if (read.IsEmpty)
            {
                context.AddFailure(whenEmpty);
            }
            else if (read.Problem is { } problem)
            {
                context.AddFailure(problem);
            }
        });

    /// <summary>Nothing, or a date that <see cref="DateText"/> can read.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> DateOrNothing<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((typed, context) =>
        {
            if (DateText.Read(typed).Problem is { } problem)
            {
                context.AddFailure(problem);
            }
        });

    /// <summary>A moment that <see cref="MomentText"/> can read.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> MomentTyped<T>(this IRuleBuilder<T, string?> rule, string whenEmpty) =>
        rule.Custom((typed, context) =>
        {
            var read = MomentText.Read(typed);
            if (read.IsEmpty)
            {
                context.AddFailure(whenEmpty);
            }
            else if (read.Problem is { } problem)
            {
                context.AddFailure(problem);
            }
        });

    /// <summary>The deciding document, demanded.</summary>
    public static IRuleBuilderOptions<T, string?> BasisTyped<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("Hãy ghi căn cứ: số, ký hiệu và ngày của văn bản.")
        .MaximumLength(300).WithMessage("Căn cứ dài quá 300 ký tự. Hãy rút gọn.");
}
