using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Decisions;

/// <summary>An approved award that no decision has yet.</summary>
/// <param name="Line">The line of the proposal.</param>
/// <param name="Name">The recipient, a person with Ông or Bà.</param>
/// <param name="UnitLine">Position and unit as they are printed.</param>
/// <param name="Department">Short name of the department.</param>
/// <param name="Proposal">Title of the proposal.</param>
public sealed record ApprovedAward(ProposalLine Line, string Name, string UnitLine, string Department, string Proposal);

/// <summary>Reads decisions and what they are made of.</summary>
public static class DecisionQueries
{
    /// <summary>The decisions that <paramref name="actor"/> may see: officers and the administrator all; who signs, what they sign; departments, those in force that honour theirs.</summary>
    public static IQueryable<AwardDecision> VisibleTo(this IQueryable<AwardDecision> decisions, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer || actor.Is(Role.Administrator)) return decisions;
        var (user, own) = (actor.UserId, actor.DepartmentId);
        return decisions.Where(decision => (decision.SignerId == user && decision.State != DecisionState.Draft)
            || (decision.State == DecisionState.Issued && own != null && decision.Lines.Any(line => line.DepartmentId == own)));
    }

    /// <summary>A decision with all that belongs to it.</summary>
    public static IQueryable<AwardDecision> Whole(this IQueryable<AwardDecision> decisions) =>
        decisions.Include(decision => decision.Lines).Include(decision => decision.Bases).Include(decision => decision.Articles).Include(decision => decision.Annexes).AsSplitQuery();

    /// <summary>What councils and officers approved of the ministry's own titles and forms and no decision, not even a draft, has taken: by form, unit and place.</summary>
    public static Task<List<ApprovedAward>> ApprovedAwardsAsync(this PortalDb db, int year, CancellationToken cancellation = default) => db.NamedAsync(db.AwaitingDecision(), year, cancellation);

    /// <summary>What was approved of the State's titles and forms, which the ministry submits upward: by form, unit and place.</summary>
    public static Task<List<ApprovedAward>> UpwardAwardsAsync(this PortalDb db, int year, CancellationToken cancellation = default) => db.NamedAsync(db.ToSubmitUpward(), year, cancellation);

    private static async Task<List<ApprovedAward>> NamedAsync(this PortalDb db, IQueryable<ProposalLine> approved, int year, CancellationToken cancellation)
    {
        return await (
            from line in approved.AsNoTracking()
            where line.Proposal!.Year == year
            join department in db.Departments on line.DepartmentId equals department.Id
            join person in db.People on line.PersonId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            join unit in db.Collectives on person.SubUnitId equals (Guid?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            join collective in db.Collectives on line.CollectiveId equals (Guid?)collective.Id into collectives
            from collective in collectives.DefaultIfEmpty()
            orderby line.KindCode, department.SortKey, line.Position
            select new { Line = line, Person = person, Unit = unit!.Name, Collective = collective!.Name, IsWhole = collective!.Kind == Domain.People.CollectiveKind.Department, Department = department, Proposal = line.Proposal!.Title })
            .Select(row => new ApprovedAward(
                row.Line,
                row.Person != null ? row.Person.Addressed : row.Collective,
                RecipientWords.UnitLine(row.Person != null ? row.Person.Title : string.Empty, row.Unit, row.Department.Name, row.Person == null && row.IsWhole),
                row.Department.Province,
                row.Proposal))
            .ToListAsync(cancellation);
    }

    /// <summary>Sorting keys of what a decision honours, by line.</summary>
    public static async Task<IReadOnlyList<PlacedLine>> PlacedLinesAsync(this PortalDb db, AwardDecision decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        var units = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id, department => department.SortKey, cancellation);
        var proposed = decision.Lines.ConvertAll(line => line.ProposalLineId).OfType<Guid>().ToHashSet();
        var places = new Dictionary<Guid, int>();
        foreach (var some in proposed.Chunk(500))
        {
            foreach (var line in await db.ProposalLines.AsNoTracking().Where(line => some.Contains(line.Id)).Select(line => new { line.Id, line.Position }).ToListAsync(cancellation)) places[line.Id] = line.Position;
        }

        return
        [
            .. decision.Lines.Select(line => new PlacedLine(
                line,
                units.GetValueOrDefault(line.DepartmentId, string.Empty),
                line.Recipient == RecipientKind.Person ? PersonName.SortKey(RecipientWords.WithoutHonorific(line.Name)) : VietnameseText.SortKey(line.Name),
                line.ProposalLineId is { } from ? places.GetValueOrDefault(from) : line.Ordinal)),
        ];
    }

    /// <summary>What the recipients of a decision got for titles of the same year by other decisions of the portal that hold.</summary>
    public static async Task<IReadOnlyList<EarlierMoney>> EarlierMoneyAsync(this PortalDb db, AwardDecision decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        var recipients = decision.Lines.Select(line => line.PersonId ?? line.CollectiveId!.Value).ToHashSet();
        var found = await (
            from line in db.DecisionLines.AsNoTracking()
            join kind in db.AwardKinds on line.KindCode equals kind.Code
            where line.Decision!.Kind == DecisionKind.Award && line.Decision.State == DecisionState.Issued && line.Decision.Year == decision.Year && line.DecisionId != decision.Id
                && kind.Nature == AwardNature.Title && line.Money > 0
                && !db.DecisionLines.Any(ended => ended.OriginalLineId == line.Id && ended.Decision!.Kind == DecisionKind.Revocation && ended.Decision.State == DecisionState.Issued)
            select new { line.PersonId, line.CollectiveId, kind.Position, line.Money, line.Decision!.Number, line.Decision.Notation, line.Decision.DecidedOn })
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(line => new { Recipient = line.PersonId ?? line.CollectiveId!.Value, line })
                .Where(pair => recipients.Contains(pair.Recipient))
                .Select(pair => new EarlierMoney(
                    pair.Recipient, pair.line.Position, pair.line.Money, $"Quyết định số {pair.line.Number:00}/{pair.line.Notation} ngày {DateText.Show(pair.line.DecidedOn!.Value)}")),
        ];
    }

    /// <summary>What holds of awards by the issued decisions about them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="lines">The lines of the decisions that gave them.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyDictionary<Guid, AwardStanding>> StandingsAsync(this PortalDb db, IReadOnlyCollection<DecisionLine> lines, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        var about = new List<DecisionLine>();
        foreach (var some in lines.Select(line => line.Id).Chunk(500))
        {
            about.AddRange(await db.DecisionLines.AsNoTracking().Include(line => line.Decision)
                .Where(line => line.OriginalLineId != null && some.Contains(line.OriginalLineId.Value) && line.Decision!.State == DecisionState.Issued)
                .ToListAsync(cancellation));
        }

        var byOriginal = about.ToLookup(line => line.OriginalLineId!.Value);
        return lines.ToDictionary(line => line.Id, line => AwardStanding.Of(line, [.. byOriginal[line.Id]]));
    }
}
