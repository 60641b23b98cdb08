namespace EmulationPortal.Domain.People;

/// <summary>What excludes somebody from titles and awards for a time.</summary>
public enum DisciplineKind
{
    /// <summary>Bị kỷ luật.</summary>
    Discipline = 1,

    /// <summary>Đang thanh tra, kiểm tra, xác minh đơn thư.</summary>
    UnderVerification = 2,
}

/// <summary>A time of discipline or verification of a person or a collective.</summary>
public sealed class DisciplineRecord : Entity, IVersioned
{
    /// <summary>The person, or null for a collective.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective, or null for a person.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>Which of the two.</summary>
    public required DisciplineKind Kind { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, or null while it lasts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Form of the discipline or object of the verification.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>Number and symbol of the document; may be empty.</summary>
    public string DecisionNumber { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>The official words.</summary>
public static class DisciplineText
{
    /// <summary>The kind's name.</summary>
    public static string Name(DisciplineKind kind) => kind switch
    {
        DisciplineKind.Discipline => "Kỷ luật",
        DisciplineKind.UnderVerification => "Đang thanh tra, xác minh",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
