using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>A meeting as typed.</summary>
public sealed class MeetingForm
{
    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>When.</summary>
    public string? StartsAt { get; set; }

    /// <summary>Share of all members that must be present.</summary>
    public string? Quorum { get; set; }

    /// <summary>Difference in points from which on a score is settled.</summary>
    public string? Threshold { get; set; }

    /// <summary>The department that chairs.</summary>
    public Guid? ChairDepartmentId { get; set; }

    /// <summary>Chair.</summary>
    public string? ChairName { get; set; }

    /// <summary>The chair's title.</summary>
    public string? ChairTitle { get; set; }

    /// <summary>Secretary.</summary>
    public string? SecretaryName { get; set; }

    /// <summary>The secretary's title.</summary>
    public string? SecretaryTitle { get; set; }

    /// <summary>Number of the invitation.</summary>
    public string? InvitationNumber { get; set; }

    /// <summary>The agenda of a new meeting, one item a line.</summary>
    public string? Agenda { get; set; }

    /// <summary>Where a meeting of the past was published.</summary>
    public string? Source { get; set; }

    /// <summary>The members of a meeting of the past.</summary>
    public List<Guid> Members { get; set; } = [];

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a new meeting, with what is usual.</summary>
    public static MeetingForm New(int year) => new()
    {
        Title = $"Hội nghị tổng kết phong trào thi đua năm {year} và ký giao ước thi đua năm {year + 1}",
        Quorum = Share.TwoThirds.Show(),
        Threshold = "0,5",
        Agenda = string.Join('\n',
        [
            $"Báo cáo kết quả phong trào thi đua năm {year}",
            "Thống nhất các điểm còn chênh lệch",
            "Suy tôn đơn vị dẫn đầu, đề nghị khen thưởng",
            $"Thông qua và ký giao ước thi đua năm {year + 1}",
            "Giới thiệu cụm trưởng, cụm phó; bàn giao",
        ]),
    };

    /// <summary>The form of a stored meeting.</summary>
    public static MeetingForm Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            Title = meeting.Title,
            Place = meeting.Place,
            StartsAt = meeting.IsDayOnly ? DateText.Show(VietnamTime.DateOf(meeting.StartsAt)) : MomentText.ForTyping(meeting.StartsAt),
            Quorum = meeting.Quorum.Show(),
            Threshold = NumberText.Points(meeting.DisagreementThreshold),
            ChairDepartmentId = meeting.ChairDepartmentId,
            ChairName = meeting.ChairName,
            ChairTitle = meeting.ChairTitle,
            SecretaryName = meeting.SecretaryName,
            SecretaryTitle = meeting.SecretaryTitle,
            InvitationNumber = meeting.InvitationNumber,
            Source = meeting.Source,
            Version = meeting.Version,
        };
    }

    /// <summary>Writes what was typed, and valid, into a meeting.</summary>
    public void FillIn(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        meeting.Title = VietnameseText.Normalise(Title);
        meeting.Place = VietnameseText.Normalise(Place);
        meeting.StartsAt = MomentText.Read(StartsAt).At ?? meeting.StartsAt;
        meeting.IsDayOnly = meeting.IsRecorded && DateText.Read(StartsAt).Value is not null;
        meeting.Quorum = Share.Read(Quorum).Value ?? meeting.Quorum;
        meeting.DisagreementThreshold = ScoreText.Read(Threshold).Value ?? meeting.DisagreementThreshold;
        meeting.ChairDepartmentId = ChairDepartmentId;
        meeting.ChairName = VietnameseText.Normalise(ChairName);
        meeting.ChairTitle = VietnameseText.Normalise(ChairTitle);
        meeting.SecretaryName = VietnameseText.Normalise(SecretaryName);
        meeting.SecretaryTitle = VietnameseText.Normalise(SecretaryTitle);
        meeting.InvitationNumber = VietnameseText.Normalise(InvitationNumber);
        meeting.Source = VietnameseText.Normalise(Source);
    }
}

/// <summary>Checks a meeting.</summary>
public sealed class MeetingFormValidator : AbstractValidator<MeetingForm>
{
    private const decimal LargestThreshold = 100;

