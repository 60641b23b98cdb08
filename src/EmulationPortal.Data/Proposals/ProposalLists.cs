using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>A line of a proposal with what lists print of it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Department">The department of the recipient.</param>
/// <param name="Name">The recipient as printed: “Bà Nguyễn Thị Hà”, or the collective's name.</param>
/// <param name="Position">Position of a person; empty for a collective.</param>
/// <param name="Unit">The sub-unit of a person; empty where there is none.</param>
/// <param name="Kind">The award.</param>
public sealed record ProposedLine(ProposalLine Line, Department Department, string Name, string Position, string Unit, AwardKind Kind)
{
    /// <summary>Position and sub-unit together.</summary>
    public string Place => string.Join(", ", new[] { Position, Unit }.Where(part => part.Length > 0));

    /// <summary>Local path of the recipient's page.</summary>
    public string Path => Line.IsPerson ? $"/ca-nhan-tap-the/ca-nhan/{Line.PersonId}" : $"/ca-nhan-tap-the/tap-the/{Line.CollectiveId}";

    /// <summary>The same for those who may open it, the ministry and the recipient's department; null for others.</summary>
    public string? PathFor(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || (actor.IsOfDepartment && actor.DepartmentId == Department.Id) ? Path : null;
    }
}

/// <summary>Reads lines as lists print them.</summary>
public static class ProposalLists
{
    /// <summary>
    /// The given lines, each with its recipient and award: people first, then collectives, each in the order of the proposal. Five queries,
    /// however many lines.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="lines">Which lines.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<ProposedLine>> ProposedLinesAsync(this PortalDb db, IQueryable<ProposalLine> lines, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        var loaded = await lines.AsNoTracking().ToListAsync(cancellation);
        var people = await db.People.AsNoTracking().Where(person => lines.Any(line => line.PersonId == person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
        var units = await db.Collectives.AsNoTracking()
            .Where(unit => lines.Any(line => line.CollectiveId == unit.Id) || db.People.Any(person => person.SubUnitId == unit.Id && lines.Any(line => line.PersonId == person.Id)))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var departments = await db.Departments.AsNoTracking().Where(department => lines.Any(line => line.DepartmentId == department.Id)).ToDictionaryAsync(department => department.Id, cancellation);
        var kinds = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, cancellation);
        return [.. loaded.OrderBy(line => !line.IsPerson).ThenBy(line => line.Position).ThenBy(line => line.Id).Select(line =>
        {
            var (department, kind) = (departments[line.DepartmentId], kinds[line.KindCode]);
            return line.PersonId is { } key && people.GetValueOrDefault(key) is { } person
                ? new ProposedLine(line, department, person.Addressed, person.Title, person.SubUnitId is { } unit ? units[unit] : string.Empty, kind)
                : new ProposedLine(line, department, units.GetValueOrDefault(line.CollectiveId ?? Guid.Empty, "Hồ sơ không còn"), string.Empty, string.Empty, kind);
        })];
    }

    /// <summary>People as candidates, by key.</summary>
    public static async Task<Dictionary<Guid, ProposalCandidate>> ProposalCandidatesAsync(this IQueryable<Person> people, CancellationToken cancellation = default) =>
        await people.AsNoTracking()
            .Select(person => new { person.Id, person.Honorific, person.FullName, person.DepartmentId, person.MergedIntoId, person.ValidTo })
            .ToDictionaryAsync(
                person => person.Id,
                person => new ProposalCandidate(
                    RecipientKind.Person, person.Id, $"{HonorificText.Name(person.Honorific)} {person.FullName}", person.DepartmentId, person.MergedIntoId != null, person.ValidTo, false),
                cancellation);

    /// <summary>Collectives as candidates, by key.</summary>
    public static async Task<Dictionary<Guid, ProposalCandidate>> ProposalCandidatesAsync(this IQueryable<Collective> collectives, CancellationToken cancellation = default) =>
        await collectives.AsNoTracking()
            .Select(unit => new { unit.Id, unit.Name, unit.DepartmentId, unit.ValidTo, unit.Kind })
            .ToDictionaryAsync(
                unit => unit.Id,
                unit => new ProposalCandidate(RecipientKind.Collective, unit.Id, unit.Name, unit.DepartmentId, false, unit.ValidTo, unit.Kind == CollectiveKind.Department),
                cancellation);
}
