using System.Linq.Expressions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Pledges;

/// <summary>Which pledges an actor may know of. Every list and every page starts here.</summary>
public static class PledgeQueries
{
    /// <summary>
    /// Officers: all. A cluster's pledge that was signed is read by every account. Those who write a pledge see it from its
    /// first draft, those who sign it once they are asked.
    /// </summary>
    public static IQueryable<Pledge> VisibleTo(this IQueryable<Pledge> pledges, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return pledges;
        }

        var conditions = new List<Expression<Func<Pledge, bool>>>
        {
            pledge => pledge.Kind == PledgeKind.Cluster && (pledge.State == PledgeState.Signed || pledge.State == PledgeState.Superseded),
        };
        if (actor.IsOfDepartment)
        {
            var own = actor.DepartmentId!.Value;
            conditions.Add(pledge => pledge.DepartmentId == own);
            conditions.Add(pledge => pledge.State != PledgeState.Drafting && pledge.Parties.Any(party => party.DepartmentId == own));
            conditions.AddRange(actor.Duties.Where(duty => duty.Duty == AppointmentDuty.Leader).Concat(actor.ComingDuties).Select(Led));
        }

        return pledges.Where(AnyOf.Conditions(conditions));
    }

    /// <summary>With clauses and their ties, parties and comments: what the rules ask for.</summary>
    public static IQueryable<Pledge> Whole(this IQueryable<Pledge> pledges) => pledges
        .Include(pledge => pledge.Cluster)
        .Include(pledge => pledge.Clauses).ThenInclude(clause => clause.Criteria)
        .Include(pledge => pledge.Parties)
        .Include(pledge => pledge.Comments)
        .AsSplitQuery();

    /// <summary>Pledges of a cluster that stand: neither superseded nor withdrawn, and covering some year of those given.</summary>
    public static IQueryable<Pledge> StandingIn(this IQueryable<Pledge> pledges, Guid clusterId, int firstYear, int lastYear) => pledges.Where(pledge =>
        pledge.ClusterId == clusterId && pledge.FirstYear <= lastYear && pledge.LastYear >= firstYear
        && pledge.State != PledgeState.Superseded && pledge.State != PledgeState.Withdrawn);

    /// <summary>
    /// Pledges that bind a department in a year: closed for signing or signed, but not one that waits for its signatures while the signed
    /// one that it is to replace still holds.
    /// </summary>
    public static IQueryable<Pledge> Binding(this IQueryable<Pledge> pledges, Guid departmentId, int year) => pledges.Where(pledge =>
        pledge.FirstYear <= year && pledge.LastYear >= year
        && (pledge.State == PledgeState.Signed || (pledge.State == PledgeState.Issued && !pledges.Any(old => old.Id == pledge.ReplacesId && old.State == PledgeState.Signed)))
        && pledge.Parties.Any(party => party.DepartmentId == departmentId));

    private static Expression<Func<Pledge, bool>> Led(ClusterDuty duty)
    {
        var (cluster, year) = (duty.ClusterId, duty.Year);
        return pledge => pledge.ClusterId == cluster && pledge.FirstYear == year;
    }
}
