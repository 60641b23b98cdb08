using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>The collective of a whole department follows the department.</summary>
public static class WholeDepartments
{
    /// <summary>Gives it the department's new name; saved with the rest.</summary>
    public static async Task RenameWholeAsync(this PortalDb db, Department department, DateOnly from, string legalBasis, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(department);
        if (await WholeAsync(db, department.Id, cancellation) is { } whole)
        {
            whole.Rename(department.Name, from, legalBasis);
        }
    }

    private static Task<Collective?> WholeAsync(PortalDb db, Guid departmentId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Collectives.Include(collective => collective.FormerNames)
            .FirstOrDefaultAsync(collective => collective.DepartmentId == departmentId && collective.Kind == CollectiveKind.Department, cancellation);
    }
}
