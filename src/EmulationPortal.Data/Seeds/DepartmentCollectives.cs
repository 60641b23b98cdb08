using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>Every department is a collective as a whole, too.</summary>
public static class DepartmentCollectives
{
    /// <summary>Adds the collective of each department that has none yet, and saves.</summary>
    public static async Task EnsureAsync(PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var missing = await db.Departments.Include(department => department.FormerNames)
            .Where(department => !db.Collectives.Any(collective => collective.DepartmentId == department.Id && collective.Kind == CollectiveKind.Department))
            .ToListAsync();
        if (missing.Count > 0)
        {
            db.Collectives.AddRange(missing.Select(Collective.Of));
            await db.SaveChangesAsync();
        }
    }
}
