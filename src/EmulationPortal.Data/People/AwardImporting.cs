using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>What becomes of one row of a history of awards.</summary>
/// <param name="Listed">The row.</param>
/// <param name="PersonId">The person, or null.</param>
/// <param name="CollectiveId">The collective, or null; with no person either the row is left out.</param>
/// <param name="KnownId">The record that says the same, or null when the award is new.</param>
public sealed record DecidedAward(ListedAward Listed, Guid? PersonId, Guid? CollectiveId, Guid? KnownId)
{
    /// <summary>Whether it is written.</summary>
    public bool IsNew => KnownId is null && (PersonId ?? CollectiveId) is not null;
}

/// <summary>What a history of awards makes of the records of a department.</summary>
/// <param name="Rows">Rows that are decided by themselves, in their order.</param>
/// <param name="Doubtful">Rows that may mean several people.</param>
/// <param name="Problems">Rows that can't be taken, with sentences that begin with the cell.</param>
/// <param name="Recorded">Awards that are recorded already.</param>
public sealed record AwardPlan(
    IReadOnlyList<DecidedAward> Rows, IReadOnlyList<(ListedAward Listed, PersonMatch Match)> Doubtful, IReadOnlyList<(int Row, string Sentence)> Problems, RecordedAwards Recorded);

/// <summary>The awards recorded of a department's people and collectives, and those that a list adds to them.</summary>
public sealed class RecordedAwards
{
    private readonly IReadOnlyDictionary<string, AwardNature> natures;
    private readonly Dictionary<(Guid Recipient, string Code, int Year), List<(Guid Id, string Number, int Row)>> byAward = [];

    internal RecordedAwards(IReadOnlyDictionary<string, AwardNature> natures) => this.natures = natures;

    /// <summary>The record, or the row of the list, that says the same of a recipient; else the award is noted as one of the list.</summary>
    /// <returns>Key of the record and 0; or no key and the row; or neither for a new award.</returns>
    public (Guid? Id, int Row) Meet(Guid recipient, ListedAward listed)
    {
        ArgumentNullException.ThrowIfNull(listed);
        var found = Of(recipient, listed.AwardKindCode, listed.Year);
        foreach (var (id, number, row) in found)
        {
            if (AwardRecord.IsSame(natures[listed.AwardKindCode], number, listed.DecisionNumber)) return (row == 0 ? id : null, row);
        }

        found.Add((Guid.Empty, listed.DecisionNumber, listed.Row));
        return (null, 0);
    }

    internal void Add(Guid recipient, string code, int year, Guid id, string number) => Of(recipient, code, year).Add((id, number, 0));

    private List<(Guid Id, string Number, int Row)> Of(Guid recipient, string code, int year)
    {
        if (!byAward.TryGetValue((recipient, code, year), out var found)) byAward[(recipient, code, year)] = found = [];
        return found;
    }
}

/// <summary>Writes a history of awards; see <see cref="ListImporting{TRow}"/>. Nobody is created by it.</summary>
/// <param name="db">The database.</param>
public sealed class AwardImporting(PortalDb db) : ListImporting<DecidedAward>(db)
{
    /// <summary>What the rows make of the department's records, in a fixed number of queries. Of rows that were read in part it is told whom they can't mean, and no more.</summary>
    public static async Task<AwardPlan> PlanAsync(PortalDb db, Department department, IReadOnlyList<ListedAward> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(rows);
        var kinds = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, cancellation);
        var people = await PeopleImporting.MatchingAsync(db, department.Id, withFormerNames: true, cancellation);
        var units = await db.Collectives.AsNoTracking().Include(collective => collective.FormerNames)
            .Where(collective => collective.DepartmentId == department.Id).ToDictionaryAsync(collective => collective.Id, cancellation);
        var collectives = NamesOf(units.Values, department);
        var recorded = await RecordedAsync(db, department.Id, kinds.ToDictionary(kind => kind.Key, kind => kind.Value.Nature), cancellation);
        var (decided, doubtful, problems) = (new List<DecidedAward>(rows.Count), new List<(ListedAward, PersonMatch)>(), new List<(int, string)>());
        foreach (var row in rows.Where(row => row.Name.Length > 0))
        {
            var kind = kinds.GetValueOrDefault(row.AwardKindCode);
            var recipient = RecipientOf(row, kind, people, collectives, department);
            if (recipient.Problem is { } problem) problems.Add((row.Row, problem));
            // Of a row that was read in part nothing more can be said.
            else if (kind is null || row.Year == 0) continue;
            else if (recipient.CollectiveId is { } unit && PeopleRules.MayReceiveFor(units[unit], row.Year) is { IsAllowed: false } ended) problems.Add((row.Row, $"Ô {row.NameCell}: {ended.Why}"));
            else if (AwardRecord.YearProblem(kind, row.Year, row.DecidedOn, recipient.Match?.Same is { } person ? person.BornOn?.Year ?? person.BornYear : null) is { } impossible) problems.Add((row.Row, $"Ô {row.AwardCell}: {impossible}"));
            else if (recipient.Match is { IsDoubtful: true } match) doubtful.Add((row, match));
            else if (Decide(row, recipient.Match?.Same?.Id, recipient.CollectiveId, recorded) is { } award) decided.Add(award);
            else problems.Add((row.Row, $"Ô {row.NameCell}: {row.Name} đã có {kind.ShortName} năm {row.Year} ở một dòng trên của tệp. Hãy bỏ một dòng."));
        }

