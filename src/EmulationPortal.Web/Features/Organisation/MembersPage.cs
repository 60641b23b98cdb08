using EmulationPortal.Data.Years;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>The members of a cluster in a year being prepared.</summary>
/// <param name="Year">The year.</param>
/// <param name="Cluster">The cluster in that year.</param>
/// <param name="Addable">Departments that can be added or moved here.</param>
/// <param name="Form">What was chosen.</param>
public sealed record MembersPage(int Year, ClusterOfYear Cluster, IReadOnlyList<Choice> Addable, MemberForm Form);

/// <summary>A member to add, move or remove.</summary>
public sealed class MemberForm
{
    /// <summary>The year.</summary>
    public int Year { get; set; }

    /// <summary>The department.</summary>
    public Guid? DepartmentId { get; set; }
}
