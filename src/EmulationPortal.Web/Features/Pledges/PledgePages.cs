using EmulationPortal.Data;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Builds the pages that show pledges.</summary>
public sealed class PledgePages(PortalDb db, PortalClock clock)
{
    /// <summary>The list, of all years or of one.</summary>
    public async Task<PledgeListPage> ListAsync(Actor actor, int? year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var all = await db.Pledges.AsNoTracking().VisibleTo(actor)
            .Include(pledge => pledge.Cluster).Include(pledge => pledge.Parties)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var names = await NamesAsync(all.Select(pledge => pledge.DepartmentId).OfType<Guid>(), cancellation);
        var rows = all.Where(pledge => year is not { } one || pledge.Covers(one))
            .OrderByDescending(pledge => pledge.FirstYear).ThenBy(pledge => pledge.Kind).ThenBy(pledge => pledge.Cluster?.Number).ThenBy(pledge => pledge.Id)
            .Select(pledge => new PledgeRow(Head(pledge, names), pledge.Parties.Count(party => party.AnswerTo(pledge.Revision) == PartyAnswer.Agreed), pledge.Parties.Count, pledge.IsOnPaper));
        var years = all.SelectMany(pledge => Enumerable.Range(pledge.FirstYear, pledge.LastYear - pledge.FirstYear + 1)).Distinct().OrderDescending();
        return new PledgeListPage([.. rows], [.. years], year, actor.IsOfDepartment);
    }

    /// <summary>The top of every page of a pledge.</summary>
    public async Task<PledgeHead> HeadAsync(OpenedPledge opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return Head(opened.Pledge, opened.Pledge.DepartmentId is { } own ? await NamesAsync([own], cancellation) : []);
    }

    /// <summary>One pledge with everything said about it.</summary>
    public async Task<PledgePage> PageAsync(OpenedPledge opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (pledge, actor) = (opened.Pledge, opened.Actor);
        var names = await NamesAsync(pledge.Comments.Select(comment => comment.DepartmentId), cancellation);
        var ties = pledge.Clauses.SelectMany(clause => clause.Criteria).Select(tie => tie.CriterionId).Distinct().ToList();
        var criteria = await db.Criteria.AsNoTracking().Where(criterion => ties.Contains(criterion.Id))
            .ToDictionaryAsync(criterion => criterion.Id, criterion => $"{criterion.Code}. {criterion.Text}", cancellation);
        var comments = pledge.Comments.OrderBy(comment => comment.WrittenAt).ThenBy(comment => comment.Id)
            .Select(comment => Line(opened, comment, names[comment.DepartmentId])).ToList();
        var issued = await db.IssuedOf(pledge.Id).AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(cancellation);
        return new PledgePage
        {
            Head = await HeadAsync(opened, cancellation),
            Pledge = pledge,
            Clauses = [.. pledge.InOrder.Select(clause => new PledgeClauseLine(
                clause,
                [.. clause.Criteria.Select(tie => criteria[tie.CriterionId]).Order(StringComparer.Ordinal)],
                [.. comments.Where(line => line.Comment.ClauseId == clause.Id)]))],
            Whole = [.. comments.Where(line => opened.Clause(line.Comment.ClauseId) is null)],
            Parties = [.. pledge.Signing.Select(party => Line(opened, party))],
            Buttons = [.. PledgeButtons.Of(opened, clock.Today)],
            IsLate = pledge.IsConsultationLate(clock.Today),
            MayComment = opened.May(PledgeStep.Comment).IsAllowed,
            Obstacles = Obstacles(opened),
            Ladder = issued is null ? null : LadderPage.Of(issued, actor),
            Previous = await FormerAsync(pledge.PreviousId, actor, cancellation),
            Replaces = await FormerAsync(pledge.ReplacesId, actor, cancellation),
            ReplacedBy = await db.Pledges.VisibleTo(actor).Where(later => later.ReplacesId == pledge.Id && later.State != PledgeState.Withdrawn)
                .Select(later => later.Id).FirstOrDefaultAsync(cancellation) is var by && by != Guid.Empty ? await FormerAsync(by, actor, cancellation) : null,
        };
    }

    /// <summary>A comment as printed.</summary>
    public async Task<PledgeCommentLine> CommentAsync(OpenedPledge opened, PledgeComment comment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return Line(opened, comment, (await NamesAsync([comment.DepartmentId], cancellation))[comment.DepartmentId]);
    }

    private static PledgeHead Head(Pledge pledge, IReadOnlyDictionary<Guid, string> names) => new(
        pledge.Id,
        pledge.Title,
        PledgeKindText.Name(pledge.Kind),
        pledge.Cluster?.Name ?? names[pledge.DepartmentId!.Value],
        pledge.Years,
        pledge.State);

    private static PledgeCommentLine Line(OpenedPledge opened, PledgeComment comment, string department) => new(
        comment, department, !comment.IsResolved && opened.May(PledgeStep.Resolve).IsAllowed, opened.Pledge.MayWithdraw(opened.Actor, comment).IsAllowed);

    private static PartyLine Line(OpenedPledge opened, PledgeParty party)
    {
        var (pledge, actor) = (opened.Pledge, opened.Actor);
        var mine = pledge.State == PledgeState.Consulting && (pledge.IsVoiceOf(party, actor) || (party is { IsUnion: true, UserId: null } && actor.WorksFor(party.DepartmentId)));
        return new(
            party,
            party.AnswerTo(pledge.Revision),
            pledge.State == PledgeState.Consulting && party.IsOvertaken(pledge.Revision),
            mine ? pledge.MayAnswer(PledgeStep.Agree, actor, party, pledge.Revision).Why : null);
    }

    private static IReadOnlyList<string> Obstacles(OpenedPledge opened) => opened.Pledge.State switch
    {
        PledgeState.Drafting when opened.Pledge.IsWho(PledgeWho.Drafter, opened.Actor) => opened.Pledge.Obstacles(),
        PledgeState.Consulting when opened.Pledge.IsWho(PledgeWho.Drafter, opened.Actor) => opened.Pledge.IssueObstacles(),
        _ => [],
    };

    private Task<FormerPledge?> FormerAsync(Guid? id, Actor actor, CancellationToken cancellation) => db.Pledges.AsNoTracking().VisibleTo(actor)
        .Where(pledge => pledge.Id == id)
        .Select(pledge => new FormerPledge(pledge.Id, pledge.Title, pledge.FirstYear == pledge.LastYear ? $"{pledge.FirstYear}" : $"{pledge.FirstYear} – {pledge.LastYear}"))
        .FirstOrDefaultAsync(cancellation);

    private Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> departments, CancellationToken cancellation)
    {
        var ids = departments.Distinct().ToList();
        return db.Departments.AsNoTracking().Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
    }
}
