namespace EmulationPortal.Domain.Pledges;

/// <summary>A party's comment on a clause during consultation, and its answer.</summary>
public sealed class PledgeComment : Entity, IVersioned
{
    /// <summary>The pledge.</summary>
    public required Guid PledgeId { get; init; }

    /// <summary>The clause; null for the pledge as a whole, and when the clause was removed afterwards.</summary>
    public Guid? ClauseId { get; set; }

    /// <summary>The clause's code when the comment was written; empty for the whole. Stays when the clause is moved or removed.</summary>
    public string ClauseCode { get; init; } = string.Empty;

    /// <summary>The commenting department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The comment.</summary>
    public required string Text { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>The answer; empty while open.</summary>
    public string Resolution { get; private set; } = string.Empty;

    /// <summary>Whether the comment was taken over.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>Who answered.</summary>
    public string ResolvedByName { get; private set; } = string.Empty;

    /// <summary>When it was answered, in UTC.</summary>
    public DateTime? ResolvedAt { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it has been answered.</summary>
    public bool IsResolved => ResolvedAt is not null;

    /// <summary>Keeps the answer.</summary>
    internal void Answer(string resolution, bool accepted, Actor actor, DateTime now)
    {
        (Resolution, IsAccepted) = (resolution, accepted);
        (ResolvedByName, ResolvedAt) = (actor.Name, now);
    }
}
