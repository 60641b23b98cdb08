using System.Globalization;

namespace EmulationPortal.Domain.Results;

/// <summary>Says why a unit stands where it does among units with the same total.</summary>
internal static class TieText
{
    public static string? Of(List<RankingCandidate> ranked, int index, IReadOnlyList<TieBreak> tieBreaks)
    {
        var unit = ranked[index];
        var tied = ranked.Where(other => other.Total == unit.Total).ToList();
        if (tied.Count == 1) return null;
        var place = tied.IndexOf(unit);
        var reasons = new List<string> { "Bằng điểm" };
        var equals = tied.Count(other => Decisive(unit, other, tieBreaks) is null) - 1;
        if (equals > 0) reasons.Add(SharedRank(equals, tieBreaks));
        var below = tied.Skip(place + 1).FirstOrDefault(other => Decisive(unit, other, tieBreaks) is not null);
        if (below is not null) reasons.Add($"xếp trên nhờ {Decisive(unit, below, tieBreaks)!.Explain(unit, below, isHigher: true)}");
        var above = tied.Take(place).LastOrDefault(other => Decisive(unit, other, tieBreaks) is not null);
        if (above is not null) reasons.Add($"xếp dưới vì {Decisive(unit, above, tieBreaks)!.Explain(unit, above, isHigher: false)}");
        return string.Join("; ", reasons);
    }

    private static string SharedRank(int others, IReadOnlyList<TieBreak> tieBreaks)
    {
        var count = others.ToString(CultureInfo.InvariantCulture);
        return tieBreaks.Count == 0 ? $"đồng hạng với {count} đơn vị" : $"bằng cả tiêu chí phụ nên đồng hạng với {count} đơn vị";
    }

    /// <summary>The first tie-break that tells two units apart; null when none does.</summary>
    private static TieBreak? Decisive(RankingCandidate unit, RankingCandidate other, IReadOnlyList<TieBreak> tieBreaks) =>
        tieBreaks.FirstOrDefault(tieBreak => tieBreak.Compare(unit, other) != 0);
}
