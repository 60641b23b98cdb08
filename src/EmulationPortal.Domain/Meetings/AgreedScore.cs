using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Meetings;

/// <summary>
/// A disputed score that the meeting settled, with everything as it stood then. It is written into the cluster's column while the
/// sheet is with the cluster; where the sheet has gone on to the ministry, it is a recorded decision that the ministry's review
/// sees and may take over: the meeting can't change what it has handed on, nor another's column.
/// </summary>
public sealed class AgreedScore : Entity, IVersioned
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The meeting, when loaded.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>The sheet.</summary>
    public required Guid SheetId { get; init; }

    /// <summary>Whose sheet.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The department, when loaded.</summary>
    public Department? Department { get; init; }

    /// <summary>The criterion.</summary>
    public required Guid CriterionId { get; init; }

    /// <summary>Its code.</summary>
    public required string CriterionCode { get; init; }

    /// <summary>Its text.</summary>
    public required string CriterionText { get; init; }

    /// <summary>The self score as it read before; empty when it had none.</summary>
    public required string SelfShown { get; init; }

    /// <summary>The cluster's score as it read before.</summary>
    public required string ClusterShown { get; init; }

    /// <summary>The ministry's score as it read before.</summary>
    public required string MinistryShown { get; init; }

    /// <summary>What kind of value was agreed.</summary>
    public CellStatus Status { get; private set; }

    /// <summary>The agreed value as the criterion asks for it.</summary>
    public decimal? Entered { get; private set; }

    /// <summary>The unit's target, for criteria with one.</summary>
    public decimal? Target { get; private set; }

    /// <summary>The agreed value as it reads.</summary>
    public string AgreedShown { get; private set; } = string.Empty;

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>Who entered it.</summary>
    public string DecidedByName { get; private set; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTime DecidedAt { get; private set; }

    /// <summary>The column it was written into; null while it is a recorded decision only.</summary>
    public ScoreColumn? WrittenTo { get; private set; }

    /// <summary>When it was written there, in UTC.</summary>
    public DateTime? WrittenAt { get; private set; }

    /// <summary>Who wrote it there.</summary>
    public string WrittenByName { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The agreed value.</summary>
    public CellValue Value => new(Status, Entered, Target);

    /// <summary>Writes down what was agreed; a second decision takes the place of the first.</summary>
    public void Decide(CellValue value, string shown, string reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        (Status, Entered, Target) = (value.Status, value.Entered, value.Target);
        (AgreedShown, Reason, DecidedByName, DecidedAt) = (shown, reason, actor.Name, now);
        (WrittenTo, WrittenAt, WrittenByName) = (null, null, string.Empty);
    }

    /// <summary>Notes that the agreed value stands in <paramref name="column"/> now.</summary>
    public void WrittenInto(ScoreColumn column, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        (WrittenTo, WrittenAt, WrittenByName) = (column, now, actor.Name);
    }
}
