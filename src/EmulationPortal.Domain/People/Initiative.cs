namespace EmulationPortal.Domain.People;

/// <summary>How far an initiative's effect was recognised.</summary>
public enum InitiativeScope
{
    /// <summary>Cấp cơ sở.</summary>
    Grassroots = 1,

    /// <summary>Cấp bộ, tỉnh.</summary>
    Ministry = 2,

    /// <summary>Toàn quốc.</summary>
    National = 3,
}

/// <summary>Sáng kiến, đề tài, giải pháp recognised for one or several authors.</summary>
public sealed class Initiative : Entity, IVersioned
{
    /// <summary>What it is.</summary>
    public required string Title { get; set; }

    /// <summary>The department that recorded it.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>How far it was recognised.</summary>
    public required InitiativeScope Scope { get; set; }

    /// <summary>The day of the recognition.</summary>
    public required DateOnly RecognisedOn { get; set; }

    /// <summary>Number and symbol of the recognising document.</summary>
    public string DecisionNumber { get; set; } = string.Empty;

    /// <summary>Who recognised it; may be empty.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>Its authors.</summary>
    public List<InitiativeAuthor> Authors { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it may be corrected or removed: not once it has served for a title of one of its authors.</summary>
    public Verdict MayChange => Authors.Exists(author => author.UsedFor is not null)
        ? Verdict.NotNow("Sáng kiến này đã dùng để xét một danh hiệu nên được giữ nguyên.")
        : Verdict.Allowed;
}

/// <summary>An author's part in an initiative. It serves each author once.</summary>
public sealed class InitiativeAuthor : Entity
{
    /// <summary>The initiative.</summary>
    public required Guid InitiativeId { get; init; }

    /// <summary>The initiative, when loaded.</summary>
    public Initiative? Initiative { get; init; }

    /// <summary>The person; changes only when records are merged.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>The author's share in percent, or null when none was stated.</summary>
    public int? SharePercent { get; set; }

    /// <summary>Code of the title or form that it has served for, or null while it has served for none.</summary>
    public string? UsedFor { get; set; }

    /// <summary>The year of that title or form.</summary>
    public int? UsedYear { get; set; }
}

/// <summary>The official words for scopes.</summary>
public static class InitiativeScopeText
{
    /// <summary>The scope's name.</summary>
    public static string Name(InitiativeScope scope) => scope switch
    {
        InitiativeScope.Grassroots => "Cấp cơ sở",
        InitiativeScope.Ministry => "Cấp bộ, tỉnh",
        InitiativeScope.National => "Toàn quốc",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };
}
