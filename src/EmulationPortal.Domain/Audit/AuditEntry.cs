using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Audit;

/// <summary>One changed value in an act.</summary>
/// <param name="Name">What, in Vietnamese.</param>
/// <param name="Before">Value before, as shown; null when there was none.</param>
/// <param name="After">Value after, as shown; null when removed.</param>
public sealed record AuditChange(string Name, string? Before, string? After);

/// <summary>
/// One act on one record: who, when, why, what changed. Written in the transaction of the act itself.
/// The entries of a record form a chain of SHA-256 hashes, so that a changed or removed entry shows.
/// </summary>
public sealed class AuditEntry : Entity
{
    /// <summary>Longest search key; what lies behind it is not found.</summary>
    public const int SearchKeyLength = 2000;

    /// <summary>Kind of the record, the entity's name.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>1-based place in the record's chain; set when saved.</summary>
    public int Sequence { get; private set; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account that acted; empty for the portal itself.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>Name of the account's holder at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>The act, a past form such as SheetSubmitted.</summary>
    public required string Act { get; init; }

    /// <summary>The act as a Vietnamese sentence, for the history page.</summary>
    public required string Sentence { get; init; }

    /// <summary>Part of the record that changed, e.g. one cell; empty for the whole record.</summary>
    public string Part { get; init; } = string.Empty;

    /// <summary>Reason given, or empty.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Changed values.</summary>
    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    /// <summary>
    /// Folded words of sentence, reason and actor, for searching without accents. Derived from them, so it is not hashed.
    /// </summary>
    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>Hash of the entry before, empty for the first.</summary>
    public string PreviousHash { get; private set; } = string.Empty;

    /// <summary>SHA-256 of this entry and the hash before it, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <summary>Puts the entry at its place in the chain.</summary>
    public void Seal(int sequence, string previousHash)
    {
        Sequence = sequence;
        PreviousHash = previousHash;
        Hash = ComputeHash();
        var words = VietnameseText.Fold($"{Sentence} {Reason} {ActorName}");
        SearchKey = words.Length > SearchKeyLength ? words[..SearchKeyLength] : words;
    }

    /// <summary>The hash that the stored values give: differs from <see cref="Hash"/> when something was tampered with.</summary>
    public string ComputeHash()
    {
        var text = new StringBuilder(512);
        Append(text, PreviousHash);
        Append(text, SubjectKind);
        Append(text, SubjectId.ToString("N"));
        Append(text, Sequence.ToString(CultureInfo.InvariantCulture));
        Append(text, At.Ticks.ToString(CultureInfo.InvariantCulture));
        Append(text, ActorId.ToString("N"));
        Append(text, ActorName);
        Append(text, Act);
        Append(text, Sentence);
        Append(text, Part);
        Append(text, Reason);
        foreach (var change in Changes)
        {
            Append(text, change.Name);
            Append(text, change.Before ?? "\u0000");
            Append(text, change.After ?? "\u0000");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // The length in front keeps “a|b” and “a”, “b” apart.
    private static void Append(StringBuilder text, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value};");
}
