namespace EmulationPortal.Domain.Criteria;

/// <summary>A member's comment on a criterion during consultation, and its answer.</summary>
public sealed class CriterionComment : Entity, IVersioned
{
    /// <summary>The set.</summary>
    public required Guid SetId { get; init; }

    /// <summary>The criterion; null for the set as a whole, and when the criterion was removed afterwards.</summary>
    public Guid? CriterionId { get; set; }

    /// <summary>The criterion's code when the comment was written; empty for the set as a whole. Stays when the criterion is removed.</summary>
    public string CriterionCode { get; init; } = string.Empty;

    /// <summary>The commenting department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The comment.</summary>
    public required string Text { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>The answer; empty while open.</summary>
    public string Resolution { get; set; } = string.Empty;

    /// <summary>Whether the comment was taken over.</summary>
    public bool IsAccepted { get; set; }

    /// <summary>Who answered.</summary>
    public string ResolvedByName { get; set; } = string.Empty;

    /// <summary>When it was answered, in UTC.</summary>
    public DateTime? ResolvedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it has been answered.</summary>
    public bool IsResolved => ResolvedAt is not null;
}

/// <summary>A member's agreement to the set as it stands.</summary>
public sealed class CriteriaAcknowledgement : Entity
{
    /// <summary>The set.</summary>
    public required Guid SetId { get; init; }

    /// <summary>The agreeing department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Who agreed for it.</summary>
    public required string ByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }
}
