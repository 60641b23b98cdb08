using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>The decisions whose certificates are proofed and printed, and the desk of one.</summary>
public sealed class CertificatesController(PortalDb db, DocumentPrinting addresses) : PortalController
{
    private const string DeskView = "Desk";

    /// <summary>The decisions: for officers all, for departments those that honour theirs.</summary>
    [HttpGet("/in-bang")]
    public async Task<IActionResult> Index()
    {
        if (!Actor.IsOfficer && !Actor.IsOfDepartment) return Refused(Verdict.Never("Trang này dành cho cán bộ Bộ và các Sở có người, tập thể được khen thưởng."));
        return View("Index", new CertificatesPage(await CertificateRows.AllAsync(db, Actor, Gone), Actor.IsOfficer));
    }

    /// <summary>The officer's desk of a decision.</summary>
    [HttpGet("/in-bang/{id:guid}")]
    [OnlyFor(Role.MinistryOfficer)]
    public async Task<IActionResult> Show(Guid id) => await FindAsync(id) is { } decision ? View(DeskView, await PageAsync(decision, new ProofRoundForm(), new PrintForm())) : NotFound();

    /// <summary>Opens the round of proofs, or brings it up to date.</summary>
    [HttpPost("/in-bang/{id:guid}/ra-soat/mo")]
    [OnlyFor(Role.MinistryOfficer)]
    public async Task<IActionResult> OpenRound(Guid id, ProofRoundForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } decision) return NotFound();
        if (DateText.Read(form.DueOn).Value is { } day && day < Clock.Today) ModelState.AddModelError(nameof(form.DueOn), "Hạn trả lời đã qua. Hãy chọn từ hôm nay trở đi.");
        if (!ModelState.IsValid) return Invalid(DeskView, await PageAsync(decision, form, new PrintForm()));
        var due = DateText.Read(form.DueOn).Value!.Value;
        var (round, asked) = await db.OpenAsync(decision, due, Clock.Now, Gone);
        db.Record(Actor, Clock.Now, round, "ProofRoundOpened", $"Đề nghị {asked.Count} đơn vị rà soát tên in trên bằng, hạn {DateText.Show(due)}.");
        db.Announce(await db.PeopleOfAsync(asked, Clock.Today, Gone), $"Đề nghị rà soát tên in trên bằng ({decision.Title}), hạn {DateText.Show(due)}.", $"/in-bang/{id}/ra-soat", Clock.Now);
        await db.SaveChangesAsync(Gone);
        Tell(asked.Count == 0 ? "Mọi tên đều đã có trả lời." : $"Đã gửi {asked.Count} đơn vị rà soát tên.");
        return Redirect($"/in-bang/{id}");
    }

    /// <summary>Puts certificates into the queue.</summary>
    [HttpPost("/in-bang/{id:guid}/in")]
    [OnlyFor(Role.MinistryOfficer)]
    public async Task<IActionResult> Print(Guid id, PrintForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } decision) return NotFound();
        if (!ModelState.IsValid) return Invalid(DeskView, await PageAsync(decision, new ProofRoundForm(), form));
        if (addresses.WhyNotInBackground is { } unknown) return Refused(Verdict.NotNow(unknown));
        var order = new PrintOrder(form.Mode!.Value)
        {
            DepartmentId = form.DepartmentId,
            KindCode = string.IsNullOrEmpty(form.KindCode) ? null : form.KindCode,
            Printer = form.PrinterId is { } printer ? await db.PrinterProfiles.AsNoTracking().FirstOrDefaultAsync(profile => profile.Id == printer, Gone) : null,
            FirstSerial = StockSerial.Read(form.FirstSerial),
        };
        var (run, verdict) = await db.OrderAsync(decision, order, Actor, Clock.Now, Gone);
        if (run is null) return Refused(verdict);
        if (!await SavedAsync()) return Refused(Verdict.NotNow("Người khác vừa đưa các bằng này vào hàng chờ in hoặc dùng các số phôi này. Hãy tải lại trang."));
        Tell($"Đã đưa {run.Total} bằng vào hàng chờ in.");
        return Redirect($"/in-bang/dot/{run.Id}");
    }

    private async Task<bool> SavedAsync()
    {
        try
        {
            await db.SaveChangesAsync(Gone);
            return true;
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private Task<AwardDecision?> FindAsync(Guid id) =>
        db.AwardDecisions.AsNoTracking().FirstOrDefaultAsync(decision => decision.Id == id && decision.State != DecisionState.Cancelled && decision.Kind != DecisionKind.Revocation, Gone);

    private async Task<PrintDeskPage> PageAsync(AwardDecision decision, ProofRoundForm round, PrintForm print)
    {
        var awards = await db.CertificateAwardsAsync(decision, Gone);
        var layouts = await db.LayoutsForAsync(decision, awards, Clock.Today, Gone);
        var row = await CertificateRows.OneAsync(db, Actor, decision, Gone);
        var runs = await db.PrintRuns.AsNoTracking().Where(run => run.DecisionId == decision.Id).OrderByDescending(run => run.OrderedAt).ToListAsync(Gone);
        var names = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, Gone);
        var printers = await db.PrinterProfiles.AsNoTracking().OrderBy(printer => printer.Name).ToListAsync(Gone);
        var opened = await db.ProofRounds.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.DecisionId == decision.Id, Gone);
        return new PrintDeskPage(row, awards, runs, Clock.Today)
        {
            Round = round.DueOn is null ? new ProofRoundForm { DueOn = row.DueOn is { } due ? DateText.Show(due) : null } : round,
            Print = print,
            Departments = [new("", "Tất cả đơn vị"), .. awards.Select(award => new Choice(award.Line.DepartmentId.ToString(), award.DepartmentName)).Distinct()],
            Kinds = [new("", "Tất cả danh hiệu, hình thức"), .. awards.Select(award => award.Line.KindCode).Distinct().Where(layouts.ContainsKey).Select(code => new Choice(code, names[code]))],
            Printers = [new("", "Không hiệu chỉnh"), .. printers.Select(printer => new Choice(printer.Id.ToString(), printer.Name))],
            WithoutLayout = [.. awards.Where(award => award.WhyNone is null && !layouts.ContainsKey(award.Line.KindCode)).GroupBy(award => names[award.Line.KindCode]).Select(group => (group.Key, group.Count()))],
            Unprinted = awards.Where(award => award.WhyNone is not null || !layouts.ContainsKey(award.Line.KindCode)).Select(award => award.Line.Id).ToHashSet(),
            History = opened is null ? null : await db.HistoryOfAsync(opened, Actor, Gone),
        };
    }
}
