using EmulationPortal.Data;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>Locking and unlocking a criteria set.</summary>
[Route("/tieu-chi/{id:guid}")]
public sealed class CriteriaLockController(PortalDb db, CriteriaAccess access, CriteriaPages pages) : PortalController
{
    /// <summary>What locking would fix, and what is in its way.</summary>
    [HttpGet("khoa")]
    public async Task<IActionResult> AskLock(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.May(CriteriaStep.Lock) is { IsAllowed: false } verdict
            ? Refused(verdict)
            : View("Lock", await PageAsync(opened, new LockForm { Version = opened.Set.Version }));
    }

    /// <summary>Locks.</summary>
    [HttpPost("khoa")]
    public async Task<IActionResult> Lock(Guid id, LockForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(CriteriaStep.Lock) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Lock", await PageAsync(opened, form));
        if (form.Version != opened.Set.Version) return Refused(Verdict.NotNow("Bảng tiêu chí vừa được sửa sau khi bạn mở trang. Hãy xem lại bảng và phần so sánh rồi khóa."));
        var (before, reason) = (opened.Set.State, VietnameseText.NormaliseLines(form.Reason));
        var waiting = before == CriteriaSetState.Consultation ? await pages.WaitingAsync(opened.Set, Gone) : [];
        if (opened.Set.LockObstacles().Count == 0 && reason.Length == 0 && opened.Set.WhyLockNeedsReason(waiting) is { } demand)
        {
            ModelState.AddModelError(nameof(form.Reason), demand);
            return Invalid("Lock", await PageAsync(opened, form));
        }

        if (opened.Set.Lock(Actor, waiting, reason) is { IsAllowed: false } verdict) return Refused(verdict);
        var changes = new List<AuditChange> { StateChange(before, opened.Set.State) };
        if (waiting.Count > 0) changes.Add(new AuditChange("Chưa thống nhất", null, string.Join(", ", waiting)));
        access.Record(opened, "CriteriaLocked", "Khóa bảng tiêu chí.", changes, reason: reason);
        await access.TellMembersAsync(opened, $"“{opened.Set.Name}” đã khóa; các đơn vị chấm điểm theo bảng này.", Gone);
        return await SavedAsync(opened.Set, "Đã khóa bảng tiêu chí.");
    }

    /// <summary>Asks for the reason of unlocking.</summary>
    [HttpGet("mo-khoa")]
    public async Task<IActionResult> AskUnlock(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        var verdict = opened.Set.MayUnlock(Actor, await db.SubmittedSheetsAsync(id, Gone));
        return verdict.IsAllowed ? View("Unlock", new UnlockPage(await pages.HeadAsync(opened, Gone), new UnlockForm())) : Refused(verdict);
    }

    /// <summary>Unlocks.</summary>
    [HttpPost("mo-khoa")]
    public async Task<IActionResult> Unlock(Guid id, UnlockForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        var submitted = await db.SubmittedSheetsAsync(id, Gone);
        if (opened.Set.MayUnlock(Actor, submitted) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Unlock", new UnlockPage(await pages.HeadAsync(opened, Gone), form));
        var before = opened.Set.State;
        if (opened.Set.Unlock(Actor, submitted) is { IsAllowed: false } verdict) return Refused(verdict);
        access.Record(opened, "CriteriaUnlocked", "Mở khóa bảng tiêu chí.", [StateChange(before, opened.Set.State)], reason: VietnameseText.NormaliseLines(form.Reason));
        return await SavedAsync(opened.Set, "Đã mở khóa; bảng tiêu chí trở về trạng thái nháp.");
    }

    private static AuditChange StateChange(CriteriaSetState before, CriteriaSetState after) =>
        new("Trạng thái", CriteriaWorkflow.StateName(before), CriteriaWorkflow.StateName(after));

    private async Task<LockPage> PageAsync(OpenedSet opened, LockForm form) => new(
        await pages.HeadAsync(opened, Gone),
        opened.Set.LockObstacles(),
        opened.Set.State == CriteriaSetState.Consultation ? await pages.WaitingAsync(opened.Set, Gone) : [],
        await pages.ProgressAsync(opened.Set, Gone),
        await DiffPage.SinceYearBeforeAsync(db, opened.Set, Gone),
        form);

    private async Task<IActionResult> SavedAsync(CriteriaSet set, string told)
    {
        if (!await db.SaveUnlessChangedAsync(set, set.Version, Gone))
        {
            return Refused(Verdict.NotNow("Người khác vừa sửa bảng tiêu chí này. Hãy tải lại trang rồi làm lại."));
        }

        Tell(told);
        return Redirect($"/tieu-chi/{set.Id}");
    }
}
