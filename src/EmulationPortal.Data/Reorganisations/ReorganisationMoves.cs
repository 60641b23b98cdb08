using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>What hangs on the departments that an act ends, loaded at once and moved in memory, so that one save writes all.</summary>
/// <param name="db">The context that saves.</param>
/// <param name="actor">Who acts.</param>
/// <param name="now">The moment, in UTC.</param>
/// <param name="today">The day in Vietnam.</param>
internal sealed class ReorganisationMoves(PortalDb db, Actor actor, DateTime now, DateOnly today)
{
    private List<Person> people = [];
    private List<Collective> collectives = [];
    private List<PortalUser> accounts = [];
    private List<ClusterMembership> memberships = [];
    private List<ClusterAppointment> appointments = [];
    private HashSet<Guid> working = [];

    /// <summary>Loads everything that hangs on <paramref name="ending"/> units, and the whole-department collectives of <paramref name="all"/>.</summary>
    public async Task LoadAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> all, CancellationToken cancellation)
    {
        people = await db.People.Include(person => person.Positions)
            .Where(person => ending.Contains(person.DepartmentId) && person.MergedIntoId == null && person.ValidTo == null).ToListAsync(cancellation);
        collectives = await db.Collectives.Include(collective => collective.FormerNames)
            .Where(collective => (ending.Contains(collective.DepartmentId) && collective.ValidTo == null)
                || (all.Contains(collective.DepartmentId) && collective.Kind == CollectiveKind.Department)).ToListAsync(cancellation);
        accounts = await db.Users.Include(user => user.Postings)
            .Where(user => user.Postings.Any(posting => posting.DepartmentId != null && ending.Contains(posting.DepartmentId.Value) && (posting.ValidTo == null || posting.ValidTo >= today)))
            .ToListAsync(cancellation);
        var prepared = await db.EmulationYears.Where(year => year.State == YearState.Preparing).Select(year => year.Year).ToListAsync(cancellation);
        memberships = await db.ClusterMemberships.Include(membership => membership.Cluster).Where(membership => prepared.Contains(membership.Year)).ToListAsync(cancellation);
        appointments = await db.ClusterAppointments.Where(appointment => prepared.Contains(appointment.Year) && all.Contains(appointment.DepartmentId)).ToListAsync(cancellation);
        working = await WorkingAsync(db, ending, cancellation);
    }

    /// <summary>
    /// Departments with work of a year that is still open, or a list of registration that is not settled: they end, but finish that work
    /// themselves, so that their accounts stay until it is done.
    /// </summary>
    public static async Task<HashSet<Guid>> WorkingAsync(PortalDb db, IReadOnlyCollection<Guid> departments, CancellationToken cancellation)
    {
        var sheets = await db.ScoreSheets
            .Where(sheet => departments.Contains(sheet.DepartmentId) && db.EmulationYears.Any(year => year.Id == sheet.YearId && year.State == YearState.Open))
            .Select(sheet => sheet.DepartmentId).Distinct().ToListAsync(cancellation);
        var lists = await db.Registrations.Where(list => departments.Contains(list.DepartmentId) && list.State != Domain.Registrations.RegistrationState.Settled)
            .Select(list => list.DepartmentId).Distinct().ToListAsync(cancellation);
        return [.. sheets, .. lists];
    }

    /// <summary>The collective of the whole department, loaded or just founded.</summary>
    public Collective? WholeOf(Guid departmentId) =>
        collectives.Concat(db.Collectives.Local).FirstOrDefault(collective => collective.DepartmentId == departmentId && collective.Kind == CollectiveKind.Department);

    /// <summary>Ends a department the day before, with its whole collective; <paramref name="heir"/> takes its place, if any.</summary>
    public void End(Department department, Department? heir, ReorganisationItem item)
    {
        var lastDay = item.EffectiveOn.AddDays(-1);
        department.ValidTo = lastDay;
        WholeOf(department.Id)?.End(lastDay, heir is null ? null : WholeOf(heir.Id));
        db.Record(
            actor, now, department, "DepartmentClosed", $"Kết thúc hoạt động từ ngày {DateText.Show(item.EffectiveOn)}{(heir is null ? "." : $"; đơn vị kế thừa: {heir.Name}.")}",
            item.LegalBasis, [new AuditChange("Ngày cuối", null, DateText.Show(lastDay))]);
        LapseMemberships(department.Id, lastDay);
    }

    /// <summary>All divisions and people of a department go over to another.</summary>
    public void MoveAll(Guid from, Department to, ReorganisationItem item)
    {
        foreach (var division in Divisions(from))
        {
            Move(division, to, item);
        }

        foreach (var person in people.Where(person => person.DepartmentId == from).ToList())
        {
            Move(person, to, person.SubUnitId, item);
        }
    }

    /// <summary>Divisions and people of a split department go where they were assigned; who was not stays.</summary>
    public void MoveAssigned(Guid from, ReorganisationItem item, IReadOnlyDictionary<Guid, Department> successors)
    {
        var ofDivision = item.Assignments.Where(assignment => assignment.CollectiveId is not null).ToDictionary(assignment => assignment.CollectiveId!.Value, assignment => successors[assignment.UnitId]);
        var ofPerson = item.Assignments.Where(assignment => assignment.PersonId is not null).ToDictionary(assignment => assignment.PersonId!.Value, assignment => successors[assignment.UnitId]);
        foreach (var division in Divisions(from).Where(division => ofDivision.TryGetValue(division.Id, out var to) && to.Id != from))
        {
            Move(division, ofDivision[division.Id], item);
        }

        foreach (var person in people.Where(person => person.DepartmentId == from).ToList())
        {
            var division = person.SubUnitId is { } unit ? ofDivision.GetValueOrDefault(unit) : null;
            var to = ofPerson.GetValueOrDefault(person.Id) ?? division;
            if (to is not null && to.Id != from) Move(person, to, division?.Id == to.Id ? person.SubUnitId : null, item);
        }
    }

    /// <summary>Accounts go over, unless their department has work of an open year to finish; says how many went.</summary>
    public int MoveAccounts(Guid from, Department to, DateOnly effectiveOn)
    {
        if (working.Contains(from)) return 0;
        var moved = 0;
        foreach (var account in accounts.Where(account => account.PostingOn(today)?.DepartmentId == from))
        {
            var posting = account.PostingOn(today)!;
            // An account works from the day on which the act is done, never rewritten before it.
            var first = new[] { effectiveOn, today, posting.ValidFrom.AddDays(1) }.Max();
            var planned = account.Postings.Where(later => later.ValidFrom >= first).ToList();
            if (!account.MoveTo(to.Id, first, today).IsAllowed) continue;
            db.Postings.RemoveRange(planned);
            db.Record(actor, now, nameof(PortalUser), account.Id, "AccountMoved", $"Chuyển {account.FullName} đến {to.Name} từ ngày {DateText.Show(first)} theo sắp xếp đơn vị.");
            moved++;
        }

        return moved;
    }

    /// <summary>A member of a prepared year goes to another cluster, at the end of its list. Says what stands against it.</summary>
    public string? MoveCluster(Department department, Cluster cluster, int year)
    {
        if (appointments.Exists(duty => duty.DepartmentId == department.Id && duty.Year == year))
        {
            return $"{department.Province} đang được phân công cụm trưởng hoặc cụm phó năm {year}. Hãy phân công đơn vị khác trước.";
        }

        if (memberships.Exists(member => member.DepartmentId == department.Id && member.Year == year && member.ClusterId == cluster.Id))
        {
            return $"{department.Province} đã ở {cluster.Name} năm {year}.";
        }

        if (memberships.Find(member => member.DepartmentId == department.Id && member.Year == year) is { } old) Remove(old);
        var added = new ClusterMembership
        {
            ClusterId = cluster.Id,
            DepartmentId = department.Id,
            Year = year,
            Position = memberships.Where(member => member.ClusterId == cluster.Id && member.Year == year).Select(member => member.Position).DefaultIfEmpty().Max() + 1,
        };
        memberships.Add(added);
        db.ClusterMemberships.Add(added);
        db.Record(actor, now, cluster, "MemberAdded", $"Chuyển {department.Name} vào {cluster.Name}, năm {year}.", part: $"Năm {year}");
        return null;
    }

    // A year that begins after the last day: its structure is the decision's to say, never derived here.
    private void LapseMemberships(Guid departmentId, DateOnly lastDay)
    {
        foreach (var member in memberships.Where(member => member.DepartmentId == departmentId && member.Year > lastDay.Year).ToList()) Remove(member);
        var duties = appointments.Where(duty => duty.DepartmentId == departmentId && duty.Year > lastDay.Year).ToList();
        db.ClusterAppointments.RemoveRange(duties);
        appointments.RemoveAll(duties.Contains);
    }

    private void Remove(ClusterMembership member)
    {
        memberships.Remove(member);
        db.ClusterMemberships.Remove(member);
        foreach (var later in memberships.Where(other => other.ClusterId == member.ClusterId && other.Year == member.Year && other.Position > member.Position)) later.Position--;
        db.Record(actor, now, nameof(Cluster), member.ClusterId, "MemberRemoved", $"Một đơn vị thôi là thành viên cụm năm {member.Year} do sắp xếp đơn vị.", part: $"Năm {member.Year}");
    }

    private List<Collective> Divisions(Guid departmentId) =>
        [.. collectives.Where(collective => collective.DepartmentId == departmentId && collective.Kind != CollectiveKind.Department && collective.ValidTo is null)];

    private void Move(Collective division, Department to, ReorganisationItem item)
    {
        var (whole, from) = (WholeOf(division.DepartmentId), division.DepartmentId);
        if (whole is not null && division.ParentId == whole.Id) division.ParentId = WholeOf(to.Id)?.Id;
        division.MoveTo(to.Id, item.EffectiveOn, item.LegalBasis);
        // The list of former places is not loaded: what is added to it is told by hand.
        db.Add(division.FormerPlaces[^1]);
        db.Record(actor, now, division, "CollectiveMoved", $"Chuyển về {to.Name} từ ngày {DateText.Show(item.EffectiveOn)}.", item.LegalBasis, [new AuditChange("Đơn vị", from.ToString(), to.Name)]);
    }

    private void Move(Person person, Department to, Guid? subUnitId, ReorganisationItem item)
    {
        var from = person.GoAlong(to.Id, subUnitId, item.EffectiveOn);
        db.Record(actor, now, person, "PersonMoved", $"{person.Addressed} chuyển về {to.Name} từ ngày {DateText.Show(from)} do sắp xếp đơn vị.", item.LegalBasis);
    }
}
