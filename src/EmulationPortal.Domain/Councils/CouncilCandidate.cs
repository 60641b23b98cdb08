using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Proposals;

namespace EmulationPortal.Domain.Councils;

/// <summary>A proposed line on a council's ballot.</summary>
public sealed class CouncilCandidate : Entity
{
    /// <summary>The vote.</summary>
    public required Guid BallotId { get; init; }

    /// <summary>The line.</summary>
    public required Guid ProposalLineId { get; init; }

    /// <summary>The line, when loaded.</summary>
    public ProposalLine? Line { get; init; }

    /// <summary>1-based place on the ballot.</summary>
    public required int Position { get; init; }

    /// <summary>Votes for it, those in writing with them; null before counting and where nobody counted.</summary>
    public int? Votes { get; internal set; }

    /// <summary>Votes in writing among them.</summary>
    public int WrittenVotes { get; internal set; }

    /// <summary>Whether it was chosen.</summary>
    public bool IsApproved { get; internal set; }

    /// <summary>Whether it is a line of the member's own unit, on which they do not vote.</summary>
    public bool IsOwnOf(CouncilMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.DepartmentId is { } own && own == Line!.DepartmentId;
    }
}

/// <summary>What an absent member voted in writing; known to who keeps the session, as the letter is.</summary>
public sealed class CouncilOpinion : Entity
{
    /// <summary>The vote.</summary>
    public required Guid BallotId { get; init; }

    /// <summary>The member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>Places of the lines agreed to: “1,3”.</summary>
    public required string Choices { get; init; }
}

/// <summary>A member in the register of a council's secret ballot.</summary>
public sealed class CouncilVoter : RegisteredVoter
{
    /// <summary>The vote.</summary>
    public required Guid BallotId { get; init; }

    /// <summary>The member.</summary>
    public required Guid MemberId { get; init; }
}

/// <summary>A place for one ballot in the urn of a council's vote.</summary>
public sealed class CouncilSealedBallot : UrnPlace
{
    /// <summary>The vote.</summary>
    public required Guid BallotId { get; init; }
}

/// <summary>A counted ballot of a council's vote.</summary>
public sealed class CouncilCountedBallot : CountedVote
{
    /// <summary>The vote.</summary>
    public required Guid BallotId { get; init; }
}

/// <summary>The receipt of a counted ballot of a council's vote.</summary>
public sealed class CouncilReceipt : VoteReceipt
{
    /// <summary>The vote.</summary>
    public required Guid BallotId { get; init; }
}
