using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>What hangs on a department before it is reorganised.</summary>
/// <param name="People">Active people.</param>
/// <param name="Divisions">Active divisions and centres.</param>
/// <param name="Awards">Awards of its people and collectives.</param>
/// <param name="Accounts">Active accounts.</param>
/// <param name="OpenSheets">Score sheets of open years.</param>
/// <param name="Pledges">Pledges that are not signed, replaced or withdrawn.</param>
/// <param name="Lists">Lists of registration that are not settled.</param>
public sealed record UnitLoad(int People, int Divisions, int Awards, int Accounts, int OpenSheets, int Pledges, int Lists)
{
    /// <summary>Whether it has work that it finishes itself.</summary>
    public bool HasOpenWork => OpenSheets > 0 || Lists > 0;
}

/// <summary>What an act will do, or, once done, what it did.</summary>
/// <param name="Loads">What hangs on each department named.</param>
/// <param name="Lapses">Memberships and duties of prepared years that lapse: to be set by decision.</param>
/// <param name="Warnings">What else to know, Vietnamese sentences.</param>
public sealed record ReorganisationPreview(IReadOnlyDictionary<Guid, UnitLoad> Loads, IReadOnlyList<string> Lapses, IReadOnlyList<string> Warnings);

/// <summary>Reads what an act will do, in a bounded number of queries however many departments it names.</summary>
public static class ReorganisationPreviews
{
    /// <summary>The preview of an act.</summary>
    public static async Task<ReorganisationPreview> PreviewAsync(
        this PortalDb db, Reorganisation act, IReadOnlyDictionary<Guid, Department> departments, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(departments);
        var ids = departments.Keys.ToList();
        var loads = await LoadsAsync(db, ids, today, cancellation);
        var ending = act.Items.SelectMany(item => item.Ending.Select(unit => (Id: unit.DepartmentId!.Value, LastDay: item.EffectiveOn.AddDays(-1)))).ToList();
        var warnings = act.Items.Select(item => item.Warning).Where(warning => warning.Length > 0).ToList();
        warnings.AddRange(await SameNamesAsync(db, act, departments, cancellation));
        warnings.AddRange(await LedAsync(db, ending.ConvertAll(end => end.Id), departments, cancellation));
        warnings.AddRange(act.Items.Where(item => item.Kind == ReorganisationKind.Dissolve).Select(item => departments[item.Predecessors.Single().DepartmentId!.Value])
            .Where(department => loads[department.Id].People + loads[department.Id].Accounts > 0)
            .Select(department => $"{department.Name}: {loads[department.Id].People} người và {loads[department.Id].Accounts} tài khoản chưa có nơi mới; sau khi giải thể hãy chuyển từng người, từng tài khoản."));
        return new ReorganisationPreview(loads, await LapsesAsync(db, ending, departments, cancellation), warnings);
    }

    private static async Task<Dictionary<Guid, UnitLoad>> LoadsAsync(PortalDb db, List<Guid> ids, DateOnly today, CancellationToken cancellation)
    {
        var people = await CountAsync(db.People.Where(person => person.MergedIntoId == null && person.ValidTo == null).Select(person => person.DepartmentId));
        var divisions = await CountAsync(db.Collectives.Where(unit => unit.Kind != CollectiveKind.Department && unit.ValidTo == null).Select(unit => unit.DepartmentId));
        var personal = await CountAsync(db.AwardRecords.Join(db.People, award => award.PersonId, person => person.Id, (_, person) => person.DepartmentId));
        var collective = await CountAsync(db.AwardRecords.Join(db.Collectives, award => award.CollectiveId, unit => unit.Id, (_, unit) => unit.DepartmentId));
        var accounts = await CountAsync(db.Postings
            .Where(posting => posting.DepartmentId != null && posting.ValidFrom <= today && (posting.ValidTo == null || posting.ValidTo >= today)
                && db.Users.Any(user => user.Id == posting.UserId && user.DeactivatedAt == null))
            .Select(posting => posting.DepartmentId!.Value));
        var sheets = await CountAsync(db.ScoreSheets.Where(sheet => db.EmulationYears.Any(year => year.Id == sheet.YearId && year.State == YearState.Open)).Select(sheet => sheet.DepartmentId));
        PledgeState[] open = [PledgeState.Drafting, PledgeState.Consulting, PledgeState.Issued];
        var pledges = await CountAsync(db.Set<PledgeParty>().Where(party => !party.IsUnion && db.Pledges.Any(pledge => pledge.Id == party.PledgeId && open.Contains(pledge.State))).Select(party => party.DepartmentId));
        var lists = await CountAsync(db.Registrations.Where(list => list.State != RegistrationState.Settled).Select(list => list.DepartmentId));
        return ids.ToDictionary(id => id, id => new UnitLoad(
            people.GetValueOrDefault(id), divisions.GetValueOrDefault(id), personal.GetValueOrDefault(id) + collective.GetValueOrDefault(id), accounts.GetValueOrDefault(id),
            sheets.GetValueOrDefault(id), pledges.GetValueOrDefault(id), lists.GetValueOrDefault(id)));

        async Task<Dictionary<Guid, int>> CountAsync(IQueryable<Guid> keys) =>
            await keys.Where(id => ids.Contains(id)).GroupBy(id => id).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
    }

