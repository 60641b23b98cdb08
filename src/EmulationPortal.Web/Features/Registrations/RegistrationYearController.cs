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
    public async Task<IActionResult> Show(int year, [FromQuery(Name = "tinh-trang")] string? standing, [FromQuery(Name = "cum")] Guid? cluster, [FromQuery(Name = "khoi")] Guid? bloc)
    {
        ModelState.Clear();
        if (RegistrationRound.MaySee(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await access.RoundAsync(year, Gone) is not { } round) return NotFound();
        if (!Actor.IsOfficer)
        {
            var own = Actor.DepartmentId;
            return Redirect(OpenedRegistration.PathOf(year, await db.Departments.Where(department => department.Id == own).Select(department => department.Slug).SingleAsync(Gone)));
        }

        var years = await db.RegistrationRounds.OrderByDescending(found => found.Year).Select(found => found.Year).ToListAsync(Gone);
        return View("Board", new BoardPage(round, years, await db.RegistrationBoardAsync(round, Clock.Now, Gone), standing ?? string.Empty, cluster, bloc, Clock.Now));
    }
}
