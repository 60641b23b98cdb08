using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>Which people and collectives an actor may know of. Every list and every page starts here.</summary>
public static class PeopleQueries
{
    /// <summary>The ministry's officers: everybody. A department: its own people today, and its records merged into others. Nobody else.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return people;
        }

        var own = Own(actor);
        return people.Where(person => person.DepartmentId == own);
    }

    /// <summary>The ministry's officers: all. A department: its own. Nobody else.</summary>
    public static IQueryable<Collective> VisibleTo(this IQueryable<Collective> collectives, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return collectives;
        }

        var own = Own(actor);
        return collectives.Where(collective => collective.DepartmentId == own);
    }

    /// <summary>
    /// A collective that the actor may read: one of their own, or one that ended with a department which theirs came from, whose record
    /// theirs goes on with. Null for others. Whether it may be changed is asked of <see cref="PeopleRules.MayEdit"/>.
    /// </summary>
    public static async Task<Collective?> FindCollectiveAsync(this PortalDb db, IQueryable<Collective> collectives, Guid id, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await collectives.FirstOrDefaultAsync(collective => collective.Id == id, cancellation);
        if (found is null || actor.IsOfficer || (actor.IsOfDepartment && found.DepartmentId == actor.DepartmentId)) return found;
        return found.ValidTo is not null && actor.IsOfDepartment && (await db.LineageAsync(actor.DepartmentId!.Value, cancellation)).Predecessors.Contains(found.DepartmentId) ? found : null;
    }

    /// <summary>Imports of the own department; of all for the ministry's officers.</summary>
    public static IQueryable<PeopleImport> VisibleTo(this IQueryable<PeopleImport> imports, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return imports;
        }

        var own = Own(actor);
        return imports.Where(import => import.DepartmentId == own);
    }

    // No department has the empty key.
    private static Guid Own(Actor actor) => actor.IsOfDepartment ? actor.DepartmentId!.Value : Guid.Empty;
}