        return new AwardPlan(decided, doubtful, problems, recorded);
    }

    /// <summary>The row as decided; null when a row above says the same.</summary>
    public static DecidedAward? Decide(ListedAward row, Guid? personId, Guid? collectiveId, RecordedAwards recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if ((personId ?? collectiveId) is not { } recipient) return new DecidedAward(row, null, null, null);
        var (known, above) = recorded.Meet(recipient, row);
        return above > 0 ? null : new DecidedAward(row, personId, collectiveId, known);
    }

    /// <inheritdoc/>
    protected override async Task<int> AddAsync(PeopleImport import, IReadOnlyList<DecidedAward> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        var awards = rows.Where(row => row.IsNew).Select(row => new AwardRecord
        {
            PersonId = row.PersonId,
            CollectiveId = row.CollectiveId,
            AwardKindCode = row.Listed.AwardKindCode,
            Year = row.Listed.Year,
            ToYear = row.Listed.ToYear,
            DecisionNumber = row.Listed.DecisionNumber,
            DecidedOn = row.Listed.DecidedOn,
            Authority = row.Listed.Authority,
            Note = row.Listed.Note,
            Source = AwardSource.Imported,
            ImportId = import.Id,
            IsPending = true,
        }).ToList();
        Db.AwardRecords.AddRange(awards);
        await Db.SaveChangesAsync(cancellation);
        return awards.Count;
    }

    /// <inheritdoc/>
    protected override Task ShowAsync(Guid importId, CancellationToken cancellation) => Pending(importId)
        .ExecuteUpdateAsync(set => set.SetProperty(award => award.IsPending, false), cancellation);

    /// <inheritdoc/>
    protected override async Task<int> FillAsync(Guid importId, IReadOnlyList<DecidedAward> rows, Actor actor, DateTime now, CancellationToken cancellation)
    {
        // New awards bear the key of their import, whose one act tells of them all; what is changed in a known one stands in its owner's history.
        var file = await Db.PeopleImports.Where(import => import.Id == importId).Select(import => import.FileName).SingleAsync(cancellation);
        var filled = 0;
        foreach (var batch in rows.Where(row => row.KnownId is not null).Chunk(BatchSize))
        {
            var ids = batch.Select(row => row.KnownId!.Value).Distinct().ToList();
            var awards = await Db.AwardRecords.Where(award => ids.Contains(award.Id)).ToDictionaryAsync(award => award.Id, cancellation);
            foreach (var row in batch.Where(row => awards.ContainsKey(row.KnownId!.Value)))
            {
                var award = awards[row.KnownId!.Value];
                var before = Values(award);
                if (!award.FillFrom(row.Listed)) continue;
                filled++;
                var changes = before.Zip(Values(award)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new AuditChange(pair.First.Name, pair.First.Value, pair.Second.Value)).ToList();
                var (kind, owner) = award.PersonId is { } person ? (nameof(Person), person) : (nameof(Collective), award.CollectiveId!.Value);
                Db.Record(actor, now, kind, owner, "AwardCompleted", $"Bổ sung {award.AwardKindCode} năm {award.Period} từ tệp “{file}”.", string.Empty, changes, $"award/{award.Id:N}");
            }
        }

        return filled;
    }

    /// <inheritdoc/>
    protected override Task<int> RemoveAsync(Guid importId, CancellationToken cancellation) => Pending(importId).ExecuteDeleteAsync(cancellation);

    /// <inheritdoc/>
    protected override string Sentence(PeopleImport import, int filled)
    {
        ArgumentNullException.ThrowIfNull(import);
        return $"Nhập lý lịch khen thưởng từ tệp “{import.FileName}”: {import.Created} khen thưởng mới, bổ sung {filled} khen thưởng đã có, {import.Total} dòng.";
    }

    private static IReadOnlyList<(string Name, string Value)> Values(AwardRecord award) =>
    [
        ("Số quyết định", award.DecisionNumber), ("Ngày quyết định", award.DecidedOn is { } day ? DateText.Show(day) : string.Empty),
        ("Cấp quyết định", award.Authority), ("Ghi chú", award.Note),
    ];

    private IQueryable<AwardRecord> Pending(Guid importId) => Db.AwardRecords.IgnoreQueryFilters().Where(award => award.ImportId == importId && award.IsPending);

    private static (PersonMatch? Match, Guid? CollectiveId, string? Problem) RecipientOf(
        ListedAward row, AwardKind? kind, PersonMatching people, CollectiveMatching collectives, Department department)
    {
        var wanted = row.Recipient ?? (kind is { ForPersons: false } ? RecipientKind.Collective : kind is { ForCollectives: false } || !collectives.Knows(row.Name) ? RecipientKind.Person : RecipientKind.Collective);
        if (kind?.IsFor(wanted) == false) return (null, null, $"Ô {row.AwardCell}: {kind.Name} không dành cho {AwardText.Name(wanted).ToLowerInvariant()}. Hãy kiểm tra danh hiệu hoặc đối tượng.");
        if (wanted == RecipientKind.Collective)
        {
            return collectives.Find(row.Name, row.Year, row.ToYear ?? row.Year) switch
            {
                [var only] => (null, only, null),
                [] => (null, null, $"Ô {row.NameCell}: {department.Name} chưa có tập thể “{row.Name}”. Hãy thêm tập thể ở trang Tập thể, hoặc sửa tên cho đúng, rồi tải tệp lên lại."),
                _ => (null, null, $"Ô {row.NameCell}: có nhiều tập thể từng mang tên “{row.Name}” vào năm {row.Year}. Hãy ghi khen thưởng này ở trang của đúng tập thể và bỏ dòng khỏi tệp."),
            };
        }

        var match = people.FindRecorded(row.Name, row.BornOn, row.BornYear, row.SubUnit);
        var birth = BirthText.Show(row.BornOn, row.BornYear);
        return match is { Same: null, IsDoubtful: false }
            ? (null, null, $"Ô {row.NameCell}: {department.Name} chưa có hồ sơ của “{row.Name}”{(birth.Length > 0 ? $", sinh {birth}" : "")}. Hãy thêm người này (hoặc nhập danh sách cá nhân), hoặc sửa tên cho đúng, rồi tải tệp lên lại.")
            : (match, null, null);
    }

    // The department as a whole is also named as people speak of it.
    private static CollectiveMatching NamesOf(IEnumerable<Collective> collectives, Department department) =>
        new(collectives.SelectMany(collective => collective.FormerNames.Select(former => former.Name).Append(collective.Name)
            .Concat(collective.Kind == CollectiveKind.Department ? ["Sở", "Tập thể Sở", department.Name] : [])
            .Select(name => new KnownCollective(collective.Id, name, collective.ValidFrom, collective.ValidTo))));

    private static async Task<RecordedAwards> RecordedAsync(PortalDb db, Guid departmentId, IReadOnlyDictionary<string, AwardNature> natures, CancellationToken cancellation)
    {
        var people = db.People.Where(person => person.DepartmentId == departmentId).Select(person => person.Id);
        var collectives = db.Collectives.Where(collective => collective.DepartmentId == departmentId).Select(collective => collective.Id);
        var awards = await db.AwardRecords.AsNoTracking()
            .Where(award => (award.PersonId != null && people.Contains(award.PersonId.Value)) || (award.CollectiveId != null && collectives.Contains(award.CollectiveId.Value)))
            .Select(award => new { award.Id, award.PersonId, award.CollectiveId, award.AwardKindCode, award.Year, award.DecisionNumber }).ToListAsync(cancellation);
        var recorded = new RecordedAwards(natures);
        foreach (var award in awards) recorded.Add((award.PersonId ?? award.CollectiveId)!.Value, award.AwardKindCode, award.Year, award.Id, award.DecisionNumber);
        return recorded;
    }
}
