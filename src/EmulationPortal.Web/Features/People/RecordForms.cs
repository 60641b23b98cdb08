using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.People;

/// <summary>An award, as typed.</summary>
public class AwardForm : OnceForm
{
    /// <summary>Code of the title or form.</summary>
    public string? AwardKindCode { get; set; }

    /// <summary>The year, or the first one of a period.</summary>
    public string? Year { get; set; }

    /// <summary>The last year of a period.</summary>
    public string? ToYear { get; set; }

    /// <summary>Number and symbol of the decision.</summary>
    public string? DecisionNumber { get; set; }

    /// <summary>Date of the decision.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>Who decided.</summary>
    public string? Authority { get; set; }

    /// <summary>What is said of it.</summary>
    public string? Note { get; set; }

    /// <summary>The decision or the certificate.</summary>
    public IFormFile? Proof { get; set; }
}

/// <summary>Checks an award.</summary>
public sealed class AwardFormValidator : AbstractValidator<AwardForm>
{
    private const int FirstYear = AwardPeriodText.FirstYear;

    /// <summary>The rules; the first year is that of the first emulation movement.</summary>
    public AwardFormValidator(PortalClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var year = $"Năm phải là số từ {FirstYear} đến {clock.Today.Year}.";
        RuleFor(form => form.AwardKindCode).NotEmpty().WithMessage("Hãy chọn danh hiệu hoặc hình thức khen thưởng.");
        RuleFor(form => form.Year).NumberTyped(FirstYear, clock.Today.Year, year);
        RuleFor(form => form.ToYear).NumberOrNothing(FirstYear, clock.Today.Year, year);
        RuleFor(form => form.ToYear)
            .Must((form, typed) => PeopleTypedRules.Number(typed) is not { } to || PeopleTypedRules.Number(form.Year) is not { } from || to >= from)
            .WithMessage("Năm cuối không được trước năm đầu.");
        RuleFor(form => form.DecisionNumber).NotEmpty().Unless(IsCorrection).WithMessage("Hãy ghi số, ký hiệu quyết định.");
        RuleFor(form => form.DecisionNumber).MaximumLength(100).WithMessage("Số, ký hiệu dài quá 100 ký tự.");
        RuleFor(form => form.DecidedOn).NotEmpty().Unless(IsCorrection).WithMessage("Hãy ghi ngày quyết định.");
        RuleFor(form => form.DecidedOn).PastDateOrNothing(clock);
        RuleFor(form => form.DecidedOn).Custom((typed, context) =>
        {
            var form = context.InstanceToValidate;
            var day = Domain.Text.DateText.Read(typed).Value;
            if (AwardRecord.DayProblem(PeopleTypedRules.Number(form.Year), PeopleTypedRules.Number(form.ToYear), day) is { } problem) context.AddFailure(char.ToUpperInvariant(problem[0]) + problem[1..]);
        });
        RuleFor(form => form.Authority).NotEmpty().WithMessage("Hãy ghi cấp quyết định, ví dụ Giám đốc Sở.").MaximumLength(200).WithMessage("Cấp quyết định dài quá 200 ký tự.");
        RuleFor(form => form.Note).MaximumLength(500).WithMessage("Ghi chú dài quá 500 ký tự.");
    }

    // Old records have no decision that anybody finds any more; their other mistakes are corrected all the same.
    private static bool IsCorrection(AwardForm form) => form is ICorrectionForm;
}

/// <summary>A year's rating, as typed.</summary>
public class RatingForm : OnceForm
{
    /// <summary>The year.</summary>
    public string? Year { get; set; }

    /// <summary>The rating.</summary>
    public TaskRatingLevel? Level { get; set; }

    /// <summary>The document that says so.</summary>
    public string? DecisionNumber { get; set; }
}

/// <summary>Checks a rating.</summary>
public sealed class RatingFormValidator : AbstractValidator<RatingForm>
{
    private const int FirstYear = 2000;

    /// <summary>The rules.</summary>
    public RatingFormValidator(PortalClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RuleFor(form => form.Year).NumberTyped(FirstYear, clock.Today.Year, $"Năm phải là số từ {FirstYear} đến {clock.Today.Year}.");
        RuleFor(form => form.Level).Must(level => level is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn mức xếp loại.");
        RuleFor(form => form.DecisionNumber).MaximumLength(100).WithMessage("Số, ký hiệu dài quá 100 ký tự.");
    }
}

/// <summary>A time of discipline or verification, as typed.</summary>
public class DisciplineForm : OnceForm
{
    /// <summary>Which of the two.</summary>
    public DisciplineKind? Kind { get; set; }