    /// <summary>The rules.</summary>
    public MeetingFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Hãy nhập tên hội nghị.").MaximumLength(300).WithMessage("Tên hội nghị dài quá 300 ký tự.");
        RuleFor(form => form.Place).NotEmpty().WithMessage("Hãy nhập địa điểm.").MaximumLength(300).WithMessage("Địa điểm dài quá 300 ký tự.");
        RuleFor(form => form.StartsAt).MomentTyped("Hãy nhập thời gian, ví dụ 20/02/2023 08:00.");
        RuleFor(form => form.Quorum).Custom((typed, context) => Add(context, Share.Read(typed).Problem));
        RuleFor(form => form.Threshold).Must(typed => ScoreText.Read(typed).Value is >= 0 and <= LargestThreshold)
            .WithMessage("Hãy nhập mức chênh lệch bằng số điểm từ 0 đến 100, ví dụ 0,5.");
        RuleFor(form => form.ChairName).MaximumLength(100).WithMessage("Họ tên dài quá 100 ký tự.");
        RuleFor(form => form.ChairTitle).MaximumLength(200).WithMessage("Chức vụ dài quá 200 ký tự.");
        RuleFor(form => form.SecretaryName).MaximumLength(100).WithMessage("Họ tên dài quá 100 ký tự.");
        RuleFor(form => form.SecretaryTitle).MaximumLength(200).WithMessage("Chức vụ dài quá 200 ký tự.");
        RuleFor(form => form.InvitationNumber).MaximumLength(60).WithMessage("Số, ký hiệu dài quá 60 ký tự.");
        RuleFor(form => form.Source).MaximumLength(500).WithMessage("Nguồn dài quá 500 ký tự.");
        RuleFor(form => form.Agenda).Must(text => AgendaLines.Read(text).All(line => line.Length <= 500)).WithMessage("Có mục chương trình dài quá 500 ký tự.");
    }

    private static void Add<T>(ValidationContext<T> context, string? problem)
    {
        if (problem is not null) context.AddFailure(problem);
    }
}

/// <summary>An agenda typed one item a line.</summary>
internal static class AgendaLines
{
    /// <summary>The lines that say something, without numbers or dashes in front.</summary>
    public static IReadOnlyList<string> Read(string? text) =>
        [.. VietnameseText.NormaliseLines(text ?? string.Empty).Split('\n')
            .Select(line => line.Trim().TrimStart('-', '•', '+').Trim())
            .Where(line => line.Length > 0)];
}

/// <summary>A step with its reason.</summary>
public sealed class MeetingStepForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the page was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a step.</summary>
public sealed class MeetingStepFormValidator : AbstractValidator<MeetingStepForm>
{
    /// <summary>The rules.</summary>
    public MeetingStepFormValidator() =>
        RuleFor(form => form.Reason).MaximumLength(2000).WithMessage("Lý do dài quá 2000 ký tự.");
}

/// <summary>Who comes for a department, as typed.</summary>
public sealed class AttendanceForm
{
    /// <summary>Whether and by whom.</summary>
    public Presence? Presence { get; set; }

    /// <summary>Who.</summary>
    public string? PersonName { get; set; }

    /// <summary>That person's title.</summary>
    public string? PersonTitle { get; set; }

    /// <summary>Number and date of the authority document.</summary>
    public string? AuthorityNumber { get; set; }

    /// <summary>The authority document.</summary>
    public IFormFile? Authority { get; set; }

    /// <summary>Remark.</summary>
    public string? Remark { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what is stored.</summary>
    public static AttendanceForm Of(Attendance attendance)
    {
        ArgumentNullException.ThrowIfNull(attendance);
        return new()
        {
            Presence = attendance.Presence,
            PersonName = attendance.PersonName,
            PersonTitle = attendance.PersonTitle,
            AuthorityNumber = attendance.AuthorityNumber,
            Remark = attendance.Remark,
            Version = attendance.Version,
        };
    }
}

/// <summary>Checks an attendance.</summary>
public sealed class AttendanceFormValidator : AbstractValidator<AttendanceForm>
{
    /// <summary>The rules.</summary>
    public AttendanceFormValidator()
    {
        RuleFor(form => form.Presence).NotNull().WithMessage("Hãy chọn ai dự họp.")
            .Must(presence => presence is null || Enum.IsDefined(presence.Value)).WithMessage("Hãy chọn ai dự họp.");
        RuleFor(form => form.PersonName)
            .NotEmpty().When(form => form.Presence is Presence.InPerson or Presence.StandIn).WithMessage("Hãy nhập họ tên người dự họp.")
            .MaximumLength(100).WithMessage("Họ tên dài quá 100 ký tự.");
        RuleFor(form => form.PersonTitle)
            .NotEmpty().When(form => form.Presence is Presence.InPerson or Presence.StandIn).WithMessage("Hãy nhập chức vụ người dự họp.")
            .MaximumLength(200).WithMessage("Chức vụ dài quá 200 ký tự.");
        RuleFor(form => form.AuthorityNumber).MaximumLength(200).WithMessage("Số giấy ủy quyền dài quá 200 ký tự.");
        RuleFor(form => form.Remark).MaximumLength(1000).WithMessage("Ghi chú dài quá 1000 ký tự.");
    }
}

/// <summary>One line of an agenda, as typed.</summary>
public sealed class AgendaLine
{
    /// <summary>The stored item; null for a new one.</summary>
    public Guid? Id { get; set; }

