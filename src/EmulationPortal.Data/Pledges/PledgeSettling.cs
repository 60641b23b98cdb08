using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Pledges;

/// <summary>
/// Takes note of pledges that everybody has signed by now. Signing knows nothing of pledges, so whoever looks at pledges asks
/// first; asking twice changes nothing.
/// </summary>
public static class PledgeSettling
{
    /// <summary>Brings the issued pledges whose documents are complete to “đã ký”, with their trail and notices.</summary>
    public static async Task SettlePledgesAsync(this PortalDb db, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ready = await db.CompletePledges().AsNoTracking().Select(pledge => pledge.Id).ToListAsync(cancellation);
        foreach (var id in ready)
        {
            await SettleAsync(db, id, now, cancellation);
        }
    }

    /// <summary>Pledges closed for signing whose document everybody has signed.</summary>
    public static IQueryable<Pledge> CompletePledges(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Pledges.Where(pledge => pledge.State == PledgeState.Issued && db.IssuedDocuments.Any(document => document.SubjectId == pledge.Id
            && document.State == IssuedDocumentState.Current
            && document.Signatories.Any() && document.Signatories.All(signatory => signatory.State == SignatoryState.Signed)));
    }

    /// <summary>
    /// Lets the pledge that <paramref name="pledge"/> replaces give way, with what was issued of it: all have signed the new one now.
    /// The caller saves.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="pledge">The new one.</param>
    /// <param name="document">The document that was issued of the new one; null where it was signed on paper.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    /// <returns>The one that gave way, or null.</returns>
    public static async Task<Pledge?> ReplaceSignedAsync(this PortalDb db, Pledge pledge, IssuedDocument? document, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(pledge);
        var old = await db.Pledges.Include(found => found.Parties).SingleOrDefaultAsync(found => found.Id == pledge.ReplacesId && found.State == PledgeState.Signed, cancellation);
        if (old is null || !old.Supersede(Actor.Portal, pledge.ReplaceReason).IsAllowed)
        {
            return null;
        }

        db.Record(Actor.Portal, now, old, "PledgeSuperseded", $"Bản thay thế “{pledge.Title}” đã đủ chữ ký: giao ước này hết hiệu lực.", pledge.ReplaceReason);
        if (document is not null && await db.IssuedOf(old.Id).FirstOrDefaultAsync(issued => issued.State == IssuedDocumentState.Current, cancellation) is { } issued
            && issued.Supersede(Actor.Portal, document, pledge.ReplaceReason, now).IsAllowed)
        {
            db.Record(Actor.Portal, now, issued, "DocumentSuperseded", $"Thay “{issued.Title}” bằng văn bản mới đã được ký đủ.", pledge.ReplaceReason);
        }

        return old;
    }

    private static async Task SettleAsync(PortalDb db, Guid id, DateTime now, CancellationToken cancellation)
    {
        var pledge = await db.Pledges.Include(found => found.Parties).SingleAsync(found => found.Id == id, cancellation);
        if (!pledge.Complete(Actor.Portal).IsAllowed)
        {
            return;
        }

        db.Record(Actor.Portal, now, pledge, "PledgeSigned", "Đủ chữ ký của các bên: giao ước có hiệu lực.");
        var people = await db.PeopleOfAsync([.. pledge.Parties.Select(party => party.DepartmentId).Distinct()], VietnamTime.DateOf(now), cancellation);
        var document = await db.IssuedOf(id).FirstAsync(issued => issued.State == IssuedDocumentState.Current, cancellation);
        var old = await db.ReplaceSignedAsync(pledge, document, now, cancellation);
        db.Announce(people, $"“{pledge.Title}” đã có đủ chữ ký của các bên{(old is null ? "" : $" và thay “{old.Title}”; bản cũ hết hiệu lực")}.", $"/giao-uoc/{pledge.Id}", now);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another reader has taken the same note in the same moment.
            db.ChangeTracker.Clear();
        }
    }
}
