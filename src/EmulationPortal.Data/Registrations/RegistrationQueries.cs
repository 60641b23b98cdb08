using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;

namespace EmulationPortal.Data.Registrations;

/// <summary>Which registrations an actor may know of. Every list and every page starts here.</summary>
public static class RegistrationQueries
{
    /// <summary>The ministry's officers: all. A department: its own. Nobody else.</summary>
    public static IQueryable<Registration> VisibleTo(this IQueryable<Registration> registrations, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return registrations;
        }

        // No department has the empty key.
        var own = actor.IsOfDepartment ? actor.DepartmentId!.Value : Guid.Empty;
        return registrations.Where(registration => registration.DepartmentId == own);
    }
}