    /// <summary>What.</summary>
    public string? Title { get; set; }

    /// <summary>Who presents.</summary>
    public string? Presenter { get; set; }
}

/// <summary>An agenda and guests, as typed.</summary>
public sealed class AgendaForm
{
    /// <summary>The items in order; one without a title is left out.</summary>
    public List<AgendaLine> Items { get; set; } = [];

    /// <summary>Guests, one a line: “Họ tên, chức vụ, cơ quan”.</summary>
    public string? Guests { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored meeting, with some empty lines at the end.</summary>
    public static AgendaForm Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            Items = [.. meeting.Agenda.OrderBy(item => item.Position).Select(item => new AgendaLine { Id = item.Id, Title = item.Title, Presenter = item.Presenter }),
                new(), new(), new()],
            Guests = string.Join('\n', meeting.Guests.OrderBy(guest => guest.Position).Select(GuestLines.Show)),
            Version = meeting.Version,
        };
    }
}

/// <summary>Checks an agenda.</summary>
public sealed class AgendaFormValidator : AbstractValidator<AgendaForm>
{
    /// <summary>The rules.</summary>
    public AgendaFormValidator()
    {
        RuleForEach(form => form.Items).ChildRules(line =>
        {
            line.RuleFor(item => item.Title).MaximumLength(500).WithMessage("Nội dung dài quá 500 ký tự.");
            line.RuleFor(item => item.Presenter).MaximumLength(200).WithMessage("Người trình bày dài quá 200 ký tự.");
        });
        RuleFor(form => form.Guests).Custom((text, context) =>
        {
            if (GuestLines.Problem(text) is { } problem) context.AddFailure(problem);
        });
    }
}

/// <summary>Guests typed one a line: “Họ tên, chức vụ, cơ quan”; the organisation alone will do.</summary>
internal static class GuestLines
{
    /// <summary>The line of a guest.</summary>
    public static string Show(MeetingGuest guest) =>
        string.Join(", ", new[] { guest.PersonName, guest.PersonTitle, guest.Organisation }.Where(part => part.Length > 0));

    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(string? text) => Parts(text)
        .Where(parts => parts.Length > 3 || (parts.Length == 3 && parts[0].Length > 100) || parts.Any(part => part.Length > 200))
        .Select(parts => $"Không đọc được khách mời “{string.Join(", ", parts)}”. Hãy ghi mỗi người một dòng: họ tên, chức vụ, cơ quan.")
        .FirstOrDefault();

    /// <summary>The guests of the lines.</summary>
    public static IEnumerable<MeetingGuest> Read(string? text, Guid meetingId) => Parts(text).Select((parts, index) => new MeetingGuest
    {
        MeetingId = meetingId,
        Position = index + 1,
        PersonName = parts.Length == 3 ? parts[0] : string.Empty,
        PersonTitle = parts.Length == 3 ? parts[1] : parts.Length == 2 ? parts[0] : string.Empty,
        Organisation = parts[^1],
        IsOfMinistry = VietnameseText.Fold(parts[^1]).Split(' ') is var words && (words.Contains("bo") || words.Contains("vu")),
    });

    private static IEnumerable<string[]> Parts(string? text) =>
        AgendaLines.Read(text).Select(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(parts => parts.Length > 0);
}

/// <summary>What an item of the agenda came to, as typed.</summary>
public sealed class ConclusionForm
{
    /// <summary>The conclusion.</summary>
    public string? Conclusion { get; set; }

    /// <summary>What the page showed when it was opened.</summary>
    public string? Seen { get; set; }
}

/// <summary>Checks a conclusion.</summary>
public sealed class ConclusionFormValidator : AbstractValidator<ConclusionForm>
{
    /// <summary>The rules.</summary>
    public ConclusionFormValidator() =>
        RuleFor(form => form.Conclusion).MaximumLength(4000).WithMessage("Kết luận dài quá 4000 ký tự.");
}

/// <summary>An agreed score, as typed.</summary>
public sealed class AgreedScoreForm
{
    /// <summary>The agreed value.</summary>
    public string? Agreed { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Version of the cluster's cell that was seen.</summary>
    public Guid? CellVersion { get; set; }
}

/// <summary>Checks an agreed score.</summary>
public sealed class AgreedScoreFormValidator : AbstractValidator<AgreedScoreForm>
{
    /// <summary>The rules.</summary>
    public AgreedScoreFormValidator()
    {
        RuleFor(form => form.Agreed).NotEmpty().WithMessage("Hãy nhập điểm hội nghị thống nhất.");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do thống nhất điểm này.").MaximumLength(1900).WithMessage("Lý do dài quá 1900 ký tự.");
    }
}
