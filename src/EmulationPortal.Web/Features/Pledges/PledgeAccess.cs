using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>A pledge opened by somebody.</summary>
/// <param name="Pledge">The pledge, tracked, with clauses, parties and comments.</param>
/// <param name="Actor">Who.</param>
public sealed record OpenedPledge(Pledge Pledge, Actor Actor)
{
    /// <summary>Local path of its page.</summary>
    public string Path => $"/giao-uoc/{Pledge.Id}";

    /// <summary>Whether the actor may do a step now.</summary>
    public Verdict May(PledgeStep step) => Pledge.May(step, Actor);

    /// <summary>The clause with that key, or null.</summary>
    public PledgeClause? Clause(Guid? id) => Pledge.Clauses.Find(clause => clause.Id == id);

    /// <summary>The departments that sign, in the order of signing.</summary>
    public IReadOnlyList<Guid> Departments => [.. Pledge.Signing.Select(party => party.DepartmentId).Distinct()];
}

/// <summary>Opens pledges for somebody, and saves what is done to them with history and notices.</summary>
public sealed class PledgeAccess(PortalDb db, PortalClock clock)
{
    /// <summary>What is said when somebody else was quicker.</summary>
    public const string Overtaken = "Người khác vừa làm bước này hoặc vừa sửa giao ước. Hãy tải lại trang rồi xem lại.";

    /// <summary>The pledge, or null when there is none that the actor may know of.</summary>
    public async Task<OpenedPledge?> OpenAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        var pledge = await db.Pledges.VisibleTo(actor).Whole().SingleOrDefaultAsync(found => found.Id == id, cancellation);
        return pledge is null ? null : new OpenedPledge(pledge, actor);
    }

    /// <summary>Writes an act into the pledge's history.</summary>
    public void Record(OpenedPledge opened, string act, string sentence, IReadOnlyList<AuditChange>? changes = null, string part = "", string reason = "")
    {
        ArgumentNullException.ThrowIfNull(opened);
        db.Record(opened.Actor, clock.Now, opened.Pledge, act, sentence, reason, changes, part);
    }

    /// <summary>Writes a notice, saved with the act, to everybody of some departments but the actor.</summary>
    public async Task TellAsync(OpenedPledge opened, IReadOnlyCollection<Guid> departments, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var people = await db.PeopleOfAsync(departments, clock.Today, cancellation);
        db.Announce(people.Where(person => person.UserId != opened.Actor.UserId), text, opened.Path, clock.Now);
    }

    /// <summary>The departments that write the pledge: the leader of its cluster, of the year before while none is appointed, or the one that began it.</summary>
    public async Task<IReadOnlyList<Guid>> DraftersAsync(Pledge pledge, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        if (pledge.DepartmentId is { } own) return [own];
        var leaders = await db.ClusterAppointments
            .Where(duty => duty.ClusterId == pledge.ClusterId && duty.Duty == Domain.Organisation.AppointmentDuty.Leader && (duty.Year == pledge.FirstYear || duty.Year == pledge.FirstYear - 1))
            .OrderByDescending(duty => duty.Year)
            .Select(duty => duty.DepartmentId)
            .ToListAsync(cancellation);
        return [.. leaders.Take(1)];
    }

    /// <summary>Keeps the present text as a revision, saved with the act.</summary>
    public void KeepRevision(OpenedPledge opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        db.PledgeRevisions.Add(opened.Pledge.Freeze(opened.Actor, clock.Now));
    }

    /// <summary>Saves a change of the pledge itself. False when somebody else saved it meanwhile.</summary>
    public Task<bool> SaveAsync(OpenedPledge opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return db.SaveUnlessOvertakenAsync(opened.Pledge, opened.Pledge.Version, cancellation);
    }

    /// <summary>Saves what concerns a part of the pledge only, such as a comment or an answer. False when somebody else was quicker with the same part.</summary>
    public async Task<bool> SavePartAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || UniqueViolation.Is(exception))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
