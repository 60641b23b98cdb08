using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>A council as typed.</summary>
public sealed class CouncilForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Level.</summary>
    public CouncilLevel? Level { get; set; }

    /// <summary>Number of the founding decision.</summary>
    public string? DecisionNumber { get; set; }

    /// <summary>Its day.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>First day.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Last day, or nothing.</summary>
    public string? ValidTo { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored council.</summary>
    public static CouncilForm Of(Council council)
    {
        ArgumentNullException.ThrowIfNull(council);
        return new()
        {
            Name = council.Name,
            Level = council.Level,
            DecisionNumber = council.DecisionNumber,
            DecidedOn = DateText.Show(council.DecidedOn),
            ValidFrom = DateText.Show(council.ValidFrom),
            ValidTo = council.ValidTo is { } last ? DateText.Show(last) : null,
            Version = council.Version,
        };
    }

    /// <summary>Writes what was typed, and valid, into a council.</summary>
    public void FillIn(Council council)
    {
        ArgumentNullException.ThrowIfNull(council);
        (council.Name, council.Level, council.DecisionNumber) = (VietnameseText.Normalise(Name), Level!.Value, VietnameseText.Normalise(DecisionNumber));
        (council.DecidedOn, council.ValidFrom, council.ValidTo) = (DateText.Read(DecidedOn).Value!.Value, DateText.Read(ValidFrom).Value!.Value, DateText.Read(ValidTo).Value);
    }

    /// <summary>A new council of what was typed, and valid.</summary>
    public Council ToCouncil() => new()
    {
        Name = VietnameseText.Normalise(Name),
        Level = Level!.Value,
        DecisionNumber = VietnameseText.Normalise(DecisionNumber),
        DecidedOn = DateText.Read(DecidedOn).Value!.Value,
        ValidFrom = DateText.Read(ValidFrom).Value!.Value,
        ValidTo = DateText.Read(ValidTo).Value,
    };
}

/// <summary>Checks a council.</summary>
public sealed class CouncilFormValidator : AbstractValidator<CouncilForm>
{
    /// <summary>The rules.</summary>
    public CouncilFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy nhập tên Hội đồng.").MaximumLength(Council.NameLength).WithMessage("Tên Hội đồng dài quá 300 ký tự.");
        RuleFor(form => form.Level).NotNull().WithMessage("Hãy chọn cấp của Hội đồng.").IsInEnum().WithMessage("Hãy chọn cấp của Hội đồng.");
        RuleFor(form => form.DecisionNumber).NotEmpty().WithMessage("Hãy nhập số, ký hiệu quyết định thành lập.").MaximumLength(Council.NumberLength).WithMessage("Số, ký hiệu dài quá 60 ký tự.");
        RuleFor(form => form.DecidedOn).DateTyped("Hãy nhập ngày quyết định.");
        RuleFor(form => form.ValidFrom).DateTyped("Hãy nhập ngày bắt đầu hoạt động.");
        RuleFor(form => form.ValidTo).DateOrNothing();
        RuleFor(form => form.ValidTo).Must((form, to) => DateText.Read(to).Value is not { } last || DateText.Read(form.ValidFrom).Value is not { } first || last >= first)
            .WithMessage("Ngày kết thúc ở trước ngày bắt đầu. Hãy xem lại hai ngày.");
    }
}

/// <summary>A member of a council as typed.</summary>
public sealed class CouncilMemberForm
{
    /// <summary>The account.</summary>
    public Guid? UserId { get; set; }

    /// <summary>Position in their own work.</summary>
    public string? Post { get; set; }

    /// <summary>Duty.</summary>
    public CouncilDuty? Duty { get; set; }

    /// <summary>Own department, or nothing.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>First day.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Last day, or nothing.</summary>
    public string? ValidTo { get; set; }

    /// <summary>The council's version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored member.</summary>
    public static CouncilMemberForm Of(Council council, CouncilMember member)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(member);
        return new()
        {
            UserId = member.UserId,
            Post = member.Post,
            Duty = member.Duty,
            DepartmentId = member.DepartmentId,
            ValidFrom = DateText.Show(member.ValidFrom),
            ValidTo = member.ValidTo is { } last ? DateText.Show(last) : null,
            Version = council.Version,
        };
    }

    /// <summary>Writes what was typed, and valid, into a member.</summary>
    public void FillIn(CouncilMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        (member.Post, member.Duty, member.DepartmentId) = (VietnameseText.Normalise(Post), Duty!.Value, DepartmentId);
        (member.ValidFrom, member.ValidTo) = (DateText.Read(ValidFrom).Value!.Value, DateText.Read(ValidTo).Value);
    }
}

