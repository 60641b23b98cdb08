using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>
/// Writes an imported list in batches: each batch is a transaction of its own that also counts it, so that a stopped import goes on
/// behind the last one; what it writes stays hidden until <see cref="FinishAsync"/> shows it all at once.
/// </summary>
/// <typeparam name="TRow">A row of the list that is decided about.</typeparam>
/// <param name="db">The database.</param>
public abstract class ListImporting<TRow>(PortalDb db)
{
    /// <summary>Rows of one transaction: short enough that others write in between.</summary>
    public const int BatchSize = 500;

    /// <summary>The database.</summary>
    protected PortalDb Db { get; } = db;

    /// <summary>Writes the records of one batch, hidden, and counts all its rows as worked through.</summary>
    /// <returns>How many records were created.</returns>
    public Task<int> WriteAsync(PeopleImport import, IReadOnlyList<TRow> rows, DateTime claimedUntil, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(rows);
        return Db.InTransactionAsync(
            async () =>
            {
                Db.ChangeTracker.Clear();
                var created = await AddAsync(import, rows, cancellation);
                Db.ChangeTracker.Clear();
                await Db.PeopleImports.Where(stored => stored.Id == import.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(stored => stored.Done, stored => stored.Done + rows.Count)
                        .SetProperty(stored => stored.Created, stored => stored.Created + created)
                        .SetProperty(stored => stored.ClaimedUntil, claimedUntil),
                    cancellation);
                return created;
            },
            cancellation);
    }

    /// <summary>Shows everything created, fills the gaps of what was known, and ends the import: all in one transaction.</summary>
    public Task<PeopleImport> FinishAsync(Guid importId, IReadOnlyList<TRow> rows, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Db.InTransactionAsync(
            async () =>
            {
                Db.ChangeTracker.Clear();
                await ShowAsync(importId, cancellation);
                var filled = await FillAsync(importId, rows, actor, now, cancellation);
                var import = await Db.PeopleImports.SingleAsync(stored => stored.Id == importId, cancellation);
                (import.State, import.EndedAt, import.ClaimedUntil) = (PeopleImportState.Done, now, null);
                Db.Record(actor, now, import, "PeopleImported", Sentence(import, filled));
                await Db.SaveChangesAsync(cancellation);
                return import;
            },
            cancellation);
    }

    /// <summary>Takes everything back and says why.</summary>
    /// <returns>How many records were removed.</returns>
    public Task<int> TakeBackAsync(Guid importId, string why, Actor actor, DateTime now, CancellationToken cancellation) => Db.InTransactionAsync(
        async () =>
        {
            Db.ChangeTracker.Clear();
            var removed = await RemoveAsync(importId, cancellation);
            var import = await Db.PeopleImports.SingleAsync(stored => stored.Id == importId, cancellation);
            (import.State, import.Message, import.EndedAt, import.ClaimedUntil, import.Done, import.Created) = (PeopleImportState.Failed, why, now, null, 0, 0);
            Db.Record(actor, now, import, "PeopleImportFailed", $"Không nhập được {PeopleImportText.Name(import.List)} từ tệp “{import.FileName}”. {PeopleImportText.Nothing(import.List)}", why);
            await Db.SaveChangesAsync(cancellation);
            return removed;
        },
        cancellation);

    /// <summary>Adds the records of one batch, hidden, and saves them; returns how many.</summary>
    protected abstract Task<int> AddAsync(PeopleImport import, IReadOnlyList<TRow> rows, CancellationToken cancellation);

    /// <summary>Shows what the import has created.</summary>
    protected abstract Task ShowAsync(Guid importId, CancellationToken cancellation);

    /// <summary>Fills the gaps of records that the list meets; saved with the rest. Returns how many rows met one.</summary>
    protected abstract Task<int> FillAsync(Guid importId, IReadOnlyList<TRow> rows, Actor actor, DateTime now, CancellationToken cancellation);

    /// <summary>Removes what the import has created so far; returns how many records.</summary>
    protected abstract Task<int> RemoveAsync(Guid importId, CancellationToken cancellation);

    /// <summary>What the audit trail says of the end, a Vietnamese sentence.</summary>
    protected abstract string Sentence(PeopleImport import, int filled);
}
