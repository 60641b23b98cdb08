using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>What came of a step of an act.</summary>
/// <param name="Verdict">Whether it was done.</param>
/// <param name="Problems">What stands against it, Vietnamese sentences.</param>
/// <param name="Summary">What was done, a Vietnamese sentence.</param>
public sealed record ReorganisationOutcome(Verdict Verdict, IReadOnlyList<string> Problems, string Summary = "")
{
    internal static ReorganisationOutcome Refused(Verdict verdict) => new(verdict, [verdict.Why]);

    internal static ReorganisationOutcome Refused(IReadOnlyList<string> problems) =>
        new(Verdict.NotNow(problems.Count == 1 ? problems[0] : $"Còn {problems.Count} điều phải xử lý trước. {problems[0]}"), problems);
}

/// <summary>Carries acts of reorganisation out and undoes them, each in one transaction: all of it or nothing.</summary>
public sealed class ReorganisationDesk(PortalDb db)
{
    /// <summary>Carries an act out.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed one of the records meanwhile.</exception>
    public Task<ReorganisationOutcome> RunAsync(Guid id, Actor actor, DateTime now, DateOnly today, CancellationToken cancellation = default) => db.InTransactionAsync(
        async () =>
        {
            db.ChangeTracker.Clear();
            var act = await db.Reorganisations.VisibleTo(actor).WholeAsync(id, cancellation) ?? throw new InvalidOperationException("Only an act that was found is carried out.");
            if (act.May(ReorganisationStep.Run, actor) is { IsAllowed: false } refusal) return ReorganisationOutcome.Refused(refusal);
            var departments = await db.DepartmentsOfAsync(act, cancellation);
            var problems = await ProblemsAsync(act, departments, today, cancellation);
            if (problems.Count > 0) return ReorganisationOutcome.Refused(problems);
            var moves = new ReorganisationMoves(db, actor, now, today);
            var ending = act.Items.SelectMany(item => item.Kind == ReorganisationKind.Split ? item.Predecessors : item.Ending).Select(unit => unit.DepartmentId!.Value).Distinct().ToList();
            await moves.LoadAsync(ending, departments.Keys, cancellation);
            foreach (var item in act.Items.OrderBy(item => item.Position))
            {
                if (await ApplyAsync(act, item, departments, moves, actor, now, cancellation) is { } obstacle)
                {
                    db.ChangeTracker.Clear();
                    return ReorganisationOutcome.Refused([obstacle]);
                }
            }

            var summary = Summary(act);
            ReorganisationJournal.Write(db, act.Id, after: 0);
            act.Run(actor, now);
            db.Record(actor, now, act, "ReorganisationDone", $"Thực hiện “{act.Title}”: {summary}", act.LegalBasis);
            var told = act.Items.Where(item => item.Kind != ReorganisationKind.Rename).SelectMany(item => item.Units).Select(unit => unit.DepartmentId).OfType<Guid>().Distinct().ToList();
            db.Announce(await db.PeopleOfAsync(told, today, cancellation), $"Đã thực hiện “{act.Title}” theo {act.LegalBasis}. Xem gia phả đơn vị.", "/to-chuc", now);
            await db.SaveChangesAsync(cancellation);
            db.ReorganisationTallies.AddRange(await ReorganisationTallies.CountAsync(db, act, cancellation));
            await db.SaveChangesAsync(cancellation);
            return new ReorganisationOutcome(Verdict.Allowed, [], summary);
        },
        cancellation);

    /// <summary>What stands against carrying the act out.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(Reorganisation act, IReadOnlyDictionary<Guid, Department> departments, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        var problems = ReorganisationRules.Problems(act, departments, today).ToList();
        var names = act.Items.SelectMany(item => item.Units).Where(unit => unit.IsNew).Select(unit => unit.Name).ToList();
        var leaving = act.Items.SelectMany(item => item.Ending).Select(unit => unit.DepartmentId!.Value).ToList();
        problems.AddRange((await db.Departments.Where(department => department.ValidTo == null && names.Contains(department.Name) && !leaving.Contains(department.Id)).Select(department => department.Name).ToListAsync(cancellation))
            .Select(name => $"Đã có đơn vị tên “{name}” đang hoạt động. Hãy chọn đơn vị đó làm đơn vị kế thừa."));
        var ending = act.Items.SelectMany(item => item.Ending).Select(unit => unit.DepartmentId!.Value).ToList();
        problems.AddRange((await db.PeopleImports.Where(import => ending.Contains(import.DepartmentId) && (import.State == PeopleImportState.Waiting || import.State == PeopleImportState.Running))
                .Join(db.Departments, import => import.DepartmentId, department => department.Id, (_, department) => department.Province).Distinct().ToListAsync(cancellation))
            .Select(province => $"{province} đang có lần nhập danh sách người chưa xong. Hãy đợi xong rồi thực hiện."));
        foreach (var item in act.Items.Where(item => item.Kind == ReorganisationKind.MoveCluster))
        {
            if (!await db.EmulationYears.AnyAsync(year => year.Year == item.Year && year.State == YearState.Preparing, cancellation))
            {
                problems.Add($"Chỉ chuyển cụm trong năm đang chuẩn bị; năm {item.Year} không ở trạng thái đó.");
            }
        }

