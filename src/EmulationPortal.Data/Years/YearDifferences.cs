using EmulationPortal.Data.Criteria;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Years;

/// <summary>One line of a comparison: what it was and what it is; null where there is none.</summary>
public sealed record YearDifference(string What, string? Before, string? After)
{
    /// <summary>Whether both years have the same.</summary>
    public bool IsSame => Before == After;
}

/// <summary>A criteria set against the one of the year before.</summary>
/// <param name="Name">The set's name.</param>
/// <param name="BeforeName">The earlier set's name; null when the earlier year has none.</param>
/// <param name="Diff">What differs; null when the earlier year has no such set.</param>
public sealed record CriteriaDifference(string Name, string? BeforeName, CriteriaDiff? Diff);

/// <summary>A year against the one before it.</summary>
/// <param name="Before">The earlier year.</param>
/// <param name="Members">Per cluster the members that came, went, or moved.</param>
/// <param name="Duties">Leaders and deputies.</param>
/// <param name="Stages">Dates of the stages.</param>
/// <param name="Criteria">Criteria sets.</param>
public sealed record YearComparison(
    int Before,
    IReadOnlyList<YearDifference> Members,
    IReadOnlyList<YearDifference> Duties,
    IReadOnlyList<YearDifference> Stages,
    IReadOnlyList<CriteriaDifference> Criteria);

/// <summary>Compares a year with the one before, as both are stored now.</summary>
public static class YearDifferences
{
    /// <summary>The comparison, or null when no earlier year has members.</summary>
    public static async Task<YearComparison?> CompareWithYearBeforeAsync(this PortalDb db, EmulationYear year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        if (await db.YearBeforeAsync(year.BlocId, year.Year, cancellation) is not { } earlier)
        {
            return null;
        }

        var now = await db.ClustersOfYearAsync(year.BlocId, year.Year, cancellation);
        var before = await db.ClustersOfYearAsync(year.BlocId, earlier, cancellation);
        var yearBefore = await db.WholeYearAsync(earlier, cancellation);
        return new YearComparison(
            earlier,
            [.. Members(before, now)],
            [.. Duties(before, now)],
            [.. StageText.All.Select(stage => new YearDifference(StageText.Name(stage), Dates(yearBefore, stage), Dates(year, stage)))],
            await CriteriaAsync(db, year, cancellation));
    }

    private static IEnumerable<YearDifference> Members(IReadOnlyList<ClusterOfYear> before, IReadOnlyList<ClusterOfYear> now)
    {
        var was = Places(before);
        var isNow = Places(now);
        foreach (var (department, place) in was)
        {
            if (!isNow.TryGetValue(department, out var after))
            {
                yield return new(place.Province, place.Cluster, null);
            }
            else if (after.Cluster != place.Cluster)
            {
                yield return new(place.Province, place.Cluster, after.Cluster);
            }
        }

        foreach (var (_, place) in isNow.Where(pair => !was.ContainsKey(pair.Key)))
        {
            yield return new(place.Province, null, place.Cluster);
        }
    }

    private static Dictionary<Guid, (string Province, string Cluster)> Places(IReadOnlyList<ClusterOfYear> clusters) => clusters
        .SelectMany(cluster => cluster.Members.Select(member => (member.DepartmentId, member.Department!.Province, cluster.Cluster.Name)))
        .ToDictionary(place => place.DepartmentId, place => (place.Province, place.Name));

    private static IEnumerable<YearDifference> Duties(IReadOnlyList<ClusterOfYear> before, IReadOnlyList<ClusterOfYear> now)
    {
        foreach (var cluster in now)
        {
            var was = before.FirstOrDefault(candidate => candidate.Cluster.Id == cluster.Cluster.Id);
            yield return new($"{cluster.Cluster.Name}: cụm trưởng", Province(was?.Leader), Province(cluster.Leader));
            yield return new($"{cluster.Cluster.Name}: cụm phó", Province(was?.Deputy), Province(cluster.Deputy));
        }
    }

    private static string? Province(ClusterAppointment? appointment) => appointment?.Department!.Province;

    private static string? Dates(EmulationYear? year, StageKind kind) =>
        year?.Stages.FirstOrDefault(stage => stage.Kind == kind)?.Describe();

    private static async Task<IReadOnlyList<CriteriaDifference>> CriteriaAsync(PortalDb db, EmulationYear year, CancellationToken cancellation)
    {
        var sets = await db.CriteriaSets.AsNoTracking()
            .Include(set => set.Criteria)
            .Where(set => set.BlocId == year.BlocId && set.Year == year.Year)
            .ToListAsync(cancellation);
        var differences = new List<CriteriaDifference>();
        foreach (var set in sets.OrderBy(set => set.ClusterId is not null).ThenBy(set => set.Name, StringComparer.Ordinal))
        {
            var before = await db.YearBeforeAsync(set, cancellation);
            differences.Add(new(set.Name, before?.Name, before is null ? null : CriteriaDiff.Between(before, set)));
        }

        return differences;
    }
}
