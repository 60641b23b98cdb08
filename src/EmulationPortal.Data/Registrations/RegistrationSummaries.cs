using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>One department's lines in the consolidation.</summary>
/// <param name="Department">The department.</param>
/// <param name="State">Where its list stands; null while it has none, or none that counts.</param>
/// <param name="Lines">Its lines that count.</param>
public sealed record SummaryDepartment(Department Department, RegistrationState? State, IReadOnlyList<ListedLine> Lines);

/// <summary>One cluster of the consolidation.</summary>
/// <param name="Cluster">The cluster; null for departments without one.</param>
/// <param name="Departments">Its members in their order.</param>
public sealed record SummaryCluster(Cluster? Cluster, IReadOnlyList<SummaryDepartment> Departments)
{
    /// <summary>The cluster's name.</summary>
    public string Name => Cluster?.Name ?? "Chưa xếp cụm";

    /// <summary>All lines of the cluster.</summary>
    public IEnumerable<ListedLine> Lines => Departments.SelectMany(department => department.Lines);

    /// <summary>How many of its departments have a list that counts.</summary>
    public int Sent => Departments.Count(department => department.State is not null);
}

/// <summary>One bloc of the consolidation.</summary>
/// <param name="Bloc">The bloc; null for departments without one.</param>
/// <param name="Clusters">Its clusters.</param>
public sealed record SummaryBloc(Bloc? Bloc, IReadOnlyList<SummaryCluster> Clusters)
{
    /// <summary>The bloc's name.</summary>
    public string Name => Bloc?.Name ?? "Chưa xếp khối";

    /// <summary>All lines of the bloc.</summary>
    public IEnumerable<ListedLine> Lines => Clusters.SelectMany(cluster => cluster.Lines);

    /// <summary>How many departments it has.</summary>
    public int Departments => Clusters.Sum(cluster => cluster.Departments.Count);

    /// <summary>How many of them have a list that counts.</summary>
    public int Sent => Clusters.Sum(cluster => cluster.Sent);
}

/// <summary>What all departments register in a year.</summary>
/// <param name="Clusters">The clusters.</param>
/// <param name="Kinds">The titles that occur, in the order of the catalogue.</param>
public sealed record RegistrationSummary(IReadOnlyList<SummaryCluster> Clusters, IReadOnlyList<AwardKind> Kinds)
{
    /// <summary>All lines.</summary>
    public IEnumerable<ListedLine> Lines => Clusters.SelectMany(cluster => cluster.Lines);

    /// <summary>The blocs, each with its clusters.</summary>
    public IReadOnlyList<SummaryBloc> Blocs => [.. Clusters.GroupBy(cluster => cluster.Cluster?.BlocId).Select(group => new SummaryBloc(group.First().Cluster?.Bloc, [.. group]))];
}

/// <summary>Registered and attained of one department and title in one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="KindCode">The title.</param>
/// <param name="Registered">Lines sent to the ministry.</param>
/// <param name="Judged">Of them, those whose results were sent; results that are only saved do not count.</param>
/// <param name="Attained">Of these, attained.</param>
public sealed record RegisteredCount(int Year, Guid DepartmentId, string KindCode, int Registered, int Judged, int Attained);

/// <summary>Consolidates registrations.</summary>
public static class RegistrationSummaries
{
    /// <summary>What was sent to the ministry in a round, by cluster and department; what the board shows decides who belongs.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round with its extensions.</param>
    /// <param name="onlyApproved">Whether only approved lists count.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<RegistrationSummary> RegistrationSummaryAsync(
        this PortalDb db, RegistrationRound round, bool onlyApproved, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        var (id, states) = (round.Id, onlyApproved ? Registration.SentStates.Where(state => state != RegistrationState.Submitted).ToList() : [.. Registration.SentStates]);
        var rows = await db.RegistrationBoardAsync(round, now, cancellation);
        var lines = (await db.ListedLinesAsync(db.Registrations.Where(registration => registration.RoundId == id && states.Contains(registration.State)), cancellation)).ToLookup(line => line.DepartmentId);
        var clusters = rows.GroupBy(row => row.Cluster?.Id).Select(group => new SummaryCluster(
            group.First().Cluster,
            [.. group.Select(row => new SummaryDepartment(row.Department, row.Registration?.State is { } state && states.Contains(state) ? state : null, [.. lines[row.Department.Id]]))])).ToList();
        return new(clusters, [.. clusters.SelectMany(cluster => cluster.Lines).Select(line => line.Kind).DistinctBy(kind => kind.Code)
            .OrderBy(kind => !kind.ForPersons).ThenBy(kind => kind.Nature).ThenBy(kind => kind.Position)]);
    }

    /// <summary>Registered and attained by department and title, of a year and the year before.</summary>
    public static Task<IReadOnlyList<RegisteredCount>> RegisteredCountsAsync(this PortalDb db, int year, CancellationToken cancellation = default) => db.RegisteredCountsAsync(year - 1, year, cancellation);

    /// <summary>Registered and attained by year, department and title.</summary>
    /// <param name="db">The database.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<RegisteredCount>> RegisteredCountsAsync(this PortalDb db, int from, int to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var states = Registration.SentStates.ToList();
        return await db.Registrations
            .Where(registration => registration.Year >= from && registration.Year <= to && states.Contains(registration.State))
            .SelectMany(registration => registration.Lines, (registration, line) => new { registration.Year, registration.DepartmentId, line.KindCode, line.Result, registration.State })
            .GroupBy(row => new { row.Year, row.DepartmentId, row.KindCode })
            .Select(group => new RegisteredCount(group.Key.Year, group.Key.DepartmentId, group.Key.KindCode, group.Count(),
                group.Count(row => row.State == RegistrationState.ResultsSent || row.State == RegistrationState.Settled),
                group.Count(row => row.Result == LineResult.Attained && (row.State == RegistrationState.ResultsSent || row.State == RegistrationState.Settled))))
            .ToListAsync(cancellation);
    }
}
