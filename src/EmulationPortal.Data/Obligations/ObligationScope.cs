using EmulationPortal.Domain;
using EmulationPortal.Domain.Obligations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Obligations;

/// <summary>Whose obligations are looked at: of all, or of some departments, which keeps the queries small.</summary>
/// <param name="Departments">The departments, or null for all and the ministry.</param>
public sealed record ObligationScope(IReadOnlyList<Guid>? Departments)
{
    /// <summary>All.</summary>
    public static ObligationScope All { get; } = new((IReadOnlyList<Guid>?)null);

    /// <summary>What an actor may see: an officer all; a department its own, and the members of clusters whose work it follows in the year; others nothing.</summary>
    public static async Task<ObligationScope> OfAsync(PortalDb db, Actor actor, int year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer) return All;
        if (!actor.IsOfDepartment) return new ObligationScope([]);
        var clusters = actor.Duties.Concat(actor.FormerDuties).Where(duty => duty.Year == year).Select(duty => duty.ClusterId).Distinct().ToList();
        var members = clusters.Count == 0 ? [] : await db.ClusterMemberships.Where(member => member.Year == year && clusters.Contains(member.ClusterId)).Select(member => member.DepartmentId).ToListAsync(cancellation);
        return new ObligationScope([.. members.Append(actor.DepartmentId!.Value).Distinct()]);
    }
}

/// <summary>Who sees which obligation.</summary>
public static class ObligationVisibility
{
    /// <summary>Whether it is the actor's own to do: its department's, or for officers the ministry's.</summary>
    public static bool IsOwnOf(this Obligation obligation, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        ArgumentNullException.ThrowIfNull(actor);
        return obligation.OwnerId is { } owner ? actor.WorksFor(owner) : actor.IsOfficer;
    }

    /// <summary>Officers see all; departments their own, and of clusters whose work they follow what belongs to that work.</summary>
    public static IEnumerable<Obligation> VisibleTo(this IEnumerable<Obligation> obligations, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return obligations.Where(obligation => actor.IsOfficer || obligation.IsOwnOf(actor)
            || (obligation.OwnerId is not null && obligation.ClusterId is { } cluster && ObligationKindText.IsOfCluster(obligation.Kind) && actor.Follows(cluster, obligation.Year)));
    }
}
