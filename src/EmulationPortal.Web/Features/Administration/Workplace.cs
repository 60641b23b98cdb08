using EmulationPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Administration;

/// <summary>Where people work: the ministry, or one department. In forms and addresses “bo” or the department's key.</summary>
/// <param name="DepartmentId">The department, or null for the ministry.</param>
/// <param name="Name">Its name.</param>
public sealed record Workplace(Guid? DepartmentId, string Name)
{
    private const string Ministry = "bo";

    /// <summary>As written in forms and addresses.</summary>
    public string Value => DepartmentId?.ToString() ?? Ministry;

    /// <summary>Reads a value; null when it is none.</summary>
    public static Workplace? Read(string? value)
    {
        if (value == Ministry)
        {
            return new Workplace(null, string.Empty);
        }

        return Guid.TryParse(value, out var id) ? new Workplace(id, string.Empty) : null;
    }

    /// <summary>The ministry and all departments in Vietnamese order.</summary>
    public static async Task<IReadOnlyList<Workplace>> AllAsync(PortalDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var departments = await db.Departments.AsNoTracking()
            .OrderBy(department => department.SortKey)
            .Select(department => new Workplace(department.Id, department.Province))
            .ToListAsync(cancellation);
        return [new Workplace(null, "Bộ"), .. departments];
    }
}
