using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Handovers;

/// <summary>
/// Handing a cluster's year over to the leader of the next year: the pack, the open tasks, and the day from which the year that is
/// handed over is led by the next leader, the former one reading only.
/// </summary>
public sealed class Handover : Entity, IVersioned
{
    /// <summary>The cluster.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The cluster, when loaded.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>The year that is handed over.</summary>
    public required int Year { get; init; }

    /// <summary>Who led that year, by the appointment.</summary>
    public required Guid FromDepartmentId { get; init; }

    /// <summary>Who led, when loaded.</summary>
    public Department? FromDepartment { get; init; }

    /// <summary>Who leads the next year, by the appointment.</summary>
    public required Guid ToDepartmentId { get; init; }

    /// <summary>Who leads next, when loaded.</summary>
    public Department? ToDepartment { get; init; }

    /// <summary>The first day on which the next leader has the rights over the year.</summary>
    public required DateOnly EffectiveOn { get; set; }

    /// <summary>What the next leader should know.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>Where it stands.</summary>
    public HandoverState State { get; private set; } = HandoverState.Prepared;

    /// <summary>When it was handed over, in UTC.</summary>
    public DateTime? HandedAt { get; private set; }

    /// <summary>By whom.</summary>
    public string HandedByName { get; private set; } = string.Empty;

    /// <summary>When it was acknowledged, in UTC.</summary>
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>By whom.</summary>
    public string ReceivedByName { get; private set; } = string.Empty;

    /// <summary>Why it was sent back, or empty.</summary>
    public string SendBackReason { get; private set; } = string.Empty;

    /// <summary>The open tasks as they stood when it was handed over.</summary>
    public List<HandoverTask> Tasks { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether the next leader has the rights over the year on that day: acknowledged, and the day has come.</summary>
    public bool HoldsOn(DateOnly day) => State == HandoverState.Received && EffectiveOn <= day;

    /// <summary>Whether <paramref name="actor"/> is one of <paramref name="who"/>.</summary>
    public bool IsWho(HandoverWho who, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.WorksFor(who == HandoverWho.Outgoing ? FromDepartmentId : ToDepartmentId);
    }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(HandoverStep step, Actor actor) => HandoverWorkflow.Table.Ask(State, step, who => IsWho(who, actor));

    /// <summary>Does a step that changes the state.</summary>
    public Verdict Do(HandoverStep step, Actor actor, DateTime now, string reason = "")
    {
        var verdict = May(step, actor);
        if (!verdict.IsAllowed) return verdict;
        if (step == HandoverStep.SendBack && string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi nội dung cần bổ sung.");
        State = HandoverWorkflow.Table.Transitions.First(row => row.Step == step).To ?? State;
        switch (step)
        {
            case HandoverStep.Hand:
                (HandedAt, HandedByName, SendBackReason) = (now, actor.Name, string.Empty);
                break;
            case HandoverStep.Receive:
                (ReceivedAt, ReceivedByName) = (now, actor.Name);
                break;
            case HandoverStep.SendBack:
                (HandedAt, HandedByName, SendBackReason) = (null, string.Empty, reason);
                break;
        }

        return Verdict.Allowed;
    }
}

/// <summary>A task that is still open when a year is handed over.</summary>
public sealed class HandoverTask : Entity
{
    /// <summary>The handover.</summary>
    public required Guid HandoverId { get; init; }

    /// <summary>1-based order.</summary>
    public required int Position { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>Where, a local path; empty for a task outside the portal.</summary>
    public string Link { get; init; } = string.Empty;
}
