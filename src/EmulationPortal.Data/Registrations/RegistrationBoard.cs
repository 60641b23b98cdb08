using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>One department on the ministry's board.</summary>
/// <param name="Department">The department.</param>
/// <param name="Cluster">Its cluster in that year, with its bloc's key; null when it has none.</param>
/// <param name="Registration">Its registration; null while it has not begun.</param>
/// <param name="Lines">Lines in the list.</param>
/// <param name="Marked">Of them, those to note: over quota, not eligible, or with what the list itself leaves open.</param>
/// <param name="DueAt">Until when it is in time, its extension included, in UTC.</param>
/// <param name="IsLate">Whether it was, or still is, later than that.</param>
/// <param name="EndedFrom">First day on which the department was no more, when that has come; null otherwise.</param>
public sealed record BoardRow(Department Department, Cluster? Cluster, Registration? Registration, int Lines, int Marked, DateTime DueAt, bool IsLate, DateOnly? EndedFrom)
{
    /// <summary>Whether the department still has to send its list; one that has ended without a list has not.</summary>
    public bool IsMissing => Registration is null ? EndedFrom is null : Registration.IsWithDepartment;

    /// <summary>Whether it has not begun: no list, or one without a line that was never sent.</summary>
    public bool IsNotBegun => Registration is null || (Registration is { State: RegistrationState.Draft, FirstSubmittedAt: null } && Lines == 0);

    /// <summary>Where it stands, in words.</summary>
    public string Standing => IsNotBegun ? "Chưa bắt đầu" : RegistrationWorkflow.StateName(Registration!.State);
}

/// <summary>Reads where all departments stand with their registration.</summary>
public static class RegistrationBoard
{
    /// <summary>All departments that are asked, by bloc, cluster and their place in it; those without a cluster last. Five queries.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round with its extensions.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<BoardRow>> RegistrationBoardAsync(this PortalDb db, RegistrationRound round, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        var (id, opens, today) = (round.Id, round.OpensOn, VietnamTime.DateOf(now));
        // Whoever has a list stays, even when it has ended since.
        var departments = await db.Departments.AsNoTracking()
            .Where(department => (department.ValidFrom <= opens && (department.ValidTo == null || department.ValidTo >= opens)) || db.Registrations.Any(list => list.RoundId == id && list.DepartmentId == department.Id))
            .ToListAsync(cancellation);
        var members = (await db.ClusterMembershipsForAsync(round.Year, cancellation)).ToDictionary(member => member.DepartmentId);
        var registrations = await db.Registrations.AsNoTracking().Where(registration => registration.RoundId == round.Id).ToDictionaryAsync(registration => registration.DepartmentId, cancellation);
        var counts = (await db.RegistrationLines.AsNoTracking()
                .Where(line => db.Registrations.Any(registration => registration.Id == line.RegistrationId && registration.RoundId == round.Id))
                .GroupBy(line => line.RegistrationId)
                .Select(group => new
                {
                    Id = group.Key,
                    All = group.Count(),
                    Marked = group.Count(line => line.IsOverQuota || line.Notice != string.Empty || line.Verdict == EligibilityVerdict.NotYet || line.Verdict == EligibilityVerdict.Excluded || line.Verdict == EligibilityVerdict.Attained || line.Verdict == EligibilityVerdict.NotApplicable),
                })
                .ToListAsync(cancellation))
            .ToDictionary(count => count.Id);
        return [.. departments
            .Where(department => members.ContainsKey(department.Id) || registrations.ContainsKey(department.Id))
            .Select(department => Row(department, members.GetValueOrDefault(department.Id)?.Cluster, registrations.GetValueOrDefault(department.Id)))
            .OrderBy(row => row.Cluster is null).ThenBy(row => row.Cluster?.Bloc?.Name, StringComparer.Ordinal).ThenBy(row => row.Cluster?.Number).ThenBy(row => members.GetValueOrDefault(row.Department.Id)?.Position).ThenBy(row => row.Department.SortKey, StringComparer.Ordinal)];

        BoardRow Row(Department department, Cluster? cluster, Registration? registration)
        {
            var ended = department.EndedFrom() is { } from && from <= today ? from : (DateOnly?)null;
            var (due, count) = (round.DueFor(department.Id), registration is null ? null : counts.GetValueOrDefault(registration.Id));
            return new(department, cluster, registration, count?.All ?? 0, count?.Marked ?? 0, due, (registration is not null || ended is null) && (registration?.FirstSubmittedAt ?? now) > due, ended);
        }
    }

    /// <summary>The members of all clusters in a year; of the year before while nobody has set those of the year.</summary>
    public static async Task<IReadOnlyList<ClusterMembership>> ClusterMembershipsForAsync(this PortalDb db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var members = await db.ClusterMemberships.AsNoTracking().Include(member => member.Cluster!).ThenInclude(cluster => cluster.Bloc)
            .Where(member => member.Year == year || member.Year == year - 1).ToListAsync(cancellation);
        return members.Exists(member => member.Year == year) ? members.FindAll(member => member.Year == year) : members;
    }
}
