namespace EmulationPortal.Data.Statistics;

/// <summary>A department's published result of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="ClusterId">The cluster.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Rank">The rank, or null when not considered.</param>
/// <param name="Total">The total in points, or null.</param>
/// <param name="Classification">The class, or empty.</param>
public sealed record ScoreFact(int Year, Guid ClusterId, Guid DepartmentId, int? Rank, decimal? Total, string Classification);

/// <summary>An award that holds.</summary>
/// <param name="Id">The award.</param>
/// <param name="Year">The last year that it honours.</param>
/// <param name="KindCode">The title or form.</param>
/// <param name="IsPerson">Whether a person received it; a collective otherwise.</param>
/// <param name="DepartmentId">The department that the recipient belonged to at the end of that year: one, so that sums count each award once.</param>
/// <param name="DecidedOn">The day of the decision, or null when it is not recorded.</param>
public sealed record GivenAward(Guid Id, int Year, string KindCode, bool IsPerson, Guid DepartmentId, DateOnly? DecidedOn);

/// <summary>A department of the bloc, with the cluster that it belonged to in each year.</summary>
/// <param name="Id">The department.</param>
/// <param name="Province">Its short name.</param>
/// <param name="Slug">Its part of addresses.</param>
/// <param name="SortKey">Its ordering key.</param>
public sealed record StatisticsUnit(Guid Id, string Province, string Slug, string SortKey);

/// <summary>A cluster.</summary>
/// <param name="Id">The cluster.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="BlocId">Its bloc.</param>
/// <param name="BlocName">The bloc's name.</param>
public sealed record StatisticsCluster(Guid Id, int Number, string Name, Guid BlocId, string BlocName);

/// <summary>Who belonged where in which years: never derived from another year.</summary>
/// <param name="Units">All departments, ended ones too, in order.</param>
/// <param name="Clusters">All clusters in order.</param>
/// <param name="Memberships">The cluster of a department in a year, as decided for that year.</param>
public sealed record StatisticsStructure(
    IReadOnlyList<StatisticsUnit> Units, IReadOnlyList<StatisticsCluster> Clusters, IReadOnlyDictionary<(int Year, Guid DepartmentId), Guid> Memberships)
{
    /// <summary>The cluster of a department in a year, or null when none is recorded.</summary>
    public Guid? ClusterOf(int year, Guid departmentId) => Memberships.TryGetValue((year, departmentId), out var cluster) ? cluster : null;
}
