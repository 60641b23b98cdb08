using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>Acts that reorganise departments: the list, one act with its preview, carrying it out and undoing it.</summary>
[Route("/to-chuc/sap-xep")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class ReorganisationsController(PortalDb db, ReorganisationDesk desk, ReorganisationUndoing undoing, ReorganisationPageReading pages) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var acts = await db.Reorganisations.AsNoTracking().VisibleTo(Actor).Include(act => act.Items).ThenInclude(item => item.Units).AsSplitQuery()
            .OrderByDescending(act => act.EffectiveOn).ThenByDescending(act => act.Id).ToListAsync(Gone);
        return View("Index", new ReorganisationListPage(acts, acts.Exists(act => act is { Kind: ReorganisationKind.Combined, State: not ReorganisationState.Undone })));
    }

    /// <summary>One act: what it will do, or did.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        await db.Reorganisations.AsNoTracking().VisibleTo(Actor).WholeAsync(id, Gone) is { } act ? View("Show", await pages.PageAsync(act, Actor, Gone)) : NotFound();

    /// <summary>Carries it out.</summary>
    [HttpPost("{id:guid}/thuc-hien")]
    public Task<IActionResult> Run(Guid id) => StepAsync(id, ReorganisationStep.Run, () => desk.RunAsync(id, Actor, Clock.Now, Clock.Today, Gone), outcome => $"Đã thực hiện: {outcome.Summary}");

    /// <summary>Moves accounts that stayed for work that is done by now.</summary>
    [HttpPost("{id:guid}/tai-khoan")]
    public Task<IActionResult> MoveAccounts(Guid id) =>
        StepAsync(id, ReorganisationStep.MoveAccounts, () => desk.MoveAccountsAsync(id, Actor, Clock.Now, Clock.Today, Gone), outcome => outcome.Summary);

    /// <summary>Throws a draft away.</summary>
    [HttpPost("{id:guid}/bo")]
    public async Task<IActionResult> Discard(Guid id)
    {
        if (await db.Reorganisations.VisibleTo(Actor).WholeAsync(id, Gone) is not { } act) return NotFound();
        if (act.May(ReorganisationStep.Discard, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        db.Reorganisations.Remove(act);
        db.Record(Actor, Clock.Now, act, "ReorganisationDiscarded", $"Bỏ phương án “{act.Title}”.");
        await db.SaveChangesAsync(Gone);
        Tell("Đã bỏ phương án. Chưa có gì thay đổi.");
        return Redirect("/to-chuc/sap-xep");
    }

    /// <summary>The form of undoing, with what depends on the act.</summary>
    [HttpGet("{id:guid}/hoan-tac")]
    public async Task<IActionResult> AskUndo(Guid id)
    {
        if (await db.Reorganisations.VisibleTo(Actor).WholeAsync(id, Gone) is not { } act) return NotFound();
        return act.May(ReorganisationStep.Undo, Actor) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("Undo", new UndoPage(act, await undoing.DependentsAsync(act, Gone), new UndoForm { Version = act.Version }));
    }

    /// <summary>Undoes it.</summary>
    [HttpPost("{id:guid}/hoan-tac")]
    public async Task<IActionResult> Undo(Guid id, UndoForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await db.Reorganisations.VisibleTo(Actor).WholeAsync(id, Gone) is not { } act) return NotFound();
        if (act.May(ReorganisationStep.Undo, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return Invalid("Undo", new UndoPage(act, await undoing.DependentsAsync(act, Gone), form));
        return await DoneAsync(
            id, () => undoing.UndoAsync(id, form.Reason!, Actor, Clock.Now, Gone), outcome => outcome.Summary,
            async outcome => Conflicted("Undo", new UndoPage((await db.Reorganisations.AsNoTracking().VisibleTo(Actor).WholeAsync(id, Gone))!, outcome.Problems, form)));
    }

    private async Task<IActionResult> StepAsync(Guid id, ReorganisationStep step, Func<Task<ReorganisationOutcome>> work, Func<ReorganisationOutcome, string> told)
    {
        if (await db.Reorganisations.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(act => act.Id == id, Gone) is not { } known) return NotFound();
        return known.May(step, Actor) is { IsAllowed: false } refusal ? Refused(refusal) : await DoneAsync(id, work, told, outcome => Task.FromResult<IActionResult>(Refused(outcome.Verdict)));
    }

    private async Task<IActionResult> DoneAsync(
        Guid id, Func<Task<ReorganisationOutcome>> work, Func<ReorganisationOutcome, string> told, Func<ReorganisationOutcome, Task<IActionResult>> refused)
    {
        try
        {
            var outcome = await work();
            if (!outcome.Verdict.IsAllowed)
            {
                db.ChangeTracker.Clear();
                return await refused(outcome);
            }

            HttpContext.RequestServices.GetRequiredService<ActorCache>().ForgetAll();
            Tell(told(outcome));
            return Redirect($"/to-chuc/sap-xep/{id}");
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            db.ChangeTracker.Clear();
            return Refused(Verdict.NotNow("Người khác vừa sửa một hồ sơ liên quan nên chưa có gì thay đổi. Hãy tải lại trang rồi làm lại."));
        }
    }
}
