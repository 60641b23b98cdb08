using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Yearly ratings of a person or a collective.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/xep-loai")]
public sealed class RatingsController(PortalDb db, RecordOwners owners) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New(string part, Guid id)
    {
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return NotFound();
        return PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal ? Refused(refusal) : View("Rating", Page(owner, new RatingForm()));
    }

    /// <summary>Writes the rating of a year, in the place of the one there was.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(string part, Guid id, RatingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return NotFound();
        if (PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (owner.Record is Collective collective && PeopleTypedRules.Number(form.Year) is { } of && PeopleRules.MayReceiveFor(collective, of) is { IsAllowed: false } ended) ModelState.AddModelError(nameof(form.Year), ended.Why);
        if (!ModelState.IsValid) return Invalid("Rating", Page(owner, form));
        var (year, level, number) = (PeopleTypedRules.Number(form.Year)!.Value, form.Level!.Value, VietnameseText.Normalise(form.DecisionNumber));
        var stored = await Of(owner).FirstOrDefaultAsync(rating => rating.Year == year, Gone);
        var before = stored is null ? null : TaskRatingText.Name(stored.Level);
        if (stored is null)
        {
            db.TaskRatings.Add(new TaskRating { PersonId = owner.PersonId, CollectiveId = owner.CollectiveId, Year = year, Level = level, DecisionNumber = number });
        }
        else
        {
            (stored.Level, stored.DecisionNumber) = (level, number);
        }

        db.Record(Actor, Clock.Now, owner.Record, "TaskRatingRecorded", $"Xếp loại năm {year}: {TaskRatingText.Name(level)}.", number, before == TaskRatingText.Name(level) ? null : [new AuditChange($"Năm {year}", before, TaskRatingText.Name(level))], $"rating/{year}");
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException twice) when (twice is DbUpdateConcurrencyException || UniqueViolation.Is(twice))
        {
            // Somebody rated the same year at this moment.
            ModelState.AddModelError(nameof(form.Year), $"Người khác vừa ghi xếp loại năm {year}. Hãy xem lại rồi lưu lại nếu cần.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Rating", Page(owner, form));
        }

        Tell($"Đã ghi xếp loại năm {year}.");
        return Redirect($"{owner.Path}#xep-loai");
    }

    private IQueryable<TaskRating> Of(RecordOwner owner)
    {
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        return db.TaskRatings.Where(rating => rating.PersonId == person && rating.CollectiveId == collective);
    }

    private static RecordFormPage<RatingForm> Page(RecordOwner owner, RatingForm form) => new(owner, form, []);
}
