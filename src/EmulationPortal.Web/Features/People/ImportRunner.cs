using EmulationPortal.Data;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>
/// Works on the imports that were confirmed. An instance claims one by moving its claim, which only one can do; if it dies, the next
/// one goes on behind the last batch when the claim has run out.
/// </summary>
public sealed class ImportRunner(PortalDb db, ImportPreviews previews, IdentityNumbers identities, PortalClock clock, ILogger<ImportRunner> log)
{
    /// <summary>How long a claim lasts; it is renewed with every batch.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private PeopleImporting Importing => new(db, identities.Seal);

    /// <summary>Works on what is due and returns how many imports ended.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellation = default)
    {
        var ended = 0;
        while (await ClaimAsync(cancellation) is { } import)
        {
            await RunAsync(import, cancellation);
            ended++;
        }

        return ended;
    }

    private async Task<PeopleImport?> ClaimAsync(CancellationToken cancellation)
    {
        var now = clock.Now;
        var due = await db.PeopleImports.AsNoTracking()
            .Where(import => import.State == PeopleImportState.Running && (import.ClaimedUntil == null || import.ClaimedUntil < now))
            .OrderBy(import => import.UploadedAt).FirstOrDefaultAsync(cancellation);
        if (due is null)
        {
            return null;
        }

        var until = now + Lease;
        var claimed = await db.PeopleImports.Where(import => import.Id == due.Id && import.State == PeopleImportState.Running && import.ClaimedUntil == due.ClaimedUntil)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.ClaimedUntil, until), cancellation);
        return claimed == 1 ? await db.PeopleImports.AsNoTracking().Include(import => import.Choices).SingleAsync(import => import.Id == due.Id, cancellation) : null;
    }

    private async Task RunAsync(PeopleImport import, CancellationToken cancellation)
    {
        var actor = new Actor(import.UserId, import.UserName, null, new HashSet<Role>(), []);
        var (rows, problem) = await DecidedAsync(import, cancellation);
        if (problem is not null)
        {
            await Importing.TakeBackAsync(import.Id, problem, actor, clock.Now, cancellation);
            await TellAsync(import, $"Không nhập được danh sách “{import.FileName}”: {problem}", cancellation);
            return;
        }

        var subUnits = await PeopleImporting.SubUnitsAsync(db, import.DepartmentId, cancellation);
        foreach (var batch in rows.Skip(import.Done).Chunk(PeopleImporting.BatchSize))
        {
            await Importing.WriteAsync(import, batch, subUnits, clock.Now + Lease, cancellation);
        }

        var done = await Importing.FinishAsync(import.Id, rows, actor, clock.Now, cancellation);
        log.LogInformation("Import {Import} ended with {Created} people of {Total} rows", done.Id, done.Created, done.Total);
        await TellAsync(import, $"Đã nhập xong danh sách “{import.FileName}”: thêm {done.Created} người, {done.Total - done.Created} người đã có.", cancellation);
    }

    // In the order of the list, which is the same each time: a batch that was written before a stop is not written again.
    private async Task<(IReadOnlyList<DecidedRow> Rows, string? Problem)> DecidedAsync(PeopleImport import, CancellationToken cancellation)
    {
        if (await previews.ReadAsync(import, cancellation) is not { } preview)
        {
            return ([], "Tệp đã tải lên không còn đọc được. Hãy tải tệp lên lại.");
        }

        var chosen = import.Choices.ToDictionary(choice => choice.Row, choice => choice.PersonId);
        if (preview.Plan.Doubtful.Any(doubt => !chosen.ContainsKey(doubt.Listed.Row)))
        {
            return ([], "Trong lúc chờ nhập, đơn vị có thêm người giống người trong danh sách. Hãy tải tệp lên lại để quyết định từng người.");
        }

        // What was decided holds, even where a row has become certain or free of doubt since.
        var certain = preview.Plan.Rows.ToDictionary(row => row.Listed.Row, row => row.PersonId);
        return ([.. preview.Rows.Select(row => new DecidedRow(row, chosen.TryGetValue(row.Row, out var person) ? person : certain[row.Row]))], null);
    }

    private async Task TellAsync(PeopleImport import, string sentence, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        db.Announce([new Recipient(import.UserId, import.UserName, string.Empty, import.DepartmentId)], sentence, $"/ca-nhan-tap-the/nhap/{import.Id}", clock.Now);
        await db.SaveChangesAsync(cancellation);
    }
}
