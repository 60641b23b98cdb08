using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Results;

/// <summary>A unit as the ranking sees it.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its name, by which units of equal rank are ordered.</param>
/// <param name="Total">The total, already rounded; null when there is none.</param>
/// <param name="IsDisqualified">Whether the unit is out of the ranking ("Không xét").</param>
/// <param name="GroupPoints">Points by code of group, for tie-breaks.</param>
/// <param name="Bonus">Bonus that counted.</param>
/// <param name="Penalty">Penalty, as a positive number.</param>
/// <param name="SelfTotal">The unit's own total; its distance to <paramref name="Total"/> may break ties.</param>
/// <param name="SubmittedAt">When the sheet was submitted (UTC).</param>
public sealed record RankingCandidate(
    Guid Id,
    string Name,
    decimal? Total,
    bool IsDisqualified,
    IReadOnlyDictionary<string, decimal> GroupPoints,
    decimal Bonus = 0,
    decimal Penalty = 0,
    decimal? SelfTotal = null,
    DateTime? SubmittedAt = null);

/// <summary>A unit with its place.</summary>
/// <param name="Candidate">The unit.</param>
/// <param name="Rank">1, 2, 2, 4 …; null when not ranked.</param>
/// <param name="TieNote">Why it stands where it does among units with the same total, or why it has no rank; null otherwise.</param>
public sealed record RankedUnit(RankingCandidate Candidate, int? Rank, string? TieNote);

/// <summary>Orders the units of a cluster.</summary>
public static class Ranking
{
    /// <summary>What stands where the rank would for a disqualified unit.</summary>
    public const string NotConsidered = "Không xét";

    /// <summary>What stands where the rank would for a unit without a total.</summary>
    public const string WithoutTotal = "Chưa có điểm";

    /// <summary>
    /// Competition ranking (1, 2, 2, 4): by total, then by the tie-breaks in order; units still equal share a rank and
    /// stand by name. After them units without a total, then disqualified ones, both without a rank.
    /// </summary>
    public static IReadOnlyList<RankedUnit> Of(IEnumerable<RankingCandidate> candidates, IReadOnlyList<TieBreak> tieBreaks)
    {
        var all = candidates
            .OrderBy(unit => VietnameseText.SortKey(unit.Name), StringComparer.Ordinal)
            .ThenBy(unit => unit.Id)
            .ToList();
        var ranked = all
            .Where(unit => !unit.IsDisqualified && unit.Total is not null)
            .Order(Comparer<RankingCandidate>.Create((left, right) => Compare(left, right, tieBreaks)))
            .ToList();
        var result = new List<RankedUnit>(all.Count);
        for (var i = 0; i < ranked.Count; i++)
        {
            var sharesRank = i > 0 && Compare(ranked[i - 1], ranked[i], tieBreaks) == 0;
            result.Add(new(ranked[i], sharesRank ? result[i - 1].Rank : i + 1, TieText.Of(ranked, i, tieBreaks)));
        }
        result.AddRange(all.Where(unit => !unit.IsDisqualified && unit.Total is null).Select(unit => new RankedUnit(unit, null, WithoutTotal)));
        result.AddRange(all.Where(unit => unit.IsDisqualified).Select(unit => new RankedUnit(unit, null, NotConsidered)));
        return result;
    }

    /// <summary>"3/7": the rank among the ranked units; empty when not ranked.</summary>
    public static string Show(RankedUnit unit, IReadOnlyList<RankedUnit> all) => unit.Rank is { } rank
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rank}/{all.Count(other => other.Rank is not null)}")
        : "";

    private static int Compare(RankingCandidate left, RankingCandidate right, IReadOnlyList<TieBreak> tieBreaks)
    {
        var byTotal = right.Total!.Value.CompareTo(left.Total!.Value);
        if (byTotal != 0) return byTotal;
        foreach (var tieBreak in tieBreaks)
        {
            var byTieBreak = tieBreak.Compare(left, right);
            if (byTieBreak != 0) return byTieBreak;
        }
        return 0;
    }
}
