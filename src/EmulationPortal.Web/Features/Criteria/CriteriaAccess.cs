using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>A criteria set opened by somebody, with what the rules ask about that person.</summary>
/// <param name="Set">The set, tracked, with lines, comments and agreements.</param>
/// <param name="Actor">Who.</param>
/// <param name="Cluster">The cluster of the actor's department in the set's year, or null.</param>
public sealed record OpenedSet(CriteriaSet Set, Actor Actor, Guid? Cluster)
{
    /// <summary>Whether the actor may do a step now.</summary>
    public Verdict May(CriteriaStep step) => Set.May(step, Actor, Cluster);

    /// <summary>The line with that key, or null.</summary>
    public Criterion? Line(Guid id) => Set.Criteria.Find(line => line.Id == id);

    /// <summary>The departments that have agreed so far.</summary>
    public IReadOnlyList<Guid> Agreed() => [.. Set.Acknowledgements.Select(given => given.DepartmentId)];
}

/// <summary>Opens criteria sets for somebody, and saves edits of them with their history.</summary>
public sealed class CriteriaAccess(PortalDb db, PortalClock clock)
{
    /// <summary>The set, or null when there is none that the actor may know of.</summary>
    public async Task<OpenedSet?> OpenAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        var set = await db.CriteriaSets.VisibleTo(actor, db.ClusterMemberships)
            .Include(found => found.Criteria).Include(found => found.Comments).Include(found => found.Acknowledgements)
            .AsSplitQuery()
            .SingleOrDefaultAsync(found => found.Id == id, cancellation);
        return set is null ? null : new OpenedSet(set, actor, await db.ClusterOfAsync(set, actor.DepartmentId, cancellation));
    }

    /// <summary>The lines for which scores or evidence exist.</summary>
    public Task<IReadOnlySet<Guid>> UsedAsync(CriteriaSet set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        return db.UsedCriteriaAsync(set.Id, cancellation);
    }

    /// <summary>Writes a notice, saved with the act, to everybody of some departments but the actor.</summary>
    public async Task TellAsync(OpenedSet opened, IReadOnlyCollection<Guid> departments, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var people = await db.PeopleOfAsync(departments, clock.Today, cancellation);
        db.Announce(people.Where(person => person.UserId != opened.Actor.UserId), text, $"/tieu-chi/{opened.Set.Id}/gop-y", clock.Now);
    }

    /// <summary>Writes a notice to everybody of the members that use the set, but the actor.</summary>
    public async Task TellMembersAsync(OpenedSet opened, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        await TellAsync(opened, await db.MembersOf(opened.Set).Select(member => member.DepartmentId).ToListAsync(cancellation), text, cancellation);
    }

    /// <summary>Writes an act into the set's history.</summary>
    public void Record(OpenedSet opened, string act, string sentence, IReadOnlyList<AuditChange>? changes = null, string part = "", string reason = "")
    {
        ArgumentNullException.ThrowIfNull(opened);
        db.Record(opened.Actor, clock.Now, opened.Set, act, sentence, reason, changes, part);
    }

    /// <summary>
    /// Writes an edit of the tree or the options into the history and saves it, with the agreements it took back. False when
    /// somebody else saved the set while this request was worked on.
    /// </summary>
    /// <param name="opened">The set.</param>
    /// <param name="agreedBefore">The departments that had agreed before the edit; they are told when they have to agree again.</param>
    /// <param name="edit">The edit for the history.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<bool> SaveEditAsync(OpenedSet opened, IReadOnlyList<Guid> agreedBefore, SetEdit edit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(agreedBefore);
        ArgumentNullException.ThrowIfNull(edit);
        var changes = edit.Changes.ToList();
        if (agreedBefore.Count > opened.Set.Acknowledgements.Count)
        {
            changes.Add(new AuditChange("Xác nhận thống nhất", $"{agreedBefore.Count} đơn vị", "Bỏ, phải xác nhận lại"));
            await TellAsync(opened, agreedBefore, $"“{opened.Set.Name}” đã được sửa sau khi đơn vị thống nhất. Hãy xem lại và xác nhận lại.", cancellation);
        }

        Record(opened, edit.Act, edit.Sentence, changes, edit.Part);
        return await db.SaveUnlessChangedAsync(opened.Set, opened.Set.Version, cancellation);
    }
}

/// <summary>One edit as the history has it.</summary>
/// <param name="Act">A past form.</param>
/// <param name="Sentence">In words.</param>
/// <param name="Changes">Changed values.</param>
/// <param name="Part">The code of the line, or empty.</param>
public sealed record SetEdit(string Act, string Sentence, IReadOnlyList<AuditChange> Changes, string Part = "");
