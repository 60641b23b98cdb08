using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Whose ratings, discipline and awards are meant: a person's or a collective's.</summary>
/// <param name="Record">The person or the collective.</param>
/// <param name="Name">Name as addressed.</param>
/// <param name="DepartmentId">The department.</param>
public sealed record RecordOwner(Entity Record, string Name, Guid DepartmentId)
{
    /// <summary>The address part of people.</summary>
    public const string PeoplePart = "ca-nhan";

    /// <summary>The address part of collectives.</summary>
    public const string CollectivesPart = "tap-the";

    /// <summary>Whether it is a person.</summary>
    public bool IsPerson => Record is Person;

    /// <summary>The person, or null.</summary>
    public Guid? PersonId => IsPerson ? Record.Id : null;

    /// <summary>The collective, or null.</summary>
    public Guid? CollectiveId => IsPerson ? null : Record.Id;

    /// <summary>The page of the person or collective.</summary>
    public string Path => $"/ca-nhan-tap-the/{(IsPerson ? PeoplePart : CollectivesPart)}/{Record.Id}";
}

/// <summary>Finds whose records an address means, and reads them.</summary>
public sealed class RecordOwners(PortalDb db, AwardNames names)
{
    /// <summary>The owner that <paramref name="actor"/> may see; null for others, for unknown ones, and for records merged into others.</summary>
    public async Task<RecordOwner?> FindAsync(string part, Guid id, Actor actor, CancellationToken cancellation) => part switch
    {
        RecordOwner.PeoplePart => await db.People.VisibleTo(actor).FirstOrDefaultAsync(person => person.Id == id && person.MergedIntoId == null, cancellation) is { } person ? Of(person) : null,
        RecordOwner.CollectivesPart => await db.FindCollectiveAsync(db.Collectives, id, actor, cancellation) is { } collective ? Of(collective) : null,
        _ => null,
    };

    /// <summary>The person as owner.</summary>
    public static RecordOwner Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new RecordOwner(person, person.Addressed, person.DepartmentId);
    }

    /// <summary>The collective as owner.</summary>
    public static RecordOwner Of(Collective collective)
    {
        ArgumentNullException.ThrowIfNull(collective);
        return new RecordOwner(collective, collective.Name, collective.DepartmentId);
    }

    /// <summary>All that is recorded of the owner.</summary>
    public async Task<RecordsPart> RecordsAsync(RecordOwner owner, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        var ratings = await db.TaskRatings.AsNoTracking().Where(rating => rating.PersonId == person && rating.CollectiveId == collective).OrderByDescending(rating => rating.Year).ToListAsync(cancellation);
        var disciplines = await db.DisciplineRecords.AsNoTracking().Where(record => record.PersonId == person && record.CollectiveId == collective).OrderByDescending(record => record.From).ToListAsync(cancellation);
        var awards = await db.AwardRecords.AsNoTracking().Where(award => award.PersonId == person && award.CollectiveId == collective)
            .OrderByDescending(award => award.ToYear ?? award.Year).ThenByDescending(award => award.DecidedOn).ThenBy(award => award.AwardKindCode).ThenBy(award => award.Authority).ThenBy(award => award.Id).ToListAsync(cancellation);
        var ids = awards.Select(award => award.ImportId).OfType<Guid>().Distinct().ToList();
        var imports = await db.PeopleImports.AsNoTracking().Where(import => ids.Contains(import.Id)).ToDictionaryAsync(import => import.Id, cancellation);
        var byCode = await names.AllAsync(cancellation);
        var changes = await AwardChanges.OfAsync(db, [.. awards.Select(award => award.DecisionLineId).OfType<Guid>().Distinct()], cancellation);
        return new RecordsPart(
            owner, ratings, disciplines, awards.ConvertAll(award => new AwardLine(award, byCode.GetValueOrDefault(award.AwardKindCode, award.AwardKindCode), award.ImportId is { } import ? imports.GetValueOrDefault(import) : null)
            {
                Changes = award.DecisionLineId is { } given ? [.. changes[given]] : [],
            }),
            PeopleRules.MayEdit(actor, owner.DepartmentId).IsAllowed,
            await RevokedAsync(owner, byCode, cancellation));
    }

    // The filter of awards leaves out what was revoked; here it is what is asked for.
    private async Task<List<RevokedAward>> RevokedAsync(RecordOwner owner, IReadOnlyDictionary<string, string> byCode, CancellationToken cancellation)
    {
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        var rows = await (
            from award in db.AwardRecords.IgnoreQueryFilters().AsNoTracking()
            where award.PersonId == person && award.CollectiveId == collective && award.RevokedOn != null && !award.IsPending
            join line in db.DecisionLines.Where(line => line.Decision!.Kind == DecisionKind.Revocation && line.Decision.State == DecisionState.Issued) on award.DecisionLineId equals line.OriginalLineId
            orderby award.RevokedOn descending, award.Year descending
            select new { Award = award, line.Reason, Decision = line.Decision! }).ToListAsync(cancellation);
        return rows.ConvertAll(row => new RevokedAward(
            row.Award, byCode.GetValueOrDefault(row.Award.AwardKindCode, row.Award.AwardKindCode), $"Quyết định số {row.Decision.FullNumber} ngày {DateText.Show(row.Decision.DecidedOn!.Value)}", row.Decision.Id, row.Reason));
    }
}
