using EmulationPortal.Data.Statistics;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>One row's worth of units.</summary>
/// <param name="Key">Department, cluster or bloc; null for those without one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its own page, or null.</param>
/// <param name="Query">What narrows the lists of records to it: “cum=2”.</param>
public sealed record StatisticsGroup(Guid? Key, string Name, string? Path, string Query);

/// <summary>Sorts facts of departments and years under departments, clusters or blocs, by the structure of each year.</summary>
public sealed class StatisticsGrouping(StatisticsStructure structure, StatisticsFilter filter)
{
    private readonly Dictionary<Guid, StatisticsCluster> clusters = structure.Clusters.ToDictionary(cluster => cluster.Id);

    /// <summary>Whether a department counts in a year: with a cluster chosen, only while it belonged to that one.</summary>
    public bool Has(int year, Guid departmentId) => filter.Cluster is not { } number || (structure.ClusterOf(year, departmentId) is { } cluster && clusters[cluster].Number == number);

    /// <summary>Under what a department stands in a year.</summary>
    public Guid? KeyOf(int year, Guid departmentId) => filter.By switch
    {
        StatisticsBy.Department => departmentId,
        StatisticsBy.Cluster => structure.ClusterOf(year, departmentId),
        _ => structure.ClusterOf(year, departmentId) is { } cluster ? clusters[cluster].BlocId : null,
    };

    /// <summary>The rows, in order: those that anything counted stands under.</summary>
    public IReadOnlyList<StatisticsGroup> Of(IEnumerable<(int Year, Guid DepartmentId)> counted)
    {
        var keys = counted.Select(fact => KeyOf(fact.Year, fact.DepartmentId)).ToHashSet();
        var groups = filter.By switch
        {
            StatisticsBy.Department => structure.Units.Select(unit => new StatisticsGroup(unit.Id, unit.Province, $"/thong-ke/so/{unit.Slug}?tu={filter.Range.From}&den={filter.Range.To}", $"so={unit.Slug}")),
            StatisticsBy.Cluster => structure.Clusters.Select(cluster => new StatisticsGroup(cluster.Id, cluster.Name, $"/to-chuc/cum/{cluster.Id}?nam={filter.Range.To}", $"cum={cluster.Number}")),
            _ => structure.Clusters.DistinctBy(cluster => cluster.BlocId).Select(cluster => new StatisticsGroup(cluster.BlocId, cluster.BlocName, null, $"khoi={cluster.BlocId}")),
        };
        return [.. groups.Append(new StatisticsGroup(null, filter.By == StatisticsBy.Bloc ? "Chưa xếp khối" : "Chưa xếp cụm", null, "cum=0")).Where(group => keys.Contains(group.Key))];
    }
}
