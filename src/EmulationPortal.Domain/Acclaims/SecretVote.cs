namespace EmulationPortal.Domain.Acclaims;

/// <summary>
/// A voter in the register of a secret ballot. All rows are made when the vote is opened; voting changes nothing but the state. It
/// carries no time, no version and nothing that a ballot carries.
/// </summary>
public abstract class RegisteredVoter
{
    /// <summary>Whether it has voted.</summary>
    public VoterState State { get; private set; } = VoterState.Waiting;
}

/// <summary>
/// A place for one ballot in the urn. As many as there are members are made when the vote is opened, filled with noise of the same
/// length; a vote goes into a free one drawn by lot, encrypted. All are destroyed when the vote is counted.
/// </summary>
public abstract class UrnPlace
{
    /// <summary>A random key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether a vote lies in it.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The encrypted ballot, or noise.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>A ballot after counting: what was chosen, and nothing of by whom or when.</summary>
public abstract class CountedVote
{
    /// <summary>A random key, made when the votes were counted.</summary>
    public required Guid Id { get; init; }

    /// <summary>Valid, blank or invalid.</summary>
    public required BallotKind Kind { get; init; }

    /// <summary>Places of what was chosen on the ballot, ascending: “1,3”; empty unless valid.</summary>
    public required string Choices { get; init; }
}

/// <summary>The receipt of a counted ballot, published without the choice and kept apart from it.</summary>
public abstract class VoteReceipt
{
    /// <summary>A random key, made when the votes were counted.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code that the voter was shown once.</summary>
    public required string Code { get; init; }
}
