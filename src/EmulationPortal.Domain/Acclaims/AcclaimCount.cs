namespace EmulationPortal.Domain.Acclaims;

/// <summary>What counted votes come to.</summary>
/// <param name="Elected">Who is chosen: reached the threshold and stands among the first, without a tie at the end.</param>
/// <param name="Tied">Who reached the threshold with equal votes for fewer places than they are.</param>
/// <param name="Outcome">In one word.</param>
public sealed record AcclaimCount(IReadOnlyList<AcclaimCandidate> Elected, IReadOnlyList<AcclaimCandidate> Tied, AcclaimOutcome Outcome)
{
    /// <summary>Counts an acclaim whose candidates have their votes.</summary>
    public static AcclaimCount Of(Acclaim acclaim)
    {
        ArgumentNullException.ThrowIfNull(acclaim);
        var reached = acclaim.Candidates
            .Where(candidate => acclaim.Threshold.IsReachedBy(candidate.Votes ?? 0, acclaim.AllMembers))
            .OrderByDescending(candidate => candidate.Votes)
            .ToList();
        if (reached.Count == 0) return new([], [], AcclaimOutcome.NotReached);
        if (reached.Count <= acclaim.Seats) return new(reached, [], reached.Count == acclaim.Seats ? AcclaimOutcome.Elected : AcclaimOutcome.PartlyElected);
        var last = reached[acclaim.Seats - 1].Votes;
        if (reached[acclaim.Seats].Votes != last) return new(reached[..acclaim.Seats], [], AcclaimOutcome.Elected);
        return new([.. reached.Where(candidate => candidate.Votes > last)], [.. reached.Where(candidate => candidate.Votes == last)], AcclaimOutcome.Tie);
    }
}
