namespace EmulationPortal.Domain.Public;

/// <summary>What can be shown to everybody without login.</summary>
public enum PublicKind
{
    /// <summary>The published ranking of a cluster's year.</summary>
    Ranking = 1,

    /// <summary>A launched movement.</summary>
    Movement = 2,

    /// <summary>A decision in force.</summary>
    Decision = 3,
}

/// <summary>
/// The ministry's mark that a record is shown to everybody. Publishing within the portal is one act, which only its accounts see; this is another, for the
/// public. Without the mark a record can't be reached from outside by any address.
/// </summary>
public sealed class PublicRecord : Entity
{
    /// <summary>Longest <see cref="ByName"/>.</summary>
    public const int NameLength = 200;

    /// <summary>What it is.</summary>
    public required PublicKind Kind { get; init; }

    /// <summary>The record: a cluster's year, a movement or a decision.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Since when, in UTC.</summary>
    public required DateTime MadePublicAt { get; init; }

    /// <summary>Who put it there.</summary>
    public required string ByName { get; init; }

    /// <summary>Whether the actor puts records onto the public pages and takes them down: the ministry's officers.</summary>
    public static Verdict MayKeep(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer ? Verdict.Allowed : Verdict.Never("Chỉ cán bộ Bộ được đưa thông tin lên trang công khai và gỡ xuống.");
    }
}
