namespace EmulationPortal.Domain.Pledges;

/// <summary>What a party has said about the text.</summary>
public enum PartyAnswer
{
    /// <summary>Nothing yet.</summary>
    Waiting = 0,

    /// <summary>Thống nhất.</summary>
    Agreed = 1,

    /// <summary>Không thống nhất.</summary>
    Declined = 2,
}

/// <summary>One who signs a pledge, in the order of signing; an answer counts for the revision of the text that it was given to.</summary>
public sealed class PledgeParty : Entity, IVersioned
{
    /// <summary>The pledge.</summary>
    public required Guid PledgeId { get; init; }

    /// <summary>The department whose people act for the party; a department's trade union is a party of the same department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>1-based place in the order of signatures.</summary>
    public int Position { get; set; }

    /// <summary>The signing organisation in full.</summary>
    public required string Organisation { get; set; }

    /// <summary>Position of the signatory, e.g. “Giám đốc”; empty where the source does not tell.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>Full name of the signatory; empty where it is not known.</summary>
    public string PersonName { get; set; } = string.Empty;

    /// <summary>Whether it is the trade union of the department (công đoàn).</summary>
    public bool IsUnion { get; init; }

    /// <summary>The account that signs for a trade union; for a department it follows from the department: its director.</summary>
    public Guid? UserId { get; set; }

    /// <summary>What the party said last.</summary>
    public PartyAnswer Answer { get; private set; }

    /// <summary>The revision of the text that the answer was given to.</summary>
    public int AnsweredRevision { get; private set; }

    /// <summary>Who answered for the party.</summary>
    public string AnsweredByName { get; private set; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Why the party declined.</summary>
    public string DeclineReason { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>What the party says of the text as it stands at <paramref name="revision"/>: an answer to an earlier text is none.</summary>
    public PartyAnswer AnswerTo(int revision) => AnsweredRevision == revision ? Answer : PartyAnswer.Waiting;

    /// <summary>Whether the party answered an earlier text and has to answer again.</summary>
    public bool IsOvertaken(int revision) => Answer != PartyAnswer.Waiting && AnsweredRevision != revision;

    /// <summary>Keeps an answer.</summary>
    internal void Say(PartyAnswer answer, int revision, string reason, Actor actor, DateTime now)
    {
        (Answer, AnsweredRevision, DeclineReason) = (answer, revision, reason);
        (AnsweredByName, AnsweredAt) = (actor.Name, now);
    }
}
