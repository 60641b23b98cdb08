namespace EmulationPortal.Domain.Organisation;

/// <summary>What a recorded fact of a past year is about.</summary>
public enum FactKind
{
    /// <summary>Chủ đề, khẩu hiệu.</summary>
    Theme = 1,

    /// <summary>Cụm trưởng, cụm phó.</summary>
    Leadership = 2,

    /// <summary>Đơn vị dẫn đầu được suy tôn.</summary>
    Acclaimed = 3,

    /// <summary>Khen thưởng.</summary>
    Award = 4,

    /// <summary>Hội nghị, ký giao ước.</summary>
    Event = 5,
}

/// <summary>A fact of a past year taken from a published source, which is always shown with it.</summary>
public sealed class RecordedFact : Entity
{
    /// <summary>The emulation year it belongs to.</summary>
    public required int Year { get; init; }

    /// <summary>The cluster it concerns, if any.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>The department it concerns, if any.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>What it is about.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The fact in one sentence.</summary>
    public required string Text { get; init; }

    /// <summary>When it happened, if the source says so.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Source { get; init; }
}

/// <summary>The official words for kinds of facts.</summary>
public static class FactText
{
    /// <summary>The kind's name.</summary>
    public static string Name(FactKind kind) => kind switch
    {
        FactKind.Theme => "Chủ đề",
        FactKind.Leadership => "Cụm trưởng, cụm phó",
        FactKind.Acclaimed => "Đơn vị dẫn đầu",
        FactKind.Award => "Khen thưởng",
        FactKind.Event => "Sự kiện",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
