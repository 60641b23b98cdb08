using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>Undoes an act exactly, or says what depends on it.</summary>
public sealed class ReorganisationUndoing(PortalDb db)
{
    private const int MostNamed = 20;

    /// <summary>What depends on the act by now, Vietnamese sentences; empty while it can be undone.</summary>
    public async Task<IReadOnlyList<string>> DependentsAsync(Reorganisation act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        var changes = await ChangesAsync(act.Id, cancellation);
        return await DependentsAsync(act, changes, await ReorganisationJournal.RecordsAsync(db, changes, cancellation), cancellation);
    }

    /// <summary>Undoes it in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed one of the records meanwhile.</exception>
    public Task<ReorganisationOutcome> UndoAsync(Guid id, string reason, Actor actor, DateTime now, CancellationToken cancellation = default) => db.InTransactionAsync(
        async () =>
        {
            db.ChangeTracker.Clear();
            var act = await db.Reorganisations.VisibleTo(actor).WholeAsync(id, cancellation) ?? throw new InvalidOperationException("Only an act that was found is undone.");
            if (act.May(ReorganisationStep.Undo, actor) is { IsAllowed: false } refusal) return ReorganisationOutcome.Refused(refusal);
            var changes = await ChangesAsync(id, cancellation);
            var records = await ReorganisationJournal.RecordsAsync(db, changes, cancellation);
            var dependents = await DependentsAsync(act, changes, records, cancellation);
            if (dependents.Count > 0) return ReorganisationOutcome.Refused(dependents);
            if (act.Undo(actor, reason, now) is { IsAllowed: false } notNow) return ReorganisationOutcome.Refused(notNow);
            Restore(act, changes, records, actor, now);
            db.Record(actor, now, act, "ReorganisationUndone", $"Hoàn tác “{act.Title}”: {changes.Count} hồ sơ trở lại như trước.", reason);
            await db.SaveChangesAsync(cancellation);
            return new ReorganisationOutcome(Verdict.Allowed, [], $"Đã hoàn tác: {changes.Count} hồ sơ trở lại như trước.");
        },
        cancellation);

    private Task<List<ReorganisationChange>> ChangesAsync(Guid id, CancellationToken cancellation) => db.ReorganisationChanges.AsNoTracking()
        .Where(change => change.ReorganisationId == id).OrderByDescending(change => change.Sequence).ToListAsync(cancellation);

    private void Restore(Reorganisation act, List<ReorganisationChange> changes, Dictionary<Guid, Entity> records, Actor actor, DateTime now)
    {
        // Later changes first: a record that was changed twice ends as it was before the first.
        foreach (var change in changes) ReorganisationJournal.Restore(db, change, records.GetValueOrDefault(change.RecordId));
        foreach (var unit in act.Items.SelectMany(item => item.Units).Where(unit => unit.IsNew)) unit.DepartmentId = null;
        foreach (var (subject, kind) in records.Values.Where(record => db.Entry(record).State == EntityState.Modified)
            .Select(record => (Record: record, Kind: record switch { Department => "DepartmentRestored", Person => "PersonRestored", Collective => "CollectiveRestored", _ => null })))
        {
            if (kind is not null) db.Record(actor, now, subject, kind, $"Trở lại như trước khi có “{act.Title}”, đã hoàn tác.");
        }
    }

    private async Task<IReadOnlyList<string>> DependentsAsync(Reorganisation act, List<ReorganisationChange> changes, Dictionary<Guid, Entity> records, CancellationToken cancellation)
    {
        var dependents = new List<string>();
        // The newest change of each record says how the act left it.
        foreach (var change in changes.DistinctBy(change => change.RecordId).Where(change => !ReorganisationJournal.IsAsLeft(db, change, records.GetValueOrDefault(change.RecordId))))
        {
            dependents.Add(records.GetValueOrDefault(change.RecordId) switch
            {
                Department department => $"{department.Name} đã được sửa sau khi sắp xếp.",
                Person person => $"Hồ sơ của {person.Addressed} đã thay đổi sau khi sắp xếp.",
                Collective collective => $"Tập thể {collective.Name} đã thay đổi sau khi sắp xếp.",
                PersonPosition position => $"Vị trí công tác “{position.Title}” từ ngày {DateText.Show(position.From)} đã thay đổi sau khi sắp xếp.",
                ClusterMembership member => $"Thành viên cụm năm {member.Year} đã được sửa sau khi sắp xếp.",
                null => "Một hồ sơ do sắp xếp lập ra đã bị bỏ.",
                _ => "Một hồ sơ liên quan đã thay đổi sau khi sắp xếp.",
            });
        }

        var before = await db.ReorganisationTallies.AsNoTracking().Where(tally => tally.ReorganisationId == act.Id).ToListAsync(cancellation);
        var now = (await ReorganisationTallies.CountAsync(db, act, cancellation)).ToDictionary(tally => (tally.Place, tally.SubjectId), tally => tally.Count);
        var names = await NamesAsync(before.Select(tally => tally.SubjectId), cancellation);
        foreach (var tally in before)
        {
            var more = now.GetValueOrDefault((tally.Place, tally.SubjectId)) - tally.Count;
            if (more != 0) dependents.Add($"{names.GetValueOrDefault(tally.SubjectId, "Đơn vị")}: {(more > 0 ? $"thêm {more}" : $"bớt {-more}")} {ReorganisationTallies.NameOf(tally.Place)} sau khi sắp xếp.");
        }

        var distinct = dependents.Distinct().ToList();
        return distinct.Count <= MostNamed ? distinct : [.. distinct.Take(MostNamed), $"… và {distinct.Count - MostNamed} điều khác."];
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> subjects, CancellationToken cancellation)
    {
        var ids = subjects.Distinct().ToList();
        var departments = await db.Departments.AsNoTracking().Where(department => ids.Contains(department.Id)).Select(department => new { department.Id, department.Name }).ToListAsync(cancellation);
        var collectives = await db.Collectives.AsNoTracking().Where(collective => ids.Contains(collective.Id)).Select(collective => new { collective.Id, collective.Name }).ToListAsync(cancellation);
        return departments.Concat(collectives).ToDictionary(named => named.Id, named => named.Name);
    }
}
