namespace EmulationPortal.Domain.People;

/// <summary>A place that a person holds or held.</summary>
public sealed class PersonPosition : Entity
{
    /// <summary>The person; changes only when records are merged.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>The department; changes only when the department itself became another before the position began.</summary>
    public required Guid DepartmentId { get; set; }

    /// <summary>The collective within it, or null.</summary>
    public Guid? SubUnitId { get; set; }

    /// <summary>The position, e.g. “Trưởng phòng”; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>First day; changes only when records of one person are merged.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Last day, or null while it lasts.</summary>
    public DateOnly? To { get; set; }
}
