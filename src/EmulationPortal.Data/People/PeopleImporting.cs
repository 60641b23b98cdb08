using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>What becomes of one row: somebody new, or a person already recorded whose gaps it fills.</summary>
/// <param name="Listed">The row.</param>
/// <param name="PersonId">The person it is, or null for somebody new.</param>
public sealed record DecidedRow(ListedPerson Listed, Guid? PersonId);

/// <summary>What a list makes of the people of a department.</summary>
/// <param name="Rows">Rows that are decided by themselves, in their order.</param>
/// <param name="Doubtful">Rows that resemble somebody, with whom.</param>
/// <param name="NewSubUnits">Names of collectives that are not recorded yet.</param>
/// <param name="SubUnits">The collectives of the department that take people in.</param>
public sealed record ImportPlan(
    IReadOnlyList<DecidedRow> Rows, IReadOnlyList<(ListedPerson Listed, PersonMatch Match)> Doubtful, IReadOnlyList<string> NewSubUnits, IReadOnlyList<(Guid Id, string Name)> SubUnits);

/// <summary>Writes a list of people; see <see cref="ListImporting{TRow}"/>.</summary>
/// <param name="db">The database.</param>
/// <param name="writeIdentity">Writes an identity number down for a person, encrypted.</param>
public sealed class PeopleImporting(PortalDb db, Action<Person, string> writeIdentity) : ListImporting<DecidedRow>(db)
{
    private (Guid Department, Dictionary<string, Guid> Units)? subUnits;

    /// <summary>The people of a department to compare with, by their present names: all that are not merged.</summary>
    public static Task<PersonMatching> MatchingAsync(PortalDb db, Guid departmentId, CancellationToken cancellation) =>
        MatchingAsync(db, departmentId, withFormerNames: false, cancellation);

