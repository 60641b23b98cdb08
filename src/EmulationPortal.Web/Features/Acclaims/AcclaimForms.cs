using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using FluentValidation;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>An acclaim as typed.</summary>
public sealed class AcclaimForm
{
    /// <summary>What for.</summary>
    public AcclaimPurpose? Purpose { get; set; }

    /// <summary>The question in words.</summary>
    public string? Title { get; set; }

    /// <summary>How.</summary>
    public AcclaimMethod? Method { get; set; }

    /// <summary>How many may be chosen.</summary>
    public string? Seats { get; set; }

    /// <summary>Share of all members.</summary>
    public string? Threshold { get; set; }

    /// <summary>Minutes of a secret ballot.</summary>
    public string? Minutes { get; set; }

    /// <summary>The candidates.</summary>
    public List<Guid> Candidates { get; set; } = [];

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a new acclaim.</summary>
    public static AcclaimForm New(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            Purpose = AcclaimPurpose.LeadingUnit,
            Title = $"Suy tôn đơn vị dẫn đầu phong trào thi đua năm {meeting.Year}",
            Method = meeting.IsRecorded ? AcclaimMethod.Consensus : AcclaimMethod.SecretBallot,
            Seats = "1",
            Threshold = Share.FourFifths.Show(),
            Minutes = "5",
        };
    }

    /// <summary>The form of a stored acclaim.</summary>
    public static AcclaimForm Of(Acclaim acclaim)
    {
        ArgumentNullException.ThrowIfNull(acclaim);
        return new()
        {
            Purpose = acclaim.Purpose,
            Title = acclaim.Title,
            Method = acclaim.Method,
            Seats = NumberText.Points(acclaim.Seats),
            Threshold = acclaim.Threshold.Show(),
            Minutes = NumberText.Points(acclaim.Minutes),
            Candidates = [.. acclaim.Candidates.Select(candidate => candidate.DepartmentId)],
            Version = acclaim.Version,
        };
    }

    /// <summary>Writes what was typed, and valid, into an acclaim; candidates stand in the meeting's order.</summary>
    public void FillIn(Acclaim acclaim, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(acclaim);
        ArgumentNullException.ThrowIfNull(meeting);
        acclaim.Purpose = Purpose!.Value;
        acclaim.Title = VietnameseText.Normalise(Title);
        acclaim.Method = Method!.Value;
        acclaim.Seats = WholeNumber(Seats) ?? acclaim.Seats;
        acclaim.Threshold = Share.Read(Threshold).Value ?? acclaim.Threshold;
        acclaim.Minutes = WholeNumber(Minutes) ?? acclaim.Minutes;
        acclaim.Candidates.Clear();
        acclaim.Candidates.AddRange(meeting.Attendances.OrderBy(attendance => attendance.Position)
            .Where(attendance => Candidates.Contains(attendance.DepartmentId))
            .Select((attendance, index) => new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = attendance.DepartmentId, Position = index + 1 }));
    }

    /// <summary>A typed whole number, or null.</summary>
    internal static int? WholeNumber(string? typed) =>
        ScoreText.Read(typed).Value is { } number && number == decimal.Truncate(number) && number is >= 0 and <= 10_000 ? (int)number : null;
}

/// <summary>Checks an acclaim.</summary>
public sealed class AcclaimFormValidator : AbstractValidator<AcclaimForm>
{
    /// <summary>The rules.</summary>
    public AcclaimFormValidator()
    {
        RuleFor(form => form.Purpose).NotNull().WithMessage("Hãy chọn suy tôn về việc gì.").IsInEnum().WithMessage("Hãy chọn suy tôn về việc gì.");
        RuleFor(form => form.Title).NotEmpty().WithMessage("Hãy nhập nội dung suy tôn.").MaximumLength(300).WithMessage("Nội dung dài quá 300 ký tự.");
        RuleFor(form => form.Method).NotNull().WithMessage("Hãy chọn cách thức.").IsInEnum().WithMessage("Hãy chọn cách thức.");
        RuleFor(form => form.Seats).Must(typed => AcclaimForm.WholeNumber(typed) is >= 1 and <= CastBallot.MostCandidates).WithMessage("Hãy nhập số đơn vị được chọn, từ 1 trở lên.");
        RuleFor(form => form.Threshold).Custom((typed, context) =>
        {
            if (Share.Read(typed).Problem is { } problem) context.AddFailure(problem);
        });
        RuleFor(form => form.Minutes).Must(typed => AcclaimForm.WholeNumber(typed) is >= 1 and <= 1440).WithMessage("Hãy nhập thời gian bỏ phiếu từ 1 đến 1440 phút.");
        RuleFor(form => form.Candidates).NotEmpty().WithMessage("Hãy chọn ít nhất một đơn vị được đề cử.")
            .Must(list => list.Count <= CastBallot.MostCandidates).WithMessage($"Nhiều nhất {CastBallot.MostCandidates} đơn vị được đề cử.");
    }
}

