using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Obligations;

/// <summary>Which records a rule reads: only these are loaded.</summary>
[Flags]
public enum FactPart
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Score sheets and clusters' parts of the year.</summary>
    Sheets = 1,

    /// <summary>The round of registration and the lists.</summary>
    Registrations = 2,

    /// <summary>Movements and the units called.</summary>
    Movements = 4,

    /// <summary>Pledges of clusters, who has signed, and contents with a day.</summary>
    Pledges = 8,

    /// <summary>Meetings, acclaims and reports.</summary>
    Meetings = 16,

    /// <summary>Proposals.</summary>
    Proposals = 32,

    /// <summary>Proofs of names.</summary>
    Proofs = 64,

    /// <summary>All.</summary>
    All = 127,
}

/// <summary>A member of a cluster in the year.</summary>
public sealed record MemberFact(Guid ClusterId, Guid DepartmentId, string Slug);

/// <summary>Who leads a cluster now, and who is its deputy.</summary>
public sealed record DutyFact(Guid ClusterId, Guid? LeaderId, Guid? DeputyId);

/// <summary>A score sheet.</summary>
public sealed record SheetFact(Guid Id, Guid YearId, Guid ClusterId, Guid DepartmentId, SheetState State, DateTime? SubmittedAt, DateTime? StateChangedAt);

/// <summary>A cluster's part of the year.</summary>
public sealed record PartFact(Guid YearId, Guid ClusterId, DateTime? PublishedAt);

/// <summary>A department's registration.</summary>
public sealed record RegistrationFact(Guid DepartmentId, RegistrationState State, DateTime? SubmittedAt, DateTime? ResultsSentAt);

/// <summary>A movement; <paramref name="ClusterId"/> and <paramref name="DepartmentId"/> say who launched it, both null for the ministry.</summary>
public sealed record MovementFact(Guid Id, string Name, bool IsOfOthers, Guid? ClusterId, Guid? DepartmentId, int Year, DateOnly? JoinBy, DateOnly? To, MovementState State);

/// <summary>A unit called to a movement.</summary>
public sealed record UnitFact(Guid MovementId, Guid ParticipationId, Guid DepartmentId, ParticipationState State);

/// <summary>A cluster's pledge for the year.</summary>
/// <param name="Id">The pledge.</param>
/// <param name="ClusterId">The cluster.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IssuedAt">When it was issued, in UTC.</param>
/// <param name="DocumentId">The document to be signed, or null.</param>
/// <param name="SignBy">The last day to sign, or null.</param>
/// <param name="Signers">Who signs it; empty for one signed on paper.</param>
public sealed record PledgeFact(Guid Id, Guid ClusterId, PledgeState State, DateTime? IssuedAt, Guid? DocumentId, DateOnly? SignBy, IReadOnlyList<SignerFact> Signers);

/// <summary>One who signs.</summary>
public sealed record SignerFact(Guid DepartmentId, SignatoryState State, DateTime? At);

/// <summary>A content of a pledge with a day, for one party.</summary>
public sealed record PromiseFact(Guid PledgeId, Guid ClauseId, Guid? ClusterId, Guid DepartmentId, string Code, DateOnly DueOn, DateTime? AnsweredAt);

/// <summary>A meeting of a cluster about the year.</summary>
public sealed record MeetingFact(Guid Id, Guid ClusterId, MeetingState State, DateTime StartsAt, DateTime? ClosedAt, bool HasLeadingUnit, DateTime? ReportIssuedAt);

/// <summary>A proposal for the year.</summary>
public sealed record ProposalFact(Guid Id, Guid DepartmentId, ProposalState State, DateTime? SubmittedAt)
{
    /// <summary>Whether it is with the ministry.</summary>
    public bool IsSent => State is ProposalState.Submitted or ProposalState.Accepted or ProposalState.Checked;
}

/// <summary>Names of one department on the certificates of one decision.</summary>
public sealed record ProofFact(Guid DecisionId, Guid DepartmentId, DateOnly DueOn, int All, int Waiting, DateTime? AnsweredAt);

/// <summary>A report that was sent outside the portal.</summary>
public sealed record FilingFact(ObligationKind Kind, Guid ClusterId, DateOnly On);

/// <summary>What the records say about one year, as far as obligations follow from it.</summary>
/// <param name="Year">The emulation year.</param>
/// <param name="Today">The day in Vietnam.</param>
/// <param name="Calendar">Days that the ministry set.</param>
public sealed record ObligationFacts(int Year, DateOnly Today, ObligationCalendar Calendar)
{
    /// <summary>Members of clusters.</summary>
    public IReadOnlyList<MemberFact> Members { get; init; } = [];

    /// <summary>Leaders and deputies.</summary>
    public IReadOnlyList<DutyFact> Duties { get; init; } = [];

    /// <summary>Open and closed years of that number, one for a bloc.</summary>
    public IReadOnlyList<EmulationYear> Years { get; init; } = [];

    /// <summary>Sheets.</summary>
    public IReadOnlyList<SheetFact> Sheets { get; init; } = [];

    /// <summary>Clusters' parts.</summary>
    public IReadOnlyList<PartFact> Parts { get; init; } = [];

    /// <summary>The round of registration that holds, or null.</summary>
    public RegistrationRound? Round { get; init; }

    /// <summary>Registrations.</summary>
    public IReadOnlyList<RegistrationFact> Registrations { get; init; } = [];

    /// <summary>Movements, drafts left out.</summary>
    public IReadOnlyList<MovementFact> Movements { get; init; } = [];

    /// <summary>Their units.</summary>
    public IReadOnlyList<UnitFact> Units { get; init; } = [];

    /// <summary>Pledges of clusters that stand.</summary>
    public IReadOnlyList<PledgeFact> Pledges { get; init; } = [];

    /// <summary>Contents with a day.</summary>
    public IReadOnlyList<PromiseFact> Promises { get; init; } = [];

    /// <summary>Meetings that were not called off.</summary>
    public IReadOnlyList<MeetingFact> Meetings { get; init; } = [];

    /// <summary>Yearly proposals.</summary>
    public IReadOnlyList<ProposalFact> Proposals { get; init; } = [];

    /// <summary>Proofs of names.</summary>
    public IReadOnlyList<ProofFact> Proofs { get; init; } = [];

    /// <summary>Reports sent outside the portal.</summary>
    public IReadOnlyList<FilingFact> Filings { get; init; } = [];

    /// <summary>The cluster of a department in the year, or null.</summary>
    public Guid? ClusterOf(Guid departmentId) => Members.FirstOrDefault(member => member.DepartmentId == departmentId)?.ClusterId;
}
