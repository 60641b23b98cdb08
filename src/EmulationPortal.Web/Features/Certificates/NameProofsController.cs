using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Data.Notices;
using EmulationPortal.Documents.Certificates;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>Departments answer how the names of their recipients are spelt; officers settle what they report.</summary>
public sealed class NameProofsController(PortalDb db, CertificateSheets sheets, DocumentPrinting addresses) : PortalController
{
    private const string OneView = "Proof";

    // Each with its drawing, some 5 kB.
    private const int PageSize = 40;

    /// <summary>The names of a decision that the reader may see, each as it will be printed.</summary>
    [HttpGet("/in-bang/{id:guid}/ra-soat")]
    public async Task<IActionResult> Index(Guid id, Guid? donVi, ProofFilter loc, int trang = 1) =>
        await ListAsync(id, donVi, Enum.IsDefined(loc) ? loc : ProofFilter.All, trang) is { } page ? View("Proofs", page) : NotFound();

    /// <summary>The names that were shown and that wait are right.</summary>
    [HttpPost("/in-bang/{id:guid}/ra-soat/dung")]
    public async Task<IActionResult> ConfirmAll(Guid id, ShownNamesForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var mine = db.NameProofs.VisibleTo(Actor).Where(proof => proof.Line!.DecisionId == id);
        if (!await mine.AnyAsync(Gone)) return NotFound();
        var shown = form.Shown.Take(PageSize).ToList();
        var proofs = await mine.Where(proof => shown.Contains(proof.Id)).ToListAsync(Gone);
        var verdicts = proofs.Where(proof => proof.State == ProofState.Waiting || Actor.IsOfficer).Select(proof => (proof, Verdict: proof.Confirm(Actor, Clock.Now))).ToList();
        if (verdicts.Find(pair => !pair.Verdict.IsAllowed).Verdict is { } refusal) return Refused(refusal);
        foreach (var (proof, _) in verdicts) db.Record(Actor, Clock.Now, proof, "NameConfirmed", $"Xác nhận tên in đúng: {proof.Name}.");
        if (!await SavedAsync()) return Refused(Stale);
        Tell(verdicts.Count == 0 ? "Không có tên nào chờ xác nhận." : $"Đã xác nhận {verdicts.Count} tên in đúng.");
        return Redirect($"/in-bang/{id}/ra-soat{(form.Page > 1 ? $"?trang={form.Page}" : "")}");
    }

    /// <summary>One name.</summary>
    [HttpGet("/in-bang/ten/{id:guid}")]
    public async Task<IActionResult> Show(Guid id) => await PageAsync(id, null) is { } page ? View(OneView, page) : NotFound();

    /// <summary>“Đúng”.</summary>
    [HttpPost("/in-bang/ten/{id:guid}/dung")]
    public Task<IActionResult> Confirm(Guid id, ProofForm form) => DoAsync(id, form, ProofStep.Confirm);

    /// <summary>“Báo sai”.</summary>
    [HttpPost("/in-bang/ten/{id:guid}/bao-sai")]
    public Task<IActionResult> Report(Guid id, ProofForm form) => DoAsync(id, form, ProofStep.Report);

    /// <summary>Takes the reported words into the draft.</summary>
    [HttpPost("/in-bang/ten/{id:guid}/sua")]
    public Task<IActionResult> Accept(Guid id, ProofForm form) => DoAsync(id, form, ProofStep.Accept);

    /// <summary>Leaves the reported words to a correction.</summary>
    [HttpPost("/in-bang/ten/{id:guid}/dinh-chinh")]
    public Task<IActionResult> Refer(Guid id, ProofForm form) => DoAsync(id, form, ProofStep.Refer);

    /// <summary>Asks the department again.</summary>
    [HttpPost("/in-bang/ten/{id:guid}/hoi-lai")]
    public Task<IActionResult> AskAgain(Guid id, ProofForm form) => DoAsync(id, form, ProofStep.AskAgain);

    /// <summary>Lets it be printed without the department's word.</summary>
    [HttpPost("/in-bang/ten/{id:guid}/cho-in")]
    public Task<IActionResult> Override(Guid id, ProofForm form) => DoAsync(id, form, ProofStep.Override);

    private static Verdict Stale { get; } = Verdict.NotNow("Người khác vừa trả lời hoặc sửa tên này. Hãy tải lại trang rồi xem lại.");