        return problems;
    }

    /// <summary>Moves accounts that stayed for the work of an open year which is done by now.</summary>
    public Task<ReorganisationOutcome> MoveAccountsAsync(Guid id, Actor actor, DateTime now, DateOnly today, CancellationToken cancellation = default) => db.InTransactionAsync(
        async () =>
        {
            db.ChangeTracker.Clear();
            var act = await db.Reorganisations.VisibleTo(actor).WholeAsync(id, cancellation) ?? throw new InvalidOperationException("Only an act that was found goes on.");
            if (act.May(ReorganisationStep.MoveAccounts, actor) is { IsAllowed: false } refusal) return ReorganisationOutcome.Refused(refusal);
            var departments = await db.DepartmentsOfAsync(act, cancellation);
            var merged = act.Items.Where(item => item.Kind == ReorganisationKind.Merge).SelectMany(item => item.Ending.Select(unit => (unit.DepartmentId!.Value, Item: item))).ToList();
            var moves = new ReorganisationMoves(db, actor, now, today);
            await moves.LoadAsync([.. merged.Select(pair => pair.Value)], [], cancellation);
            var moved = merged.Sum(pair => moves.MoveAccounts(pair.Value, departments[pair.Item.Successors.Single().DepartmentId!.Value], pair.Item.EffectiveOn));
            if (moved == 0) return ReorganisationOutcome.Refused(["Không có tài khoản nào chuyển được: đơn vị cũ còn việc của năm đang mở, hoặc tài khoản đã chuyển hết."]);
            var written = await db.ReorganisationChanges.Where(change => change.ReorganisationId == id).MaxAsync(change => (int?)change.Sequence, cancellation) ?? 0;
            ReorganisationJournal.Write(db, id, written);
            db.Record(actor, now, act, "ReorganisationAccountsMoved", $"Chuyển {moved} tài khoản còn lại sang đơn vị kế thừa.");
            await db.SaveChangesAsync(cancellation);
            await RecountAccountsAsync(act, cancellation);
            return new ReorganisationOutcome(Verdict.Allowed, [], $"Đã chuyển {moved} tài khoản.");
        },
        cancellation);

    private async Task RecountAccountsAsync(Reorganisation act, CancellationToken cancellation)
    {
        var stored = await db.ReorganisationTallies.Where(tally => tally.ReorganisationId == act.Id && tally.Place == ReorganisationTallies.Accounts).ToListAsync(cancellation);
        var anew = (await ReorganisationTallies.CountAsync(db, act, cancellation)).Where(tally => tally.Place == ReorganisationTallies.Accounts).ToList();
        db.ReorganisationTallies.RemoveRange(stored);
        await db.SaveChangesAsync(cancellation);
        db.ReorganisationTallies.AddRange(anew);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<string?> ApplyAsync(
        Reorganisation act, ReorganisationItem item, Dictionary<Guid, Department> departments, ReorganisationMoves moves, Actor actor, DateTime now, CancellationToken cancellation)
    {
        foreach (var unit in item.Units.Where(unit => unit is { IsNew: true, DepartmentId: null }))
        {
            var founded = await FoundAsync(unit, item, actor, now, cancellation);
            departments[founded.Id] = founded;
        }

        foreach (var unit in item.Units.Where(unit => !unit.IsNew))
        {
            Describe(departments[unit.DepartmentId!.Value], unit, item, moves, actor, now);
        }

        switch (item.Kind)
        {
            case ReorganisationKind.Merge:
                var heir = departments[item.Successors.Single().DepartmentId!.Value];
                foreach (var old in item.Ending.Select(unit => departments[unit.DepartmentId!.Value]).ToList())
                {
                    moves.MoveAll(old.Id, heir, item);
                    moves.End(old, heir, item);
                    moves.MoveAccounts(old.Id, heir, item.EffectiveOn);
                    Link(act, item, old, heir);
                    db.Record(actor, now, heir, "DepartmentMerged", $"Tiếp nhận {old.Name} từ ngày {DateText.Show(item.EffectiveOn)}.", item.LegalBasis);
                }

                return null;
            case ReorganisationKind.Split:
                var split = departments[item.Predecessors.Single().DepartmentId!.Value];
                moves.MoveAssigned(split.Id, item, item.Successors.ToDictionary(unit => unit.Id, unit => departments[unit.DepartmentId!.Value]));
                foreach (var next in item.Successors.Select(unit => departments[unit.DepartmentId!.Value]).Where(next => next.Id != split.Id)) Link(act, item, split, next);
                if (item.Ending.Any()) moves.End(split, null, item);
                return null;
            case ReorganisationKind.Dissolve:
                moves.End(departments[item.Predecessors.Single().DepartmentId!.Value], null, item);
                return null;
            case ReorganisationKind.MoveCluster:
                var cluster = await db.Clusters.SingleAsync(cluster => cluster.Id == item.ClusterId, cancellation);
                return moves.MoveCluster(departments[item.Predecessors.Single().DepartmentId!.Value], cluster, item.Year!.Value);
            default:
                return null;
        }
    }

    private async Task<Department> FoundAsync(ReorganisationUnit unit, ReorganisationItem item, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var department = new Department
        {
            Name = unit.Name,
            Province = unit.Province,
            ProvinceCode = unit.ProvinceCode,
            Slug = await db.FreeSlugAsync(unit.Province, cancellation),
            ValidFrom = item.EffectiveOn,
        };
        department.RefreshKeys();
        db.Departments.Add(department);
        db.Collectives.Add(Collective.Of(department));
        unit.DepartmentId = department.Id;
        db.Record(actor, now, department, "DepartmentAdded", $"Thành lập “{department.Name}” do sắp xếp đơn vị.", item.LegalBasis);
        return department;
    }

    private void Describe(Department department, ReorganisationUnit unit, ReorganisationItem item, ReorganisationMoves moves, Actor actor, DateTime now)
    {
        if (unit.Name.Length > 0 && unit.Name != department.Name)
        {
            var before = department.Name;
            department.Rename(unit.Name, item.EffectiveOn, item.LegalBasis);
            moves.WholeOf(department.Id)?.Rename(unit.Name, item.EffectiveOn, item.LegalBasis);
            db.Record(
                actor, now, department, "DepartmentRenamed", $"Đổi tên đơn vị từ ngày {DateText.Show(item.EffectiveOn)}.", item.LegalBasis, [new AuditChange("Tên", before, department.Name)]);
        }

        var (province, code) = (unit.Province.Length > 0 ? unit.Province : department.Province, unit.ProvinceCode.Length > 0 ? unit.ProvinceCode : department.ProvinceCode);
        if (province != department.Province || code != department.ProvinceCode)
        {
            var before = $"{department.Province} ({department.ProvinceCode})";
            department.Relocate(province, code);
            db.Record(
                actor, now, department, "DepartmentRelocated", $"Đổi tỉnh, mã tỉnh từ ngày {DateText.Show(item.EffectiveOn)}.", item.LegalBasis,
                [new AuditChange("Tỉnh (mã)", before, $"{department.Province} ({department.ProvinceCode})")]);
        }
    }

    private void Link(Reorganisation act, ReorganisationItem item, Department from, Department to) => db.DepartmentLinks.Add(new DepartmentLink
    {
        PredecessorId = from.Id,
        SuccessorId = to.Id,
        ReorganisationId = act.Id,
        Kind = item.Kind,
        EffectiveOn = item.EffectiveOn,
    });

    private string Summary(Reorganisation act)
    {
        db.ChangeTracker.DetectChanges();
        var ended = act.Items.SelectMany(item => item.Ending).Count();
        var founded = act.Items.SelectMany(item => item.Units).Count(unit => unit.IsNew);
        var renamed = act.Items.Count(item => item.Kind == ReorganisationKind.Rename);
        var people = db.ChangeTracker.Entries<Person>().Count(entry => entry.State == EntityState.Modified);
        var divisions = db.ChangeTracker.Entries<CollectiveFormerPlace>().Count(entry => entry.State == EntityState.Added);
        var accounts = db.ChangeTracker.Entries<Accounts.Posting>().Count(entry => entry.State == EntityState.Added);
        return $"{renamed} đơn vị đổi tên, {ended} đơn vị kết thúc, {founded} đơn vị mới; chuyển {people} người, {divisions} phòng, trung tâm, {accounts} tài khoản.";
    }
}
