using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Pledges;

/// <summary>Takes note that everybody has signed a pledge, in the transaction of the last signature, and ends what a later pledge replaces.</summary>
public static class PledgeSettling
{
    /// <summary>
    /// Brings the pledge of a document that everybody has signed by now to “đã ký”, with trail and notices, and ends the pledge that it
    /// replaces. Does nothing for other documents. The caller saves.
    /// </summary>
    public static async Task SettlePledgeAsync(this PortalDb db, IssuedDocument document, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(document);
        if (document.SigningState != SigningState.Complete
            || await db.Pledges.Include(found => found.Parties).SingleOrDefaultAsync(found => found.Id == document.SubjectId, cancellation) is not { } pledge
            || !pledge.Complete(Actor.Portal).IsAllowed)
        {
            return;
        }

        db.Record(Actor.Portal, now, pledge, "PledgeSigned", "Đủ chữ ký của các bên: giao ước có hiệu lực.");
        var old = await db.GiveWayAsync(pledge, Actor.Portal, now, cancellation);
        if (old is not null && await db.CurrentlyIssuedOf(old.Id).FirstOrDefaultAsync(cancellation) is { } issued
            && issued.Supersede(Actor.Portal, document, pledge.ReplaceReason, now).IsAllowed)
        {
            db.Record(Actor.Portal, now, issued, "DocumentSuperseded", $"Thay “{issued.Title}” bằng văn bản mới đã được ký đủ.", pledge.ReplaceReason);
        }

        var people = await db.PeopleOfAsync([.. pledge.Parties.Select(party => party.DepartmentId).Distinct()], VietnamTime.DateOf(now), cancellation);
        db.Announce(people, $"“{pledge.Title}” đã có đủ chữ ký của các bên{(old is null ? "" : $" và thay “{old.Title}”; bản cũ hết hiệu lực")}.", $"/giao-uoc/{pledge.Id}", now);
    }

    /// <summary>
    /// Lets the pledge that <paramref name="pledge"/> replaces give way: all have signed the new one, here or on paper. What was issued of
    /// the old one is the caller's, as is saving.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="pledge">The new one.</param>
    /// <param name="by">Whom the trail names.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    /// <returns>The one that gave way, or null.</returns>
    public static async Task<Pledge?> GiveWayAsync(this PortalDb db, Pledge pledge, Actor by, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(pledge);
        var old = await db.Pledges.Include(found => found.Parties).SingleOrDefaultAsync(found => found.Id == pledge.ReplacesId, cancellation);
        var wasSigned = old?.State == PledgeState.Signed;
        if (old is null || !old.Supersede(Actor.Portal, pledge.ReplaceReason).IsAllowed)
        {
            return null;
        }

        db.Record(by, now, old, "PledgeSuperseded", $"Bản thay thế “{pledge.Title}” đã đủ chữ ký: giao ước này {(wasSigned ? "hết hiệu lực" : "thôi lấy chữ ký")}.", pledge.ReplaceReason);
        return old;
    }

    /// <summary>The document of a record that still holds, with its signatories.</summary>
    public static IQueryable<IssuedDocument> CurrentlyIssuedOf(this PortalDb db, Guid subjectId) =>
        db.IssuedOf(subjectId).Where(document => document.State == IssuedDocumentState.Current);
}
