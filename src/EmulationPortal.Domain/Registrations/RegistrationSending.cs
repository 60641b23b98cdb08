using System.Text.Json;

namespace EmulationPortal.Domain.Registrations;

/// <summary>One line of a list as it was sent to the ministry.</summary>
/// <param name="RecipientId">The person or the collective.</param>
/// <param name="Name">Its name, as printed.</param>
/// <param name="KindCode">Code of the title.</param>
/// <param name="KindName">Short name of the title.</param>
/// <param name="Reason">Why it is registered although something stands against it; may be empty.</param>
/// <param name="Note">The remark; may be empty.</param>
public sealed record SentLine(Guid RecipientId, string Name, string KindCode, string KindName, string Reason, string Note)
{
    /// <summary>The line in words: “CSTĐCS; lý do: …; ghi chú: …”.</summary>
    public string Words => string.Join("; ", new[]
    {
        KindName,
        Reason.Length > 0 ? $"lý do: {Reason}" : string.Empty,
        Note.Length > 0 ? $"ghi chú: {Note}" : string.Empty,
    }.Where(part => part.Length > 0));
}

/// <summary>The list as it was sent once, kept so that the ministry sees what changed when it is sent again.</summary>
public sealed class RegistrationSending : Entity
{
    /// <summary>The registration.</summary>
    public required Guid RegistrationId { get; init; }

    /// <summary>1-based number within the registration.</summary>
    public required int Number { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime SentAt { get; init; }

    /// <summary>The lines: UTF-8 JSON.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Keeps a list.</summary>
    public static RegistrationSending Of(Guid registrationId, int number, DateTime sentAt, IReadOnlyList<SentLine> lines) => new()
    {
        RegistrationId = registrationId,
        Number = number,
        SentAt = sentAt,
        Content = JsonSerializer.SerializeToUtf8Bytes(lines),
    };

    /// <summary>The lines that were sent.</summary>
    /// <exception cref="JsonException">What is stored is no list.</exception>
    public IReadOnlyList<SentLine> Lines() => JsonSerializer.Deserialize<List<SentLine>>(Content) ?? throw new JsonException("An empty list was kept.");
}
