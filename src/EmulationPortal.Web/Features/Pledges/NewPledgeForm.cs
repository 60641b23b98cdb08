using System.Globalization;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What was typed to begin a pledge.</summary>
public sealed class NewPledgeForm
{
    /// <summary>Name of the <see cref="PledgeKind"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>First emulation year.</summary>
    public string? Year { get; set; }

    /// <summary>Whether it is for the year after, too.</summary>
    public bool TwoYears { get; set; }

    /// <summary>Key of the other department of a bilateral record.</summary>
    public string? With { get; set; }

    /// <summary>Key of the pledge to write it from; empty for the template.</summary>
    public string? Source { get; set; }

    /// <summary>The kind; null when none was chosen.</summary>
    public PledgeKind? KindChosen => Enum.TryParse<PledgeKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>The year as a number; 0 when it can't be read.</summary>
    public int YearNumber => int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}

/// <summary>Checks the shape.</summary>
public sealed class NewPledgeFormValidator : AbstractValidator<NewPledgeForm>
{
    /// <summary>The rules.</summary>
    public NewPledgeFormValidator()
    {
        RuleFor(form => form.Kind).Must((form, _) => form.KindChosen is not null).WithMessage("Hãy chọn loại giao ước.");
        RuleFor(form => form.YearNumber).InclusiveBetween(2000, 2100).OverridePropertyName("Year").WithMessage("Hãy nhập năm gồm 4 chữ số, ví dụ 2027.");
        RuleFor(form => form.With).Must(key => Guid.TryParse(key, out _)).When(form => form.KindChosen == PledgeKind.Bilateral).WithMessage("Hãy chọn đơn vị cùng ký.");
        RuleFor(form => form.Source).Must(key => string.IsNullOrEmpty(key) || Guid.TryParse(key, out _)).WithMessage("Hãy chọn giao ước để chép trong danh sách.");
    }
}

/// <summary>The page that begins a pledge.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Kinds">Kinds that the reader may begin.</param>
/// <param name="Departments">Other departments.</param>
/// <param name="Sources">Pledges to write from.</param>
public sealed record NewPledgePage(NewPledgeForm Form, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Departments, IReadOnlyList<Choice> Sources);
