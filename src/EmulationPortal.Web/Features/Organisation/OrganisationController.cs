using EmulationPortal.Data;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>Blocs, clusters and members of a year, and the search over all names.</summary>
public sealed class OrganisationController(PortalDb db) : PortalController
{
    /// <summary>The page.</summary>
    /// <param name="nam">The year, or null for the present one.</param>
    /// <param name="tim">What to search for, or null.</param>
    [HttpGet("/to-chuc")]
    public async Task<IActionResult> Show(int? nam, string? tim)
    {
        var years = await db.YearsOfStructureAsync(Gone);
        var year = OrganisationQueries.Choose(years, nam, Clock.Today.Year);
        var found = string.IsNullOrWhiteSpace(tim) ? [] : await db.FindDepartmentsAsync(tim, year, Gone);
        return View("Organisation", new OrganisationPage(
            year, years, await db.BlocsOfYearAsync(year, Gone), tim?.Trim(), found, OrganisationRules.MayEdit(Actor).IsAllowed));
    }
}
