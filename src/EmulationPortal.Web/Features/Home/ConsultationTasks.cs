using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Criteria that are being consulted on and that the actor's department has not acknowledged.</summary>
internal static class ConsultationTasks
{
    /// <summary>One task for each such set.</summary>
    public static async Task<IReadOnlyList<HomeTask>> OfAsync(PortalDb db, Actor actor, CancellationToken cancellation)
    {
        var department = actor.DepartmentId!.Value;
        var sets = await db.CriteriaSets.AsNoTracking()
            .Where(set => set.State == CriteriaSetState.Consultation
                && !set.Acknowledgements.Any(acknowledgement => acknowledgement.DepartmentId == department)
                && db.ClusterMemberships.Any(membership => membership.DepartmentId == department && membership.Year == set.Year
                    && (set.ClusterId == null || set.ClusterId == membership.ClusterId) && membership.Cluster!.BlocId == set.BlocId))
            .Select(set => new { set.Id, set.Name, set.Year })
            .ToListAsync(cancellation);
        return [.. sets.Select(set => new HomeTask(Urgency.Open, $"Góp ý và xác nhận bảng tiêu chí năm {set.Year}", set.Name, $"/tieu-chi/{set.Id}", "Xem và góp ý"))];
    }
}
