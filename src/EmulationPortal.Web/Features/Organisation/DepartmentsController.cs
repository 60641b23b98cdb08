using EmulationPortal.Data;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Features.Reorganisations;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>One department over time.</summary>
public sealed class DepartmentsController(PortalDb db, LineagePages lineages) : PortalController
{
    /// <summary>The page.</summary>
    /// <param name="id">The department.</param>
    /// <param name="roll">“khong” to leave out the record of the units it came from.</param>
    [HttpGet("/to-chuc/don-vi/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, [FromQuery(Name = "gop")] string? roll)
    {
        var department = await db.WholeDepartmentAsync(id, Gone);
        if (department is null)
        {
            return NotFound();
        }

        var facts = await db.FactLinesAsync(
            found => found.Where(fact => fact.DepartmentId == id).OrderByDescending(fact => fact.Year).ThenBy(fact => fact.Kind).ThenBy(fact => fact.Id), Gone);
        return View("Department", new DepartmentPage(
            department,
            DepartmentPage.NamesOf(department),
            await MembershipsAsync(id),
            facts,
            await lineages.PageAsync(department, roll != "khong", Actor, Gone),
            OrganisationRules.MayEdit(Actor).IsAllowed,
            await db.HistoryOfAsync(department, Actor, Gone)));
    }

    private async Task<IReadOnlyList<MembershipLine>> MembershipsAsync(Guid id)
    {
        var duties = (await db.ClusterAppointments.AsNoTracking()
            .Where(appointment => appointment.DepartmentId == id)
            .ToListAsync(Gone)).ToLookup(appointment => (appointment.ClusterId, appointment.Year));
        var memberships = await db.ClusterMemberships.AsNoTracking()
            .Include(membership => membership.Cluster)
            .Where(membership => membership.DepartmentId == id)
            .OrderByDescending(membership => membership.Year)
            .ToListAsync(Gone);
        return memberships.ConvertAll(membership =>
        {
            var duty = duties[(membership.ClusterId, membership.Year)].FirstOrDefault();
            return new MembershipLine(
                membership.Year,
                membership.ClusterId,
                membership.Cluster!.Name,
                membership.Position,
                duty is null ? string.Empty : AppointmentText.Name(duty.Duty),
                duty is null ? string.Empty : DecisionText.Of(duty));
        });
    }
}
