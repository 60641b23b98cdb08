namespace EmulationPortal.Domain.Proposals;

/// <summary>How many points a unit could still have earned in one criterion, or could lose in it.</summary>
/// <param name="Code">Its number: “1.2”.</param>
/// <param name="Text">Its words.</param>
/// <param name="Points">What it earned.</param>
/// <param name="Room">How much more it could have earned, or how much it could lose, as it would count in the total.</param>
public sealed record CriterionRoom(string Code, string Text, decimal Points, decimal Room);

/// <summary>A unit as the award line sees it: figures of the published ranking.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Name">Its short name.</param>
/// <param name="ClusterNumber">The number of its cluster.</param>
/// <param name="Rank">Its rank in the cluster, or null when it was not ranked.</param>
/// <param name="RankedUnits">How many units the cluster ranked.</param>
/// <param name="Total">Its total, or null.</param>
/// <param name="SelfTotal">Its own total before the cluster's scoring, or null.</param>
/// <param name="Note">Which tie-break decided its rank; may be empty.</param>
/// <param name="Rooms">What it could still have earned, criterion by criterion.</param>
public sealed record LineUnit(
    Guid DepartmentId, string Name, int ClusterNumber, int? Rank, int RankedUnits, decimal? Total, decimal? SelfTotal, string Note, IReadOnlyList<CriterionRoom> Rooms)
{
    /// <summary>What it earned, criterion by criterion, as it counts in the total: what it could lose.</summary>
    public IReadOnlyList<CriterionRoom> Earned { get; init; } = [];

    /// <summary>The share of the cluster's ranked units that it left behind or equalled, from 0 to 100: comparable between clusters of different sizes.</summary>
    public decimal? NormalisedRank => Rank is { } rank && RankedUnits > 0 ? Math.Round(100m * (RankedUnits - rank + 1) / RankedUnits, 1) : null;
}

/// <summary>
/// Where the line falls when so many receive an award: who is just in, who is just out, by how much, and what would turn it round. It
/// decides nothing; who is proposed is the department's or the cluster's to say.
/// </summary>
/// <param name="In">Those above the line, the best first.</param>
/// <param name="Out">Those below it, the best first; units that were not ranked have no place.</param>
/// <param name="IsTied">Whether the line falls between units that nothing tells apart.</param>
public sealed record AwardLine(IReadOnlyList<LineUnit> In, IReadOnlyList<LineUnit> Out, bool IsTied)
{
    /// <summary>Who is just in.</summary>
    public LineUnit? LastIn => In.Count > 0 ? In[^1] : null;

    /// <summary>Who is just out.</summary>
    public LineUnit? FirstOut => Out.Count > 0 ? Out[0] : null;

    /// <summary>Whether a unit is one of those at the line that nothing tells apart, be it listed in or out: people decide.</summary>
    public bool IsTiedAtLine(LineUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return IsTied && (AreEqual(LastIn!, unit) || AreEqual(unit, FirstOut!));
    }

    /// <summary>By how many points the last one in is ahead of the first one out; null where there is nobody on one side.</summary>
    public decimal? Margin => LastIn?.Total - FirstOut?.Total;

    /// <summary>
    /// The single criterion in which the first one out could have earned more than the margin, the one with the least that was needed of its
    /// room; null when none alone would have done.
    /// </summary>
    public CriterionRoom? Flip => Margin is { } margin && FirstOut is { } unit
        ? unit.Rooms.Where(room => room.Room > margin).OrderByDescending(room => room.Room).ThenBy(room => room.Code, StringComparer.Ordinal).FirstOrDefault()
        : null;

    /// <summary>
    /// The criteria in each of which the last one in earned more than the margin, so that losing it would put it out; the one with the most
    /// earned first.
    /// </summary>
    public IReadOnlyList<CriterionRoom> Falls => Margin is { } margin && LastIn is { } unit
        ? [.. unit.Earned.Where(earned => earned.Room > margin).OrderByDescending(earned => earned.Room).ThenBy(earned => earned.Code, StringComparer.Ordinal)]
        : [];

    /// <summary>
    /// Draws the line after <paramref name="places"/> units. Units of one cluster stand by their published rank, those of different clusters by
    /// their totals; no text tells how to part equal totals of different clusters, so a line between such is a tie that people decide.
    /// </summary>
    /// <param name="units">The units; those without rank or total take no part.</param>
    /// <param name="places">How many receive the award, at least 0.</param>
    public static AwardLine Draw(IEnumerable<LineUnit> units, int places)
    {
        var ranked = units.Where(unit => unit is { Rank: not null, Total: not null })
            .OrderByDescending(unit => unit.Total).ThenBy(unit => unit.ClusterNumber).ThenBy(unit => unit.Rank).ThenBy(unit => unit.Name, StringComparer.Ordinal).ToList();
        var cut = Math.Clamp(places, 0, ranked.Count);
        var tied = cut > 0 && cut < ranked.Count && AreEqual(ranked[cut - 1], ranked[cut]);
        return new AwardLine(ranked[..cut], ranked[cut..], tied);
    }

    private static bool AreEqual(LineUnit last, LineUnit first) => last.Total == first.Total && (last.ClusterNumber != first.ClusterNumber || last.Rank == first.Rank);
}

/// <summary>How generously a cluster scored, as a mirror: it changes no score and no rank.</summary>
/// <param name="ClusterNumber">The cluster.</param>
/// <param name="Units">Its ranked units.</param>
/// <param name="Mean">The mean of their totals; null without any.</param>
/// <param name="Spread">The distance between the best and the last total; null without any.</param>
/// <param name="Uplift">By how much the cluster's totals lie above the units' own on the mean; null where own totals are not known.</param>
public sealed record ClusterGenerosity(int ClusterNumber, int Units, decimal? Mean, decimal? Spread, decimal? Uplift)
{
    /// <summary>The mirror of one cluster.</summary>
    public static ClusterGenerosity Of(int number, IReadOnlyCollection<LineUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var totals = units.Where(unit => unit.Rank is not null).Select(unit => unit.Total).OfType<decimal>().ToList();
        var uplifts = units.Where(unit => unit.Rank is not null).Select(unit => unit.Total - unit.SelfTotal).OfType<decimal>().ToList();
        return new ClusterGenerosity(
            number,
            totals.Count,
            totals.Count > 0 ? Math.Round(totals.Average(), 2) : null,
            totals.Count > 0 ? totals.Max() - totals.Min() : null,
            uplifts.Count > 0 ? Math.Round(uplifts.Average(), 2) : null);
    }
}
