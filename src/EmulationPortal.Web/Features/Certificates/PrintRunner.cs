using EmulationPortal.Data;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Notices;
using EmulationPortal.Documents.Certificates;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>
/// Prints the runs of the queue, file by file. Each file is kept as soon as it is printed, so that a run that is stopped, or whose instance
/// dies, has lost no more than the one in hand.
/// </summary>
public sealed class PrintRunner(PortalDb db, CertificateSheets sheets, FileStore files, DocumentPrinting addresses, PortalClock clock)
{
    private const string Pdf = "application/pdf";

    /// <summary>How long a claim lasts; it is renewed with every file.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Works on what is due and returns how many runs ended.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellation = default)
    {
        var ended = 0;
        while (await db.ClaimRunAsync(clock.Now, Lease, cancellation) is { } run)
        {
            await RunAsync(run, cancellation);
            ended++;
        }

        return ended;
    }

    private async Task RunAsync(PrintRun run, CancellationToken cancellation)
    {
        if (addresses.WhyNotInBackground is { } why)
        {
            // Ordered before the portal was started without its address.
            await EndAsync(run.Id, stored => stored.Fail(clock.Now, why), $"Đợt in bằng chưa in được: {why}", cancellation);
            return;
        }

        var decision = await db.AwardDecisions.AsNoTracking().SingleAsync(candidate => candidate.Id == run.DecisionId, cancellation);
        var awards = (await db.CertificateAwardsAsync(decision, cancellation)).ToDictionary(award => award.Line.Id);
        foreach (var part in await db.OpenPartsAsync(run.Id, cancellation))
        {
            if (!await PrintAsync(run, part, awards, cancellation)) return;
        }

        await EndAsync(run.Id, stored => stored.Finish(clock.Now), $"Đã in xong {run.Total} bằng theo Quyết định số {decision.FullNumber}.", cancellation);
    }

    // Whether the run goes on.
    private async Task<bool> PrintAsync(PrintRun run, PrintPart part, Dictionary<Guid, CertificateAward> awards, CancellationToken cancellation)
    {
        var look = new CertificateLook(run.Mode) { Move = (run.Dx, run.Dy), Scale = run.Scale };
        var layout = await db.CertificateLayouts.AsNoTracking().Include(candidate => candidate.Fields).SingleAsync(candidate => candidate.Id == part.LayoutId, cancellation);
        var printed = sheets.Print(layout, await WordsAsync(part, awards, cancellation), look, part.Title);
        var stored = await db.StoreAsync(files, printed, Pdf, clock.Now, cancellation);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return await db.FinishPartAsync(part, stored.Id, clock.Now + Lease, cancellation);
    }

    // The words of the order are printed, whatever has happened to the line since.
    private async Task<IReadOnlyList<CertificateWords>> WordsAsync(PrintPart part, Dictionary<Guid, CertificateAward> awards, CancellationToken cancellation)
    {
        var printed = await db.PrintedCertificates.AsNoTracking().Where(sheet => sheet.PartId == part.Id).OrderBy(sheet => sheet.Page).ToListAsync(cancellation);
        return [.. printed.Select(sheet => awards[sheet.LineId].Words(addresses.AddressOf) with { Name = sheet.Name, UnitLine = sheet.UnitLine })];
    }

    private async Task EndAsync(Guid runId, Action<PrintRun> end, string sentence, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var run = await db.PrintRuns.SingleAsync(stored => stored.Id == runId, cancellation);
        if (run.State != PrintRunState.Waiting) return;
        end(run);
        db.Announce([new Recipient(run.UserId, run.UserName, string.Empty, null)], sentence, $"/in-bang/dot/{run.Id}", clock.Now);
        await db.SaveChangesAsync(cancellation);
    }
}
