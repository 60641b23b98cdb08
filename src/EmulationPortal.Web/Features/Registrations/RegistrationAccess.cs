using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A department's place in a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">The department.</param>
/// <param name="Registration">Its list with lines, bases and parts, tracked; null while nobody has begun it.</param>
public sealed record OpenedRegistration(RegistrationRound Round, Department Department, Registration? Registration)
{
    /// <summary>The page of the list.</summary>
    public string Path => PathOf(Round.Year, Department.Slug);

    /// <summary>The page of the list with the part that is shown, and a line just added that is shown beside it.</summary>
    public string PathTo(Guid? unit, Guid? added = null) =>
        unit is null ? Path : added is null ? $"{Path}?bo-phan={unit}" : $"{Path}?bo-phan={unit}&dong={added}";

    /// <summary>The page of a department's list.</summary>
    public static string PathOf(int year, string slug) => string.Create(CultureInfo.InvariantCulture, $"/dang-ky/{year}/don-vi/{slug}");
}

/// <summary>Finds whose list an address means.</summary>
public sealed class RegistrationAccess(PortalDb db)
{
    /// <summary>The round of a year with its extensions, tracked; null when there is none.</summary>
    public Task<RegistrationRound?> RoundAsync(int year, CancellationToken cancellation) =>
        db.RegistrationRounds.Include(round => round.Extensions).FirstOrDefaultAsync(round => round.Year == year, cancellation);

    /// <summary>The department's place in the round; null when there is no such round or the actor may not know of the list.</summary>
    public async Task<OpenedRegistration?> OpenAsync(int year, string slug, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await db.Departments.AsNoTracking().FirstOrDefaultAsync(department => department.Slug == slug, cancellation) is not { } department) return null;
        if (!actor.IsOfficer && !actor.WorksFor(department.Id)) return null;
        if (await RoundAsync(year, cancellation) is not { } round) return null;
        var registration = await db.Registrations.VisibleTo(actor).AsSplitQuery()
            .Include(list => list.Lines).Include(list => list.Bases).Include(list => list.Parts)
            .FirstOrDefaultAsync(list => list.RoundId == round.Id && list.DepartmentId == department.Id, cancellation);
        return new OpenedRegistration(round, department, registration);
    }
}
