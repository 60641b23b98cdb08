using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
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

    private static async Task SettleAsync(PortalDb db, Guid id, DateTime now, CancellationToken cancellation)
    {
        var pledge = await db.Pledges.Include(found => found.Parties).SingleAsync(found => found.Id == id, cancellation);
        if (!pledge.Complete(Actor.Portal).IsAllowed)
        {
            return;
        }

        db.Record(Actor.Portal, now, pledge, "PledgeSigned", "Đủ chữ ký của các bên: giao ước có hiệu lực.");
        var people = await db.PeopleOfAsync([.. pledge.Parties.Select(party => party.DepartmentId).Distinct()], VietnamTime.DateOf(now), cancellation);
        db.Announce(people, $"“{pledge.Title}” đã có đủ chữ ký của các bên.", $"/giao-uoc/{pledge.Id}", now);
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
