using EmulationPortal.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Postings of accounts.</summary>
    public DbSet<Posting> Postings => Set<Posting>();

    /// <summary>Login log.</summary>
    public DbSet<LoginRecord> LoginRecords => Set<LoginRecord>();
}
