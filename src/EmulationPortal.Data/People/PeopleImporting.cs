using EmulationPortal.Data.Audit;
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
public sealed record ImportPlan(IReadOnlyList<DecidedRow> Rows, IReadOnlyList<(ListedPerson Listed, PersonMatch Match)> Doubtful, IReadOnlyList<string> NewSubUnits);

/// <summary>
/// Writes a list of people in batches: each batch is a transaction of its own that also counts it, so that a stopped import goes on behind
/// the last one; its people stay hidden until <see cref="FinishAsync"/> shows them all at once.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="seal">Encrypts an identity number.</param>
public sealed class PeopleImporting(PortalDb db, Func<string, string> seal)
{
    /// <summary>Rows of one transaction: short enough that others write in between.</summary>
    public const int BatchSize = 500;

    /// <summary>The people of a department to compare with: all that are neither merged nor gone.</summary>
    public static async Task<PersonMatching> MatchingAsync(PortalDb db, Guid departmentId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.Collectives.Where(unit => unit.DepartmentId == departmentId).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var known = await db.People.AsNoTracking()
            .Where(person => person.DepartmentId == departmentId && person.MergedIntoId == null)
            .Select(person => new { person.Id, person.FullName, person.FoldedName, person.BornOn, person.BornYear, person.IdentityEnding, person.SubUnitId, person.Title })
            .ToListAsync(cancellation);
        return new PersonMatching(known.Select(person => new KnownPerson(
            person.Id, person.FullName, person.FoldedName, person.BornOn, person.BornYear, person.IdentityEnding,
            person.SubUnitId is { } unit ? units.GetValueOrDefault(unit, string.Empty) : string.Empty, person.Title)));
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

        var units = await SubUnitsAsync(db, departmentId, cancellation);
        var unknown = rows.Select(row => row.SubUnit).Where(name => name.Length > 0 && !units.ContainsKey(VietnameseText.Fold(name)))
            .DistinctBy(VietnameseText.Fold).ToList();
        return new ImportPlan(decided, doubtful, unknown);
    }

    /// <summary>The collectives of a department that take people in, by folded name.</summary>
    public static async Task<Dictionary<string, Guid>> SubUnitsAsync(PortalDb db, Guid departmentId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.Collectives.AsNoTracking()
            .Where(unit => unit.DepartmentId == departmentId && unit.Kind != CollectiveKind.Department && unit.ValidTo == null)
            .Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellation);
        return units.GroupBy(unit => VietnameseText.Fold(unit.Name)).ToDictionary(unit => unit.Key, unit => unit.First().Id);
    }

    /// <summary>Writes the people of one batch, hidden, and counts all its rows as worked through.</summary>
    public Task<int> WriteAsync(
        PeopleImport import, IReadOnlyList<DecidedRow> rows, IReadOnlyDictionary<string, Guid> subUnits, DateTime claimedUntil, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(rows);
        return db.InTransactionAsync(
            async () =>
            {
                db.ChangeTracker.Clear();
                var people = rows.Where(row => row.PersonId is null).Select(row => NewPerson(import, row.Listed, subUnits)).ToList();
                var words = people.SelectMany(person => person.Words).ToList();
                people.ForEach(person => person.Words.Clear());
                db.People.AddRange(people);
                await db.SaveChangesAsync(cancellation);
                await db.AddWordsAsync(words, cancellation);
                db.ChangeTracker.Clear();
                await db.PeopleImports.Where(stored => stored.Id == import.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(stored => stored.Done, stored => stored.Done + rows.Count)
                        .SetProperty(stored => stored.Created, stored => stored.Created + people.Count)
                        .SetProperty(stored => stored.ClaimedUntil, claimedUntil),
                    cancellation);
                return people.Count;
            },
            cancellation);
    }

    /// <summary>Shows everybody created, fills the gaps of those who were known, and ends the import: all in one transaction.</summary>
    public Task<PeopleImport> FinishAsync(Guid importId, IReadOnlyList<DecidedRow> rows, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return db.InTransactionAsync(
            async () =>
            {
                db.ChangeTracker.Clear();
                await db.People.IgnoreQueryFilters().Where(person => person.ImportId == importId && person.IsPending)
                    .ExecuteUpdateAsync(set => set.SetProperty(person => person.IsPending, false), cancellation);
                var filled = await FillAsync([.. rows.Where(row => row.PersonId is not null)], cancellation);
                var import = await db.PeopleImports.SingleAsync(stored => stored.Id == importId, cancellation);
                (import.State, import.EndedAt, import.ClaimedUntil) = (PeopleImportState.Done, now, null);
                db.Record(actor, now, import, "PeopleImported", $"Nhập danh sách từ tệp “{import.FileName}”: {import.Created} người mới, bổ sung {filled} người đã có, {import.Total} dòng.");
                await db.SaveChangesAsync(cancellation);
                return import;
            },
            cancellation);
    }

    /// <summary>Takes everything back and says why.</summary>
    public Task<int> TakeBackAsync(Guid importId, string why, Actor actor, DateTime now, CancellationToken cancellation) => db.InTransactionAsync(
        async () =>
        {
            db.ChangeTracker.Clear();
            await db.NameWords.IgnoreQueryFilters()
                .Where(word => db.People.Any(person => person.Id == word.PersonId && person.ImportId == importId && person.IsPending)).ExecuteDeleteAsync(cancellation);
            await db.PersonPositions.IgnoreQueryFilters()
                .Where(position => db.People.Any(person => person.Id == position.PersonId && person.ImportId == importId && person.IsPending)).ExecuteDeleteAsync(cancellation);
            var removed = await db.People.IgnoreQueryFilters().Where(person => person.ImportId == importId && person.IsPending).ExecuteDeleteAsync(cancellation);
            var import = await db.PeopleImports.SingleAsync(stored => stored.Id == importId, cancellation);
            (import.State, import.Message, import.EndedAt, import.ClaimedUntil, import.Done, import.Created) = (PeopleImportState.Failed, why, now, null, 0, 0);
            db.Record(actor, now, import, "PeopleImportFailed", $"Không nhập được danh sách từ tệp “{import.FileName}”; không có ai được thêm.", why);
            await db.SaveChangesAsync(cancellation);
            return removed;
        },
        cancellation);

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

    private async Task<int> FillAsync(List<DecidedRow> rows, CancellationToken cancellation)
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            var ids = batch.Select(row => row.PersonId!.Value).Distinct().ToList();
            var people = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
            foreach (var (listed, id) in batch)
            {
                if (people.TryGetValue(id!.Value, out var person)) Fill(person, listed);
            }
        }

        return rows.Count;
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
        if (identityNumber.Length > 0)
        {
            (person.SealedIdentityNumber, person.IdentityEnding) = (seal(identityNumber), IdentityNumberText.Ending(identityNumber));
        }
    }
}
