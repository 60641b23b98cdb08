using System.Text.Json;
using EmulationPortal.Domain.Audit;

namespace EmulationPortal.Domain.Pledges;

/// <summary>Everything of a pledge that is not a clause and that the parties agree to.</summary>
/// <param name="Title">What it is about, e.g. “Cụm thi đua số 2 năm 2023”.</param>
/// <param name="Theme">Theme of the year; may be empty.</param>
/// <param name="LegalBases">One a line; may be empty.</param>
/// <param name="Opening">The paragraphs before the contents.</param>
/// <param name="Closing">The paragraphs after the contents.</param>
public sealed record PledgeWords(string Title, string Theme, string LegalBases, string Opening, string Closing)
{
    /// <summary>The fields with their names, in the order of the document.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields() =>
        [("Tên giao ước", Title), ("Chủ đề", Theme), ("Căn cứ", LegalBases), ("Lời mở đầu", Opening), ("Lời kết", Closing)];
}

/// <summary>The whole text of a pledge at one moment.</summary>
/// <param name="Words">All but the clauses.</param>
/// <param name="Lines">The clauses in order.</param>
public sealed record PledgeContent(PledgeWords Words, IReadOnlyList<ClauseLine> Lines)
{
    /// <summary>As it is kept with a revision: UTF-8 JSON.</summary>
    public byte[] Freeze() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>A frozen text again.</summary>
    /// <exception cref="JsonException">It is no frozen text.</exception>
    public static PledgeContent Thaw(byte[] content) => JsonSerializer.Deserialize<PledgeContent>(content) ?? throw new JsonException("An empty text was frozen.");

    /// <summary>Every line with its code.</summary>
    public IReadOnlyList<(string Code, ClauseLine Line)> Coded() => [.. ClauseOutline.Codes(Lines.Select(line => line.Level)).Zip(Lines)];

    /// <summary>What differs from <paramref name="before"/>, for the history.</summary>
    public IReadOnlyList<AuditChange> ChangesSince(PledgeContent before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var words = before.Words.Fields().Zip(Words.Fields())
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new AuditChange(pair.First.Name, pair.First.Value, pair.Second.Value));
        var clauses = PledgeDiff.Between(before, this).Lines
            .Where(line => line.Kind != DiffKind.Same)
            .Select(line => new AuditChange($"Nội dung {line.Code}", line.Before, line.After));
        return [.. words, .. clauses];
    }
}

/// <summary>The text as it stood after one edit, kept so that a party sees what has changed since it answered.</summary>
public sealed class PledgeRevision : Entity
{
    /// <summary>The pledge.</summary>
    public required Guid PledgeId { get; init; }

    /// <summary>1-based number within the pledge.</summary>
    public required int Number { get; init; }

    /// <summary>When it was saved, in UTC.</summary>
    public required DateTime SavedAt { get; init; }

    /// <summary>Who saved it.</summary>
    public required string SavedByName { get; init; }

    /// <summary>The frozen text.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The text.</summary>
    public PledgeContent Text() => PledgeContent.Thaw(Content);
}
