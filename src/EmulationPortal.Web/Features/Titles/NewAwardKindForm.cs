using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>A new title or form, as typed.</summary>
public sealed class NewAwardKindForm
{
    /// <summary>Its code.</summary>
    public string? Code { get; set; }

    /// <summary>Official name.</summary>
    public string? Name { get; set; }

    /// <summary>Short name.</summary>
    public string? ShortName { get; set; }

    /// <summary>Title or form.</summary>
    public AwardNature? Nature { get; set; }

    /// <summary>Level.</summary>
    public AwardLevel? Level { get; set; }

    /// <summary>Whether people receive it.</summary>
    public bool ForPersons { get; set; }

    /// <summary>Whether collectives receive it.</summary>
    public bool ForCollectives { get; set; }

    /// <summary>Whether households receive it.</summary>
    public bool ForHouseholds { get; set; }

    /// <summary>Who decides.</summary>
    public string? Authority { get; set; }

    /// <summary>Articles.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>First day.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Behind which award it stands in the catalogue: its code; empty for the end.</summary>
    public string? After { get; set; }

    /// <summary>Remarks.</summary>
    public string? Note { get; set; }
}

/// <summary>Checks a new title or form.</summary>
public sealed class NewAwardKindFormValidator : AbstractValidator<NewAwardKindForm>
{
    /// <summary>The rules.</summary>
    public NewAwardKindFormValidator()
    {
        RuleFor(form => form.Code).Must(code => code is { Length: >= 2 and <= AwardKind.CodeLength } && code.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_'))
            .WithMessage("Mã gồm 2 đến 30 chữ in hoa không dấu, chữ số hoặc gạch dưới, ví dụ KNC_KHCN.");
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy nhập tên đầy đủ.").MaximumLength(AwardKind.NameLength).WithMessage("Tên dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.ShortName).NotEmpty().WithMessage("Hãy nhập tên viết tắt.").MaximumLength(AwardKind.ShortNameLength).WithMessage("Tên viết tắt dài quá 40 ký tự.");
        RuleFor(form => form.Nature).Must(nature => nature is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn danh hiệu thi đua hay hình thức khen thưởng.");
        RuleFor(form => form.Level).Must(level => level is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn cấp.");
        RuleFor(form => form.ForPersons).Must((form, _) => form.ForPersons || form.ForCollectives || form.ForHouseholds).WithMessage("Hãy chọn ít nhất một đối tượng được tặng.");
        RuleFor(form => form.Authority).NotEmpty().WithMessage("Hãy ghi người có thẩm quyền quyết định.").MaximumLength(AwardKind.TextLength).WithMessage("Nội dung dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.LegalBasis).BasisTyped();
        RuleFor(form => form.ValidFrom).DateTyped("Hãy nhập ngày bắt đầu có hiệu lực.");
        RuleFor(form => form.Note).MaximumLength(AwardKind.TextLength).WithMessage("Ghi chú dài quá 500 ký tự. Hãy rút gọn.");
    }
}

/// <summary>The form of a new title or form.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Places">Awards behind which it may stand.</param>
public sealed record NewAwardKindPage(NewAwardKindForm Form, IReadOnlyList<Choice> Places)
{
    /// <summary>Title or form.</summary>
    public static IReadOnlyList<Choice> Natures { get; } = [new Choice(string.Empty, "Chọn"), .. Enum.GetValues<AwardNature>().Select(nature => new Choice(nature.ToString(), AwardText.Name(nature)))];

    /// <summary>Levels.</summary>
    public static IReadOnlyList<Choice> Levels { get; } = [new Choice(string.Empty, "Chọn"), .. Enum.GetValues<AwardLevel>().Select(level => new Choice(level.ToString(), AwardText.Name(level)))];
}
