using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Reads what the pages of people print.</summary>
public sealed class PersonPages(PortalDb db, RecordOwners owners, PortalClock clock)
{
    private const int MostNamesakes = 10;

    /// <summary>Departments to choose from: those that take people in; none for whoever has only the own.</summary>
    public async Task<IReadOnlyList<Choice>> DepartmentsAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsOfficer)
        {
            return [];
        }

        var departments = await db.Departments.AsNoTracking().OrderBy(department => department.SortKey)
            .Select(department => new { department.Id, department.Province, department.ValidTo }).ToListAsync(cancellation);
        return [.. departments.Select(department => new Choice(department.Id.ToString(), department.ValidTo < clock.Today ? $"{department.Province} (đã kết thúc)" : department.Province))];
    }

    /// <summary>Collectives of a department to choose from, “no unit” first; for all departments with their province when there is none.</summary>
    public async Task<IReadOnlyList<Choice>> SubUnitsAsync(Guid? departmentId, string none, CancellationToken cancellation)
    {
        var units = await db.Collectives.AsNoTracking()
            .Where(unit => unit.Kind != CollectiveKind.Department && unit.ValidTo == null && (departmentId == null || unit.DepartmentId == departmentId))
            .Join(db.Departments, unit => unit.DepartmentId, department => department.Id, (unit, department) => new { unit, department.Province, department.SortKey })
            .OrderBy(pair => pair.SortKey).ThenBy(pair => pair.unit.Kind).ThenBy(pair => pair.unit.SortKey)
            .Select(pair => new { pair.unit.Id, pair.unit.Name, pair.Province })
            .ToListAsync(cancellation);
        return [new Choice(string.Empty, none), .. units.Select(unit => new Choice(unit.Id.ToString(), departmentId is null ? $"{unit.Province}: {unit.Name}" : unit.Name))];
    }

    /// <summary>The people as rows, in the same order.</summary>
    public async Task<IReadOnlyList<PersonRow>> RowsAsync(IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        var departmentIds = people.Select(person => person.DepartmentId).Distinct().ToList();
        var unitIds = people.Select(person => person.SubUnitId).OfType<Guid>().Distinct().ToList();
        var departments = await db.Departments.Where(department => departmentIds.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => new { department.Province, department.Name }, cancellation);
        var units = await db.Collectives.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        return [.. people.Select(person => new PersonRow(person, departments[person.DepartmentId].Province, departments[person.DepartmentId].Name, person.SubUnitId is { } unit ? units[unit] : string.Empty))];
    }

    /// <summary>People whom a new one may be: the same name, accents aside, among those the actor may see; none whose year of birth contradicts.</summary>
    public async Task<IReadOnlyList<PersonRow>> NamesakesAsync(Actor actor, string fullName, int? bornYear, Guid? except, CancellationToken cancellation)
    {
        var folded = VietnameseText.Fold(fullName);
        if (folded.Length == 0)
        {
            return [];
        }

        // The name alone, or with former names behind it: a range of the index.
        var (with, end) = (folded + " ", folded + "!");
        var people = await db.People.AsNoTracking().VisibleTo(actor)
            .Where(person => person.MergedIntoId == null && person.Id != except
#pragma warning disable CA1309 // The database compares.
                && (person.FoldedName == folded || (string.Compare(person.FoldedName, with) >= 0 && string.Compare(person.FoldedName, end) < 0))
#pragma warning restore CA1309
                && (bornYear == null || person.BornYear == null || person.BornYear == bornYear))
            .OrderBy(person => person.GivenNameKey).Take(MostNamesakes).ToListAsync(cancellation);
        return await RowsAsync(people, cancellation);
    }

    /// <summary>The biography.</summary>
    public async Task<PersonPage> PageAsync(Person person, Actor actor, string? revealed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var department = await db.Departments.AsNoTracking().SingleAsync(candidate => candidate.Id == person.DepartmentId, cancellation);
        var departmentIds = person.Positions.Select(position => position.DepartmentId).Distinct().ToList();
        var unitIds = person.Positions.Select(position => position.SubUnitId).Append(person.SubUnitId).OfType<Guid>().Distinct().ToList();
        var departments = await db.Departments.AsNoTracking().Include(candidate => candidate.FormerNames).Where(candidate => departmentIds.Contains(candidate.Id)).ToDictionaryAsync(candidate => candidate.Id, cancellation);
        var units = await db.Collectives.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var initiatives = await db.InitiativeAuthors.AsNoTracking().Include(author => author.Initiative)
            .Where(author => author.PersonId == person.Id).OrderByDescending(author => author.Initiative!.RecognisedOn).ToListAsync(cancellation);
        return new PersonPage(
            person, department, person.SubUnitId is { } own ? units[own] : string.Empty,
            [.. person.Positions.OrderByDescending(position => position.From).Select(position => new PositionLine(
                position.Title, string.Join(", ", new[] { position.SubUnitId is { } unit ? units[unit] : null, departments[position.DepartmentId].NamesBetween(position.From, position.To ?? clock.Today) }.OfType<string>()), position.From, position.To))],
            await owners.RecordsAsync(RecordOwners.Of(person), actor, cancellation),
            initiatives,
            person.ImportId is { } import ? await db.PeopleImports.AsNoTracking().FirstOrDefaultAsync(stored => stored.Id == import, cancellation) : null,
            PeopleRules.MayEdit(actor, person.DepartmentId).IsAllowed,
            revealed,
            await MergesAsync(person.Id, cancellation));
    }

    private async Task<IReadOnlyList<MergedRecord>> MergesAsync(Guid survivor, CancellationToken cancellation)
    {
        var merges = await db.PersonMerges.AsNoTracking().Where(merge => merge.SurvivorId == survivor && merge.UndoneAt == null)
            .Join(db.People, merge => merge.OtherId, person => person.Id, (merge, person) => new { merge.Id, merge.MergedAt, Person = person })
            .OrderByDescending(pair => pair.MergedAt).ToListAsync(cancellation);
        return [.. merges.Select(pair => new MergedRecord(pair.Id, pair.Person.Addressed, pair.MergedAt))];
    }
}
