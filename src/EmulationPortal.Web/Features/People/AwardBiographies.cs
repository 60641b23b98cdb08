using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>The biography of awards of a person or a collective, ready to go into a report of achievements.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Department">The department.</param>
/// <param name="SubUnit">Where in it a person works, or empty.</param>
/// <param name="Titles">Titles, the oldest first.</param>
/// <param name="Forms">Forms, the oldest first.</param>
/// <param name="Gaps">Years without a title, the newest first.</param>
/// <param name="Next">What is within reach next, the nearest first.</param>
/// <param name="Today">The day in Vietnam on which it was put together.</param>
public sealed record AwardBiography(
    RecordOwner Owner, Department Department, string SubUnit, IReadOnlyList<AwardLine> Titles, IReadOnlyList<AwardLine> Forms, IReadOnlyList<TitleGap> Gaps, IReadOnlyList<NextAward> Next, DateOnly Today)
{
    /// <summary>Its page.</summary>
    public string Path => $"{Owner.Path}/ly-lich";
}

/// <summary>Puts biographies of awards together.</summary>
public sealed class AwardBiographies(PortalDb db, RecordOwners owners, PortalClock clock)
{
    private const int YearsOfMembers = 10;

    /// <summary>What is known of a person or a collective for judging a year: the same for the biography and for the page of conditions.</summary>
    public static async Task<RecipientFacts> FactsAsync(PortalDb db, RecordOwner owner, int year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var id = owner.Record.Id;
        var recorded = owner.IsPerson
            ? await db.FactsAsync(db.People.Where(person => person.Id == id), cancellation)
            : await db.FactsAsync(db.Collectives.Where(collective => collective.Id == id), year - YearsOfMembers, year, cancellation);
        return (await db.WithRegistrationsAsync(recorded, cancellation: cancellation))[id];
    }

    /// <summary>The biography, or null when <paramref name="actor"/> may not know of its owner.</summary>
    public async Task<AwardBiography?> FindAsync(string part, Guid id, Actor actor, CancellationToken cancellation)
    {
        if (await owners.FindAsync(part, id, actor, cancellation) is not { } owner) return null;
        var (today, book) = (clock.Today, await db.EligibilityAsync(cancellation));
        var facts = await FactsAsync(db, owner, today.Year, cancellation);
        var titles = book.Kinds.Where(kind => kind.Nature == AwardNature.Title).Select(kind => kind.Code).ToHashSet(StringComparer.Ordinal);
        var awards = (await owners.RecordsAsync(owner, actor, cancellation)).Awards.Reverse().ToList();
        return new AwardBiography(
            owner,
            await db.Departments.AsNoTracking().SingleAsync(department => department.Id == owner.DepartmentId, cancellation),
            owner.Record is Person { SubUnitId: { } unit } ? await db.Collectives.Where(collective => collective.Id == unit).Select(collective => collective.Name).SingleAsync(cancellation) : string.Empty,
            awards.FindAll(line => titles.Contains(line.Award.AwardKindCode)),
            awards.FindAll(line => !titles.Contains(line.Award.AwardKindCode)),
            TitleGaps.Of(book, facts, today.Year - 1),
            NextAwards.Of(book, facts, today.Year, today),
            today);
    }
}
