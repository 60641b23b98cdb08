namespace EmulationPortal.Domain.Movements;

/// <summary>A unit called to a movement: a department, or a division or centre within the department that launched it.</summary>
public sealed class Participation : Entity, IVersioned
{
    /// <summary>Longest contents and targets.</summary>
    public const int TextLength = 4000;

    /// <summary>The movement.</summary>
    public required Guid MovementId { get; init; }

    /// <summary>The movement, when loaded.</summary>
    public Movement? Movement { get; init; }

    /// <summary>The department, of a division the one that it belongs to.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The division or centre, or null for the department itself.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>Where it stands.</summary>
    public ParticipationState State { get; private set; } = ParticipationState.Called;

    /// <summary>Why its final report was returned; empty otherwise.</summary>
    public string StateReason { get; private set; } = string.Empty;

    /// <summary>What the unit makes of the contents.</summary>
    public string Contents { get; private set; } = string.Empty;

    /// <summary>Its targets.</summary>
    public string Targets { get; private set; } = string.Empty;

    /// <summary>When it joined; null when it has not, or when the source does not tell.</summary>
    public DateOnly? JoinedOn { get; private set; }

    /// <summary>Its reports.</summary>
    public List<MovementReport> Reports { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now: all of it ends when the movement does.</summary>
    public Verdict May(ParticipationStep step, Actor actor, Movement movement)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(movement);
        var asked = ParticipationWorkflow.Table.Ask(State, step, who => who == ParticipationWho.Unit ? actor.WorksFor(DepartmentId) : movement.IsLauncher(actor));
        return asked.IsAllowed && movement.State != MovementState.Launched
            ? Verdict.NotNow($"Phong trào đang ở trạng thái “{MovementWorkflow.StateName(movement.State)}” nên không làm được bước này.")
            : asked;
    }

    /// <summary>Joins, or changes contents and targets after joining.</summary>
    public Verdict Join(Actor actor, Movement movement, string contents, string targets, DateOnly today)
    {
        var step = State == ParticipationState.Called ? ParticipationStep.Join : ParticipationStep.Edit;
        if (May(step, actor, movement) is { IsAllowed: false } refused) return refused;
        (Contents, Targets, JoinedOn, State) = (contents, targets, JoinedOn ?? today, ParticipationState.Joined);
        return Verdict.Allowed;
    }

    /// <summary>Records that the unit joined, as a source of the past tells; the day may be unknown.</summary>
    public void RecordJoined(string contents, string targets, DateOnly? on) => (Contents, Targets, JoinedOn, State) = (contents, targets, on, ParticipationState.Joined);

    /// <summary>Adds a report; a final one is handed in.</summary>
    public Verdict Report(Actor actor, Movement movement, MovementReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (May(report.IsFinal ? ParticipationStep.SumUp : ParticipationStep.Report, actor, movement) is { IsAllowed: false } refused) return refused;
        Reports.Add(report);
        if (report.IsFinal) (State, StateReason) = (ParticipationState.Reported, string.Empty);
        return Verdict.Allowed;
    }

    /// <summary>Returns the final report with a reason.</summary>
    public Verdict Return(Actor actor, Movement movement, string reason)
    {
        if (May(ParticipationStep.Return, actor, movement) is { IsAllowed: false } refused) return refused;
        if (string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do trả lại báo cáo.");
        (State, StateReason) = (ParticipationState.Joined, reason);
        return Verdict.Allowed;
    }
}

/// <summary>A unit's report on its part of a movement.</summary>
public sealed class MovementReport : Entity
{
    /// <summary>The participation.</summary>
    public required Guid ParticipationId { get; init; }

    /// <summary>Running number within the participation, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Whether it is the final one.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>Results.</summary>
    public required string Results { get; init; }

    /// <summary>Difficulties and proposals; may be empty.</summary>
    public string Difficulties { get; init; } = string.Empty;

    /// <summary>Who wrote it.</summary>
    public required string ByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The evidence for it.</summary>
    public List<MovementEvidence> Evidence { get; } = [];
}

/// <summary>A piece of the department's shelf of evidence that a report refers to.</summary>
public sealed class MovementEvidence
{
    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The evidence.</summary>
    public required Guid EvidenceItemId { get; init; }

    /// <summary>The evidence, when loaded.</summary>
    public Evidence.EvidenceItem? EvidenceItem { get; init; }
}
