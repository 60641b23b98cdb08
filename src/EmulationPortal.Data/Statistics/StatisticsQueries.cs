using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Statistics;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Statistics;

/// <summary>
/// Reads what statistics count, one row for each record: 63 departments and some years make few rows, and a figure that is counted from rows can show them.
/// What the reader may see is for the caller to choose.
/// </summary>
public static class StatisticsQueries
{
    /// <summary>Departments, clusters and who belonged where in the years of <paramref name="range"/>.</summary>
    public static async Task<StatisticsStructure> StatisticsStructureAsync(this PortalDb db, YearRange range, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.Departments.AsNoTracking().OrderBy(department => department.SortKey).ThenBy(department => department.ValidFrom)
            .Select(department => new StatisticsUnit(department.Id, department.Province, department.Slug, department.SortKey)).ToListAsync(cancellation);
        var clusters = await db.Clusters.AsNoTracking().OrderBy(cluster => cluster.Number)
            .Select(cluster => new StatisticsCluster(cluster.Id, cluster.Number, cluster.Name, cluster.BlocId, cluster.Bloc!.Name)).ToListAsync(cancellation);
        var members = await db.ClusterMemberships.AsNoTracking().Where(member => member.Year >= range.From && member.Year <= range.To)
            .Select(member => new { member.Year, member.DepartmentId, member.ClusterId }).ToListAsync(cancellation);
        var known = members.ToDictionary(member => (member.Year, member.DepartmentId), member => member.ClusterId);
        // What was published says where a department was scored, also of years whose members nobody recorded.
        foreach (var score in await db.ScoreFactsAsync(range, cancellation)) known.TryAdd((score.Year, score.DepartmentId), score.ClusterId);
        return new StatisticsStructure(units, clusters, known);
    }

    /// <summary>Published results.</summary>
    public static async Task<IReadOnlyList<ScoreFact>> ScoreFactsAsync(this PortalDb db, YearRange range, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.ClusterYears.AsNoTracking()
            .Where(part => part.State == ClusterYearState.Published && part.EmulationYear!.Year >= range.From && part.EmulationYear.Year <= range.To)
            .SelectMany(part => part.Ranking, (part, row) => new ScoreFact(part.EmulationYear!.Year, part.ClusterId, row.DepartmentId, row.Rank, row.Total, row.Classification))
            .ToListAsync(cancellation);
    }

    /// <summary>Awards that hold, by the last year that they honour; of one department when it is given.</summary>
    public static async Task<IReadOnlyList<GivenAward>> AwardFactsAsync(this PortalDb db, YearRange range, Guid? departmentId = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var awards = db.AwardRecords.AsNoTracking().Where(award => (award.ToYear ?? award.Year) >= range.From && (award.ToYear ?? award.Year) <= range.To);
        var ofPeople = await awards.Where(award => award.PersonId != null)
            .Join(db.People, award => award.PersonId, person => person.Id, (award, person) => new
            {
                award.Id,
                Year = award.ToYear ?? award.Year,
                award.AwardKindCode,
                award.DecidedOn,
                Now = person.DepartmentId,
                Then = db.PersonPositions.Where(position => position.PersonId == person.Id && position.From.Year <= (award.ToYear ?? award.Year))
                    .OrderByDescending(position => position.From).Select(position => (Guid?)position.DepartmentId).FirstOrDefault(),
            }).ToListAsync(cancellation);
        var ofCollectives = await awards.Where(award => award.CollectiveId != null)
            .Join(db.Collectives, award => award.CollectiveId, collective => collective.Id, (award, collective) => new
            {
                award.Id,
                Year = award.ToYear ?? award.Year,
                award.AwardKindCode,
                award.DecidedOn,
                Now = collective.DepartmentId,
                Then = collective.FormerPlaces.Where(place => place.UntilOn.Year > (award.ToYear ?? award.Year))
                    .OrderBy(place => place.UntilOn).Select(place => (Guid?)place.DepartmentId).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return
        [
            .. ofPeople.Select(award => new GivenAward(award.Id, award.Year, award.AwardKindCode, true, award.Then ?? award.Now, award.DecidedOn))
                .Concat(ofCollectives.Select(award => new GivenAward(award.Id, award.Year, award.AwardKindCode, false, award.Then ?? award.Now, award.DecidedOn)))
                .Where(award => departmentId is null || award.DepartmentId == departmentId),
        ];
    }

    /// <summary>Registered, judged and attained by year, department and title.</summary>
    public static Task<IReadOnlyList<RegisteredCount>> RegisteredFactsAsync(this PortalDb db, YearRange range, CancellationToken cancellation = default) =>
        db.RegisteredCountsAsync(range.From, range.To, cancellation);
}
