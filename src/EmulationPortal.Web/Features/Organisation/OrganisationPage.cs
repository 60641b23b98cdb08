using EmulationPortal.Data.Years;
using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>The page of blocs, clusters and members of one year.</summary>
/// <param name="Year">The chosen year.</param>
/// <param name="Years">Years with members, newest first.</param>
/// <param name="Blocs">Blocs with their clusters in that year.</param>
/// <param name="Search">What was searched for, or null.</param>
/// <param name="Found">What was found; empty without a search.</param>
/// <param name="MayEdit">Whether the actor keeps the organisation.</param>
public sealed record OrganisationPage(
    int Year,
    IReadOnlyList<int> Years,
    IReadOnlyList<BlocOfYear> Blocs,
    string? Search,
    IReadOnlyList<FoundDepartment> Found,
    bool MayEdit);

/// <summary>A bloc in one year.</summary>
/// <param name="Bloc">The bloc.</param>
/// <param name="Clusters">Its clusters in that year.</param>
public sealed record BlocOfYear(Bloc Bloc, IReadOnlyList<ClusterOfYear> Clusters)
{
    /// <summary>Number of members.</summary>
    public int Members => Clusters.Sum(cluster => cluster.Members.Count);
}

/// <summary>A department that a search found.</summary>
/// <param name="Id">The department.</param>
/// <param name="Name">Name today.</param>
/// <param name="Province">Province.</param>
/// <param name="Cluster">Cluster in the chosen year, or null.</param>
/// <param name="FormerName">The former name that matched, or null.</param>
/// <param name="ClosedOn">Last day, or null while it lasts.</param>
/// <param name="Predecessor">The unit it came from that matched, or null when it matches by itself.</param>
public sealed record FoundDepartment(Guid Id, string Name, string Province, string? Cluster, string? FormerName, DateOnly? ClosedOn, string? Predecessor = null);
