using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EmulationPortal.Data;

/// <summary>The portal on the embedded database.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options)
{
    // SQLite has one writer. Waiting here in turn costs microseconds; its own busy handler sleeps 150 ms between tries.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Writers = new(StringComparer.Ordinal);

    private bool isInTurn;

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return await InTurnAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default) =>
        InTurnAsync(() => base.InTransactionAsync(work, cancellation), cancellation);

    /// <inheritdoc/>
    public override async Task ForgetTracesAsync(CancellationToken cancellation = default) =>
        await InTurnAsync(() => Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation), cancellation);

    /// <inheritdoc/>
    public override async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (isInTurn)
        {
            return await work();
        }

        var writer = Writers.GetOrAdd(Database.GetConnectionString() ?? string.Empty, _ => new SemaphoreSlim(1, 1));
        await writer.WaitAsync(cancellation);
        try
        {
            isInTurn = true;
            return await work();
        }
        finally
        {
            isInTurn = false;
            writer.Release();
        }
    }
}

/// <summary>Lets the EF tool build <see cref="SqlitePortalDb"/> when it writes migrations.</summary>
public sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    /// <inheritdoc/>
    public SqlitePortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=:memory:").Options);
}
