using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>Reads people and collectives as far as the rules of a list ask.</summary>
public static class RegistrationCandidates
{
    /// <summary>People as candidates, by key.</summary>
    public static async Task<Dictionary<Guid, RegistrationCandidate>> CandidatesAsync(this IQueryable<Person> people, CancellationToken cancellation = default) =>
        await people.AsNoTracking()
            .Select(person => new { person.Id, person.Honorific, person.FullName, person.DepartmentId, person.SubUnitId, person.MergedIntoId, person.ValidTo })
            .ToDictionaryAsync(
                person => person.Id,
                person => new RegistrationCandidate(
                    RecipientKind.Person, person.Id, $"{HonorificText.Name(person.Honorific)} {person.FullName}", person.DepartmentId, person.SubUnitId, person.MergedIntoId != null, person.ValidTo),
                cancellation);

    /// <summary>Collectives as candidates, by key; a part of the department belongs to itself.</summary>
    public static async Task<Dictionary<Guid, RegistrationCandidate>> CandidatesAsync(this IQueryable<Collective> collectives, PortalDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await collectives.AsNoTracking()
            .Select(unit => new
            {
                unit.Id,
                unit.Name,
                unit.Kind,
                unit.DepartmentId,
                unit.ValidTo,
                HasMembers = db.People.Any(person => person.MergedIntoId == null && person.ValidTo == null
                    && (unit.Kind == CollectiveKind.Department ? person.DepartmentId == unit.DepartmentId : person.SubUnitId == unit.Id)),
            })
            .ToDictionaryAsync(
                unit => unit.Id,
                unit => new RegistrationCandidate(
                    RecipientKind.Collective, unit.Id, unit.Name, unit.DepartmentId, unit.Kind == CollectiveKind.Department ? null : unit.Id, false, unit.ValidTo, unit.HasMembers),
                cancellation);
    }
}
