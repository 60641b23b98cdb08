namespace EmulationPortal.Domain;

/// <summary>A stored record with a key that the application makes, so that a batch inserts without asking the server.</summary>
public abstract class Entity
{
    /// <summary>Surrogate key; sequential in time.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>A record that two people may change at once: the second is told. SQLite has no row version, so the application keeps one.</summary>
public interface IVersioned
{
    /// <summary>Changes with every save.</summary>
    Guid Version { get; set; }
}

/// <summary>Something that holds from one date to another, both inclusive; an open end is null.</summary>
public interface IValidBetween
{
    /// <summary>First day.</summary>
    DateOnly ValidFrom { get; }

    /// <summary>Last day, or null while it lasts.</summary>
    DateOnly? ValidTo { get; }
}

/// <summary>Questions about validity dates.</summary>
public static class Validity
{
    /// <summary>The first day on which <paramref name="record"/> holds no more, the day from which acts take effect; null while it lasts.</summary>
    public static DateOnly? EndedFrom(this IValidBetween record) => record.ValidTo?.AddDays(1);

    /// <summary>Whether <paramref name="record"/> holds on <paramref name="day"/>.</summary>
    public static bool HoldsOn(this IValidBetween record, DateOnly day) =>
        record.ValidFrom <= day && (record.ValidTo is null || record.ValidTo >= day);
}
