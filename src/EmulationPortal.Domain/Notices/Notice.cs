namespace EmulationPortal.Domain.Notices;

/// <summary>A notice to one account, shown in the portal until read.</summary>
public sealed class Notice : Entity
{
    /// <summary>Whom it is for.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Where to act, a local path.</summary>
    public required string Link { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was read, in UTC.</summary>
    public DateTime? ReadAt { get; set; }
}

/// <summary>A mail to be sent, written in the transaction of the act that causes it and sent afterwards.</summary>
public sealed class OutgoingMail : Entity
{
    /// <summary>Address.</summary>
    public required string To { get; init; }

    /// <summary>Subject line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was handed to the mail server or written to the pick-up folder, in UTC.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>How often sending failed.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be tried before, in UTC.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>Of mails with the same key only one is ever written; null for mails that stand for themselves.</summary>
    public string? OnceKey { get; init; }

    /// <summary>What the last failure said.</summary>
    public string LastError { get; set; } = string.Empty;
}
