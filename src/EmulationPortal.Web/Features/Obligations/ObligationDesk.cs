using EmulationPortal.Data;
using EmulationPortal.Data.Obligations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>Prepares what the pages of obligations show.</summary>
public sealed class ObligationDesk(PortalDb db, PortalClock clock)
{
    /// <summary>Departments and officers have obligations; others have none to look at.</summary>
    public static Verdict MaySee(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.IsOfDepartment ? Verdict.Allowed : Verdict.Never("Lịch việc phải làm dành cho đơn vị và cán bộ Bộ.");
    }

    /// <summary>What the actor sees of a year.</summary>
    public async Task<ObligationBoard> BoardAsync(Actor actor, int? asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (now, today) = (clock.Now, clock.Today);
        var year = asked is >= 1990 and <= 2100 ? asked.Value : today.Year;
        var years = await db.EmulationYears.Select(found => found.Year).Distinct().ToListAsync(cancellation);
        var obligations = (await db.ObligationsAsync(year, await ObligationScope.OfAsync(db, actor, year, cancellation), today, cancellation: cancellation)).VisibleTo(actor).ToList();
        var owners = obligations.Select(obligation => obligation.OwnerId).OfType<Guid>().Distinct().ToList();
        var departments = await db.Departments.AsNoTracking().Where(department => owners.Contains(department.Id))
            .Select(department => new { department.Id, department.Province, department.Slug, department.SortKey }).ToDictionaryAsync(department => department.Id, cancellation);
        var used = obligations.Select(obligation => obligation.ClusterId).OfType<Guid>().Distinct().ToList();
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => used.Contains(cluster.Id)).OrderBy(cluster => cluster.Number).ToListAsync(cancellation);
        var numbers = clusters.ToDictionary(cluster => cluster.Id, cluster => cluster.Number);
        var rows = obligations.ConvertAll(obligation =>
        {
            var (name, slug, key) = obligation.OwnerId is { } owner ? (departments[owner].Province, departments[owner].Slug, departments[owner].SortKey) : ("Bộ", "bo", string.Empty);
            return new ObligationRow(obligation, obligation.StateAt(now), name, slug, key, obligation.ClusterId is { } cluster ? numbers[cluster] : null, obligation.IsOwnOf(actor));
        });
        var units = rows.DistinctBy(row => row.UnitSlug).OrderBy(row => row.UnitKey, StringComparer.Ordinal).Select(row => new Choice(row.UnitSlug, row.Unit)).ToList();
        return new ObligationBoard(rows, year, [.. years.Append(today.Year).Append(year).Distinct().OrderDescending()], clusters, units, rows.Exists(row => !row.IsOwn), ObligationCalendar.MaySet(actor).IsAllowed, now);
    }

    /// <summary>The list that a filter asks for.</summary>
    public static ObligationListPage List(ObligationBoard board, ObligationFilter filter, int pageSize)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(filter);
        var asked = board.Rows.Where(filter.Asks).ToList();
        var rows = asked.Where(row => filter.AsksState(row.State)).OrderBy(row => row.Obligation.Due.On).ThenBy(row => row.Obligation.Kind).ThenBy(row => row.UnitKey, StringComparer.Ordinal).ToList();
        var paging = Paging.Of(rows.Count, pageSize, filter.Page);
        return new ObligationListPage(board, filter, [.. rows.Skip(paging.Skip).Take(pageSize)], asked.CountBy(row => row.State).ToDictionary(), paging);
    }

    /// <summary>Units against kinds.</summary>
    public static ObligationMatrixPage Matrix(ObligationBoard board, ObligationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(filter);
        var rows = board.Rows.Where(filter.Asks).ToList();
        var kinds = ObligationKindText.All.Where(kind => rows.Exists(row => row.Obligation.Kind == kind)).ToList();
        // The ministry's obligations stand with its name, not in each cluster.
        var lines = rows.GroupBy(row => (Number: row.UnitSlug == "bo" ? null : row.ClusterNumber, row.UnitSlug, row.Unit, row.UnitKey))
            .OrderBy(group => group.Key.Number ?? 0).ThenBy(group => group.Key.UnitKey, StringComparer.Ordinal)
            .Select(group => new MatrixUnit(group.Key.Unit, group.Key.UnitSlug, group.Key.Number, [.. kinds.Select(kind => Cell([.. group.Where(row => row.Obligation.Kind == kind)]))]))
            .ToList();
        return new ObligationMatrixPage(board, filter, kinds, lines);
    }

    /// <summary>A month of two emulation years: the meeting of one falls into the spring of the next.</summary>
    public async Task<ObligationMonthPage> MonthAsync(Actor actor, ObligationFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var today = clock.Today;
        var first = ObligationFilter.ReadMonth(filter.Month) ?? new DateOnly(today.Year, today.Month, 1);
        filter.Month = first.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        var board = await BoardAsync(actor, first.Year, cancellation);
        var before = await BoardAsync(actor, first.Year - 1, cancellation);
        board = board with
        {
            Rows = [.. before.Rows, .. board.Rows],
            Clusters = [.. before.Clusters.Concat(board.Clusters).DistinctBy(cluster => cluster.Id).OrderBy(cluster => cluster.Number)],
            Units = [.. board.Units.Concat(before.Units).DistinctBy(unit => unit.Value)],
            SeesOthers = board.SeesOthers || before.SeesOthers,
        };
        var days = board.Rows.Where(row => filter.Asks(row) && filter.AsksState(row.State))
            .GroupBy(row => (row.Obligation.Due.On, row.Obligation.Kind, row.Obligation.Title))
            .OrderBy(group => group.Key.On).ThenBy(group => group.Min(row => row.State)).ThenBy(group => group.Key.Kind)
            .Select(group => (group.Key.On, Entry: Entry([.. group], filter)))
            .ToLookup(pair => pair.On, pair => pair.Entry);
        return new ObligationMonthPage(board, filter, first, today, days);
    }

    private static MatrixCell? Cell(List<ObligationRow> rows) =>
        rows.Count == 0 ? null : new MatrixCell(rows.Count, rows.Count(row => row.State == ObligationState.Done), rows.Min(row => row.State));

    private static MonthEntry Entry(List<ObligationRow> rows, ObligationFilter filter)
    {
        var year = new ObligationFilter { Year = rows[0].Obligation.Year, Month = filter.Month };
        return new MonthEntry(
            rows.Count == 1 && !rows[0].IsOwn ? $"{rows[0].Unit}: {rows[0].Obligation.Title}" : rows[0].Obligation.Title, rows.Count, rows.Count(row => row.State == ObligationState.Done), rows.Min(row => row.State),
            rows.Count == 1 && rows[0].IsOwn ? rows[0].Obligation.Link : "/viec-phai-lam" + year.Query(filter.Cluster, rows.Count == 1 ? rows[0].UnitSlug : filter.Unit, rows[0].Obligation.Kind, filter.State ?? "tat-ca"));
    }
}
