using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.People;

/// <summary>A new person, or a person's lasting data, as typed.</summary>
public sealed class PersonForm : OnceForm
{
    /// <summary>Full name; only for a new person.</summary>
    public string? FullName { get; set; }

    /// <summary>Mr or Ms.</summary>
    public string? Honorific { get; set; }

    /// <summary>Date or year of birth.</summary>
    public string? Birth { get; set; }

    /// <summary>Identity number; empty leaves a recorded one as it is.</summary>
    public string? IdentityNumber { get; set; }

    /// <summary>The department; only for a new person and the ministry.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The collective within it; only for a new person.</summary>
    public Guid? SubUnitId { get; set; }

    /// <summary>Position; only for a new person.</summary>
    public string? Title { get; set; }

    /// <summary>First day in the position; only for a new person.</summary>
    public string? From { get; set; }

    /// <summary>First day in the public service.</summary>
    public string? ServiceSince { get; set; }

    /// <summary>Place in official lists.</summary>
    public string? OfficialOrder { get; set; }

    /// <summary>The name by which it is sorted.</summary>
    public string? SortedAs { get; set; }

    /// <summary>Whether it was said to be somebody else than the namesakes shown.</summary>
    public bool IsSomebodyElse { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a person's data, whichever of the two forms they come from.</summary>
public sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    /// <summary>The rules.</summary>
    public PersonFormValidator(PortalClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RuleFor(form => form.FullName).MaximumLength(Person.NameLength).WithMessage($"Họ và tên dài quá {Person.NameLength} ký tự.");
        RuleFor(form => form.Honorific).Must(typed => Enum.TryParse<Honorific>(typed, out _)).WithMessage("Hãy chọn Ông hoặc Bà.");
        RuleFor(form => form.Birth).Custom((typed, context) => Fail(context, BirthText.Read(typed, clock.Today).Problem));
        RuleFor(form => form.IdentityNumber).Must(typed => IdentityNumberText.Read(typed) is not null).WithMessage(IdentityNumberText.Problem);
        RuleFor(form => form.Title).MaximumLength(200).WithMessage("Chức vụ dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.From).PastDateOrNothing(clock);
        RuleFor(form => form.ServiceSince).PastDateOrNothing(clock);
        RuleFor(form => form).Custom((form, context) =>
        {
            var birth = BirthText.Read(form.Birth, clock.Today);
            if (BirthText.ServiceProblem(birth.On, birth.Year, Domain.Text.DateText.Read(form.ServiceSince).Value) is { } tooEarly) context.AddFailure(nameof(form.ServiceSince), tooEarly);
            if (BirthText.PositionProblem(birth.On, birth.Year, Domain.Text.DateText.Read(form.From).Value) is { } asChild) context.AddFailure(nameof(form.From), asChild);
        });
        RuleFor(form => form.OfficialOrder).NumberOrNothing(1, 99_999, "Thứ tự phải là số nguyên từ 1 đến 99999, hoặc để trống.");
        RuleFor(form => form.SortedAs).MaximumLength(Person.NameLength).WithMessage($"Tên để xếp dài quá {Person.NameLength} ký tự.");
    }

    private static void Fail(ValidationContext<PersonForm> context, string? problem)
    {
        if (problem is not null) context.AddFailure(problem);
    }
}

/// <summary>A new name, as typed.</summary>
public sealed class RenamePersonForm
{
    /// <summary>The new name.</summary>
    public string? FullName { get; set; }

    /// <summary>Why, or the document.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a new name.</summary>
public sealed class RenamePersonFormValidator : AbstractValidator<RenamePersonForm>
{
    /// <summary>The rules.</summary>
    public RenamePersonFormValidator()
    {
        RuleFor(form => form.FullName).FullNameTyped();
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do: sửa lỗi chính tả, hoặc số và ngày của giấy tờ đổi tên.").MaximumLength(300).WithMessage("Lý do dài quá 300 ký tự.");
    }
}

/// <summary>Another place, as typed.</summary>
public sealed class MoveForm
{
    /// <summary>The department; only for the ministry.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The collective within it.</summary>
    public Guid? SubUnitId { get; set; }

    /// <summary>Position.</summary>
    public string? Title { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Deciding document.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks another place.</summary>
public sealed class MoveFormValidator : AbstractValidator<MoveForm>
{
    /// <summary>The rules.</summary>
    public MoveFormValidator()
    {
        RuleFor(form => form.Title).MaximumLength(200).WithMessage("Chức vụ dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.From).DateTyped("Hãy nhập ngày bắt đầu ở vị trí mới.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>The end of somebody's service, as typed.</summary>
public sealed class LeaveForm
{
    /// <summary>Last day.</summary>
    public string? LastDay { get; set; }

    /// <summary>Retired, transferred, deceased; with the document.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks the end of somebody's service.</summary>
public sealed class LeaveFormValidator : AbstractValidator<LeaveForm>
{
    /// <summary>The rules.</summary>
    public LeaveFormValidator()
    {
        RuleFor(form => form.LastDay).DateTyped("Hãy nhập ngày công tác cuối cùng.");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do: nghỉ hưu, chuyển công tác, mất, kèm số quyết định.").MaximumLength(300).WithMessage("Lý do dài quá 300 ký tự.");
    }
}

/// <summary>Which other record is merged in.</summary>
public sealed class MergeForm
{
    /// <summary>The record that will point to the one kept.</summary>
    public Guid OtherId { get; set; }

    /// <summary>The version of the record kept.</summary>
    public Guid Version { get; set; }

    /// <summary>The version of the other record.</summary>
    public Guid OtherVersion { get; set; }
}
