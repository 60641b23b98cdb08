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
public sealed class ImportRunner(PortalDb db, PeoplePreviews people, AwardPreviews awards, IdentityNumbers identities, PortalClock clock, ILogger<ImportRunner> log)
{
    /// <summary>How long a claim lasts; it is renewed with every batch.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Why an import fails whose file is gone.</summary>
    internal const string Lost = "Tệp đã tải lên không còn đọc được. Hãy tải tệp lên lại.";

    /// <summary>Why an import fails when rows have become doubtful since it was confirmed.</summary>
    internal const string Changed = "Trong lúc chờ nhập, đơn vị có thêm người giống người trong danh sách. Hãy tải tệp lên lại để quyết định từng người.";

    /// <summary>Works on what is due and returns how many imports ended.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellation = default)
    {
        var ended = 0;
        while (await ClaimAsync(cancellation) is { } import)
        {
            await (import.List == ImportedList.Awards
                ? RunAsync(import, await awards.DecidedAsync(import, cancellation), new AwardImporting(db), cancellation)
                : RunAsync(import, await people.DecidedAsync(import, cancellation), new PeopleImporting(db, identities.Write), cancellation));
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
        return claimed == 1 ? await db.PeopleImports.AsNoTracking().Include(import => import.Choices).Include(import => import.Units).SingleAsync(import => import.Id == due.Id, cancellation) : null;
    }

    private async Task RunAsync<TRow>(PeopleImport import, (IReadOnlyList<TRow> Rows, string? Problem) decided, ListImporting<TRow> importing, CancellationToken cancellation)
    {
        var actor = new Actor(import.UserId, import.UserName, null, new HashSet<Role>(), []);
        if (decided.Problem is { } problem)
        {
            await importing.TakeBackAsync(import.Id, problem, actor, clock.Now, cancellation);
            await TellAsync(import, $"Không nhập được {PeopleImportText.Name(import.List)} “{import.FileName}”: {problem}", cancellation);
            return;
        }

        foreach (var batch in decided.Rows.Skip(import.Done).Chunk(ListImporting<TRow>.BatchSize))
        {
            await importing.WriteAsync(import, batch, clock.Now + Lease, cancellation);
        }

        var done = await importing.FinishAsync(import.Id, decided.Rows, actor, clock.Now, cancellation);
        log.LogInformation("Import {Import} of {List} ended with {Created} records of {Total} rows", done.Id, done.List, done.Created, done.Total);
        await TellAsync(import, $"Đã nhập xong {PeopleImportText.Name(done.List)} “{import.FileName}”. {ImportWords.Result(done)}", cancellation);
    }

    private async Task TellAsync(PeopleImport import, string sentence, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        db.Announce([new Recipient(import.UserId, import.UserName, string.Empty, import.DepartmentId)], sentence, $"{ImportWords.Path(import.List)}/{import.Id}", clock.Now);
        await db.SaveChangesAsync(cancellation);
    }
}