/// <summary>Checks a member.</summary>
public sealed class CouncilMemberFormValidator : AbstractValidator<CouncilMemberForm>
{
    /// <summary>The rules.</summary>
    public CouncilMemberFormValidator()
    {
        RuleFor(form => form.UserId).NotNull().WithMessage("Hãy chọn tài khoản của thành viên.");
        RuleFor(form => form.Post).NotEmpty().WithMessage("Hãy nhập chức vụ, đơn vị công tác.").MaximumLength(Council.NameLength).WithMessage("Chức vụ dài quá 300 ký tự.");
        RuleFor(form => form.Duty).NotNull().WithMessage("Hãy chọn nhiệm vụ trong Hội đồng.").IsInEnum().WithMessage("Hãy chọn nhiệm vụ trong Hội đồng.");
        RuleFor(form => form.ValidFrom).DateTyped("Hãy nhập ngày bắt đầu tham gia.");
        RuleFor(form => form.ValidTo).DateOrNothing();
        RuleFor(form => form.ValidTo).Must((form, to) => DateText.Read(to).Value is not { } last || DateText.Read(form.ValidFrom).Value is not { } first || last >= first)
            .WithMessage("Ngày kết thúc ở trước ngày bắt đầu. Hãy xem lại hai ngày.");
    }
}

/// <summary>A session as typed.</summary>
public sealed class CouncilSessionForm
{
    /// <summary>The year that it honours.</summary>
    public string? Year { get; set; }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>When.</summary>
    public string? StartsAt { get; set; }

    /// <summary>Share of all members that must be present.</summary>
    public string? Quorum { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a new session.</summary>
    /// <param name="years">The years of the lines that wait.</param>
    /// <param name="thisYear">Taken where none waits.</param>
    public static CouncilSessionForm New(IReadOnlyList<int> years, int thisYear) => new()
    {
        Year = (years.Count > 0 ? years.Max() : thisYear).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Title = CouncilText.TitleOf(years.Count > 0 ? years : [thisYear]),
        Quorum = Share.TwoThirds.Show(),
    };

    /// <summary>The form of a stored session.</summary>
    public static CouncilSessionForm Of(CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new()
        {
            Year = $"{session.Year}",
            Title = session.Title,
            Place = session.Place,
            StartsAt = MomentText.ForTyping(session.StartsAt),
            Quorum = session.Quorum.Show(),
            Version = session.Version,
        };
    }

    /// <summary>Writes what was typed, and valid, into a session.</summary>
    public void FillIn(CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        (session.Year, session.Title, session.Place) = (YearOf(Year)!.Value, VietnameseText.Normalise(Title), VietnameseText.Normalise(Place));
        (session.StartsAt, session.Quorum) = (MomentText.Read(StartsAt).At!.Value, Share.Read(Quorum).Value!.Value);
    }

    /// <summary>A typed year, or null.</summary>
    internal static int? YearOf(string? typed) => ScoreText.Read(typed).Value is { } number && number == decimal.Truncate(number) && number is >= 2000 and <= 2100 ? (int)number : null;
}

/// <summary>Checks a session.</summary>
public sealed class CouncilSessionFormValidator : AbstractValidator<CouncilSessionForm>
{
    /// <summary>The rules.</summary>
    public CouncilSessionFormValidator()
    {
        RuleFor(form => form.Year).Must(typed => CouncilSessionForm.YearOf(typed) is not null).WithMessage("Hãy nhập năm, ví dụ 2026.");
        RuleFor(form => form.Title).NotEmpty().WithMessage("Hãy nhập tên phiên họp.").MaximumLength(Council.NameLength).WithMessage("Tên phiên họp dài quá 300 ký tự.");
        RuleFor(form => form.Place).NotEmpty().WithMessage("Hãy nhập địa điểm.").MaximumLength(Council.NameLength).WithMessage("Địa điểm dài quá 300 ký tự.");
        RuleFor(form => form.StartsAt).MomentTyped("Hãy nhập thời gian, ví dụ 20/02/2027 08:00.");
        RuleFor(form => form.Quorum).Custom((typed, context) =>
        {
            if (Share.Read(typed).Problem is { } problem) context.AddFailure(problem);
        });
    }
}

/// <summary>Who attends, as typed, by attendance.</summary>
public sealed class CouncilAttendanceForm
{
    /// <summary>How.</summary>
    public Dictionary<Guid, CouncilPresence> Presence { get; set; } = [];

    /// <summary>Number, day and words of an opinion in writing.</summary>
    public Dictionary<Guid, string?> Opinion { get; set; } = [];

    /// <summary>The session's version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>A step that asks why, as typed.</summary>
public sealed class CouncilReasonForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the page was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a reason's length; whether one is demanded the step says.</summary>
public sealed class CouncilReasonFormValidator : AbstractValidator<CouncilReasonForm>
{
    /// <summary>The rules.</summary>
    public CouncilReasonFormValidator() =>
        RuleFor(form => form.Reason).MaximumLength(CouncilSession.ReasonLength).WithMessage("Lý do dài quá 2000 ký tự.");
}
