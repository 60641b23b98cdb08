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

/// <summary>
/// A member in the register of a secret ballot. All rows are made when the vote is opened; voting changes nothing but the state. It
/// carries no time, no version and nothing that a ballot carries.
/// </summary>
public sealed class AcclaimVoter
{
    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }

    /// <summary>The member.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Whether it has voted.</summary>
    public VoterState State { get; private set; } = VoterState.Waiting;
}

/// <summary>
/// A place for one ballot in the urn. As many as there are members are made when the vote is opened, filled with noise of the same
/// length; a vote goes into a free one drawn by lot, encrypted. All are destroyed when the vote is counted.
/// </summary>
public sealed class SealedBallot
{
    /// <summary>A random key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }

    /// <summary>Whether a vote lies in it.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The encrypted ballot, or noise.</summary>
    public required byte[] Content { get; init; }
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

/// <summary>A ballot after counting: what was chosen, and nothing of by whom or when.</summary>
public sealed class CountedBallot
{
    /// <summary>A random key, made when the votes were counted.</summary>
    public required Guid Id { get; init; }

    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }

    /// <summary>Valid, blank or invalid.</summary>
    public required BallotKind Kind { get; init; }

    /// <summary>Places of the chosen candidates on the ballot, ascending: “1,3”; empty unless valid.</summary>
    public required string Choices { get; init; }
}

/// <summary>The receipt of a counted ballot, published without the choice and kept apart from it.</summary>
public sealed class AcclaimReceipt
{
    /// <summary>A random key, made when the votes were counted.</summary>
    public required Guid Id { get; init; }

    /// <summary>The acclaim.</summary>
    public required Guid AcclaimId { get; init; }

    /// <summary>The code that the voter was shown once.</summary>
    public required string Code { get; init; }
}
