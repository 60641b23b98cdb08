using System.Globalization;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>What was typed to start a set.</summary>
public sealed class NewSetForm
{
    /// <summary>Emulation year.</summary>
    public string? Year { get; set; }

    /// <summary>Key of the bloc, or of the cluster whose own it becomes.</summary>
    public string? Scope { get; set; }

    /// <summary>Key of the set to copy; empty for none.</summary>
    public string? Source { get; set; }

    /// <summary>Title; empty for the usual one.</summary>
    public string? Name { get; set; }

    /// <summary>The year as a number; 0 when it can't be read.</summary>
    public int YearNumber => int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}

/// <summary>Checks the shape.</summary>
public sealed class NewSetFormValidator : AbstractValidator<NewSetForm>
{
    /// <summary>The rules.</summary>
    public NewSetFormValidator()
    {
        RuleFor(form => form.YearNumber).InclusiveBetween(2000, 2100).OverridePropertyName("Year").WithMessage("Hãy nhập năm gồm 4 chữ số, ví dụ 2027.");
        RuleFor(form => form.Scope).Must(scope => Guid.TryParse(scope, out _)).WithMessage("Hãy chọn phạm vi áp dụng.");
        RuleFor(form => form.Source).Must(source => string.IsNullOrEmpty(source) || Guid.TryParse(source, out _)).WithMessage("Hãy chọn bảng để chép trong danh sách.");
        RuleFor(form => form.Name).MaximumLength(300).WithMessage("Tên dài quá 300 ký tự. Hãy rút gọn.");
    }
}

/// <summary>The page that starts a set.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Scopes">Bloc and clusters to choose from.</param>
/// <param name="Sources">Sets to copy.</param>
public sealed record NewSetPage(NewSetForm Form, IReadOnlyList<Choice> Scopes, IReadOnlyList<Choice> Sources);

/// <summary>What was typed about name and totals of a set.</summary>
public sealed class OptionsForm
{
    /// <summary>Title.</summary>
    public string? Name { get; set; }

    /// <summary>Whether bonus may carry a total over the maximum.</summary>
    public bool AllowOverMaximum { get; set; }

    /// <summary>Most bonus points; empty for no limit.</summary>
    public string? BonusCap { get; set; }

    /// <summary>Decimals of totals.</summary>
    public string? Decimals { get; set; }

    /// <summary>Whether the points are only illustrative, issued by nobody.</summary>
    public bool IsIllustrative { get; set; }

    /// <summary>The options the form was filled from: they change, not the whole set, when this form must not be saved.</summary>
    public string? Version { get; set; }

    /// <summary>The form of a set.</summary>
    public static OptionsForm Of(CriteriaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new OptionsForm
        {
            Name = set.Name,
            AllowOverMaximum = set.AllowOverMaximum,
            BonusCap = set.BonusCap is { } cap ? NumberText.Points(cap) : null,
            Decimals = set.Decimals.ToString(CultureInfo.InvariantCulture),
            IsIllustrative = set.IsIllustrative,
            Version = VersionOf(set),
        };
    }

    /// <summary>Says which options a form was filled from.</summary>
    public static string VersionOf(CriteriaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var options = string.Create(CultureInfo.InvariantCulture, $"{set.Name}\n{set.AllowOverMaximum}\n{set.BonusCap:0.###}\n{set.Decimals}\n{set.IsIllustrative}");
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(options)));
    }
}

/// <summary>Checks the shape.</summary>
public sealed class OptionsFormValidator : AbstractValidator<OptionsForm>
{
    /// <summary>The rules.</summary>
    public OptionsFormValidator()
    {
        RuleFor(form => form.Name).Must(name => VietnameseText.Normalise(name).Length is > 0 and <= 300).WithMessage("Hãy nhập tên bảng tiêu chí, không quá 300 ký tự.");
        RuleFor(form => form.Decimals).Must(typed => typed is "0" or "1" or "2" or "3").WithMessage("Hãy chọn số chữ số thập phân từ 0 đến 3.");
        RuleFor(form => form.BonusCap).Custom((typed, context) =>
        {
            var read = ScoreText.Read(typed, 999);
            if (read.Problem is { } problem) context.AddFailure(problem);
            else if (!read.IsEmpty && read.Value is not >= 0) context.AddFailure("Trần điểm thưởng phải là số không nhỏ hơn 0; để trống nếu không có trần.");
        });
    }
}

/// <summary>The page of name and totals.</summary>
/// <param name="Head">The set.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">Somebody else saved meanwhile.</param>
public sealed record OptionsPage(SetHead Head, OptionsForm Form, ConflictNotice? Conflict)
{
    /// <summary>Decimals to choose from.</summary>
    public static IReadOnlyList<Choice> DecimalChoices { get; } = [new("0", "0 (88)"), new("1", "1 (87,5)"), new("2", "2 (87,25)"), new("3", "3 (87,125)")];
}
