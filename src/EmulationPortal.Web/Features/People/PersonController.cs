using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>One person: the biography.</summary>
[Route("/ca-nhan-tap-the/ca-nhan/{id:guid}")]
public sealed class PersonController(PortalDb db, PersonPages pages, IdentityNumbers identities) : PortalController
{
    /// <summary>The biography; a merged record leads to the one kept.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await FindAsync(id) is not { } person) return NotFound();
        if (person.MergedIntoId is { } survivor)
        {
            Tell($"Hồ sơ của {person.Addressed} đã gộp vào hồ sơ này.");
            return Redirect($"/ca-nhan-tap-the/ca-nhan/{survivor}");
        }

        return View("Person", await pages.PageAsync(person, Actor, null, Gone));
    }

    /// <summary>The biography with the whole identity number; that it was looked at is written down.</summary>
    [HttpPost("so-dinh-danh")]
    public async Task<IActionResult> Reveal(Guid id)
    {
        if (await FindAsync(id) is not { IsMerged: false } person) return NotFound();
        if (PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        var digits = identities.Reveal(person);
        if (!string.IsNullOrEmpty(digits))
        {
            db.Record(Actor, Clock.Now, person, "IdentityRevealed", $"Xem số định danh của {person.Addressed}.");
            await db.SaveChangesAsync(Gone);
        }

        Response.Headers.CacheControl = "no-store";
        return View("Person", await pages.PageAsync(person, Actor, digits ?? "không giải mã được (khóa mã hóa đã thay)", Gone));
    }

    private Task<Person?> FindAsync(Guid id) => db.People.AsNoTracking().VisibleTo(Actor)
        .Include(person => person.Positions).Include(person => person.FormerNames).FirstOrDefaultAsync(person => person.Id == id, Gone);
}
