using EmulationPortal.Domain.Proposals;

namespace EmulationPortal.Domain.Councils;

/// <summary>What became of a line in a session.</summary>
/// <param name="Line">The line.</param>
/// <param name="IsApproved">Whether the council has chosen it.</param>
/// <param name="Reason">Votes, share and what was needed, in a sentence without its stop.</param>
/// <param name="Ballot">The vote that settled it.</param>
public sealed record CouncilOutcome(ProposalLine Line, bool IsApproved, string Reason, CouncilBallot Ballot)
{
    /// <summary>The outcome of every line that was voted on: of two rounds the second one counts.</summary>
    /// <param name="ballots">All votes of a session with their lines.</param>
    public static IReadOnlyList<CouncilOutcome> Of(IReadOnlyCollection<CouncilBallot> ballots)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        return [.. ballots.Where(ballot => ballot.State == CouncilBallotState.Counted).OrderBy(ballot => ballot.Position)
            .SelectMany(ballot => ballot.InOrder.Select(candidate => (ballot, candidate)))
            .GroupBy(pair => pair.candidate.ProposalLineId)
            .Select(group => group.MaxBy(pair => pair.ballot.Round))
            .Select(last => new CouncilOutcome(last.candidate.Line!, last.candidate.IsApproved, Words(last.ballot, last.candidate), last.ballot))];
    }

    private static string Words(CouncilBallot ballot, CouncilCandidate candidate) =>
        ballot.Round > 1 ? $"{ballot.ResultOf(candidate)} (vòng {ballot.Round})" : ballot.ResultOf(candidate);
}
