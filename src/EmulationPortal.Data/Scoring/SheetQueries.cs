using System.Linq.Expressions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Data.Scoring;

/// <summary>Which sheets an actor may know of. Every list and every page starts here.</summary>
public static class SheetQueries
{
    /// <summary>
    /// Own department: always. Whoever scores for the cluster and the ministry's officers: always, though a sheet that was
    /// never submitted shows them no scores (<see cref="ScoreSheet.ShowsScoresTo(Actor, ScoreColumn)"/>). Everybody with an account: once published.
    /// </summary>
    public static IQueryable<ScoreSheet> VisibleTo(this IQueryable<ScoreSheet> sheets, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return sheets;
        }

        var conditions = new List<Expression<Func<ScoreSheet, bool>>> { sheet => sheet.State == SheetState.Published };
        if (actor.IsOfDepartment)
        {
            var own = actor.DepartmentId!.Value;
            conditions.Add(sheet => sheet.DepartmentId == own);
            conditions.AddRange(actor.Duties.Concat(actor.FormerDuties).Select(ScoredUnder));
        }

        return sheets.Where(AnyOf.Conditions(conditions));
    }

    private static Expression<Func<ScoreSheet, bool>> ScoredUnder(ClusterDuty duty)
    {
        var (cluster, year, leader) = (duty.ClusterId, duty.Year, duty.LeaderDepartmentId);
        return duty.Duty == AppointmentDuty.Leader
            ? sheet => sheet.ClusterId == cluster && sheet.Year == year
            : sheet => sheet.ClusterId == cluster && sheet.Year == year && sheet.DepartmentId == leader;
    }
}