    /// <summary>Of a discipline: its form.</summary>
    public DisciplineMeasure? Measure { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Last day; empty while it lasts.</summary>
    public string? To { get; set; }

    /// <summary>Form of the discipline or object of the verification.</summary>
    public string? Note { get; set; }

    /// <summary>The document.</summary>
    public string? DecisionNumber { get; set; }
}

/// <summary>Checks a time of discipline or verification.</summary>
public sealed class DisciplineFormValidator : AbstractValidator<DisciplineForm>
{
    /// <summary>The rules.</summary>
    public DisciplineFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn kỷ luật hay đang xác minh.");
        RuleFor(form => form.Measure).Must(measure => measure is null || Enum.IsDefined(measure.Value)).WithMessage("Hãy chọn hình thức kỷ luật trong danh sách.");
        RuleFor(form => form.Measure).NotNull().When(form => form.Kind == DisciplineKind.Discipline).WithMessage("Hãy chọn hình thức kỷ luật.");
        RuleFor(form => form.Measure).Null().When(form => form.Kind == DisciplineKind.UnderVerification).WithMessage("Đang xác minh thì chưa có hình thức kỷ luật. Hãy để trống.");
        RuleFor(form => form.From).PastDateTyped(clock, "Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.To).DateOrNothing();
        RuleFor(form => form.To)
            .Must((form, typed) => Domain.Text.DateText.Read(typed).Value is not { } to || Domain.Text.DateText.Read(form.From).Value is not { } from || to >= from)
            .WithMessage("Ngày kết thúc không được trước ngày bắt đầu.");
        RuleFor(form => form.Note).NotEmpty().WithMessage("Hãy ghi lý do kỷ luật hoặc nội dung xác minh.").MaximumLength(500).WithMessage("Nội dung dài quá 500 ký tự.");
        RuleFor(form => form.DecisionNumber).NotEmpty().WithMessage("Hãy ghi số, ký hiệu văn bản.").MaximumLength(100).WithMessage("Số, ký hiệu dài quá 100 ký tự.");
    }
}

/// <summary>The end of a time of discipline or verification, as typed.</summary>
public sealed class DisciplineEndForm
{
    /// <summary>Last day.</summary>
    public string? To { get; set; }
}

/// <summary>Checks it.</summary>
public sealed class DisciplineEndFormValidator : AbstractValidator<DisciplineEndForm>
{
    /// <summary>The rules.</summary>
    public DisciplineEndFormValidator() => RuleFor(form => form.To).DateTyped("Hãy nhập ngày cuối cùng.");
}

/// <summary>An initiative, as typed.</summary>
public class InitiativeForm : OnceForm
{
    /// <summary>What it is.</summary>
    public string? Title { get; set; }

    /// <summary>How far it was recognised.</summary>
    public InitiativeScope? Scope { get; set; }

    /// <summary>The day of the recognition.</summary>
    public string? RecognisedOn { get; set; }

    /// <summary>Number and symbol.</summary>
    public string? DecisionNumber { get; set; }

    /// <summary>Who recognised it.</summary>
    public string? Authority { get; set; }

    /// <summary>The person's share in percent.</summary>
    public string? Share { get; set; }

    /// <summary>Colleagues of the same department, a line each: full name, and the share in percent behind a dash.</summary>
    public string? CoAuthors { get; set; }
}

/// <summary>Checks an initiative.</summary>
public sealed class InitiativeFormValidator : AbstractValidator<InitiativeForm>
{
    /// <summary>The rules.</summary>
    public InitiativeFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Hãy ghi tên sáng kiến, đề tài.").MaximumLength(500).WithMessage("Tên dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Scope).Must(scope => scope is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn phạm vi được công nhận.");
        RuleFor(form => form.RecognisedOn).PastDateTyped(clock, "Hãy nhập ngày công nhận.");
        RuleFor(form => form.DecisionNumber).NotEmpty().WithMessage("Hãy ghi số, ký hiệu văn bản công nhận.").MaximumLength(100).WithMessage("Số, ký hiệu dài quá 100 ký tự.");
        RuleFor(form => form.Authority).MaximumLength(200).WithMessage("Cơ quan công nhận dài quá 200 ký tự.");
        RuleFor(form => form.Share).NumberOrNothing(1, 100, "Tỷ lệ đóng góp phải từ 1 đến 100, hoặc để trống.");
        RuleFor(form => form.CoAuthors).MaximumLength(2000).WithMessage("Danh sách đồng tác giả dài quá 2000 ký tự.");
    }
}

/// <summary>A form about somebody's records.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Choices">Titles and forms to choose from; empty for other records.</param>
/// <param name="Correction">What a correction asks besides; null for a new record.</param>
/// <param name="Stored">Address and words of the link to the record that stands in the way, or null.</param>
public sealed record RecordFormPage<TForm>(
    RecordOwner Owner, TForm Form, IReadOnlyList<Choice> Choices, CorrectionPart? Correction = null, (string Address, string Words)? Stored = null);

/// <summary>The end of a time of discipline or verification.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Record">The time.</param>
/// <param name="Form">What was typed.</param>
public sealed record DisciplineEndPage(RecordOwner Owner, DisciplineRecord Record, DisciplineEndForm Form);
