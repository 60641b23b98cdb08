using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>Adds to the facts of people and collectives what registration and the clusters' votes know of them.</summary>
public static class RegistrationRecipientFacts
{
    // So many keys stand in one query: every server takes them.
    private const int KeysInQuery = 1000;

    /// <summary>
    /// The same facts with registrations that were sent and not withdrawn, with the years in which the ministry demands registration,
    /// and, for whole departments, with the clusters that acclaimed them as leading unit. A missing registration only warns elsewhere.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="facts">The facts by key.</param>
    /// <param name="withUnsent">Whether lists that are still being made count as well: for the department that makes them.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyDictionary<Guid, RecipientFacts>> WithRegistrationsAsync(
        this PortalDb db, IReadOnlyDictionary<Guid, RecipientFacts> facts, bool withUnsent = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(facts);
        var demanded = (await db.RegistrationRounds.Where(round => round.IsCondition && round.WithdrawnAt == null).Select(round => round.Year).ToListAsync(cancellation)).ToHashSet();
        var found = new Dictionary<Guid, RecipientFacts>(facts.Count);
        foreach (var keys in facts.Keys.Chunk(KeysInQuery))
        {
            var registrations = await RegistrationsAsync(db, keys, withUnsent, cancellation);
            var leading = keys.Any(key => facts[key].Kind == RecipientKind.Collective) ? await LeadingAsync(db, keys, cancellation) : null;
            foreach (var key in keys)
            {
                found[key] = facts[key] with
                {
                    Registrations = [.. registrations[key]],
                    RegistrationDemandedIn = demanded,
                    Leading = leading is null ? facts[key].Leading : [.. leading[key]],
                };
            }
        }

        return found;
    }

    private static async Task<ILookup<Guid, RegistrationFact>> RegistrationsAsync(PortalDb db, Guid[] keys, bool withUnsent, CancellationToken cancellation)
    {
        var states = withUnsent ? Enum.GetValues<RegistrationState>() : [.. Registration.SentStates];
        var rows = await db.Registrations.Where(registration => states.Contains(registration.State))
            .SelectMany(registration => registration.Lines, (registration, line) => new { registration.Year, Line = line })
            .Where(row => row.Line.Result != LineResult.Withdrawn
                && ((row.Line.PersonId != null && keys.Contains(row.Line.PersonId.Value)) || (row.Line.CollectiveId != null && keys.Contains(row.Line.CollectiveId.Value))))
            .Select(row => new { row.Line.Id, row.Year, row.Line.KindCode, row.Line.PersonId, row.Line.CollectiveId })
            .ToListAsync(cancellation);
        return rows.ToLookup(row => row.PersonId ?? row.CollectiveId!.Value, row => new RegistrationFact(row.Id, row.Year, row.KindCode));
    }

    // Votes are on departments; what they win belongs to the collective of the whole department.
    private static async Task<ILookup<Guid, LeadingFact>> LeadingAsync(PortalDb db, Guid[] keys, CancellationToken cancellation)
    {
        var rows = await (from acclaim in db.Acclaims
                          where acclaim.Purpose == AcclaimPurpose.LeadingUnit && acclaim.State == AcclaimState.Counted
                          from candidate in acclaim.Candidates
                          where candidate.IsElected
                          join collective in db.Collectives on candidate.DepartmentId equals collective.DepartmentId
                          where collective.Kind == CollectiveKind.Department && keys.Contains(collective.Id)
                          join cluster in db.Clusters on acclaim.Meeting!.ClusterId equals cluster.Id
                          select new { Collective = collective.Id, acclaim.Id, acclaim.Meeting!.Year, cluster.Number }).ToListAsync(cancellation);
        return rows.ToLookup(row => row.Collective, row => new LeadingFact(row.Id, row.Year, $"Cụm thi đua số {row.Number} suy tôn đơn vị dẫn đầu năm {row.Year}"));
    }
}
