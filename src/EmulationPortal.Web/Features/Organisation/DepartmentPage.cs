using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Features.Reorganisations;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>A department over time.</summary>
/// <param name="Department">The department, former names loaded.</param>
/// <param name="Names">Names, newest first.</param>
/// <param name="Memberships">Memberships, newest year first.</param>
/// <param name="Facts">Recorded facts, newest year first.</param>
/// <param name="Lineage">Its family tree.</param>
/// <param name="MayEdit">Whether the actor keeps the organisation.</param>
/// <param name="History">Where its history is read, or null.</param>
public sealed record DepartmentPage(
    Department Department,
    IReadOnlyList<NamePeriod> Names,
    IReadOnlyList<MembershipLine> Memberships,
    IReadOnlyList<FactLine> Facts,
    LineagePage Lineage,
    bool MayEdit,
    string? History)
{
    /// <summary>The names of a department with the days they held, newest first.</summary>
    public static IReadOnlyList<NamePeriod> NamesOf(Department department)
    {
        var names = new List<NamePeriod>();
        var from = department.ValidFrom;
        string? basis = null;
        foreach (var former in department.FormerNames.OrderBy(former => former.UntilOn))
        {
            names.Add(new NamePeriod(former.Name, from, former.UntilOn, basis));
            // Stored with the name it ended, and read with the name it introduced.
            (from, basis) = (former.UntilOn.AddDays(1), former.LegalBasis);
        }

        names.Add(new NamePeriod(department.Name, from, department.ValidTo, basis));
        names.Reverse();
        return names;
    }
}

/// <summary>A name and the days it held, both included.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it lasts.</param>
/// <param name="IntroducedBy">The decision that introduced it, or null for the first name.</param>
public sealed record NamePeriod(string Name, DateOnly From, DateOnly? To, string? IntroducedBy);

/// <summary>A year's membership.</summary>
/// <param name="Year">The year.</param>
/// <param name="ClusterId">The cluster.</param>
/// <param name="Cluster">Its name.</param>
/// <param name="Position">Place in the decision's list.</param>
/// <param name="Duty">“Cụm trưởng”, “Cụm phó” or empty.</param>
/// <param name="Decision">The appointing decision in words, or empty.</param>
public sealed record MembershipLine(int Year, Guid ClusterId, string Cluster, int Position, string Duty, string Decision);