    /// <summary>The people of a department to compare with: all that are not merged.</summary>
    /// <param name="db">The database.</param>
    /// <param name="departmentId">The department.</param>
    /// <param name="withFormerNames">Whether they are found under names they had before, too.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<PersonMatching> MatchingAsync(PortalDb db, Guid departmentId, bool withFormerNames, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.Collectives.Where(unit => unit.DepartmentId == departmentId).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var known = (await db.People.AsNoTracking()
            .Where(person => person.DepartmentId == departmentId && person.MergedIntoId == null)
            .Select(person => new { person.Id, person.FullName, person.FoldedName, person.BornOn, person.BornYear, person.IdentityEnding, person.SubUnitId, person.Title })
            .ToListAsync(cancellation)).ConvertAll(person => new KnownPerson(
            person.Id, person.FullName, person.FoldedName, person.BornOn, person.BornYear, person.IdentityEnding,
            person.SubUnitId is { } unit ? units.GetValueOrDefault(unit, string.Empty) : string.Empty, person.Title));
        if (!withFormerNames) return new PersonMatching(known);
        var former = (await db.People.AsNoTracking()
            .Where(person => person.DepartmentId == departmentId && person.MergedIntoId == null)
            .SelectMany(person => person.FormerNames).Select(name => new { name.PersonId, name.Name }).ToListAsync(cancellation)).ToLookup(name => name.PersonId, name => name.Name);
        return new PersonMatching([.. known, .. known.SelectMany(person => former[person.Id].Select(name => person with { FullName = name }))]);
    }

    /// <summary>What the rows make of the department's people.</summary>
    public static async Task<ImportPlan> PlanAsync(PortalDb db, Guid departmentId, IReadOnlyList<ListedPerson> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var matching = await MatchingAsync(db, departmentId, cancellation);
        var decided = new List<DecidedRow>(rows.Count);
        var doubtful = new List<(ListedPerson, PersonMatch)>();
        foreach (var row in rows)
        {
            var match = matching.Find(row.FullName, row.BornOn, row.BornYear, row.IdentityNumber);
            if (match.IsDoubtful) doubtful.Add((row, match));
            else decided.Add(new DecidedRow(row, match.Same?.Id));
        }

        var units = await KnownSubUnitsAsync(db, departmentId, cancellation);
        var names = units.Select(unit => VietnameseText.Fold(unit.Name)).ToHashSet(StringComparer.Ordinal);
        var unknown = rows.Select(row => row.SubUnit).Where(name => name.Length > 0 && !names.Contains(VietnameseText.Fold(name)))
            .DistinctBy(VietnameseText.Fold).ToList();
        return new ImportPlan(decided, doubtful, unknown, units);
    }

    /// <summary>The collectives of a department that take people in, by folded name.</summary>
    public static async Task<Dictionary<string, Guid>> SubUnitsAsync(PortalDb db, Guid departmentId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await KnownSubUnitsAsync(db, departmentId, cancellation);
        return units.GroupBy(unit => VietnameseText.Fold(unit.Name)).ToDictionary(unit => unit.Key, unit => unit.First().Id);
    }

    private static async Task<IReadOnlyList<(Guid Id, string Name)>> KnownSubUnitsAsync(PortalDb db, Guid departmentId, CancellationToken cancellation) =>
        (await db.Collectives.AsNoTracking()
            .Where(unit => unit.DepartmentId == departmentId && unit.Kind != CollectiveKind.Department && unit.ValidTo == null)
            .OrderBy(unit => unit.SortKey).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellation)).ConvertAll(unit => (unit.Id, unit.Name));

    /// <inheritdoc/>
    protected override async Task<int> AddAsync(PeopleImport import, IReadOnlyList<DecidedRow> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (subUnits?.Department != import.DepartmentId)
        {
            var units = await SubUnitsAsync(Db, import.DepartmentId, cancellation);
            foreach (var unit in import.Units) units[VietnameseText.Fold(unit.Name)] = unit.CollectiveId;
            subUnits = (import.DepartmentId, units);
        }

        var people = rows.Where(row => row.PersonId is null).Select(row => NewPerson(import, row.Listed, subUnits.Value.Units)).ToList();
        var words = people.SelectMany(person => person.Words).ToList();
        people.ForEach(person => person.Words.Clear());
        Db.People.AddRange(people);
        await Db.SaveChangesAsync(cancellation);
        await Db.AddWordsAsync(words, cancellation);
        return people.Count;
    }

    /// <inheritdoc/>
    protected override Task ShowAsync(Guid importId, CancellationToken cancellation) => Pending(importId)
        .ExecuteUpdateAsync(set => set.SetProperty(person => person.IsPending, false), cancellation);

    /// <inheritdoc/>
    protected override async Task<int> FillAsync(Guid importId, IReadOnlyList<DecidedRow> rows, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var known = rows.Where(row => row.PersonId is not null).ToList();
        foreach (var batch in known.Chunk(BatchSize))
        {
            var ids = batch.Select(row => row.PersonId!.Value).Distinct().ToList();
            var people = await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
            foreach (var (listed, id) in batch)
            {
                if (people.TryGetValue(id!.Value, out var person)) Fill(person, listed);
            }
        }

        return known.Count;
    }

    /// <inheritdoc/>
    protected override async Task<int> RemoveAsync(Guid importId, CancellationToken cancellation)
    {
        var ids = Pending(importId).Select(person => person.Id);
        await Db.NameWords.IgnoreQueryFilters().Where(word => ids.Contains(word.PersonId)).ExecuteDeleteAsync(cancellation);
        await Db.PersonPositions.IgnoreQueryFilters().Where(position => ids.Contains(position.PersonId)).ExecuteDeleteAsync(cancellation);
        return await Pending(importId).ExecuteDeleteAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override string Sentence(PeopleImport import, int filled)
    {
        ArgumentNullException.ThrowIfNull(import);
        return $"Nhập danh sách từ tệp “{import.FileName}”: {import.Created} người mới, bổ sung {filled} người đã có, {import.Total} dòng.";
    }

    private IQueryable<Person> Pending(Guid importId) => Db.People.IgnoreQueryFilters().Where(person => person.ImportId == importId && person.IsPending);

    private Person NewPerson(PeopleImport import, ListedPerson row, IReadOnlyDictionary<string, Guid> subUnits)
    {
        var from = row.PositionSince ?? import.JudgedOn;
        var person = new Person
        {
            FullName = row.FullName,
            Honorific = row.Honorific,
            DepartmentId = import.DepartmentId,
            ServiceSince = row.ServiceSince,
            OfficialOrder = row.OfficialOrder,
            ValidFrom = from,
            ImportId = import.Id,
            IsPending = true,
        };
        person.SetBirth(row.BornOn, row.BornYear);
        SealInto(person, row.IdentityNumber);
        person.Begin(import.DepartmentId, row.SubUnit.Length == 0 ? null : subUnits[VietnameseText.Fold(row.SubUnit)], row.Title, from);
        person.RefreshKeys();
        return person;
    }

    // What is recorded stays; only what is missing comes from the list.
    private void Fill(Person person, ListedPerson listed)
    {
        if (person.BornOn is null && (person.BornYear is null || person.BornYear == listed.BornYear))
        {
            person.SetBirth(listed.BornOn, listed.BornYear ?? person.BornYear);
        }

        if (person.SealedIdentityNumber.Length == 0)
        {
            SealInto(person, listed.IdentityNumber);
        }

        person.ServiceSince ??= listed.ServiceSince;
        person.OfficialOrder ??= listed.OfficialOrder;
    }

    private void SealInto(Person person, string identityNumber)
    {
        if (identityNumber.Length > 0) writeIdentity(person, identityNumber);
    }
}
