using EmulationPortal.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Councils.</summary>
    public DbSet<Council> Councils => Set<Council>();

    /// <summary>Members of councils.</summary>
    public DbSet<CouncilMember> CouncilMembers => Set<CouncilMember>();

    /// <summary>Sessions of councils.</summary>
    public DbSet<CouncilSession> CouncilSessions => Set<CouncilSession>();

    /// <summary>Votes of councils.</summary>
    public DbSet<CouncilBallot> CouncilBallots => Set<CouncilBallot>();

    /// <summary>Registers of councils' secret ballots: who has voted.</summary>
    public DbSet<CouncilVoter> CouncilVoters => Set<CouncilVoter>();

    /// <summary>Urns of councils' open secret ballots.</summary>
    public DbSet<CouncilSealedBallot> CouncilSealedBallots => Set<CouncilSealedBallot>();

    /// <summary>Counted ballots of councils.</summary>
    public DbSet<CouncilCountedBallot> CouncilCountedBallots => Set<CouncilCountedBallot>();

    /// <summary>Receipts of councils' counted ballots.</summary>
    public DbSet<CouncilReceipt> CouncilReceipts => Set<CouncilReceipt>();

    /// <summary>How councils vote on titles and forms.</summary>
    public DbSet<VotingRule> VotingRules => Set<VotingRule>();
}
