using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>Members of collectives in figures, a line for each year: who was there on its last day.</summary>
internal static class MemberFigures
{
    public static async Task<ILookup<Guid, MembersFact>> OfAsync(PortalDb db, IReadOnlyList<Collective> collectives, int fromYear, int toYear, CancellationToken cancellation)
    {
        var departments = collectives.Where(collective => collective.Kind == CollectiveKind.Department).Select(collective => collective.DepartmentId).Distinct().ToList();
        var units = collectives.Where(collective => collective.Kind != CollectiveKind.Department).Select(collective => collective.Id).ToList();
        var (first, last) = (new DateOnly(fromYear, 12, 31), new DateOnly(toYear, 12, 31));
        var positions = db.PersonPositions.AsNoTracking().Where(position => position.From <= last && (position.To == null || position.To >= first)
            && (departments.Contains(position.DepartmentId) || (position.SubUnitId != null && units.Contains(position.SubUnitId.Value))));
        var loaded = await positions.ToListAsync(cancellation);
        var people = positions.Select(position => position.PersonId);
        var rated = await db.TaskRatings.AsNoTracking().Where(rating => rating.PersonId != null && people.Contains(rating.PersonId.Value) && rating.Year >= fromYear && rating.Year <= toYear)
            .Select(rating => new { rating.PersonId, rating.Year, rating.Level }).ToListAsync(cancellation);
        var completed = rated.Where(rating => rating.Level != TaskRatingLevel.NotCompleted).Select(rating => (rating.PersonId!.Value, rating.Year)).ToHashSet();
        var honoured = (await db.AwardRecords.AsNoTracking()
                .Where(award => award.PersonId != null && people.Contains(award.PersonId.Value) && award.Year >= fromYear && award.Year <= toYear
                    && (award.AwardKindCode == AwardCodes.AdvancedWorker || award.AwardKindCode == AwardCodes.BaseFighter))
                .Select(award => new { award.PersonId, award.Year, award.AwardKindCode }).ToListAsync(cancellation))
            .Select(award => (award.PersonId!.Value, award.Year, award.AwardKindCode)).ToHashSet();
        var warned = (await db.DisciplineRecords.AsNoTracking()
                .Where(record => record.PersonId != null && people.Contains(record.PersonId.Value) && record.Kind == DisciplineKind.Discipline)
                .ToListAsync(cancellation))
            .Where(record => record.IsWarningOrMore)
            .Select(record => (record.PersonId!.Value, record.From.Year)).ToHashSet();
        var byDepartment = loaded.ToLookup(position => position.DepartmentId);
        var byUnit = loaded.Where(position => position.SubUnitId is not null).ToLookup(position => position.SubUnitId!.Value);
        return collectives
            .SelectMany(collective => Enumerable.Range(fromYear, toYear - fromYear + 1).Select(year => FigureOf(
                collective, year, collective.Kind == CollectiveKind.Department ? byDepartment[collective.DepartmentId] : byUnit[collective.Id])))
            .Where(figure => figure.Members > 0)
            .ToLookup(figure => figure.Id);

        MembersFact FigureOf(Collective collective, int year, IEnumerable<PersonPosition> held)
        {
            var day = new DateOnly(year, 12, 31);
            var members = held.Where(position => position.From <= day && (position.To is null || position.To >= day)).Select(position => position.PersonId).Distinct().ToList();
            return new MembersFact(
                collective.Id, year, members.Count,
                members.Count(person => completed.Contains((person, year))),
                members.Count(person => honoured.Contains((person, year, AwardCodes.AdvancedWorker))),
                members.Count(person => honoured.Contains((person, year, AwardCodes.BaseFighter))),
                members.Count(person => warned.Contains((person, year))));
        }
    }
}
