using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>Takes note that a submission is signed, in the transaction of the last signature.</summary>
public static class ProposalSettling
{
    /// <summary>The act by which a proposal is sent.</summary>
    public const string SubmittedAct = "ProposalSubmitted";

    /// <summary>Local path of a proposal's page.</summary>
    public static string PathOf(Guid id) => $"/de-nghi/{id}";

    /// <summary>
    /// Sends the proposal of a document that everybody has signed by now to the ministry, with trail and notices. Does nothing for other
    /// documents. The caller saves.
    /// </summary>
    public static async Task SettleProposalAsync(this PortalDb db, IssuedDocument document, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(document);
        if (document is not { Kind: IssuedDocumentKind.Proposal, SigningState: SigningState.Complete }
            || await db.Proposals.Include(found => found.Lines).SingleOrDefaultAsync(found => found.DocumentId == document.Id, cancellation) is not { } proposal
            || !proposal.Submit(now).IsAllowed)
        {
            return;
        }

        var department = await db.Departments.AsNoTracking().SingleAsync(found => found.Id == proposal.DepartmentId, cancellation);
        db.Record(
            Actor.Portal, now, proposal, SubmittedAct, $"Đã ký đủ: gửi Bộ hồ sơ đề nghị {proposal.Lines.Count} dòng.",
            changes: [new AuditChange("Trạng thái", ProposalWorkflow.StateName(ProposalState.ToSign), ProposalWorkflow.StateName(proposal.State))]);
        db.Announce(await db.PeopleWithAsync(Role.MinistryOfficer, cancellation), $"{department.Name} gửi hồ sơ “{proposal.Title}”: {proposal.Lines.Count} dòng.", PathOf(proposal.Id), now);
        db.Announce(await db.PeopleOfAsync([department.Id], VietnamTime.DateOf(now), cancellation), $"Hồ sơ “{proposal.Title}” đã được ký và gửi Bộ.", PathOf(proposal.Id), now);
    }
}
