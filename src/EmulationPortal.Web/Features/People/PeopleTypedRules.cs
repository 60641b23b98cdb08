using System.Globalization;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.People;

/// <summary>Rules for what is typed about people.</summary>
public static class PeopleTypedRules
{
    /// <summary>Nothing, or a readable date that has come.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> PastDateOrNothing<T>(this IRuleBuilder<T, string?> rule, PortalClock clock) =>
        rule.Custom((typed, context) =>
        {
            var read = DateText.Read(typed);
            if (read.Problem is { } problem) context.AddFailure(problem);
            else if (read.Value > clock.Today) context.AddFailure($"Ngày {read.Understood} chưa đến. Hãy kiểm tra lại.");
        });

    /// <summary>A readable date that has come.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> PastDateTyped<T>(this IRuleBuilder<T, string?> rule, PortalClock clock, string whenEmpty) =>
        rule.Custom((typed, context) =>
        {
            var read = DateText.Read(typed);
            if (read.IsEmpty) context.AddFailure(whenEmpty);
            else if (read.Problem is { } problem) context.AddFailure(problem);
            else if (read.Value > clock.Today) context.AddFailure($"Ngày {read.Understood} chưa đến. Hãy kiểm tra lại.");
        });

    /// <summary>Nothing, or a whole number within limits.</summary>
    public static IRuleBuilderOptions<T, string?> NumberOrNothing<T>(this IRuleBuilder<T, string?> rule, int least, int largest, string otherwise) =>
        rule.Must(typed => string.IsNullOrWhiteSpace(typed) || (Number(typed) is { } number && number >= least && number <= largest)).WithMessage(otherwise);

    /// <summary>A whole number within limits.</summary>
    public static IRuleBuilderOptions<T, string?> NumberTyped<T>(this IRuleBuilder<T, string?> rule, int least, int largest, string otherwise) =>
        rule.Must(typed => Number(typed) is { } number && number >= least && number <= largest).WithMessage(otherwise);

    /// <summary>A full name: at least two words, no digits.</summary>
    public static IRuleBuilderOptions<T, string?> FullNameTyped<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(typed => VietnameseText.Normalise(typed) is { Length: > 0 and <= Person.NameLength } name && name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsDigit))
        .WithMessage($"Hãy nhập họ và tên đầy đủ, không có số, tối đa {Person.NameLength} ký tự.");

    /// <summary>The number typed; null when it is none.</summary>
    public static int? Number(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
