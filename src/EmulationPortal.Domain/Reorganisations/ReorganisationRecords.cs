namespace EmulationPortal.Domain.Reorganisations;

/// <summary>What an act did to a stored record.</summary>
public enum ReorganisationDeed
{
    /// <summary>Added it.</summary>
    Added = 1,

    /// <summary>Changed it.</summary>
    Changed = 2,

    /// <summary>Removed it.</summary>
    Removed = 3,
}

/// <summary>One stored record that an act changed, with its values before and after: what undoing restores.</summary>
public sealed class ReorganisationChange : Entity
{
    /// <summary>Longest text of values.</summary>
    public const int ValuesLength = 4000;

    /// <summary>The act.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>1-based order.</summary>
    public required int Sequence { get; init; }

    /// <summary>Kind of the record, the entity's name.</summary>
    public required string RecordKind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>What was done.</summary>
    public required ReorganisationDeed Deed { get; init; }

    /// <summary>Values before, as a JSON object; empty for an added record.</summary>
    public string Before { get; init; } = string.Empty;

    /// <summary>Values after, as a JSON object; empty for a removed record.</summary>
    public string After { get; init; } = string.Empty;
}

/// <summary>How many records of a place hung on a unit when an act had been carried out: more of them depend on it.</summary>
public sealed class ReorganisationTally : Entity
{
    /// <summary>The act.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>Kind and property, e.g. “ScoreSheet.DepartmentId”.</summary>
    public required string Place { get; init; }

    /// <summary>The department or collective.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }
}

/// <summary>A unit was followed by another.</summary>
public sealed class DepartmentLink : Entity
{
    /// <summary>The unit before.</summary>
    public required Guid PredecessorId { get; init; }

    /// <summary>The unit after.</summary>
    public required Guid SuccessorId { get; init; }

    /// <summary>The act.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>Merger or split.</summary>
    public required ReorganisationKind Kind { get; init; }

    /// <summary>The first day of the unit after.</summary>
    public required DateOnly EffectiveOn { get; init; }
}
