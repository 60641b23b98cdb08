using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Pledges;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>
/// Issues two pledges of the demo's current year for signing, so that directors have something to sign: one of a cluster, which two
/// have signed, and one of two departments. They are printed here, since the seeds know no printer.
/// </summary>
public sealed class DemoDocuments(
    PortalDb db, PledgeAccess access, PledgeIssuing issuing, PortalSigning signing, KeptCertificates certificates, PortalClock clock, ILogger<DemoDocuments> log)
{
    private const int DaysToSign = 14;

    /// <summary>Issues them where none was issued yet; without a browser to print with they are left out.</summary>
    public async Task EnsureAsync()
    {
        var (year, number) = (clock.Today.Year, DemoPledges.IssuedCluster);
        var ready = await db.Pledges.AsNoTracking()
            .Where(pledge => pledge.State == PledgeState.Consulting && pledge.FirstYear == year
                && (pledge.Kind == PledgeKind.Bilateral || (pledge.Cluster != null && pledge.Cluster.Number == number)))
            .Select(pledge => new
            {
                pledge.Id,
                Drafter = pledge.DepartmentId ?? db.ClusterAppointments
                    .Where(appointment => appointment.ClusterId == pledge.ClusterId && appointment.Year == year && appointment.Duty == Domain.Organisation.AppointmentDuty.Leader)
                    .Select(appointment => (Guid?)appointment.DepartmentId)
                    .FirstOrDefault(),
            })
            .ToListAsync();
        if (await db.IssuedDocuments.AnyAsync(document => document.Kind == IssuedDocumentKind.Pledge || document.Kind == IssuedDocumentKind.CooperationRecord))
        {
            return;
        }

        try
        {
            foreach (var pledge in ready.Where(pledge => pledge.Drafter is not null))
            {
                await IssueAsync(pledge.Id, pledge.Drafter!.Value);
            }
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            db.ChangeTracker.Clear();
            log.LogWarning(failure, "The demo has no documents to sign: nothing can be printed here");
        }
    }

    private async Task IssueAsync(Guid pledgeId, Guid drafter)
    {
        db.ChangeTracker.Clear();
        if (await ActorAsync(drafter, Role.DepartmentStaff) is not { } actor || await access.OpenAsync(pledgeId, actor, CancellationToken.None) is not { } opened
            || !opened.Pledge.Issue(actor, string.Empty, clock.Now).IsAllowed)
        {
            return;
        }

        await issuing.IssueAsync(opened, clock.Today.AddDays(DaysToSign), SigningOrder.Any, CancellationToken.None);
        access.Record(opened, "PledgeIssued", "Chốt nội dung giao ước để ký.");
        if (!await access.SaveAsync(opened, CancellationToken.None) || opened.Pledge.Kind == PledgeKind.Bilateral)
        {
            return;
        }

        var document = await db.IssuedDocuments.AsNoTracking().Include(issued => issued.Signatories).SingleAsync(issued => issued.SubjectId == pledgeId);
        foreach (var signatory in document.InOrder.Take(2))
        {
            await SignAsync(document, signatory);
        }
    }

    private async Task SignAsync(IssuedDocument document, Signatory signatory)
    {
        if (await ActorAsync(signatory.DepartmentId!.Value, Role.DepartmentDirector) is { } director
            && (await certificates.OfAsync(director.UserId, CancellationToken.None)).FirstOrDefault(kept => kept.IsTest) is { } certificate)
        {
            await signing.SignAsync(director, document.Id, signatory.Id, certificate.Id, DemoCertificates.Passphrase, CancellationToken.None);
        }
    }

    private async Task<Actor?> ActorAsync(Guid departmentId, Role role)
    {
        var (name, today) = (RoleNames.Of(role), clock.Today);
        var user = await db.Postings
            .Where(posting => posting.DepartmentId == departmentId && posting.ValidFrom <= today && (posting.ValidTo == null || posting.ValidTo >= today)
                && db.UserRoles.Any(link => link.UserId == posting.UserId && db.Roles.Any(known => known.Id == link.RoleId && known.Name == name)))
            .Select(posting => (Guid?)posting.UserId)
            .FirstOrDefaultAsync();
        return user is { } id ? (await db.AccountStateAsync(id, today))?.Actor : null;
    }
}