    private static async Task<IReadOnlyList<string>> LapsesAsync(
        PortalDb db, List<(Guid Id, DateOnly LastDay)> ending, IReadOnlyDictionary<Guid, Department> departments, CancellationToken cancellation)
    {
        var ids = ending.ConvertAll(end => end.Id);
        var members = await db.ClusterMemberships.AsNoTracking().Include(member => member.Cluster)
            .Where(member => ids.Contains(member.DepartmentId) && db.EmulationYears.Any(year => year.Year == member.Year && year.State == YearState.Preparing)).ToListAsync(cancellation);
        var duties = await db.ClusterAppointments.AsNoTracking()
            .Where(duty => ids.Contains(duty.DepartmentId) && db.EmulationYears.Any(year => year.Year == duty.Year && year.State == YearState.Preparing)).ToListAsync(cancellation);
        return [.. members.Where(member => member.Year > ending.Find(end => end.Id == member.DepartmentId).LastDay.Year).OrderBy(member => member.Year).ThenBy(member => member.Cluster!.Number)
            .Select(member =>
            {
                var duty = duties.Find(found => found.DepartmentId == member.DepartmentId && found.Year == member.Year);
                return $"{departments[member.DepartmentId].Province} thôi là thành viên {member.Cluster!.Name} năm {member.Year}{(duty is null ? string.Empty : $" và thôi làm {AppointmentText.Name(duty.Duty).ToLowerInvariant()}")}; cơ cấu năm {member.Year} do quyết định mới quy định.";
            })];
    }

    private static async Task<IReadOnlyList<string>> LedAsync(PortalDb db, List<Guid> ending, IReadOnlyDictionary<Guid, Department> departments, CancellationToken cancellation)
    {
        var led = await db.ClusterAppointments.AsNoTracking().Include(duty => duty.Cluster)
            .Where(duty => ending.Contains(duty.DepartmentId) && db.EmulationYears.Any(year => year.Year == duty.Year && year.State == YearState.Open)).ToListAsync(cancellation);
        return [.. led.Select(duty => $"{departments[duty.DepartmentId].Province} đang là {AppointmentText.Name(duty.Duty).ToLowerInvariant()} {duty.Cluster!.Name} năm {duty.Year} và vẫn làm đến khi đóng năm, nếu không phân công đơn vị khác.")];
    }

    private static async Task<IReadOnlyList<string>> SameNamesAsync(PortalDb db, Reorganisation act, IReadOnlyDictionary<Guid, Department> departments, CancellationToken cancellation)
    {
        var merged = act.Items.Where(item => item.Kind == ReorganisationKind.Merge).ToList();
        var ids = merged.SelectMany(item => item.Units).Select(unit => unit.DepartmentId).OfType<Guid>().Distinct().ToList();
        var names = await db.Collectives.AsNoTracking().Where(unit => ids.Contains(unit.DepartmentId) && unit.Kind != CollectiveKind.Department && unit.ValidTo == null)
            .Select(unit => new { unit.DepartmentId, unit.Name }).ToListAsync(cancellation);
        return [.. merged
            .Select(item => (Item: item, Twice: names.Where(name => item.Units.Exists(unit => unit.DepartmentId == name.DepartmentId)).GroupBy(name => VietnameseText.Fold(name.Name)).Count(same => same.Count() > 1)))
            .Where(pair => pair.Twice > 0)
            .Select(pair => $"{NameOf(pair.Item.Successors.First(), departments)} sẽ có {pair.Twice} cặp phòng, trung tâm trùng tên; hãy sáp nhập hoặc đổi tên ở Cá nhân, tập thể sau khi thực hiện.")];
    }

    /// <summary>What a unit of an act is called.</summary>
    public static string NameOf(ReorganisationUnit unit, IReadOnlyDictionary<Guid, Department> departments)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(departments);
        return unit.IsNew || unit.DepartmentId is not { } id ? unit.Name : departments[id].Name;
    }
}
