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

    /// <summary>Writes the rating of a year; one that the year has already is corrected, with a reason, and not overwritten.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(string part, Guid id, RatingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return NotFound();
        if (PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await Of(owner).FirstOrDefaultAsync(rating => rating.Id == form.Once, Gone) is { } saved) return Added(owner, saved.Year);
        if (owner.Record is Collective collective && PeopleTypedRules.Number(form.Year) is { } of && PeopleRules.MayReceiveFor(collective, of) is { IsAllowed: false } ended) ModelState.AddModelError(nameof(form.Year), ended.Why);
        if (!ModelState.IsValid) return Invalid("Rating", Page(owner, form));
        var (year, level, number) = (PeopleTypedRules.Number(form.Year)!.Value, form.Level!.Value, VietnameseText.Normalise(form.DecisionNumber));
        if (await Of(owner).FirstOrDefaultAsync(rating => rating.Year == year, Gone) is { } stored) return Taken(owner, form, stored);
        var rating = new TaskRating { Id = form.Once, PersonId = owner.PersonId, CollectiveId = owner.CollectiveId, Year = year, Level = level, DecisionNumber = number };
        db.TaskRatings.Add(rating);
        db.Record(Actor, Clock.Now, owner.Record, "TaskRatingRecorded", $"Xếp loại năm {year}: {TaskRatingText.Name(level)}.", number, [new AuditChange($"Năm {year}", null, TaskRatingText.Name(level))], $"rating/{year}");
        try
        {
            await db.SaveOnceAsync(rating, Gone);
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // Somebody rated the same year at this moment.
            return Taken(owner, form, await Of(owner).FirstAsync(other => other.Year == year, Gone));
        }

        return Added(owner, year);
    }

    private RedirectResult Added(RecordOwner owner, int year)
    {
        Tell($"Đã ghi xếp loại năm {year}.");
        return Redirect($"{owner.Path}#xep-loai");
    }

    private ViewResult Taken(RecordOwner owner, RatingForm form, TaskRating stored)
    {
        ModelState.AddModelError(nameof(form.Year), $"Năm {stored.Year} đã có xếp loại: {TaskRatingText.Name(stored.Level)}. Nếu mức ấy ghi sai, hãy sửa, kèm lý do.");
        return Conflicted("Rating", Page(owner, form) with { Stored = ($"{owner.Path}/xep-loai/{stored.Id}/sua", $"Sửa xếp loại năm {stored.Year}") });
    }

    private IQueryable<TaskRating> Of(RecordOwner owner)
    {
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        return db.TaskRatings.Where(rating => rating.PersonId == person && rating.CollectiveId == collective);
    }

    private static RecordFormPage<RatingForm> Page(RecordOwner owner, RatingForm form) => new(owner, form, []);
}
