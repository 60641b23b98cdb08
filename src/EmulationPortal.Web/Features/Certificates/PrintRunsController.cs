using System.IO.Compression;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>Print runs with their files.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class PrintRunsController(PortalDb db, FileStore files) : PortalController
{
    private static Verdict Stale { get; } = Verdict.NotNow("Đợt in vừa thay đổi. Hãy tải lại trang rồi xem lại.");

    /// <summary>A run with its progress, files and sheets.</summary>
    [HttpGet("/in-bang/dot/{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await db.PrintRuns.AsNoTracking().FirstOrDefaultAsync(run => run.Id == id, Gone) is not { } run) return NotFound();
        return View("Run", await PageAsync(run, null));
    }

    /// <summary>How far it is, for the page that shows it.</summary>
    [HttpGet("/in-bang/dot/{id:guid}/tien-do")]
    public async Task<IActionResult> Progress(Guid id) => await db.PrintRuns.AsNoTracking().FirstOrDefaultAsync(run => run.Id == id, Gone) is { } run
        ? Json(new { state = run.State == PrintRunState.Waiting ? "Running" : run.State.ToString(), done = run.Done, total = run.Total })
        : NotFound();

    /// <summary>Stops it; what is printed stays, what is not leaves the register.</summary>
    [HttpPost("/in-bang/dot/{id:guid}/dung")]
    public async Task<IActionResult> Cancel(Guid id)
    {
        // Run, history and register together: a run that is stopped half would keep stock that nobody printed on.
        var refused = await db.InTransactionAsync<IActionResult?>(
            async () =>
            {
                db.ChangeTracker.Clear();
                if (await db.PrintRuns.FirstOrDefaultAsync(run => run.Id == id, Gone) is not { } run) return NotFound();
                if (run.Cancel(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
                db.Record(Actor, Clock.Now, run, "PrintRunCancelled", $"Dừng đợt in sau {run.Done}/{run.Total} bằng.");
                if (!await SavedAsync(run)) return Refused(Stale);
                await db.DropUnprintedAsync(id, Gone);
                return null;
            },
            Gone);
        if (refused is not null) return refused;
        Tell("Đã dừng. Các tệp đã in xong vẫn giữ; phôi của phần chưa in coi như chưa dùng.");
        return Redirect($"/in-bang/dot/{id}");
    }

    /// <summary>Goes on after a failure, or after it was stopped.</summary>
    [HttpPost("/in-bang/dot/{id:guid}/in-tiep")]
    public async Task<IActionResult> Resume(Guid id, ResumeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await db.PrintRuns.FirstOrDefaultAsync(run => run.Id == id, Gone) is not { } run) return NotFound();
        if (!ModelState.IsValid) return Invalid("Run", await PageAsync(run, form));
        var verdict = run.State == PrintRunState.Cancelled ? await db.ContinueAsync(run, StockSerial.Read(form.FirstSerial), Actor, Clock.Now, Gone) : run.Resume(Actor);
        if (!verdict.IsAllowed) return Refused(verdict);
        db.Record(Actor, Clock.Now, run, "PrintRunResumed", $"In tiếp từ bằng thứ {run.Done + 1}/{run.Total}.");
        if (!await SavedAsync(run)) return Refused(Stale);
        Tell("Đợt in sẽ tiếp tục từ tệp chưa in.");
        return Redirect($"/in-bang/dot/{id}");
    }

    /// <summary>One file.</summary>
    [HttpGet("/in-bang/dot/{id:guid}/tep/{position:int}")]
    public async Task<IActionResult> Download(Guid id, int position)
    {
        var found = await FilesAsync(id, position);
        if (found.Count == 0 || !files.Has(found[0].Sha256)) return NotFound();
        Response.Headers.CacheControl = "private, no-cache";
        return File(files.Open(found[0].Sha256), "application/pdf", NameOf(found[0]));
    }

    /// <summary>All files together.</summary>
    [HttpGet("/in-bang/dot/{id:guid}/tat-ca.zip")]
    public async Task<IActionResult> DownloadAll(Guid id)
    {
        var found = (await FilesAsync(id, null)).Where(file => files.Has(file.Sha256)).ToList();
        if (found.Count == 0) return NotFound();

        // On disk, not in memory: ten thousand certificates are some tens of megabytes.
        var zip = new FileStream(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.zip"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, Gone))
        {
            foreach (var file in found)
            {
                await using var source = files.Open(file.Sha256);
                await using var target = await archive.CreateEntry(NameOf(file), CompressionLevel.NoCompression).OpenAsync(Gone);
                await source.CopyToAsync(target, Gone);
            }
        }

        zip.Position = 0;
        return File(zip, "application/zip", "bang-da-in.zip");
    }

    private async Task<PrintRunPage> PageAsync(PrintRun run, ResumeForm? form)
    {
        var decision = await db.AwardDecisions.AsNoTracking().SingleAsync(candidate => candidate.Id == run.DecisionId, Gone);
        var parts = await db.PrintParts.AsNoTracking().Where(part => part.RunId == run.Id).OrderBy(part => part.Position).ToListAsync(Gone);
        // The stock behind the last sheet that was printed is proposed.
        var last = run.State != PrintRunState.Cancelled ? null : await db.PrintedCertificates.AsNoTracking().Where(sheet => sheet.RunId == run.Id && sheet.Serial != "")
            .Join(db.PrintParts, sheet => sheet.PartId, part => part.Id, (sheet, part) => new { sheet.Serial, sheet.Page, part.Position })
            .OrderByDescending(row => row.Position).ThenByDescending(row => row.Page).Select(row => row.Serial).FirstOrDefaultAsync(Gone);
        return new PrintRunPage(run, decision, parts, Actor)
        {
            History = await db.HistoryOfAsync(run, Actor, Gone),
            Resume = form ?? new ResumeForm { FirstSerial = StockSerial.Read(last)?.Plus(1).Show() },
        };
    }

    private sealed record PrintedFile(int Position, string Title, string Sha256);

    private async Task<List<PrintedFile>> FilesAsync(Guid id, int? position) => await (
        from part in db.PrintParts.AsNoTracking()
        join file in db.StoredFiles on part.StoredFileId equals file.Id
        where part.RunId == id && (position == null || part.Position == position)
        orderby part.Position
        select new PrintedFile(part.Position, part.Title, file.Sha256)).ToListAsync(Gone);

    private static string NameOf(PrintedFile file) => $"{EvidenceFileName.Unpackable($"{file.Position:000} {VietnameseText.Fold(file.Title)}")}.pdf";

    private async Task<bool> SavedAsync(PrintRun run) => await db.SaveUnlessOvertakenAsync(run, run.Version, Gone);
}
