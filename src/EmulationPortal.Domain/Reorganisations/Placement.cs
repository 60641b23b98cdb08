namespace EmulationPortal.Domain.Reorganisations;

/// <summary>A department to which a person or a collective belonged from one day to another; open ends are null.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="From">First day, or null when it is not known.</param>
/// <param name="To">Last day, or null while it lasts.</param>
public sealed record Placement(Guid DepartmentId, DateOnly? From, DateOnly? To)
{
    /// <summary>
    /// The departments under which something of those years is found: all to which its owner belonged in them, in order; when there is
    /// none, the one nearest in time.
    /// </summary>
    public static IReadOnlyList<Guid> UnitsIn(IReadOnlyCollection<Placement> placements, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(placements);
        var (first, last) = (new DateOnly(firstYear, 1, 1), new DateOnly(lastYear, 12, 31));
        var within = placements.Where(place => (place.From is null || place.From <= last) && (place.To is null || place.To >= first))
            .OrderBy(place => place.From ?? DateOnly.MinValue).Select(place => place.DepartmentId).Distinct().ToList();
        if (within.Count > 0 || placements.Count == 0)
        {
            return within;
        }

        var nearest = placements.All(place => place.From > last) ? placements.MinBy(place => place.From) : placements.MaxBy(place => place.To ?? DateOnly.MaxValue);
        return [nearest!.DepartmentId];
    }
}
