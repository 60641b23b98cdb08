using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Documents.Decisions;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>A decision opened by somebody.</summary>
/// <param name="Decision">The decision with all that belongs to it, tracked.</param>
/// <param name="Kinds">The catalogue by code.</param>
/// <param name="Original">The decision that it is about, with its lines; null for one that gives awards.</param>
/// <param name="Actor">Who.</param>
public sealed record OpenedDecision(AwardDecision Decision, IReadOnlyDictionary<string, AwardKind> Kinds, AwardDecision? Original, Actor Actor)
{
    /// <summary>Local path.</summary>
    public string Path => DecisionSettling.PathOf(Decision.Id);

    /// <summary>The annexes.</summary>
    public IReadOnlyList<AnnexList> Annexes => AnnexList.Of(Decision.Lines, Kinds);

    /// <summary>What keeps a draft from being issued, each a sentence with the remedy.</summary>
    public IReadOnlyList<string> Obstacles => [.. Decision.Obstacles(), .. DecisionAuthority.Obstacles(Decision, Kinds)];

    /// <summary>Whether the actor may do the step.</summary>
    public bool May(DecisionStep step) => Decision.May(step, Actor).IsAllowed;

    /// <summary>Whether who reads may open the record of a recipient: officers all, departments their own.</summary>
    public bool Opens(DecisionLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Actor.IsOfficer || Actor.WorksFor(line.DepartmentId);
    }

    /// <summary>The decision as a document.</summary>
    /// <param name="today">The day that decides the ministry's name while the decision has none.</param>
    public OfficialDocument Text(DateOnly today) => new DecisionPaper
    {
        Decision = Decision,
        Kinds = Kinds,
        Original = Original,
        Ministry = Ministry.On(Decision.DecidedOn ?? today).Name,
    }.ToDocument();

    /// <summary>The same as it was printed: an issued annex keeps its name, whatever the catalogue calls the form since; names, units and money are kept with the lines.</summary>
    /// <param name="today">As for <see cref="Text"/>.</param>
    public OfficialDocument Kept(DateOnly today)
    {
        var text = Text(today);
        return Stamp.Length == 0
            ? text
            : text with { Annexes = [.. text.Annexes.Select((annex, index) => Decision.Annexes.Find(kept => kept.Position == index + 1) is { } kept ? annex with { Title = kept.Title } : annex)] };
    }

    /// <summary>
    /// The organisation's line at the top right of an annex that has its number: the organisation, number and notation. The time belongs to the
    /// organisation's own signature on the file (Decree 30/2020/NĐ-CP, appendix I), and nobody gave one here. Empty for a draft.
    /// </summary>
    public string Stamp => Decision is { State: DecisionState.ToSign or DecisionState.Issued, DecidedOn: { } day } ? $"{Ministry.On(day).Name}; Số: {Decision.FullNumber}" : string.Empty;
}

/// <summary>Opens decisions for somebody, and saves what is done to them with history.</summary>
public sealed class DecisionDesk(PortalDb db, PortalClock clock)
{
    /// <summary>What is said when somebody else was quicker.</summary>
    public const string Overtaken = "Quyết định vừa được người khác sửa hoặc chuyển bước sau khi bạn mở trang. Hãy tải lại trang, xem bản mới rồi làm lại.";

    /// <summary>The decision, or null when there is none that the actor may know of.</summary>
    public async Task<OpenedDecision?> OpenAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await db.AwardDecisions.VisibleTo(actor).Whole().SingleOrDefaultAsync(found => found.Id == id, cancellation) is not { } decision) return null;
        var original = decision.OriginalId is { } about
            ? await db.AwardDecisions.AsNoTracking().Include(found => found.Lines).SingleAsync(found => found.Id == about, cancellation)
            : null;
        return new OpenedDecision(decision, await KindsAsync(cancellation), original, actor);
    }

    /// <summary>The catalogue by code.</summary>
    public async Task<IReadOnlyDictionary<string, AwardKind>> KindsAsync(CancellationToken cancellation) =>
        await db.AwardKinds.AsNoTracking().Include(kind => kind.Coefficients).ToDictionaryAsync(kind => kind.Code, cancellation);

    /// <summary>Writes a step into the history, with the states before and after.</summary>
    public void Record(OpenedDecision opened, DecisionState before, string act, string sentence, string reason = "", IReadOnlyList<AuditChange>? changes = null)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var after = opened.Decision.State;
        List<AuditChange> all = before == after ? [] : [new("Trạng thái", DecisionWorkflow.StateName(before), DecisionWorkflow.StateName(after))];
        db.Record(opened.Actor, clock.Now, opened.Decision, act, sentence, reason, [.. all, .. changes ?? []]);
    }

    /// <summary>Saves. False when somebody else saved the decision since it had that version, or does the same at this moment.</summary>
    public Task<bool> SaveAsync(OpenedDecision opened, Guid version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return db.SaveUnlessOvertakenAsync(opened.Decision, version, cancellation);
    }
}
