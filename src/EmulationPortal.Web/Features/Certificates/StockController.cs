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
        var lines = sheets.Select(sheet => sheet.LineId).Distinct().ToList();
        var awards = await db.CertificateAwardsAsync(decision, db.DecisionLines.Where(line => lines.Contains(line.Id)), Gone);
        return View("Register", new StockRegisterPage(decision, sheets, paging)
        {
            WhyNone = awards.ToDictionary(award => award.Line.Id, award => award.WhyNone),
            Summary = await SummaryAsync(id),
        });
    }

    /// <summary>The page that logs a sheet as taken back.</summary>
    [HttpGet("/in-bang/to/{id:guid}/thu-hoi")]
    public async Task<IActionResult> AskTakeBack(Guid id) => await TakeBackPageAsync(id, new TakeBackForm()) is { } page ? View("TakeBack", page) : NotFound();

    /// <summary>Logs a sheet as taken back whose award was revoked, corrected or reissued.</summary>
    [HttpPost("/in-bang/to/{id:guid}/thu-hoi")]
    public async Task<IActionResult> TakeBack(Guid id, TakeBackForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } sheet) return NotFound();
        if (!ModelState.IsValid) return Invalid("TakeBack", (await TakeBackPageAsync(id, form))!);
        var verdict = sheet.TakeBack(Actor, Clock.Now, VietnameseText.Normalise(form.Reason), await WhyNoneAsync(sheet) is not null);
        return verdict.IsAllowed ? await LoggedAsync(sheet, "SheetTakenBack", "Ghi đã thu hồi") : Refused(verdict);
    }

    /// <summary>The page that logs a sheet as spoiled.</summary>
    [HttpGet("/in-bang/to/{id:guid}/hong")]
    public async Task<IActionResult> Ask(Guid id) => await PageAsync(id, new SpoilForm()) is { } page ? View("Spoil", page) : NotFound();

    /// <summary>Logs the sheet as spoiled and prints the award again on the next one.</summary>
    [HttpPost("/in-bang/to/{id:guid}/hong")]
    public async Task<IActionResult> Spoil(Guid id, SpoilForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } sheet) return NotFound();
        if (await WhyNoneAsync(sheet) is not null) return await SpoilOnlyAsync(sheet, form);
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

    private Task<PrintedCertificate?> FindAsync(Guid id) =>
        db.PrintedCertificates.Include(sheet => sheet.Line!).ThenInclude(line => line.Decision).FirstOrDefaultAsync(sheet => sheet.Id == id, Gone);

    // What counts no longer is printed by the decision about it, if at all: the sheet is only logged.
    private async Task<IActionResult> SpoilOnlyAsync(PrintedCertificate sheet, SpoilForm form)
    {
        if (!ModelState.IsValid) return Invalid("Spoil", (await PageAsync(sheet.Id, form))!);
        var verdict = sheet.Spoil(Actor, Clock.Now, VietnameseText.Normalise(form.Reason));
        return verdict.IsAllowed ? await LoggedAsync(sheet, "SheetSpoiled", "Ghi hỏng") : Refused(verdict);
    }

    private async Task<IActionResult> LoggedAsync(PrintedCertificate sheet, string act, string said)
    {
        var run = await db.PrintRuns.AsNoTracking().SingleAsync(candidate => candidate.Id == sheet.RunId, Gone);
        db.Record(Actor, Clock.Now, run, act, $"{said} tờ {(sheet.Serial.Length > 0 ? sheet.Serial : "không số")} in cho {sheet.Name}.", sheet.SpoiledReason, part: sheet.Id.ToString("N"));
        if (!await db.SaveUnlessChangedAsync(sheet, sheet.Version, Gone)) return Refused(Verdict.NotNow("Người khác vừa ghi tờ này. Hãy tải lại trang rồi xem lại."));
        Tell($"{said} tờ in cho {sheet.Name}.");
        return Redirect($"/in-bang/{sheet.Line!.DecisionId}/so-phoi");
    }

    // Why the certificate counts no longer; null while it does.
    private async Task<string?> WhyNoneAsync(PrintedCertificate sheet) => (await db.CertificateAwardAsync(sheet.LineId, Gone))?.WhyNone;

    private async Task<string> SummaryAsync(Guid decisionId)
    {
        var counts = await db.PrintedCertificates.Where(sheet => sheet.Line!.DecisionId == decisionId).GroupBy(sheet => sheet.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, Gone);
        var inUse = await db.SheetsInUse().CountAsync(sheet => sheet.Line!.DecisionId == decisionId, Gone);
        var toTakeBack = counts.GetValueOrDefault(PrintedState.Good) + counts.GetValueOrDefault(PrintedState.Replaced) - inUse;
        return $"{inUse} tờ dùng được, {toTakeBack} tờ cần thu hồi, {counts.GetValueOrDefault(PrintedState.TakenBack)} tờ đã thu hồi, {counts.GetValueOrDefault(PrintedState.Spoiled)} tờ hỏng.";
    }

    private async Task<SpoilPage?> PageAsync(Guid id, SpoilForm form) =>
        await FindAsync(id) is { } sheet ? new SpoilPage(sheet, sheet.Line!.Decision!, form) { WhyNone = await WhyNoneAsync(sheet) } : null;

    private async Task<TakeBackPage?> TakeBackPageAsync(Guid id, TakeBackForm form) =>
        await FindAsync(id) is { } sheet ? new TakeBackPage(sheet, sheet.Line!.Decision!, await WhyNoneAsync(sheet) ?? string.Empty, form) : null;

    // Ends the transaction with nothing saved.
    private sealed class OrderRefusedException(Verdict verdict) : Exception(verdict.Why)
    {
        public Verdict Verdict { get; } = verdict;
    }
}
