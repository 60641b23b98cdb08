using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Years;

/// <summary>A year's number, theme and slogan, as typed.</summary>
public sealed class YearForm
{
    /// <summary>The year; only for a new one.</summary>
    public string? Year { get; set; }

    /// <summary>Theme.</summary>
    public string? Theme { get; set; }

    /// <summary>Slogan.</summary>
    public string? Slogan { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks theme and slogan.</summary>
public sealed class YearFormValidator : AbstractValidator<YearForm>
{
    /// <summary>The rules.</summary>
    public YearFormValidator()
    {
        RuleFor(form => form.Theme).MaximumLength(500).WithMessage("Chủ đề dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Slogan).MaximumLength(500).WithMessage("Khẩu hiệu dài quá 500 ký tự. Hãy rút gọn.");
    }
}

/// <summary>The form of a year.</summary>
/// <param name="Number">The year; null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record YearFormPage(int? Number, YearForm Form, ConflictNotice? Conflict = null);

/// <summary>The dates of one stage, as typed.</summary>
public sealed class StageForm
{
    /// <summary>First day.</summary>
    public string? StartsOn { get; set; }

    /// <summary>Soft deadline.</summary>
    public string? SoftAt { get; set; }

    /// <summary>Hard deadline.</summary>
    public string? HardAt { get; set; }
}

/// <summary>Checks that the dates of a stage can be read.</summary>
public sealed class StageFormValidator : AbstractValidator<StageForm>
{
    /// <summary>The rules.</summary>
    public StageFormValidator()
    {
        RuleFor(stage => stage.StartsOn).DateTyped("Hãy nhập ngày bắt đầu.");
        RuleFor(stage => stage.SoftAt).MomentTyped("Hãy nhập hạn.");
        RuleFor(stage => stage.HardAt).MomentTyped("Hãy nhập hạn cuối.");
    }
}

/// <summary>The dates of all stages, as typed, in the order of the stages.</summary>
public sealed class StagesForm
{
    /// <summary>The stages.</summary>
    public List<StageForm> Stages { get; set; } = [];

    /// <summary>Why dates of an open year are moved.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what is stored.</summary>
    public static StagesForm Of(EmulationYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new StagesForm
        {
            Version = year.Version,
            Stages = [.. StageText.All.Select(kind => year.Stages.FirstOrDefault(stage => stage.Kind == kind) is { } set
                ? new StageForm
                {
                    StartsOn = DateText.Show(set.StartsOn),
                    SoftAt = MomentText.ForTyping(set.SoftDeadlineAt),
                    HardAt = MomentText.ForTyping(set.HardDeadlineAt),
                }
                : new StageForm())],
        };
    }

    /// <summary>What was typed, read; only after validation.</summary>
    public IReadOnlyList<PlannedStage> Plan() =>
    [
        .. Stages.Select((stage, index) => new PlannedStage(
            StageText.All[index],
            DateText.Read(stage.StartsOn).Value!.Value,
            MomentText.Read(stage.SoftAt).At!.Value,
            MomentText.Read(stage.HardAt).At!.Value)),
    ];
}

/// <summary>Checks the dates of all stages, each and against each other.</summary>
public sealed class StagesFormValidator : AbstractValidator<StagesForm>
{
    /// <summary>The rules.</summary>
    public StagesFormValidator()
    {
        RuleFor(form => form.Stages).Must(stages => stages.Count == StageText.All.Count).WithMessage("Thiếu giai đoạn. Hãy mở lại trang rồi nhập lại.");
        RuleFor(form => form.Reason).MaximumLength(2000).WithMessage("Lý do dài quá 2000 ký tự. Hãy rút gọn.");
        RuleForEach(form => form.Stages).SetValidator(new StageFormValidator());
        RuleFor(form => form).Custom((form, context) =>
        {
            if (form.Stages.Count != StageText.All.Count || form.Stages.Any(stage => !IsReadable(stage)))
            {
                return;
            }

            foreach (var problem in StagePlan.Problems(form.Plan()))
            {
                context.AddFailure($"Stages[{(int)problem.Stage - 1}].{problem.Date}", problem.Sentence);
            }
        });
    }

    private static bool IsReadable(StageForm stage) =>
        DateText.Read(stage.StartsOn).Value is not null && MomentText.Read(stage.SoftAt).At is not null && MomentText.Read(stage.HardAt).At is not null;
}

/// <summary>The form of the stages.</summary>
/// <param name="Number">The year.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Affected">Whom a change is told to, in sentences; null while the year is being prepared and no reason is demanded.</param>
/// <param name="Remarks">What is odd about the stored dates.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record StagesFormPage(
    int Number, StagesForm Form, IReadOnlyList<string>? Affected, IReadOnlyList<string> Remarks, ConflictNotice? Conflict = null);
