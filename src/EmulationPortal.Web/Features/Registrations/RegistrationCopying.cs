using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Fills a list in memory from the year before.</summary>
public sealed class RegistrationCopying(PortalDb db, RegistrationEdits edits)
{
    /// <summary>How many lines last year's list of the department, or of those it came out of, has.</summary>
    public async Task<int> LastYearAsync(Guid departmentId, int year, CancellationToken cancellation)
    {
        var units = (await db.LineageAsync(departmentId, cancellation)).RolledUp;
        return await db.RegistrationLines.CountAsync(line => db.Registrations.Any(list => list.Id == line.RegistrationId && units.Contains(list.DepartmentId) && list.Year == year - 1), cancellation);
    }

    /// <summary>The titles of a year on record for the department's people and collectives: of titles that honour the same merits the higher.</summary>
    public async Task<IReadOnlyList<(Guid Recipient, string Kind)>> AttainedAsync(Guid departmentId, int year, CancellationToken cancellation)
    {
        var awards = await db.AwardRecords.AsNoTracking()
            .Where(award => award.Year == year && award.ToYear == null
                && db.AwardKinds.Any(kind => kind.Code == award.AwardKindCode && kind.Nature == AwardNature.Title && kind.Level == AwardLevel.Grassroots)
                && (db.People.Any(person => person.Id == award.PersonId && person.DepartmentId == departmentId && person.MergedIntoId == null)
                    || db.Collectives.Any(unit => unit.Id == award.CollectiveId && unit.DepartmentId == departmentId)))
            .Select(award => new { Recipient = award.PersonId ?? award.CollectiveId, award.AwardKindCode }).ToListAsync(cancellation);
        return [.. awards.GroupBy(award => award.Recipient!.Value).SelectMany(own =>
        {
            var codes = own.Select(award => award.AwardKindCode).Distinct().ToList();
            return codes.Where(code => !codes.Exists(other => ContradictoryTitles.Exclude(code, other) && ContradictoryTitles.Higher(code, other) == other)).Select(code => (own.Key, code));
        })];
    }

    /// <summary>
    /// Puts on the list what stood on last year's, or is on record of last year, and is missing: in last year's order, or as official lists
    /// have it. Who is registered already stays as they are; who left, or whose title is no longer in force, is told of.
    /// </summary>
    /// <param name="registration">The list.</param>
    /// <param name="fromList">From last year's list; otherwise from the records.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<IReadOnlyList<string>> CopyAsync(Registration registration, bool fromList, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var (department, before) = (registration.DepartmentId, registration.Year - 1);
        var units = (await db.LineageAsync(department, cancellation)).RolledUp;
        var wishes = fromList
            ? (await db.RegistrationLines.AsNoTracking().Where(line => db.Registrations.Any(list => list.Id == line.RegistrationId && units.Contains(list.DepartmentId) && list.Year == before))
                .OrderBy(line => line.Position).Select(line => new { Recipient = line.PersonId ?? line.CollectiveId, line.KindCode }).ToListAsync(cancellation)).ConvertAll(line => (line.Recipient!.Value, line.KindCode))
            : await AttainedAsync(department, before, cancellation);
        var candidates = await CandidatesAsync(department, units, before, cancellation);
        var book = await edits.BookAsync(cancellation);
        var ordered = fromList ? wishes : [.. wishes.OrderBy(wish => candidates.Order.GetValueOrDefault(wish.Item1, int.MaxValue))];
        var listed = registration.Lines.Select(line => line.PersonId ?? line.CollectiveId!.Value).ToHashSet();
        return [.. ordered.Where(wish => !listed.Contains(wish.Item1)).Select(wish => edits.Add(registration, candidates.ById.GetValueOrDefault(wish.Item1), wish.Item2, book, "Một hồ sơ không còn ở đơn vị.").Problem).OfType<string>()];
    }

    private async Task<(Dictionary<Guid, RegistrationCandidate> ById, Dictionary<Guid, int> Order)> CandidatesAsync(Guid department, IReadOnlyList<Guid> units, int before, CancellationToken cancellation)
    {
        // Who has left since is known by last year's list only.
        var listed = db.RegistrationLines.Where(line => db.Registrations.Any(list => list.Id == line.RegistrationId && units.Contains(list.DepartmentId) && list.Year == before));
        var people = db.People.Where(person => person.DepartmentId == department || listed.Any(line => line.PersonId == person.Id));
        var order = await people.OrderBy(person => person.OfficialOrder ?? int.MaxValue).ThenBy(person => person.GivenNameKey).ThenBy(person => person.Id).Select(person => person.Id).ToListAsync(cancellation);
        var found = (await people.CandidatesAsync(cancellation)).Values.Concat((await db.Collectives.Where(unit => unit.DepartmentId == department).CandidatesAsync(db, cancellation)).Values);
        return (found.ToDictionary(candidate => candidate.Id), order.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index));
    }
}
