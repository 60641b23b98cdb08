using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;

namespace EmulationPortal.Data.Accounts;

/// <summary>Finds who signs for a department.</summary>
public static class DirectorQueries
{
    /// <summary>The director's name on a day, as the account has it; null when the department has no director's account.</summary>
    public static async Task<string?> DirectorOfAsync(this PortalDb db, Guid departmentId, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var directors = (await db.PeopleWithAsync(Role.DepartmentDirector, cancellation)).Select(person => person.UserId).ToHashSet();
        return (await db.PeopleOfAsync([departmentId], today, cancellation)).FirstOrDefault(person => directors.Contains(person.UserId))?.FullName;
    }
}