    private async Task<IActionResult> DoAsync(Guid id, ProofForm form, ProofStep step)
    {
        ArgumentNullException.ThrowIfNull(form);
        var proof = await db.NameProofs.VisibleTo(Actor).Include(candidate => candidate.Line!).ThenInclude(line => line.Decision).FirstOrDefaultAsync(candidate => candidate.Id == id, Gone);
        if (proof is null) return NotFound();
        if (proof.May(step, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var (line, decision, remark) = (proof.Line!, proof.Line!.Decision!, VietnameseText.Normalise(form.Remark));
        var name = VietnameseText.Normalise(form.RightName);
        if (step == ProofStep.Report && name.Length == 0) ModelState.AddModelError(nameof(form.RightName), "Hãy ghi tên đúng.");
        if (step is ProofStep.AskAgain or ProofStep.Override && remark.Length == 0) ModelState.AddModelError(nameof(form.Remark), "Hãy ghi lý do.");
        if (!ModelState.IsValid) return Invalid(OneView, (await PageAsync(id, form))!);
        if (step == ProofStep.Accept && decision.State != DecisionState.Draft) return Refused(Verdict.NotNow("Quyết định không còn là dự thảo. Hãy chuyển đính chính."));
        if (step == ProofStep.Refer && decision.State == DecisionState.Draft) return Refused(Verdict.NotNow("Quyết định còn là dự thảo. Hãy sửa ngay trong dự thảo."));
        var (oldName, oldUnit) = (line.Name, line.UnitLine);
        var verdict = step switch
        {
            ProofStep.Confirm => proof.Confirm(Actor, Clock.Now),
            ProofStep.Report => proof.Report(Actor, Clock.Now, name, VietnameseText.Normalise(form.RightUnitLine), remark),
            ProofStep.Accept => proof.Accept(Actor, Clock.Now),
            ProofStep.Refer => proof.Refer(Actor, Clock.Now),
            ProofStep.AskAgain => proof.AskAgain(Actor, Clock.Now, remark),
            _ => proof.Override(Actor, Clock.Now, remark),
        };
        if (!verdict.IsAllowed) return Refused(verdict);
        if (step == ProofStep.Accept) (line.Name, line.UnitLine) = (proof.Name, proof.UnitLine);
        db.Record(Actor, Clock.Now, proof, $"Name{step}", $"{ProofWorkflow.Table.Transitions.First(row => row.Step == step).Title}: {oldName}.", remark, Changes(step, proof, oldName, oldUnit));
        await TellOthersAsync(step, proof, decision);
        if (!await db.SaveUnlessOvertakenAsync(proof, form.Version, Gone)) return Refused(Stale);
        Tell($"Đã ghi: {ProofWorkflow.StateName(proof.State)}.");
        return Redirect($"/in-bang/ten/{id}");
    }

    private static IReadOnlyList<AuditChange> Changes(ProofStep step, NameProof proof, string oldName, string oldUnit) => step is ProofStep.Report or ProofStep.Accept
        ? [.. new[] { new AuditChange("Tên", oldName, proof.RightName), new AuditChange("Chức danh, đơn vị", oldUnit, proof.RightUnitLine) }.Where(change => change.Before != change.After)]
        : [];

    private async Task TellOthersAsync(ProofStep step, NameProof proof, AwardDecision decision)
    {
        if (step == ProofStep.Report) db.Announce(await db.PeopleWithAsync(Role.MinistryOfficer, Gone), $"Báo sai tên in trên bằng: {proof.Name} ({decision.Title}).", $"/in-bang/ten/{proof.Id}", Clock.Now);
        if (step is ProofStep.Accept or ProofStep.Refer or ProofStep.AskAgain)
        {
            db.Announce(await db.PeopleOfAsync([proof.DepartmentId], Clock.Today, Gone), $"Tên in trên bằng của {proof.Name}: {ProofWorkflow.StateName(proof.State).ToLowerInvariant()}.", $"/in-bang/ten/{proof.Id}", Clock.Now);
        }
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

    private async Task<ProofListPage?> ListAsync(Guid id, Guid? departmentId, ProofFilter filter, int asked)
    {
        // The ministry also sees the list that nobody has been asked about yet.
        if (!Actor.IsOfficer && !await db.NameProofs.VisibleTo(Actor).AnyAsync(proof => proof.Line!.DecisionId == id, Gone)) return null;
        if (await db.AwardDecisions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, Gone) is not { } decision) return null;
        var own = Actor.IsOfficer ? departmentId : Actor.DepartmentId;
        var proofs = db.ProofsOf(Actor, id, own, filter);
        var paging = Paging.Of(await proofs.CountAsync(Gone), PageSize, asked);
        var shown = await proofs.Skip(paging.Skip).Take(PageSize).Select(proof => proof.LineId).ToListAsync(Gone);
        var awards = await db.CertificateAwardsAsync(decision, db.DecisionLines.Where(line => shown.Contains(line.Id)), Gone);
        var waiting = await db.ProofsOf(Actor, id, own, ProofFilter.Waiting).CountAsync(Gone);
        return new ProofListPage(await CertificateRows.OneAsync(db, Actor, decision, Gone), await LinesAsync(decision, awards), Actor, Clock.Today)
        {
            Paging = paging,
            Filter = filter,
            DepartmentId = own,
            Waiting = waiting,
        };
    }

    private async Task<ProofPage?> PageAsync(Guid id, ProofForm? form)
    {
        var proof = await db.NameProofs.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(candidate => candidate.Id == id, Gone);
        if (proof is null || await db.CertificateAwardAsync(proof.LineId, Gone) is not { } award) return null;
        var decision = await db.AwardDecisions.AsNoTracking().SingleAsync(candidate => candidate.Id == award.Line.DecisionId, Gone);
        var lines = await LinesAsync(decision, [award]);
        return new ProofPage(lines[0], decision, Actor, form ?? new ProofForm
        {
            RightName = proof.RightName.Length > 0 ? proof.RightName : proof.Name,
            RightUnitLine = proof.RightName.Length > 0 ? proof.RightUnitLine : proof.UnitLine,
            Version = proof.Version,
        });
    }

    private async Task<IReadOnlyList<ProofLine>> LinesAsync(AwardDecision decision, IReadOnlyList<CertificateAward> awards)
    {
        var names = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, Gone);
        var layouts = await db.LayoutsOnAsync(awards.Select(award => award.Given.DecidedOn).FirstOrDefault() ?? decision.DecidedOn ?? Clock.Today, Gone);
        return
        [
            .. awards.Select(award =>
            {
                if (!layouts.TryGetValue(award.Line.KindCode, out var layout)) return new ProofLine(award, names[award.Line.KindCode], string.Empty, []);
                var placed = sheets.Place(layout, award.Words(addresses.AddressOf));
                return new ProofLine(award, names[award.Line.KindCode], CertificateSvg.Draw(placed, new CertificateLook(PrintMode.FullPage) { IsPreview = true }), placed.Problems);
            }),
        ];
    }
}
