using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>The register of printed sheets: which serial is whose certificate, which are spoiled.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class StockController(PortalDb db, DocumentPrinting addresses) : PortalController
{
    private const int PageSize = 100;

    /// <summary>The register of a decision.</summary>
    [HttpGet("/in-bang/{id:guid}/so-phoi")]
    public async Task<IActionResult> Index(Guid id, int trang = 1)
    {
        if (await db.AwardDecisions.AsNoTracking().FirstOrDefaultAsync(decision => decision.Id == id, Gone) is not { } decision) return NotFound();
        var all = db.PrintedCertificates.AsNoTracking().Where(sheet => sheet.Line!.DecisionId == id);
        var paging = Paging.Of(await all.CountAsync(Gone), PageSize, trang);
        var sheets = await all.Include(sheet => sheet.Line).OrderBy(sheet => sheet.Line!.Ordinal).ThenByDescending(sheet => sheet.Id).Skip(paging.Skip).Take(PageSize).ToListAsync(Gone);
        return View("Register", new StockRegisterPage(decision, sheets, paging));
    }

    /// <summary>The page that logs a sheet as spoiled.</summary>
    [HttpGet("/in-bang/to/{id:guid}/hong")]
    public async Task<IActionResult> Ask(Guid id) => await PageAsync(id, new SpoilForm()) is { } page ? View("Spoil", page) : NotFound();

    /// <summary>Logs the sheet as spoiled and prints the award again on the next one.</summary>
    [HttpPost("/in-bang/to/{id:guid}/hong")]
    public async Task<IActionResult> Spoil(Guid id, SpoilForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await db.PrintedCertificates.Include(candidate => candidate.Line!).ThenInclude(line => line.Decision).FirstOrDefaultAsync(candidate => candidate.Id == id, Gone) is not { } sheet) return NotFound();
        if (sheet.Serial.Length > 0 && string.IsNullOrWhiteSpace(form.NextSerial)) ModelState.AddModelError(nameof(form.NextSerial), "Hãy nhập số của tờ phôi dùng để in lại.");
        if (!ModelState.IsValid) return Invalid("Spoil", (await PageAsync(id, form))!);
        if (addresses.WhyNotInBackground is { } unknown) return Refused(Verdict.NotNow(unknown));
        var (run, before) = (await db.PrintRuns.AsNoTracking().SingleAsync(candidate => candidate.Id == sheet.RunId, Gone), sheet.Version);
        if (sheet.Spoil(Actor, Clock.Now, VietnameseText.Normalise(form.Reason)) is { IsAllowed: false } refusal) return Refused(refusal);
        db.Record(Actor, Clock.Now, run, "SheetSpoiled", $"Ghi hỏng tờ {(sheet.Serial.Length > 0 ? sheet.Serial : "không số")} in cho {sheet.Name}.", sheet.SpoiledReason, part: sheet.Id.ToString("N"));
        PrintRun? again = null;
        try
        {
            // The spoiled one first: an award has one good certificate at most.
            await db.InTransactionAsync(
                async () =>
                {
                    if (!await db.SaveUnlessChangedAsync(sheet, before, Gone)) throw new DbUpdateConcurrencyException();
                    var printer = new PrinterProfile { Name = run.PrinterName, Dx = run.Dx, Dy = run.Dy, Scale = run.Scale };
                    (again, var verdict) = await db.OrderAsync(sheet.Line!.Decision!, new PrintOrder(run.Mode) { LineId = sheet.LineId, Printer = printer, FirstSerial = StockSerial.Read(form.NextSerial) }, Actor, Clock.Now, Gone);
                    if (again is null) throw new OrderRefusedException(verdict);
                    await db.SaveChangesAsync(Gone);
                    return true;
                },
                Gone);
        }
        catch (OrderRefusedException refused)
        {
            return Refused(refused.Verdict);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            return Refused(Verdict.NotNow("Người khác vừa ghi tờ này hoặc dùng số phôi đó. Hãy tải lại trang rồi xem lại."));
        }

        Tell("Đã ghi hỏng và đưa bằng in lại vào hàng chờ.");
        return Redirect($"/in-bang/dot/{again!.Id}");
    }

    private async Task<SpoilPage?> PageAsync(Guid id, SpoilForm form) =>
        await db.PrintedCertificates.AsNoTracking().Include(sheet => sheet.Line!).ThenInclude(line => line.Decision).FirstOrDefaultAsync(sheet => sheet.Id == id, Gone) is { } sheet
            ? new SpoilPage(sheet, sheet.Line!.Decision!, form)
            : null;

    // Ends the transaction with nothing saved.
    private sealed class OrderRefusedException(Verdict verdict) : Exception(verdict.Why)
    {
        public Verdict Verdict { get; } = verdict;
    }
}
