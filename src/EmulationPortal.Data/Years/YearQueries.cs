using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Years;

/// <summary>A cluster with its members and duties in one year.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Members">Members in the decision's order, departments loaded.</param>
/// <param name="Leader">The leader's appointment, department loaded, or null.</param>
/// <param name="Deputy">The deputy's appointment, department loaded, or null.</param>
public sealed record ClusterOfYear(
    Cluster Cluster,
    IReadOnlyList<ClusterMembership> Members,
    ClusterAppointment? Leader,
    ClusterAppointment? Deputy)
{
    /// <summary>“Sơn La, Lai Châu, …”: the members' provinces in order.</summary>
    public string Provinces => string.Join(", ", Members.Select(member => member.Department!.Province));
}

/// <summary>Reads years and their structure.</summary>
public static class YearQueries
{
    /// <summary>The year with stages, extensions, tie-breaks and thresholds, tracked; null when there is none.</summary>
    public static Task<EmulationYear?> WholeYearAsync(this PortalDb db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.EmulationYears
            .Include(candidate => candidate.Stages)
            .Include(candidate => candidate.Extensions)
            .Include(candidate => candidate.TieBreaks)
            .Include(candidate => candidate.Classifications)
            .AsSplitQuery()
            .FirstOrDefaultAsync(candidate => candidate.Year == year, cancellation);
    }

    /// <summary>The clusters of a bloc that are valid in that year, by number, with members and duties of the year.</summary>
    public static async Task<IReadOnlyList<ClusterOfYear>> ClustersOfYearAsync(this PortalDb db, Guid blocId, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var clusters = await db.Clusters.AsNoTracking()
            .Where(cluster => cluster.BlocId == blocId && cluster.ValidFrom <= last && (cluster.ValidTo == null || cluster.ValidTo >= first))
            .OrderBy(cluster => cluster.Number)
            .ToListAsync(cancellation);
        var members = (await db.ClusterMemberships.AsNoTracking()
            .Include(membership => membership.Department)
            .Where(membership => membership.Year == year && membership.Cluster!.BlocId == blocId)
            .OrderBy(membership => membership.Position)
            .ToListAsync(cancellation)).ToLookup(membership => membership.ClusterId);
        var duties = (await db.ClusterAppointments.AsNoTracking()
            .Include(appointment => appointment.Department)
            .Where(appointment => appointment.Year == year && appointment.Cluster!.BlocId == blocId)
            .ToListAsync(cancellation)).ToLookup(appointment => appointment.ClusterId);
        return clusters.ConvertAll(cluster => Of(cluster, members[cluster.Id], duties[cluster.Id]));
    }

    /// <summary>One cluster with members and duties of the year, valid then or not; null when there is none of that key.</summary>
    public static async Task<ClusterOfYear?> ClusterOfYearAsync(this PortalDb db, Guid clusterId, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var cluster = await db.Clusters.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == clusterId, cancellation);
        if (cluster is null)
        {
            return null;
        }

        var members = await db.ClusterMemberships.AsNoTracking()
            .Include(membership => membership.Department)
            .Where(membership => membership.Year == year && membership.ClusterId == clusterId)
            .OrderBy(membership => membership.Position)
            .ToListAsync(cancellation);
        var duties = await db.ClusterAppointments.AsNoTracking()
            .Include(appointment => appointment.Department)
            .Where(appointment => appointment.Year == year && appointment.ClusterId == clusterId)
            .ToListAsync(cancellation);
        return Of(cluster, members, duties);
    }

    private static ClusterOfYear Of(Cluster cluster, IEnumerable<ClusterMembership> members, IEnumerable<ClusterAppointment> duties)
    {
        var byDuty = duties.ToDictionary(duty => duty.Duty);
        return new(cluster, [.. members], byDuty.GetValueOrDefault(AppointmentDuty.Leader), byDuty.GetValueOrDefault(AppointmentDuty.Deputy));
    }

    /// <summary>The newest year before <paramref name="year"/> that has members, or null.</summary>
    public static Task<int?> YearBeforeAsync(this PortalDb db, Guid blocId, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ClusterMemberships
            .Where(membership => membership.Year < year && membership.Cluster!.BlocId == blocId)
            .MaxAsync(membership => (int?)membership.Year, cancellation);
    }
}
