namespace EmulationPortal.Domain.Meetings;

/// <summary>An item of a meeting's agenda, with what it came to.</summary>
public sealed class AgendaItem : Entity
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>1-based order.</summary>
    public required int Position { get; set; }

    /// <summary>What is dealt with.</summary>
    public required string Title { get; set; }

    /// <summary>Who presents it, or empty.</summary>
    public string Presenter { get; set; } = string.Empty;

    /// <summary>What the meeting concluded; empty before.</summary>
    public string Conclusion { get; set; } = string.Empty;
}

/// <summary>A guest: the ministry, the province's own emulation office, others.</summary>
public sealed class MeetingGuest : Entity
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>1-based order.</summary>
    public required int Position { get; set; }

    /// <summary>Full name; may be empty where only the organisation is known.</summary>
    public string PersonName { get; set; } = string.Empty;

    /// <summary>Title.</summary>
    public string PersonTitle { get; set; } = string.Empty;

    /// <summary>Organisation.</summary>
    public required string Organisation { get; set; }

    /// <summary>Whether the guest comes from the ministry.</summary>
    public bool IsOfMinistry { get; set; }
}
