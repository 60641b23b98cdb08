using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Scoring;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

/// <summary>The portal's database. One model, two providers: see <see cref="SqlitePortalDb"/> and <see cref="SqlServerPortalDb"/>. Each feature's sets are in a file beside its configurations.</summary>
public abstract partial class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Saves with new versions for changed records and sealed audit entries, in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked for once: EF would compare every tracked record again at each of the questions below.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            RenewVersions();
            var entries = ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).ToList();
            if (entries.Count > 0)
            {
                return await AuditChain.SaveAsync(
                    this, entries, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
            }

            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("The portal saves asynchronously only, so that the audit trail is never passed by.");

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        PortalModel.Complete(builder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(9, 3);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction, again from the start when the server asks for a retry.
    /// What it loads after its first write can't change until it ends.
    /// </summary>
    public virtual Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default) =>
        Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellation);
            var result = await work();
            await transaction.CommitAsync(cancellation);
            return result;
        });

    /// <summary>
    /// Overwrites what the database still keeps of earlier states of its rows, as far as it can: called when something was destroyed
    /// so that nobody can read it any more. Nothing to do where the server's own log is out of reach.
    /// </summary>
    public virtual Task ForgetTracesAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    /// <summary>
    /// Runs <paramref name="work"/> so that nobody else writes meanwhile, where the database has one writer only; elsewhere it
    /// just runs. For saves that read first: they don't conflict with each other then.
    /// </summary>
    public virtual Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work();
    }

    // A touch checks the version and locks the row, but leaves the version as it is.
    private static bool IsOnlyTouched(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry) =>
        entry.Properties.Where(property => property.IsModified).All(property => property.Metadata.Name == nameof(ScoreSheet.TouchedAt));

    private void RenewVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added || (entry.State is EntityState.Modified && !IsOnlyTouched(entry)))
            {
                entry.Property(record => record.Version).CurrentValue = Guid.NewGuid();
            }
        }
    }
}
