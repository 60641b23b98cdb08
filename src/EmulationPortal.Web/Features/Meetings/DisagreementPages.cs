using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>One disputed criterion in the order in which the meeting goes through them.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Dispute">What the columns say.</param>
/// <param name="Agreed">What the meeting has settled, or null.</param>
public sealed record DisputeLine(DisputedSheet Sheet, Disagreement Dispute, AgreedScore? Agreed)
{
    /// <summary>The lines of the sheets of a meeting.</summary>
    public static IReadOnlyList<DisputeLine> Of(IEnumerable<DisputedSheet> sheets) =>
        [.. sheets.SelectMany(sheet => sheet.Disputes, (sheet, dispute) => new DisputeLine(sheet, dispute, sheet.Agreed.GetValueOrDefault(dispute.Leaf.Id)))];

    /// <summary>Where it is opened.</summary>
    public string PathIn(Guid meetingId) => $"/hop-cum/{meetingId}/chenh-lech/{Sheet.Sheet.Id}/{Dispute.Leaf.Id}";
}

/// <summary>All disputed criteria of a meeting.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Lines">The criteria in order.</param>
/// <param name="Missing">Members whose sheets the reader does not see or that are not handed in, in words.</param>
/// <param name="Settle">Whether scores can be settled now.</param>
public sealed record DisputeListPage(Meeting Meeting, IReadOnlyList<DisputeLine> Lines, IReadOnlyList<string> Missing, Verdict Settle)
{
    /// <summary>The first that is not settled yet, or null.</summary>
    public DisputeLine? Next => Lines.FirstOrDefault(line => line.Agreed is null);

    /// <summary>How many are settled.</summary>
    public int Settled => Lines.Count(line => line.Agreed is not null);
}

/// <summary>One disputed criterion, to be projected.</summary>
public sealed record DisputePage
{
    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>The criterion.</summary>
    public required DisputeLine Line { get; init; }

    /// <summary>1-based place among all.</summary>
    public required int Place { get; init; }

    /// <summary>How many there are.</summary>
    public required int Count { get; init; }

    /// <summary>How many are settled.</summary>
    public required int Settled { get; init; }

    /// <summary>Where the one before is opened, or null.</summary>
    public required string? Previous { get; init; }

    /// <summary>Where the next is opened, or null.</summary>
    public required string? Next { get; init; }

    /// <summary>Last year's value, or null when the portal has none.</summary>
    public required string? LastYear { get; init; }

    /// <summary>The evidence that the department cites.</summary>
    public required IReadOnlyList<CitedEvidence> Evidence { get; init; }

    /// <summary>The department's guidance for the criterion, or empty.</summary>
    public required string Guidance { get; init; }

    /// <summary>What is to be typed, in words.</summary>
    public required string Typed { get; init; }

    /// <summary>Whether the score can be settled now, and why not.</summary>
    public required Verdict Settle { get; init; }

    /// <summary>Where the agreed score goes, in words.</summary>
    public required string Destination { get; init; }

    /// <summary>What was typed.</summary>
    public required AgreedScoreForm Form { get; init; }

    /// <summary>Columns with a place of their own on the page.</summary>
    public static IReadOnlyList<ScoreColumn> Columns { get; } = Enum.GetValues<ScoreColumn>();
}
