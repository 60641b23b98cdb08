using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>A proposal opened by somebody.</summary>
/// <param name="Proposal">The proposal with its lines, tracked.</param>
/// <param name="Department">The department that proposes.</param>
/// <param name="Cluster">The cluster for which it proposes, or null.</param>
/// <param name="Lines">The lines as printed, over the tracked ones.</param>
/// <param name="Actor">Who.</param>
public sealed record OpenedProposal(Proposal Proposal, Department Department, Cluster? Cluster, IReadOnlyList<ProposedLine> Lines, Actor Actor)
{
    /// <summary>Local path of its page.</summary>
    public string Path => ProposalSettling.PathOf(Proposal.Id);

    /// <summary>Whether the actor works for the department.</summary>
    public bool IsOwn => Actor.WorksFor(Department.Id);

    /// <summary>Whether the actor may do a step now.</summary>
    public bool May(ProposalStep step) => Proposal.May(step, Actor).IsAllowed;

    /// <summary>Who proposes, in words.</summary>
    public string Proposer => Cluster is null ? Department.Name : $"{Department.Name}, Cụm trưởng {Cluster.Name}";
}

/// <summary>Opens proposals for somebody, and saves what is done to them with history and notices.</summary>
public sealed class ProposalDesk(PortalDb db, PortalClock clock)
{
    /// <summary>What is said when somebody else was quicker.</summary>
    public const string Overtaken = "Hồ sơ vừa được người khác sửa hoặc chuyển bước sau khi bạn mở trang. Hãy tải lại trang, xem bản mới rồi làm lại.";

    /// <summary>Whether somebody has anything to do with proposals: departments and the ministry's officers.</summary>
    public static Verdict MaySee(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.IsOfDepartment ? Verdict.Allowed : Verdict.Never("Hồ sơ đề nghị khen thưởng chỉ dành cho đơn vị và cán bộ Bộ.");
    }

    /// <summary>The proposal, or null when there is none that the actor may know of.</summary>
    public Task<OpenedProposal?> OpenAsync(Actor actor, Guid id, CancellationToken cancellation) => OpenAsync(db.Proposals.VisibleTo(actor), actor, id, cancellation);

    /// <summary>The proposal for a member of a council that has one of its lines on the agenda; the caller has asked that.</summary>
    public Task<OpenedProposal?> OpenForCouncilAsync(Actor member, Guid id, CancellationToken cancellation) => OpenAsync(db.Proposals, member, id, cancellation);

    private async Task<OpenedProposal?> OpenAsync(IQueryable<Proposal> proposals, Actor actor, Guid id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var proposal = await proposals.Include(found => found.Lines).AsSplitQuery().SingleOrDefaultAsync(found => found.Id == id, cancellation);
        if (proposal is null) return null;
        var department = await db.Departments.AsNoTracking().SingleAsync(found => found.Id == proposal.DepartmentId, cancellation);
        var cluster = proposal.ClusterId is { } key ? await db.Clusters.AsNoTracking().SingleAsync(found => found.Id == key, cancellation) : null;
        return new OpenedProposal(proposal, department, cluster, await LinesAsync(proposal, cancellation), actor);
    }

    /// <summary>The lines as printed, over the tracked ones: what is written into these shows at once.</summary>
    public async Task<IReadOnlyList<ProposedLine>> LinesAsync(Proposal proposal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var stored = proposal.Lines.ToDictionary(line => line.Id);
        var lines = await db.ProposedLinesAsync(db.ProposalLines.Where(line => line.ProposalId == proposal.Id), cancellation);
        return [.. lines.Where(line => stored.ContainsKey(line.Line.Id)).Select(line => line with { Line = stored[line.Line.Id] })];
    }

    /// <summary>Writes a step into the history, with the states before and after.</summary>
    public void Record(OpenedProposal opened, ProposalState before, string act, string sentence, string reason = "", IReadOnlyList<AuditChange>? changes = null)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var after = opened.Proposal.State;
        List<AuditChange> all = before == after ? [] : [new("Trạng thái", ProposalWorkflow.StateName(before), ProposalWorkflow.StateName(after))];
        db.Record(opened.Actor, clock.Now, opened.Proposal, act, sentence, reason, [.. all, .. changes ?? []]);
    }

    /// <summary>Tells the department's people, the actor aside.</summary>
    public async Task TellDepartmentAsync(OpenedProposal opened, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var people = await db.PeopleOfAsync([opened.Department.Id], clock.Today, cancellation);
        db.Announce(people.Where(person => person.UserId != opened.Actor.UserId), text, opened.Path, clock.Now);
    }

    /// <summary>Tells the ministry's officers, the actor aside.</summary>
    public async Task TellMinistryAsync(OpenedProposal opened, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var people = await db.PeopleWithAsync(Role.MinistryOfficer, cancellation);
        db.Announce(people.Where(person => person.UserId != opened.Actor.UserId), text, opened.Path, clock.Now);
    }

    /// <summary>Saves. False when somebody else saved the proposal, or took the same place in a register, since the form was opened.</summary>
    public Task<bool> SaveAsync(OpenedProposal opened, Guid? version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return db.SaveUnlessOvertakenAsync(opened.Proposal, version ?? opened.Proposal.Version, cancellation);
    }
}
