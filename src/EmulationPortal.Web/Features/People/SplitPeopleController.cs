using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Two records that were merged by mistake are taken apart, exactly as they were, until something rests on the merger.</summary>
[Route("/ca-nhan-tap-the/ca-nhan/{id:guid}/tach/{mergeId:guid}")]
public sealed class SplitPeopleController(PortalDb db) : PortalController
{
    /// <summary>What taking apart does, or why it can't be done any more.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask(Guid id, Guid mergeId) => await PageAsync(id, mergeId) is not { } page
        ? NotFound()
        : page.Verdict is { IsAllowed: false } refusal ? Refused(refusal) : View("Split", page);

    /// <summary>Takes the two apart.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Split(Guid id, Guid mergeId, RemovalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(id, mergeId) is not { } page) return NotFound();
        if (page.Verdict is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return Invalid("Split", page with { Form = form });
        var (merge, survivor, other, now) = (page.Merge, page.Survivor, page.Other, Clock.Now);
        await db.UnmergeAsync(merge, survivor, other, now, Gone);
        var reason = Domain.Text.VietnameseText.Normalise(form.Reason);
        db.Record(Actor, now, survivor, "PersonSplit", $"Tách hồ sơ của {other.Addressed} đã gộp nhầm vào hồ sơ này.", reason, part: merge.AuditPart);
        db.Record(Actor, now, other, "PersonSplit", $"Tách khỏi hồ sơ của {survivor.Addressed}.", reason, part: merge.AuditPart);
        try
        {
            if (!await db.SaveUnlessChangedAsync(survivor, form.Version, Gone)) return Refused(Verdict.NotNow("Hồ sơ vừa được người khác sửa. Hãy mở lại hồ sơ và kiểm tra trước khi tách."));
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            return Refused(Verdict.NotNow($"Số định danh của {other.Addressed} đã ghi cho hồ sơ khác trong lúc hai hồ sơ còn gộp. Hãy sửa số định danh ở hồ sơ ấy rồi tách lại."));
        }

        Tell($"Đã tách thành hai hồ sơ: {survivor.Addressed} và {other.Addressed}.");
        return Redirect($"/ca-nhan-tap-the/ca-nhan/{id}");
    }

    private async Task<SplitPage?> PageAsync(Guid id, Guid mergeId)
    {
        if (await db.PersonMerges.FirstOrDefaultAsync(merge => merge.Id == mergeId && merge.SurvivorId == id, Gone) is not { } merge) return null;
        var survivor = await db.People.VisibleTo(Actor).WholePersonAsync(merge.SurvivorId, Gone);
        var other = await db.People.VisibleTo(Actor).WholePersonAsync(merge.OtherId, Gone);
        return survivor is null || other is null
            ? null
            : new SplitPage(merge, survivor, other, merge.MayUndo(Actor, survivor, other, await db.LaterThanAsync(merge, Gone)), new RemovalForm { Version = survivor.Version });
    }
}

/// <summary>Two records about to be taken apart.</summary>
/// <param name="Merge">How they were merged.</param>
/// <param name="Survivor">The record kept.</param>
/// <param name="Other">The record that went into it.</param>
/// <param name="Verdict">Whether it may be done.</param>
/// <param name="Form">What was typed.</param>
public sealed record SplitPage(PersonMerge Merge, Person Survivor, Person Other, Verdict Verdict, RemovalForm Form);
