using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Acclaims;
using FluentValidation;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>A vote as typed.</summary>
public sealed class CouncilBallotForm
{
    /// <summary>The question in words.</summary>
    public string? Title { get; set; }

    /// <summary>The lines.</summary>
    public List<Guid> Lines { get; set; } = [];

    /// <summary>How.</summary>
    public CouncilMethod? Method { get; set; }

    /// <summary>Share of all members.</summary>
    public string? Threshold { get; set; }

    /// <summary>What the threshold rests on.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>Minutes of a secret ballot.</summary>
    public string? Minutes { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a new vote, with what the rules say.</summary>
    public static CouncilBallotForm New(AwardKind kind, VotingRule rule, IEnumerable<int> years)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(rule);
        return new() { Title = TitleOf(kind, years), Method = rule.Method, Threshold = rule.Threshold.Show(), LegalBasis = rule.LegalBasis, Minutes = "15" };
    }

    /// <summary>The question about lines of these years when nobody words it otherwise.</summary>
    public static string TitleOf(AwardKind kind, IEnumerable<int> years)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return $"Xét tặng {kind.Name} {CouncilText.Years(years)}";
    }

    /// <summary>The form of a stored vote.</summary>
    public static CouncilBallotForm Of(CouncilBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return new()
        {
            Title = ballot.Title,
            Lines = [.. ballot.InOrder.Select(candidate => candidate.ProposalLineId)],
            Method = ballot.Method,
            Threshold = ballot.Threshold.Show(),
            LegalBasis = ballot.LegalBasis,
            Minutes = NumberText.Points(ballot.Minutes),
            Version = ballot.Version,
        };
    }

    /// <summary>Writes what was typed, and valid, into a vote; a threshold and basis other than the rule's are the keeper's own.</summary>
    public void FillIn(CouncilBallot ballot, VotingRule rule)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        ArgumentNullException.ThrowIfNull(rule);
        (ballot.Title, ballot.Method, ballot.Threshold) = (VietnameseText.Normalise(Title), Method!.Value, Share.Read(Threshold).Value!.Value);
        (ballot.LegalBasis, ballot.Minutes) = (VietnameseText.Normalise(LegalBasis), AcclaimForm.WholeNumber(Minutes)!.Value);
        ballot.IsConfirmed = rule.Confirmed && rule.Threshold.Show() == ballot.Threshold.Show() && rule.LegalBasis == ballot.LegalBasis;
    }
}

/// <summary>Checks a vote.</summary>
public sealed class CouncilBallotFormValidator : AbstractValidator<CouncilBallotForm>
{
    /// <summary>The rules.</summary>
    public CouncilBallotFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Hãy nhập nội dung biểu quyết.").MaximumLength(Council.NameLength).WithMessage("Nội dung dài quá 300 ký tự.");
        RuleFor(form => form.Lines).NotEmpty().WithMessage("Hãy chọn ít nhất một hồ sơ.")
            .Must(lines => lines.Count <= CouncilBallot.MostLines).WithMessage($"Mỗi phiếu nhiều nhất {CouncilBallot.MostLines} hồ sơ. Hãy bỏ bớt và lập thêm nội dung khác cho phần còn lại.");
        RuleFor(form => form.Method).NotNull().WithMessage("Hãy chọn cách thức.").IsInEnum().WithMessage("Hãy chọn cách thức.");
        RuleFor(form => form.Threshold).Custom((typed, context) =>
        {
            if (Share.Read(typed).Problem is { } problem) context.AddFailure(problem);
        });
        RuleFor(form => form.LegalBasis).MaximumLength(AwardKind.TextLength).WithMessage("Căn cứ dài quá 500 ký tự.");
        RuleFor(form => form.Minutes).Must(typed => AcclaimForm.WholeNumber(typed) is >= 1 and <= 1440).WithMessage("Hãy nhập thời gian bỏ phiếu từ 1 đến 1440 phút.");
    }
}

/// <summary>A member's ballot as marked: yes or no to each line.</summary>
public sealed class CouncilVoteForm
{
    /// <summary>“co” or “khong” by place.</summary>
    public Dictionary<int, string?> Choices { get; set; } = [];

    /// <summary>“dong-y” or “khong-dong-y” to all lines at once; else nothing. It passes over what is marked line by line.</summary>
    public string? All { get; set; }

    /// <summary>The ticket of this form, which carries the receipt of the ballot.</summary>
    public string? Ticket { get; set; }

    /// <summary>The places agreed to; null where a line is not marked.</summary>
    public IReadOnlyList<int>? AgreedTo(IReadOnlyList<CouncilCandidate> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var places = lines.Select(line => line.Position).ToList();
        if (All == "dong-y") return places;
        if (All == "khong-dong-y") return [];
        return places.TrueForAll(place => Choices.GetValueOrDefault(place) is "co" or "khong") ? places.FindAll(place => Choices[place] == "co") : null;
    }
}

/// <summary>How a vote is ended, as typed.</summary>
public sealed class CouncilCountForm
{
    /// <summary>Raised hands by place, for a show of hands.</summary>
    public Dictionary<int, string?> Votes { get; set; } = [];

    /// <summary>“dat” or “khong-dat” by place, for what the council agreed on without a count.</summary>
    public Dictionary<int, string?> Choices { get; set; } = [];

    /// <summary>The lines that are marked neither way.</summary>
    public IReadOnlyList<CouncilCandidate> UnmarkedOf(CouncilBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return [.. ballot.InOrder.Where(candidate => Choices.GetValueOrDefault(candidate.Position) is not ("dat" or "khong-dat"))];
    }

    /// <summary>Why the vote ends early or is called off.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the page was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks the end of a vote.</summary>
public sealed class CouncilCountFormValidator : AbstractValidator<CouncilCountForm>
{
    /// <summary>The rules.</summary>
    public CouncilCountFormValidator() =>
        RuleFor(form => form.Reason).MaximumLength(CouncilSession.ReasonLength).WithMessage("Lý do dài quá 2000 ký tự.");
}
