using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Data.Scoring;

/// <summary>Which sheets an actor may know of. Every list and every page starts here.</summary>
public static class SheetQueries
{
    private static readonly ConditionalWeakTable<Actor, Func<ScoreSheet, bool>> Compiled = [];

    /// <summary>
    /// Own department: always. Whoever scores for the cluster and the ministry's officers: always, though a sheet that was
    /// never submitted shows them no scores (<see cref="ScoreSheet.ShowsScoresTo(Actor, ScoreColumn)"/>). Everybody with an account: once published.
    /// </summary>
    public static IQueryable<ScoreSheet> VisibleTo(this IQueryable<ScoreSheet> sheets, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer ? sheets : sheets.Where(Condition(actor));
    }

    /// <summary>The same rule for a sheet that was read already.</summary>
    public static bool IsVisibleTo(this ScoreSheet sheet, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        // An account's actor lives through many requests: its condition is compiled once.
        return actor.IsOfficer || Compiled.GetValue(actor, known => Condition(known).Compile())(sheet);
    }

    private static Expression<Func<ScoreSheet, bool>> Condition(Actor actor)
    {
        var conditions = new List<Expression<Func<ScoreSheet, bool>>> { sheet => sheet.State == SheetState.Published };
        if (actor.IsOfDepartment)
        {
            var own = actor.DepartmentId!.Value;
            conditions.Add(sheet => sheet.DepartmentId == own);
            conditions.AddRange(actor.Duties.Concat(actor.FormerDuties).Select(ScoredUnder));
        }

        return AnyOf.Conditions(conditions);
    }

    private static Expression<Func<ScoreSheet, bool>> ScoredUnder(ClusterDuty duty)
    {
        var (cluster, year, leader) = (duty.ClusterId, duty.Year, duty.LeaderDepartmentId);
        return duty.Duty == AppointmentDuty.Leader
            ? sheet => sheet.ClusterId == cluster && sheet.Year == year
            : sheet => sheet.ClusterId == cluster && sheet.Year == year && sheet.DepartmentId == leader;
    }
}