/// <summary>A ballot as marked. A blank or spoilt one passes over what is chosen: a chosen button can't be let go without script.</summary>
public sealed class BallotForm
{
    /// <summary>Places of the chosen candidates.</summary>
    public List<int> Choices { get; set; } = [];

    /// <summary>“trang” for a blank ballot, “khong-hop-le” for one that is spoilt on purpose, else nothing.</summary>
    public string? Kind { get; set; }

    /// <summary>The ticket of this form, which carries the receipt of the ballot.</summary>
    public string? Ticket { get; set; }

    /// <summary>The ballot that was marked.</summary>
    public Ballot Ballot => Kind switch
    {
        "khong-hop-le" => new(BallotKind.Invalid, []),
        "trang" => new(BallotKind.Blank, []),
        _ => new(BallotKind.Valid, [.. Choices.Distinct().Order()]),
    };
}

/// <summary>Checks a ballot: nothing chosen is a blank ballot only when that is said.</summary>
public sealed class BallotFormValidator : AbstractValidator<BallotForm>
{
    /// <summary>The rules.</summary>
    public BallotFormValidator() =>
        RuleFor(form => form.Choices)
            .Must((form, choices) => choices.Count > 0 || form.Kind is "trang" or "khong-hop-le")
            .WithMessage("Phiếu chưa chọn đơn vị nào. Hãy chọn, hoặc đánh dấu “phiếu trắng”.");
}

/// <summary>What the leader and the deputy decided, as typed.</summary>
public sealed class LeadersDecisionForm
{
    /// <summary>The departments chosen.</summary>
    public List<Guid> Departments { get; set; } = [];

    /// <summary>The rule that gives them the decision.</summary>
    public string? Rule { get; set; }

    /// <summary>Why they chose so.</summary>
    public string? Why { get; set; }
}

/// <summary>Checks what the leader and the deputy decided: only with the rule that lets them.</summary>
public sealed class LeadersDecisionFormValidator : AbstractValidator<LeadersDecisionForm>
{
    /// <summary>The rules.</summary>
    public LeadersDecisionFormValidator()
    {
        RuleFor(form => form.Rule).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= 500).WithMessage("Hãy ghi quy định giao Cụm trưởng, Cụm phó quyết định, ví dụ Điều 7 Quy chế hoạt động của cụm. Không có quy định thì lập vòng tiếp theo.");
        RuleFor(form => form.Why).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= 1000).WithMessage("Hãy ghi lý do chọn, không quá 1000 ký tự.");
    }
}

/// <summary>How a vote is ended, as typed.</summary>
public sealed class CountForm
{
    /// <summary>Raised hands by place on the list, for a show of hands.</summary>
    public Dictionary<int, string?> Votes { get; set; } = [];

    /// <summary>Abstentions.</summary>
    public string? Blank { get; set; }

    /// <summary>Places that were agreed on, for a meeting of the past.</summary>
    public List<int> Chosen { get; set; } = [];

    /// <summary>Why the vote ends early or is called off.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the page was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks the end of a vote.</summary>
public sealed class CountFormValidator : AbstractValidator<CountForm>
{
    /// <summary>The rules.</summary>
    public CountFormValidator() =>
        RuleFor(form => form.Reason).MaximumLength(2000).WithMessage("Lý do dài quá 2000 ký tự.");
}
