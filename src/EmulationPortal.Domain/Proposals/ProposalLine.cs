using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Proposals;

/// <summary>Where one proposed award stands on its way from the dossier to the decision.</summary>
public enum LineStanding
{
    /// <summary>Đề nghị: not examined yet.</summary>
    Proposed = 1,

    /// <summary>Đủ điều kiện trình: the officer's check let it through.</summary>
    Passed = 2,

    /// <summary>Không trình, with a reason.</summary>
    LeftOut = 3,

    /// <summary>Được xét chọn: by the council, or without one where none is asked for.</summary>
    Approved = 4,

    /// <summary>Không được xét chọn.</summary>
    NotApproved = 5,

    /// <summary>Đã có quyết định.</summary>
    Decided = 6,
}

/// <summary>Where a line comes from; nothing is typed that is known already.</summary>
public enum LineOrigin
{
    /// <summary>From the registration, with what was attained.</summary>
    Registration = 1,

    /// <summary>From the cluster's published ranking and what its meeting voted.</summary>
    Ranking = 2,

    /// <summary>Found among the records of people and collectives.</summary>
    Search = 3,
}

/// <summary>One person or collective proposed for one title or form.</summary>
public sealed class ProposalLine : Entity, IVersioned
{
    /// <summary>Longest <see cref="Merit"/>.</summary>
    public const int MeritLength = 500;

    /// <summary>Longest of the other texts.</summary>
    public const int TextLength = 1000;

    /// <summary>Longest <see cref="Sentence"/>.</summary>
    public const int SentenceLength = 2000;

    /// <summary>The proposal.</summary>
    public required Guid ProposalId { get; init; }

    /// <summary>The proposal, when loaded.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>The person, or null for a collective; changes only when records are merged.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective, or null for a person.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>The department of the recipient: whose names it proofs, and who has an interest in the vote.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Code of the title or form in the catalogue.</summary>
    public required string KindCode { get; set; }

    /// <summary>Place in the list, 1-based, people and collectives by themselves.</summary>
    public int Position { get; set; }

    /// <summary>What for, as the decision and the certificate will say: “Đã có thành tích xuất sắc … năm 2022”.</summary>
    public string Merit { get; set; } = string.Empty;

    /// <summary>Why it is proposed although a condition is missing or a quota is passed; empty otherwise.</summary>
    public string Reason { get; set; } = string.Empty;

    /// <summary>The line of the registration that it comes from, or null.</summary>
    public Guid? RegistrationLineId { get; init; }

    /// <summary>Where it comes from.</summary>
    public LineOrigin Origin { get; init; } = LineOrigin.Search;

    /// <summary>The same in words: “Hạng 1/5, 98,5 điểm”; may be empty.</summary>
    public string OriginNote { get; set; } = string.Empty;

    /// <summary>Why the ministry returned it the last time; empty otherwise.</summary>
    public string ReturnReason { get; set; } = string.Empty;

    /// <summary>What eligibility said when the submission was issued; null before.</summary>
    public EligibilityVerdict? Eligibility { get; set; }

    /// <summary>The explanation in one sentence, as of then; empty before.</summary>
    public string Sentence { get; set; } = string.Empty;

    /// <summary>Whether it passed a quota when the submission was issued.</summary>
    public bool IsOverQuota { get; set; }

    /// <summary>Whether it is a person's.</summary>
    public bool IsPerson => PersonId is not null;

    /// <summary>The person or the collective.</summary>
    public Guid RecipientId => PersonId ?? CollectiveId!.Value;

    /// <summary>Whether it goes out only with a <see cref="Reason"/>: by the examination written into it when the submission was issued.</summary>
    public bool NeedsReason => IsOverQuota || Eligibility is EligibilityVerdict.NotYet or EligibilityVerdict.Excluded or EligibilityVerdict.Attained;

    /// <summary>Whether it can't go out at all: the award is not for this recipient, or not in force.</summary>
    public bool IsImpossible => Eligibility == EligibilityVerdict.NotApplicable;

    /// <summary>Where it stands.</summary>
    public LineStanding Standing { get; private set; } = LineStanding.Proposed;

    /// <summary>Why it was left out or not approved; empty otherwise.</summary>
    public string StandingReason { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The officer lets it through or leaves it out, until a council or a decision has it.</summary>
    public Verdict Check(bool passes, string reason)
    {
        if (Standing is not (LineStanding.Proposed or LineStanding.Passed or LineStanding.LeftOut))
        {
            return Verdict.NotNow($"Dòng này đã ở bước “{LineStandingText.Name(Standing)}” nên không thẩm định lại được.");
        }

        if (!passes && string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do không trình.");
        (Standing, StandingReason) = passes ? (LineStanding.Passed, string.Empty) : (LineStanding.LeftOut, reason.Trim());
        return Verdict.Allowed;
    }

    /// <summary>Goes back to the department with what was said of it, to be examined anew when it comes again.</summary>
    internal void TakeBack() => (ReturnReason, Standing, StandingReason) = (Standing == LineStanding.LeftOut ? StandingReason : string.Empty, LineStanding.Proposed, string.Empty);

    /// <summary>The council has chosen it or not; also said again when a session's result is corrected, until a decision has it.</summary>
    public Verdict Conclude(bool approved, string reason)
    {
        if (Standing is not (LineStanding.Passed or LineStanding.Approved or LineStanding.NotApproved))
        {
            return Verdict.NotNow($"Dòng này đang ở bước “{LineStandingText.Name(Standing)}”; chỉ xét dòng đủ điều kiện trình.");
        }

        (Standing, StandingReason) = approved ? (LineStanding.Approved, string.Empty) : (LineStanding.NotApproved, reason.Trim());
        return Verdict.Allowed;
    }

    /// <summary>The council's session was opened again: what it said of the line is open until it ends anew.</summary>
    internal void Reconsider()
    {
        if (Standing is LineStanding.Approved or LineStanding.NotApproved) (Standing, StandingReason) = (LineStanding.Passed, string.Empty);
    }

    /// <summary>A decision has been issued with it.</summary>
    public Verdict Decide()
    {
        if (Standing != LineStanding.Approved) return Verdict.NotNow($"Dòng này đang ở bước “{LineStandingText.Name(Standing)}” nên chưa ra quyết định được.");
        Standing = LineStanding.Decided;
        return Verdict.Allowed;
    }
}

/// <summary>The official words for where a proposed award stands.</summary>
public static class LineStandingText
{
    /// <summary>The standing's name.</summary>
    public static string Name(LineStanding standing) => standing switch
    {
        LineStanding.Proposed => "Chờ thẩm định",
        LineStanding.Passed => "Đủ điều kiện trình",
        LineStanding.LeftOut => "Không trình",
        LineStanding.Approved => "Được xét chọn",
        LineStanding.NotApproved => "Không được xét chọn",
        LineStanding.Decided => "Đã có quyết định",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };
}
