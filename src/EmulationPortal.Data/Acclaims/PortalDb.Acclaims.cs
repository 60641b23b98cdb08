using EmulationPortal.Domain.Acclaims;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Acclaims of meetings.</summary>
    public DbSet<Acclaim> Acclaims => Set<Acclaim>();

    /// <summary>Registers of secret ballots: who has voted.</summary>
    public DbSet<AcclaimVoter> AcclaimVoters => Set<AcclaimVoter>();

    /// <summary>Urns of secret ballots that are open.</summary>
    public DbSet<SealedBallot> SealedBallots => Set<SealedBallot>();

    /// <summary>Counted ballots: what was chosen.</summary>
    public DbSet<CountedBallot> CountedBallots => Set<CountedBallot>();

    /// <summary>Receipts of counted ballots.</summary>
    public DbSet<AcclaimReceipt> AcclaimReceipts => Set<AcclaimReceipt>();
}
