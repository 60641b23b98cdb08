using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Registrations;

/// <summary>The list of people and collectives that one department registers for titles in one year.</summary>
public sealed partial class Registration : Entity, IVersioned
{
    /// <summary>Longest <see cref="StateReason"/>.</summary>
    public const int ReasonLength = 1000;

    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The round, when loaded.</summary>
    public RegistrationRound? Round { get; init; }

    /// <summary>The department; one registration of a round.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The year, as in the round.</summary>
    public required int Year { get; init; }

    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; private set; } = RegistrationState.Draft;

    /// <summary>Why it was returned or taken back the last time; empty otherwise.</summary>
    public string StateReason { get; private set; } = string.Empty;

    /// <summary>When it was first submitted, in UTC; that counts for being late.</summary>
    public DateTime? FirstSubmittedAt { get; private set; }

    /// <summary>When it was last submitted, in UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>When it was approved, in UTC.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>When its results were sent, in UTC.</summary>
    public DateTime? ResultsSentAt { get; private set; }

    /// <summary>The list issued for signing that holds or held last, or null.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Whether it was ever issued for signing, which writes the examination into its lines.</summary>
    public bool WasIssued => State != RegistrationState.Draft || DocumentId is not null;

    /// <summary>The lines.</summary>
    public List<RegistrationLine> Lines { get; } = [];

    /// <summary>Numbers that quotas are shares of.</summary>
    public List<RegistrationBasis> Bases { get; } = [];

    /// <summary>Sub-units that have handed in their part.</summary>
    public List<RegistrationPart> Parts { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>A list of a year before the portal, brought in with results that are final: no document of it was issued here.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="departmentId">The department.</param>
    /// <param name="year">The year, as in the round.</param>
    /// <param name="sentAt">When the ministry got it, in UTC.</param>
    /// <param name="settledAt">When its results were sent, in UTC.</param>
    public static Registration BroughtIn(Guid roundId, Guid departmentId, int year, DateTime sentAt, DateTime settledAt) => new()
    {
        RoundId = roundId,
        DepartmentId = departmentId,
        Year = year,
        State = RegistrationState.Settled,
        FirstSubmittedAt = sentAt,
        SubmittedAt = sentAt,
        ApprovedAt = sentAt,
        ResultsSentAt = settledAt,
    };

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now; dates are asked for by the steps themselves.</summary>
    public Verdict May(RegistrationStep step, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return RegistrationWorkflow.Table.Ask(State, step, who => IsWho(who, actor));
    }

    private bool IsWho(RegistrationWho who, Actor actor) => who switch
    {
        RegistrationWho.Owner => actor.WorksFor(DepartmentId),
        RegistrationWho.Officer => actor.IsOfficer,
        RegistrationWho.Portal => ReferenceEquals(actor, Actor.Portal),
        _ => false,
    };
}

/// <summary>What became of a line at the year's end.</summary>
public enum LineResult
{
    /// <summary>Đạt.</summary>
    Attained = 1,

    /// <summary>Không đạt, with a reason.</summary>
    NotAttained = 2,

    /// <summary>Rút đăng ký, with a reason.</summary>
    Withdrawn = 3,
}

/// <summary>One person or collective registered for one title.</summary>
public sealed class RegistrationLine : Entity, IVersioned
{
    /// <summary>Longest of the texts.</summary>
    public const int TextLength = 500;

    /// <summary>Longest <see cref="Sentence"/>.</summary>
    public const int SentenceLength = 2000;

    /// <summary>The registration.</summary>
    public required Guid RegistrationId { get; init; }

    /// <summary>The person, or null for a collective; changes only when records are merged.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective, or null for a person.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>The collective that listed a person or collective, or null for the department itself.</summary>
    public Guid? SubUnitId { get; set; }

    /// <summary>Code of the title in the catalogue.</summary>
    public required string KindCode { get; set; }

    /// <summary>Place in the list, 1-based, people and collectives by themselves.</summary>
    public int Position { get; set; }

