using System.Linq.Expressions;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Criteria;

/// <summary>Which criteria sets an actor may know of, and what hangs on them.</summary>
public static class CriteriaQueries
{
    /// <summary>
    /// Officers: all. A draft is also seen by the leader of the cluster whose own it is. What is under consultation or locked
    /// is read by every account of the bloc: departments that are or were members, and the ministry's.
    /// </summary>
    public static IQueryable<CriteriaSet> VisibleTo(this IQueryable<CriteriaSet> sets, Actor actor, IQueryable<ClusterMembership> memberships)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return sets;
        }

        var conditions = new List<Expression<Func<CriteriaSet, bool>>>();
        if (actor.DepartmentId is { } own)
        {
            conditions.Add(set => set.State != CriteriaSetState.Draft
                && memberships.Any(membership => membership.DepartmentId == own && membership.Cluster!.BlocId == set.BlocId));
            conditions.AddRange(actor.Duties
                .Where(duty => actor.IsOfDepartment && duty.Duty == AppointmentDuty.Leader)
                .Select(OwnSetOf));
        }
        else
        {
            conditions.Add(set => set.State != CriteriaSetState.Draft);
        }

        return sets.Where(AnyOf.Conditions(conditions));
    }

    /// <summary>The cluster of a department in a set's year and bloc, or null.</summary>
    public static async Task<Guid?> ClusterOfAsync(this PortalDb db, CriteriaSet set, Guid? departmentId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(set);
        return departmentId is { } department
            ? await db.ClusterMemberships
                .Where(membership => membership.DepartmentId == department && membership.Year == set.Year && membership.Cluster!.BlocId == set.BlocId)
                .Select(membership => (Guid?)membership.ClusterId)
                .FirstOrDefaultAsync(cancellation)
            : null;
    }

    /// <summary>The members that use a set in its year, in the order of the deciding document.</summary>
    public static IQueryable<ClusterMembership> MembersOf(this PortalDb db, CriteriaSet set)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(set);
        var (bloc, year, own) = (set.BlocId, set.Year, set.ClusterId);
        // A cluster with a set of its own does not agree to the bloc's.
        return db.ClusterMemberships.AsNoTracking()
            .Include(membership => membership.Department)
            .Include(membership => membership.Cluster)
            .Where(membership => membership.Year == year && membership.Cluster!.BlocId == bloc
                && (own == null
                    ? !db.CriteriaSets.Any(other => other.BlocId == bloc && other.Year == year && other.ClusterId == membership.ClusterId)
                    : membership.ClusterId == own))
            .OrderBy(membership => membership.Cluster!.Number).ThenBy(membership => membership.Position);
    }

    /// <summary>The lines of a set for which a score was entered or evidence cited.</summary>
    public static async Task<IReadOnlySet<Guid>> UsedCriteriaAsync(this PortalDb db, Guid setId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lines = db.Criteria.Where(line => line.SetId == setId).Select(line => line.Id);
        var used = await lines
            .Where(id => db.ScoreCells.Any(cell => cell.CriterionId == id) || db.EvidenceCitations.Any(citation => citation.CriterionId == id))
            .ToListAsync(cancellation);
        return used.ToHashSet();
    }

    /// <summary>How many sheets scored by a set were ever submitted.</summary>
    public static Task<int> SubmittedSheetsAsync(this PortalDb db, Guid setId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ScoreSheets.CountAsync(sheet => sheet.CriteriaSetId == setId && (sheet.FirstSubmittedAt != null || sheet.State != SheetState.Draft), cancellation);
    }

    /// <summary>
    /// The set that stood in a set's place the year before: the cluster's own, else the bloc's; null when there is none. The year
    /// before is the newest earlier one that has members.
    /// </summary>
    public static async Task<CriteriaSet?> YearBeforeAsync(this PortalDb db, CriteriaSet set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(set);
        if (await db.YearBeforeAsync(set.BlocId, set.Year, cancellation) is not { } year) return null;
        var (bloc, own) = (set.BlocId, set.ClusterId);
        var candidates = await db.CriteriaSets.AsNoTracking().Include(other => other.Criteria)
            .Where(other => other.BlocId == bloc && other.Year == year && (other.ClusterId == null || other.ClusterId == own))
            .ToListAsync(cancellation);
        return candidates.OrderBy(other => other.ClusterId is null).FirstOrDefault();
    }

    /// <summary>
    /// The duties of leading a cluster under which the actor can still start the cluster's own set, newest year first: no set of
    /// its own and no sheet yet.
    /// </summary>
    public static async Task<IReadOnlyList<ClusterDuty>> OwnSetsToStartAsync(this PortalDb db, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        var open = new List<ClusterDuty>();
        foreach (var duty in actor.Duties.Where(duty => actor.IsOfDepartment && duty.Duty == AppointmentDuty.Leader).OrderByDescending(duty => duty.Year))
        {
            var (cluster, year) = (duty.ClusterId, duty.Year);
            var taken = await db.ScoreSheets.AnyAsync(sheet => sheet.ClusterId == cluster && sheet.Year == year, cancellation)
                || await db.CriteriaSets.AnyAsync(set => set.ClusterId == cluster && set.Year == year, cancellation);
            if (!taken) open.Add(duty);
        }

        return open;
    }

    private static Expression<Func<CriteriaSet, bool>> OwnSetOf(ClusterDuty duty)
    {
        var (cluster, year) = (duty.ClusterId, duty.Year);
        return set => set.ClusterId == cluster && set.Year == year;
    }
}
