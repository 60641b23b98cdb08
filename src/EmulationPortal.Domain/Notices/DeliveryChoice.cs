namespace EmulationPortal.Domain.Notices;

/// <summary>How somebody wants to be reminded by mail. Notices in the portal are always there.</summary>
public enum MailWish
{
    /// <summary>One mail a day with all that is due.</summary>
    Digest = 1,

    /// <summary>A mail for each reminder.</summary>
    AtOnce = 2,

    /// <summary>No mail.</summary>
    None = 3,
}

/// <summary>What an account has chosen: mails, and the secret link to its calendar.</summary>
public sealed class DeliveryChoice : Entity, IVersioned
{
    /// <summary>The account; one choice each.</summary>
    public required Guid UserId { get; init; }

    /// <summary>How reminders come by mail.</summary>
    public MailWish Mail { get; set; } = MailWish.Digest;

    /// <summary>SHA-256 of the secret in the calendar's link, as hexadecimal digits; null while there is none. The secret itself is shown once and not kept.</summary>
    public string? FeedHash { get; set; }

    /// <summary>When the link was made, in UTC.</summary>
    public DateTime? FeedMadeAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
