using EmulationPortal.Domain;
using EmulationPortal.Domain.People;

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
