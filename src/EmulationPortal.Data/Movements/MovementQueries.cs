using System.Linq.Expressions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Movements;

/// <summary>Reads movements and who takes part in them.</summary>
public static class MovementQueries
{
    /// <summary>
    /// The movements that <paramref name="actor"/> may see. Drafts: only who launches them. Launched ones: officers and administrators all; every
    /// account those of nation and ministry that the ministry launched; departments those that they launched or were called to.
    /// </summary>
    public static IQueryable<Movement> VisibleTo(this IQueryable<Movement> movements, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (own, officer) = (actor.IsOfDepartment ? actor.DepartmentId : null, actor.IsOfficer);
        var seesAll = officer || actor.Is(Role.Administrator);
        var conditions = new List<Expression<Func<Movement, bool>>>
        {
            movement => movement.State != MovementState.Draft && (seesAll
                || (movement.DepartmentId == null && movement.ClusterId == null)
                || (own != null && movement.Units.Any(unit => unit.DepartmentId == own))),
            movement => own != null && movement.DepartmentId == own,
            movement => officer && movement.DepartmentId == null && movement.ClusterId == null,
        };
        if (actor.IsOfDepartment)
        {
            conditions.AddRange(actor.Duties.Where(duty => duty.Duty == AppointmentDuty.Leader).Select(LaunchedAsLeader));
        }

        return movements.Where(AnyOf.Conditions(conditions));
    }

    /// <summary>The movements with all words of <paramref name="search"/>, without accents.</summary>
    public static IQueryable<Movement> WithWords(this IQueryable<Movement> movements, string? search)
    {
        foreach (var word in VietnameseText.WordsSought(search).Take(8))
        {
            var sought = $" {word}";
            movements = movements.Where(movement => (" " + movement.SearchKey).Contains(sought));
        }

        return movements;
    }

    // One condition for each cluster and year: a list of pairs does not translate.
    private static Expression<Func<Movement, bool>> LaunchedAsLeader(ClusterDuty duty)
    {
        var (cluster, year) = (duty.ClusterId, duty.Year);
        return movement => movement.DepartmentId == null && movement.ClusterId == cluster && movement.Year == year;
    }

    /// <summary>A movement with its units, their reports and its summaries.</summary>
    public static Task<Movement?> WholeAsync(this IQueryable<Movement> movements, Guid id, CancellationToken cancellation) =>
        movements.Include(movement => movement.Units).ThenInclude(unit => unit.Reports).ThenInclude(report => report.Evidence).ThenInclude(evidence => evidence.EvidenceItem)
            .Include(movement => movement.Summaries).AsSplitQuery().FirstOrDefaultAsync(movement => movement.Id == id, cancellation);

    /// <summary>Names of units: of a department its province, of a division its own.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (string Name, string SortKey)>> UnitNamesAsync(this PortalDb db, IReadOnlyCollection<Participation> units, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(units);
        var (departmentIds, collectiveIds) = (units.Select(unit => unit.DepartmentId).Distinct().ToList(), units.Select(unit => unit.CollectiveId).OfType<Guid>().Distinct().ToList());
        var departments = await db.Departments.AsNoTracking().Where(department => departmentIds.Contains(department.Id)).ToDictionaryAsync(department => department.Id, cancellation);
        var collectives = await db.Collectives.AsNoTracking().Where(collective => collectiveIds.Contains(collective.Id)).ToDictionaryAsync(collective => collective.Id, cancellation);
        return units.ToDictionary(unit => unit.Id, unit => unit.CollectiveId is { } part
            ? (collectives[part].Name, collectives[part].SortKey)
            : ($"Sở {departments[unit.DepartmentId].Province}", departments[unit.DepartmentId].SortKey));
    }
}
