using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>Reads acts of reorganisation and the lineage of departments.</summary>
public static class ReorganisationQueries
{
    /// <summary>The ministry's officers: all. Nobody else: what came of an act stands on the departments' pages.</summary>
    public static IQueryable<Reorganisation> VisibleTo(this IQueryable<Reorganisation> acts, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var isOfficer = actor.IsOfficer;
        return acts.Where(_ => isOfficer);
    }

    /// <summary>An act with all its parts, tracked; null when there is none.</summary>
    public static Task<Reorganisation?> WholeAsync(this IQueryable<Reorganisation> acts, Guid id, CancellationToken cancellation = default) =>
        acts.Include(act => act.Items).ThenInclude(item => item.Units)
            .Include(act => act.Items).ThenInclude(item => item.Assignments)
            .AsSplitQuery()
            .FirstOrDefaultAsync(act => act.Id == id, cancellation);

    /// <summary>The departments that an act names, with their former names.</summary>
    public static async Task<Dictionary<Guid, Department>> DepartmentsOfAsync(this PortalDb db, Reorganisation act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(act);
        var ids = act.Items.SelectMany(item => item.Units).Select(unit => unit.DepartmentId).OfType<Guid>().Distinct().ToList();
        return await db.Departments.Include(department => department.FormerNames).Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, cancellation);
    }

    /// <summary>The units that a department came from and those that came from it.</summary>
    public static async Task<Lineage> LineageAsync(this PortalDb db, Guid departmentId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Lineage.Of(departmentId, await db.DepartmentLinks.AsNoTracking().ToListAsync(cancellation));
    }

    /// <summary>An account name's part for a new department of a province: a second department of one takes a number.</summary>
    public static async Task<string> FreeSlugAsync(this PortalDb db, string province, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var slug = VietnameseText.Fold(province).Replace(" ", string.Empty, StringComparison.Ordinal);
        var taken = await db.Departments.Where(other => other.Slug.StartsWith(slug)).Select(other => other.Slug).ToListAsync(cancellation);
        taken.AddRange(db.Departments.Local.Select(other => other.Slug));
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? slug : slug + NumberText.Points(number))
            .First(candidate => !taken.Contains(candidate));
    }
}
