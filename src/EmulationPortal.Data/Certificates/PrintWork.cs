using EmulationPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Certificates;

/// <summary>The work of print runs in the database: claimed by one instance at a time, written down file by file.</summary>
public static class PrintWork
{
    /// <summary>The runs that wait or whose worker has died, the oldest first.</summary>
    public static IQueryable<PrintRun> DueAt(this IQueryable<PrintRun> runs, DateTime now) =>
        runs.Where(run => run.State == PrintRunState.Waiting && (run.ClaimedUntil == null || run.ClaimedUntil < now)).OrderBy(run => run.OrderedAt);

    /// <summary>Claims the oldest run that waits or whose worker has died, or answers null.</summary>
    public static async Task<PrintRun?> ClaimRunAsync(this PortalDb db, DateTime now, TimeSpan lease, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var due = await db.PrintRuns.AsNoTracking().DueAt(now).FirstOrDefaultAsync(cancellation);
        if (due is null) return null;
        var until = now + lease;
        var claimed = await db.PrintRuns.Where(run => run.Id == due.Id && run.State == PrintRunState.Waiting && run.ClaimedUntil == due.ClaimedUntil)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.ClaimedUntil, until), cancellation);
        return claimed == 1 ? due : null;
    }

    /// <summary>The files of a run that are not printed yet, in order.</summary>
    public static Task<List<PrintPart>> OpenPartsAsync(this PortalDb db, Guid runId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.PrintParts.AsNoTracking().Where(part => part.RunId == runId && part.StoredFileId == null).OrderBy(part => part.Position).ToListAsync(cancellation);
    }

    /// <summary>Writes a printed file down, unless the run was stopped meanwhile.</summary>
    /// <returns>Whether the run goes on.</returns>
    public static Task<bool> FinishPartAsync(this PortalDb db, PrintPart part, Guid storedFileId, DateTime claimedUntil, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(part);
        return db.InTransactionAsync(
            async () =>
            {
                var goesOn = await db.PrintRuns.Where(run => run.Id == part.RunId && run.State == PrintRunState.Waiting)
                    .ExecuteUpdateAsync(set => set.SetProperty(run => run.ClaimedUntil, claimedUntil), cancellation) == 1;
                // Another instance that took a run over whose worker was only slow may have printed the same file: it counts once.
                if (goesOn && await db.PrintParts.Where(open => open.Id == part.Id && open.StoredFileId == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(open => open.StoredFileId, storedFileId), cancellation) == 1)
                {
                    await db.PrintRuns.Where(run => run.Id == part.RunId).ExecuteUpdateAsync(set => set.SetProperty(run => run.Done, run => run.Done + part.Count), cancellation);
                }

                return goesOn;
            },
            cancellation);
    }

    /// <summary>Takes the sheets of files that were never printed out of the register: their stock is unused.</summary>
    public static async Task DropUnprintedAsync(this PortalDb db, Guid runId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var open = (await db.OpenPartsAsync(runId, cancellation)).ConvertAll(part => part.Id);
        foreach (var some in open.Chunk(500))
        {
            await db.PrintedCertificates.Where(sheet => some.Contains(sheet.PartId)).ExecuteDeleteAsync(cancellation);
        }
    }
}
