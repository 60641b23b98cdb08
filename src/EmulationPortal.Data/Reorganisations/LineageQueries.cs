using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>An award with whom it was given to and the departments under which it is found.</summary>
/// <param name="Award">The award.</param>
/// <param name="Recipient">The person or collective.</param>
/// <param name="Units">The departments its recipient belonged to in the years that it honours.</param>
public sealed record UnitAward(AwardRecord Award, string Recipient, IReadOnlyList<Guid> Units)
{
    /// <summary>The day whose names are meant: the decision within the years that it honours, otherwise the last day of these.</summary>
    public DateOnly NamedOn
    {
        get
        {
            var last = Award.ToYear ?? Award.Year;
            return Award.DecidedOn is { } day && day.Year >= Award.Year && day.Year <= last ? day : new DateOnly(last, 12, 31);
        }
    }
}

/// <summary>A department's result of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Cluster">Its cluster.</param>
/// <param name="Rank">Its rank, or null when not considered.</param>
/// <param name="Total">Its total in points, or null.</param>
public sealed record UnitResult(int Year, Guid DepartmentId, string Cluster, int? Rank, decimal? Total);

/// <summary>The number that a quota of a year was a share of.</summary>
/// <param name="Year">The year.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Whole">Of what.</param>
/// <param name="Count">The number.</param>
public sealed record UnitBasis(int Year, Guid DepartmentId, QuotaWhole Whole, int Count);

/// <summary>What a department and those it came from have done: the caller chooses which, one of them or all.</summary>
public static class LineageQueries
{
    /// <summary>Awards found under one of <paramref name="departments"/>, newest first.</summary>
    public static async Task<IReadOnlyList<UnitAward>> UnitAwardsAsync(this PortalDb db, IReadOnlyCollection<Guid> departments, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(departments);
        var found = await OfPeopleAsync(db, departments, cancellation);
        found.AddRange(await OfCollectivesAsync(db, departments, cancellation));
        return [.. found.Where(award => award.Units.Any(departments.Contains))
            .OrderByDescending(award => award.Award.ToYear ?? award.Award.Year).ThenBy(award => award.Recipient, StringComparer.Ordinal).ThenBy(award => award.Award.Id)];
    }

    /// <summary>Published results of <paramref name="departments"/>, newest first.</summary>
    public static async Task<IReadOnlyList<UnitResult>> UnitResultsAsync(this PortalDb db, IReadOnlyCollection<Guid> departments, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.Set<RankingRow>().AsNoTracking().Where(row => departments.Contains(row.DepartmentId))
            .Join(db.ClusterYears.Where(part => part.PublishedAt != null), row => row.ClusterYearId, part => part.Id, (row, part) => new { row, part.EmulationYear!.Year, part.ClusterId })
            .Join(db.Clusters, pair => pair.ClusterId, cluster => cluster.Id, (pair, cluster) => new { pair.Year, pair.row.DepartmentId, cluster.Number, pair.row.Rank, pair.row.Total })
            .OrderByDescending(result => result.Year).ThenBy(result => result.Number).ToListAsync(cancellation);
        return rows.ConvertAll(result => new UnitResult(result.Year, result.DepartmentId, $"Cụm thi đua số {result.Number}", result.Rank, result.Total));
    }

    /// <summary>Numbers that quotas were shares of, newest first.</summary>
    public static async Task<IReadOnlyList<UnitBasis>> UnitBasesAsync(this PortalDb db, IReadOnlyCollection<Guid> departments, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Registrations.AsNoTracking().Where(list => departments.Contains(list.DepartmentId))
            .SelectMany(list => list.Bases, (list, basis) => new { list.Year, list.DepartmentId, basis.Whole, basis.Count })
            .OrderByDescending(basis => basis.Year).Select(basis => new UnitBasis(basis.Year, basis.DepartmentId, basis.Whole, basis.Count)).ToListAsync(cancellation);
    }

    /// <summary>Who worked in a department on a day, in figures, by department.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> MembersOnAsync(this PortalDb db, IReadOnlyCollection<Guid> departments, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.PersonPositions.AsNoTracking()
            .Where(position => departments.Contains(position.DepartmentId) && position.From <= day && (position.To == null || position.To >= day))
            .GroupBy(position => position.DepartmentId).Select(group => new { group.Key, Count = group.Select(position => position.PersonId).Distinct().Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
    }

    private static async Task<List<UnitAward>> OfPeopleAsync(PortalDb db, IReadOnlyCollection<Guid> departments, CancellationToken cancellation)
    {
        var people = db.PersonPositions.Where(position => departments.Contains(position.DepartmentId)).Select(position => position.PersonId).Distinct();
        var awards = await db.AwardRecords.AsNoTracking().Where(award => award.PersonId != null && people.Contains(award.PersonId.Value))
            .Join(db.People, award => award.PersonId, person => person.Id, (award, person) => new { award, person.FullName }).ToListAsync(cancellation);
        var places = (await db.PersonPositions.AsNoTracking().Where(position => people.Contains(position.PersonId))
                .Select(position => new { position.PersonId, position.DepartmentId, position.From, position.To }).ToListAsync(cancellation))
            .ToLookup(position => position.PersonId, position => new Placement(position.DepartmentId, position.From, position.To));
        return awards.ConvertAll(pair => Of(pair.award, pair.FullName, [.. places[pair.award.PersonId!.Value]]));
    }

    private static async Task<List<UnitAward>> OfCollectivesAsync(PortalDb db, IReadOnlyCollection<Guid> departments, CancellationToken cancellation)
    {
        var collectives = await db.Collectives.AsNoTracking().Include(collective => collective.FormerPlaces)
            .Where(collective => departments.Contains(collective.DepartmentId) || collective.FormerPlaces.Any(place => departments.Contains(place.DepartmentId)))
            .ToDictionaryAsync(collective => collective.Id, cancellation);
        var ids = collectives.Keys.ToList();
        var awards = await db.AwardRecords.AsNoTracking().Where(award => award.CollectiveId != null && ids.Contains(award.CollectiveId.Value)).ToListAsync(cancellation);
        return awards.ConvertAll(award => Of(award, collectives[award.CollectiveId!.Value].Name, collectives[award.CollectiveId.Value].Placements));
    }

    private static UnitAward Of(AwardRecord award, string recipient, IReadOnlyCollection<Placement> places) =>
        new(award, recipient, Placement.UnitsIn(places, award.Year, award.ToYear ?? award.Year));
}
