using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Documents.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Hands pledges over to signing, and takes back what was handed over.</summary>
public sealed class PledgeIssuing(PortalDb db, SigningDesk desk, PortalClock clock)
{
    /// <summary>
    /// Issues the text of a pledge that has just been closed; a pledge that it replaces and that is still being signed gives way with it,
    /// while one that all have signed holds until all have signed the new one. The caller saves all in one transaction.
    /// </summary>
    /// <returns>Why the pledge to be replaced can't give way; allowed otherwise.</returns>
    /// <exception cref="Documents.Pdf.NoBrowserException">This machine has no browser to print with.</exception>
    /// <exception cref="Documents.Pdf.PrintFailedException">The document could not be printed.</exception>
    public async Task<Verdict> IssueAsync(OpenedPledge opened, DateOnly signBy, SigningOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (pledge, actor) = (opened.Pledge, opened.Actor);
        var old = await db.Pledges.Include(found => found.Parties).SingleOrDefaultAsync(found => found.Id == pledge.ReplacesId, cancellation);
        var givesWay = old?.GivesWayAtIssueOf(pledge) == true;
        if (givesWay)
        {
            if (old!.Supersede(actor, pledge.ReplaceReason) is { IsAllowed: false } verdict) return verdict;
            db.Record(actor, clock.Now, old, "PledgeSuperseded", $"Thay bằng “{pledge.Title}”.", pledge.ReplaceReason);
        }

        var superseded = !givesWay ? null : await db.CurrentlyIssuedOf(old!.Id).FirstOrDefaultAsync(cancellation);
        await desk.IssueAsync(
            actor,
            new IssueOrder
            {
                Kind = pledge.Kind == PledgeKind.Bilateral ? IssuedDocumentKind.CooperationRecord : IssuedDocumentKind.Pledge,
                SubjectId = pledge.Id,
                SubjectLink = opened.Path,
                ClusterYearId = pledge.ClusterId is { } cluster
                    ? await db.ClusterYears.Where(part => part.ClusterId == cluster && part.EmulationYear!.Year == pledge.FirstYear).Select(part => (Guid?)part.Id).FirstOrDefaultAsync(cancellation)
                    : null,
                IssuerDepartmentId = actor.DepartmentId,
                Readers = opened.Departments,
                Text = PledgeText.Of(pledge, pledge.Cluster?.Name),
                Signatories = [.. pledge.Signing.Select(party => new InvitedSignatory(party.DepartmentId, party.PersonName, party.Title, party.Organisation, PledgeText.PlaceOf(party), party.UserId))],
                SigningOrder = order,
                SignBy = signBy,
                Supersedes = superseded,
                SupersedeReason = superseded is null ? string.Empty : pledge.ReplaceReason,
            },
            cancellation);
        return Verdict.Allowed;
    }

    /// <summary>
    /// Lets the pledge that was replaced by one signed on paper give way, be it signed or still being signed. What was issued of it in the
    /// portal is taken back, since no document here stands in its place; the caller saves.
    /// </summary>
    public async Task<Verdict> ReplaceByPaperAsync(OpenedPledge opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var pledge = opened.Pledge;
        return await db.GiveWayAsync(pledge, opened.Actor, clock.Now, cancellation) is { } old
            ? await WithdrawDocumentAsync(opened.Actor, old.Id, $"Đã thay bằng giao ước ký trên giấy. {pledge.ReplaceReason}", cancellation)
            : Verdict.Allowed;
    }

    /// <summary>Takes the issued document of a pledge back with it; the caller saves.</summary>
    public async Task<Verdict> WithdrawAsync(OpenedPledge opened, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return await WithdrawDocumentAsync(opened.Actor, opened.Pledge.Id, reason, cancellation);
    }

    // The pledge's own rules have let the actor end it; a leader of a new year ends what the one of the year before has issued.
    private async Task<Verdict> WithdrawDocumentAsync(Actor actor, Guid pledgeId, string reason, CancellationToken cancellation) =>
        await db.CurrentlyIssuedOf(pledgeId).FirstOrDefaultAsync(cancellation) is { } document
            ? await desk.WithdrawWithRecordAsync(actor, document, reason, cancellation)
            : Verdict.Allowed;
}
