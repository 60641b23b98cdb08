using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Acclaims;

/// <summary>A department that stands in an acclaim.</summary>
public sealed class AcclaimCandidate : Entity
{
    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }

    /// <summary>The department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The department, when loaded.</summary>
    public Department? Department { get; init; }

    /// <summary>1-based place on the ballot.</summary>
    public required int Position { get; init; }

    /// <summary>Votes; null before counting, and where no count was written down.</summary>
    public int? Votes { get; internal set; }

    /// <summary>Whether it was chosen.</summary>
    public bool IsElected { get; internal set; }
}

/// <summary>What the register knows of a member's vote: whether, never what or when.</summary>
public enum VoterState
{
    /// <summary>Has not voted yet.</summary>
    Waiting = 1,

    /// <summary>Has voted.</summary>
    Voted = 2,

    /// <summary>Did not vote before the vote was ended.</summary>
    Missed = 3,
}

/// <summary>A member in the register of a secret ballot.</summary>
public sealed class AcclaimVoter : RegisteredVoter
{
    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }

    /// <summary>The member.</summary>
    public required Guid DepartmentId { get; init; }
}

/// <summary>A place for one ballot in the urn of an acclaim.</summary>
public sealed class SealedBallot : UrnPlace
{
    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }
}

/// <summary>What a counted ballot is.</summary>
public enum BallotKind
{
    /// <summary>Phiếu hợp lệ.</summary>
    Valid = 1,

    /// <summary>Phiếu trắng.</summary>
    Blank = 2,

    /// <summary>Phiếu không hợp lệ.</summary>
    Invalid = 3,
}

/// <summary>A counted ballot of an acclaim.</summary>
public sealed class CountedBallot : CountedVote
{
    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }
}

/// <summary>The receipt of a counted ballot of an acclaim.</summary>
public sealed class AcclaimReceipt : VoteReceipt
{
    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }
}