    /// <summary>Why it is registered although a quota is passed or a condition is missing; empty otherwise.</summary>
    public string Reason { get; set; } = string.Empty;

    /// <summary>The initiative planned, or another remark; may be empty.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>What eligibility said when the list was issued; null before.</summary>
    public EligibilityVerdict? Verdict { get; set; }

    /// <summary>The explanation in one sentence, as of then; empty before.</summary>
    public string Sentence { get; set; } = string.Empty;

    /// <summary>What the list itself left open when it was issued: members who are not on it, an initiative used twice. Sentences; empty when nothing. It blocks nothing.</summary>
    public string Notice { get; set; } = string.Empty;

    /// <summary>Whether it passed a quota when the list was issued.</summary>
    public bool IsOverQuota { get; set; }

    /// <summary>Whether it goes out only with a <see cref="Reason"/>: by the examination written into it when the list was issued.</summary>
    public bool NeedsReason => IsOverQuota || Verdict is EligibilityVerdict.NotYet or EligibilityVerdict.Excluded or EligibilityVerdict.Attained;

    /// <summary>Whether it can't go out at all: the title is not for this recipient, or not in force.</summary>
    public bool IsImpossible => Verdict == EligibilityVerdict.NotApplicable;

    /// <summary>Why the ministry returned this line; empty when it did not.</summary>
    public string ReturnReason { get; set; } = string.Empty;

    /// <summary>Whether the department has changed the line since the ministry returned it.</summary>
    public bool IsCorrected { get; private set; }

    /// <summary>What became of it at the year's end, or null.</summary>
    public LineResult? Result { get; set; }

    /// <summary>Whether the result was entered before the ministry took its approval back, and must be confirmed before it counts.</summary>
    public bool IsEarlierResult { get; set; }

    /// <summary>Why it was not attained or withdrawn.</summary>
    public string ResultReason { get; set; } = string.Empty;

    /// <summary>The number and date of the decision that gave the title, where one exists; may be empty.</summary>
    public string ResultDecision { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Writes what the department types; a line that was returned is then corrected.</summary>
    /// <param name="kindCode">The title.</param>
    /// <param name="note">The initiative or remark.</param>
    /// <param name="reason">Why it is registered all the same.</param>
    public void Write(string kindCode, string note, string reason)
    {
        if ((kindCode, note, reason) == (KindCode, Note, Reason)) return;
        (KindCode, Note, Reason) = (kindCode, note, reason);
        IsCorrected = ReturnReason.Length > 0;
    }

    /// <summary>Returns the line with a reason; an empty one says that it was right.</summary>
    public void Return(string reason) => (ReturnReason, IsCorrected) = (reason, false);
}

/// <summary>The number that quotas of a registration are shares of, with its source; frozen when the list is issued.</summary>
public sealed class RegistrationBasis : Entity
{
    /// <summary>Longest <see cref="Source"/>.</summary>
    public const int SourceLength = 300;

    /// <summary>The registration.</summary>
    public required Guid RegistrationId { get; init; }

    /// <summary>Of what.</summary>
    public required QuotaWhole Whole { get; init; }

    /// <summary>The number.</summary>
    public required int Count { get; set; }

    /// <summary>Where it comes from, in words.</summary>
    public required string Source { get; set; }

    /// <summary>Since when it stands, or null while it moves.</summary>
    public DateOnly? FrozenOn { get; set; }
}

/// <summary>A sub-unit's mark that its part of the list is complete.</summary>
public sealed class RegistrationPart : Entity
{
    /// <summary>The registration.</summary>
    public required Guid RegistrationId { get; init; }

    /// <summary>The sub-unit.</summary>
    public required Guid CollectiveId { get; init; }

    /// <summary>When it was marked, in UTC.</summary>
    public required DateTime ReadyAt { get; init; }

    /// <summary>Who marked it.</summary>
    public required string ReadyByName { get; init; }
}
