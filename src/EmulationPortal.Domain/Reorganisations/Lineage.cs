namespace EmulationPortal.Domain.Reorganisations;

/// <summary>Gia phả: the units that a unit came from and those that came from it, near and far.</summary>
public sealed class Lineage
{
    private Lineage(Guid departmentId, IReadOnlyList<Guid> predecessors, IReadOnlyList<Guid> successors, IReadOnlyList<DepartmentLink> links) =>
        (DepartmentId, Predecessors, Successors, Links) = (departmentId, predecessors, successors, links);

    /// <summary>The unit itself.</summary>
    public Guid DepartmentId { get; }

    /// <summary>All that it came from, nearest first.</summary>
    public IReadOnlyList<Guid> Predecessors { get; }

    /// <summary>All that came from it, nearest first.</summary>
    public IReadOnlyList<Guid> Successors { get; }

    /// <summary>The links between any of these, oldest first.</summary>
    public IReadOnlyList<DepartmentLink> Links { get; }

    /// <summary>The unit and all that it came from: whose record is rolled up to it.</summary>
    public IReadOnlyList<Guid> RolledUp => [DepartmentId, .. Predecessors];

    /// <summary>Whether it was ever reorganised.</summary>
    public bool IsAlone => Predecessors.Count == 0 && Successors.Count == 0;

    /// <summary>The units that it goes on in today: successors without a successor of their own.</summary>
    public IReadOnlyList<Guid> Heirs => [.. Successors.Where(unit => !Links.Any(link => link.PredecessorId == unit))];

    /// <summary>The lineage of a unit among all links there are.</summary>
    public static Lineage Of(Guid departmentId, IReadOnlyCollection<DepartmentLink> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var before = links.ToLookup(link => link.SuccessorId, link => link.PredecessorId);
        var after = links.ToLookup(link => link.PredecessorId, link => link.SuccessorId);
        var predecessors = Walk(departmentId, before);
        var successors = Walk(departmentId, after);
        var known = predecessors.Concat(successors).Append(departmentId).ToHashSet();
        return new Lineage(
            departmentId, predecessors, successors,
            [.. links.Where(link => known.Contains(link.PredecessorId) && known.Contains(link.SuccessorId)).OrderBy(link => link.EffectiveOn)]);
    }

    // Breadth first; a unit that comes up twice is kept once, so that no circle is walked for ever.
    private static List<Guid> Walk(Guid from, ILookup<Guid, Guid> next)
    {
        var found = new List<Guid>();
        var seen = new HashSet<Guid> { from };
        var queue = new Queue<Guid>([from]);
        while (queue.TryDequeue(out var unit))
        {
            foreach (var other in next[unit].Where(seen.Add))
            {
                found.Add(other);
                queue.Enqueue(other);
            }
        }

        return found;
    }
}
