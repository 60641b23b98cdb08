using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>One round: departments go on to their own list, officers see where each department stands.</summary>
public sealed class RegistrationYearController(PortalDb db, RegistrationAccess access) : PortalController
{
    /// <summary>The board of the round.</summary>
    [HttpGet("/dang-ky/{year:int}")]
    public async Task<IActionResult> Show(int year)
    {
        if (RegistrationRound.MaySee(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await access.RoundAsync(year, Gone) is not { } round) return NotFound();
        if (!Actor.IsOfficer)
        {
            var own = Actor.DepartmentId;
            return Redirect(OpenedRegistration.PathOf(year, await db.Departments.Where(department => department.Id == own).Select(department => department.Slug).SingleAsync(Gone)));
        }

        var today = Clock.Today;
        var lists = await db.Registrations.AsNoTracking().VisibleTo(Actor).Where(list => list.RoundId == round.Id).ToDictionaryAsync(list => list.DepartmentId, Gone);
        var departments = await db.Departments.AsNoTracking().Where(department => department.ValidTo == null || department.ValidTo >= today).OrderBy(department => department.SortKey).ToListAsync(Gone);
        return View("Board", new RegistrationBoardPage(round, departments.ConvertAll(department => new RegistrationBoardLine(
            department.Province, OpenedRegistration.PathOf(year, department.Slug), round.DueFor(department.Id), lists.GetValueOrDefault(department.Id)))));
    }
}

/// <summary>Where one department stands.</summary>
/// <param name="Province">Its province.</param>
/// <param name="Path">Its list.</param>
/// <param name="DueAt">Due, in UTC.</param>
/// <param name="Registration">Its list, or null while nobody has begun it.</param>
public sealed record RegistrationBoardLine(string Province, string Path, DateTime DueAt, Registration? Registration);

/// <summary>The board of a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Lines">All departments.</param>
public sealed record RegistrationBoardPage(RegistrationRound Round, IReadOnlyList<RegistrationBoardLine> Lines);
