using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>
/// Brings together what is recorded of many people or collectives for the rules of eligibility: the same number of queries for one as
/// for ten thousand. Registrations, clusters led and months worked are added by those who know them.
/// </summary>
public static class RecipientFactsQueries
{
    /// <summary>The facts of <paramref name="people"/>, by key; a query over <see cref="PortalDb.People"/>.</summary>
    public static async Task<IReadOnlyDictionary<Guid, RecipientFacts>> FactsAsync(this PortalDb db, IQueryable<Person> people, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(people);
        var ids = people.Select(person => person.Id);
        var names = await people.AsNoTracking().Select(person => new { person.Id, person.FullName }).ToListAsync(cancellation);
        var ratings = await RatingsAsync(db.TaskRatings.Where(rating => rating.PersonId != null && ids.Contains(rating.PersonId.Value)), cancellation);
        var awards = await AwardsAsync(db.AwardRecords.Where(award => award.PersonId != null && ids.Contains(award.PersonId.Value)), cancellation);
        var proceedings = await ProceedingsAsync(
            db.DisciplineRecords.Where(record => record.PersonId != null && ids.Contains(record.PersonId.Value)), cancellation);
        var initiatives = (await db.InitiativeAuthors.AsNoTracking().Where(author => ids.Contains(author.PersonId))
                .Select(author => new { author.PersonId, author.UsedFor, author.UsedYear, author.Initiative!.Id, author.Initiative.Title, author.Initiative.Scope, author.Initiative.RecognisedOn })
                .ToListAsync(cancellation))
            .ToLookup(part => part.PersonId, part => new InitiativeFact(
                part.Id, part.Title, part.Scope, part.RecognisedOn.Year, part is { UsedFor: { } code, UsedYear: { } year } ? new InitiativeUse(code, year) : null));
        return names.ToDictionary(person => person.Id, person => new RecipientFacts
        {
            Kind = RecipientKind.Person,
            Id = person.Id,
            Name = person.FullName,
            Ratings = [.. ratings[person.Id]],
            Awards = [.. awards[person.Id]],
            Initiatives = [.. initiatives[person.Id]],
            Proceedings = [.. proceedings[person.Id]],
        });
    }

    /// <summary>The facts of <paramref name="collectives"/>, by key, with their members in figures from one year to another, both included.</summary>
    public static async Task<IReadOnlyDictionary<Guid, RecipientFacts>> FactsAsync(
        this PortalDb db, IQueryable<Collective> collectives, int fromYear, int toYear, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(collectives);
        var ids = collectives.Select(collective => collective.Id);
        var loaded = await collectives.AsNoTracking().ToListAsync(cancellation);
        var ratings = await RatingsAsync(db.TaskRatings.Where(rating => rating.CollectiveId != null && ids.Contains(rating.CollectiveId.Value)), cancellation);
        var awards = await AwardsAsync(db.AwardRecords.Where(award => award.CollectiveId != null && ids.Contains(award.CollectiveId.Value)), cancellation);
        var proceedings = await ProceedingsAsync(
            db.DisciplineRecords.Where(record => record.CollectiveId != null && ids.Contains(record.CollectiveId.Value)), cancellation);
        var members = await MemberFigures.OfAsync(db, loaded, fromYear, toYear, cancellation);
        return loaded.ToDictionary(collective => collective.Id, collective => new RecipientFacts
        {
            Kind = RecipientKind.Collective,
            Id = collective.Id,
            Name = collective.Name,
            Ratings = [.. ratings[collective.Id]],
            Awards = [.. awards[collective.Id]],
            Proceedings = [.. proceedings[collective.Id]],
            Members = [.. members[collective.Id]],
            // Of departments only the day is known on which they joined the bloc.
            EstablishedOn = collective.Kind == CollectiveKind.Department ? null : collective.ValidFrom,
        });
    }

    // Only what the rules ask: of ten thousand people with ten years these are hundreds of thousands of rows.
    private static async Task<ILookup<Guid, RatingFact>> RatingsAsync(IQueryable<TaskRating> ratings, CancellationToken cancellation) =>
        (await ratings.AsNoTracking().Select(rating => new { rating.Id, rating.PersonId, rating.CollectiveId, rating.Year, rating.Level }).ToListAsync(cancellation))
            .ToLookup(rating => (rating.PersonId ?? rating.CollectiveId)!.Value, rating => new RatingFact(rating.Id, rating.Year, rating.Level));

    private static async Task<ILookup<Guid, AwardFact>> AwardsAsync(IQueryable<AwardRecord> awards, CancellationToken cancellation) =>
        (await awards.AsNoTracking().Select(award => new { award.Id, award.PersonId, award.CollectiveId, award.AwardKindCode, award.Year, award.ToYear, award.DecisionNumber, award.DecidedOn }).ToListAsync(cancellation))
            .ToLookup(award => (award.PersonId ?? award.CollectiveId)!.Value, award => new AwardFact(
                award.Id, award.AwardKindCode, award.ToYear ?? award.Year,
                award.DecidedOn is { } day ? $"{award.DecisionNumber} ngày {DateText.Show(day)}" : award.DecisionNumber));

    private static async Task<ILookup<Guid, ProceedingFact>> ProceedingsAsync(IQueryable<DisciplineRecord> records, CancellationToken cancellation) =>
        (await records.AsNoTracking().ToListAsync(cancellation)).ToLookup(record => (record.PersonId ?? record.CollectiveId)!.Value, record => new ProceedingFact(
            record.Id, record.Kind == DisciplineKind.Discipline ? ProceedingKind.Discipline : ProceedingKind.Verification, record.From, record.To, record.Note));
}
