using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>A collective already recorded, as far as matching needs.</summary>
/// <param name="Id">The collective.</param>
/// <param name="Name">One of the names it has or had.</param>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="ValidTo">Its last day, or null.</param>
public sealed record KnownCollective(Guid Id, string Name, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>Finds the collective that a row of a list means, by any name it ever had; of several, the one that there was in the year.</summary>
public sealed class CollectiveMatching(IEnumerable<KnownCollective> known)
{
    private readonly ILookup<string, KnownCollective> byName = known.ToLookup(collective => VietnameseText.Fold(collective.Name), StringComparer.Ordinal);

    /// <summary>Whether any collective has or had the name.</summary>
    public bool Knows(string name) => byName.Contains(VietnameseText.Fold(name));

    /// <summary>The collectives of that name: one when it is certain, several when the year does not tell them apart, none when it is unknown.</summary>
    public IReadOnlyList<Guid> Find(string name, int firstYear, int lastYear)
    {
        var named = byName[VietnameseText.Fold(name)].DistinctBy(collective => collective.Id).ToList();
        var then = named.FindAll(collective => collective.ValidFrom.Year <= lastYear && (collective.ValidTo is not { } end || end.Year >= firstYear));
        return [.. (named.Count > 1 && then.Count > 0 ? then : named).Select(collective => collective.Id)];
    }
}
