using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Obligations;

/// <summary>Reads pledges, meetings, proposals and proofs of names as far as obligations follow from them.</summary>
internal static class ObligationPapers
{
    public static async Task<ObligationFacts> WithPledgesAsync(PortalDb db, ObligationFacts facts, List<Guid> clusters, IReadOnlyList<Guid>? only, CancellationToken cancellation)
    {
        var year = facts.Year;
        var pledges = await db.Pledges
            .Where(pledge => pledge.Kind == PledgeKind.Cluster && pledge.FirstYear <= year && pledge.LastYear >= year && clusters.Contains(pledge.ClusterId!.Value)
                && pledge.State != PledgeState.Superseded && pledge.State != PledgeState.Withdrawn)
            .Select(pledge => new { pledge.Id, ClusterId = pledge.ClusterId!.Value, pledge.State, pledge.IssuedAt })
            .ToListAsync(cancellation);
        var keys = pledges.ConvertAll(pledge => pledge.Id);
        var documents = keys.Count == 0 ? [] : await db.IssuedDocuments
            .Where(document => document.Kind == IssuedDocumentKind.Pledge && document.State == IssuedDocumentState.Current && keys.Contains(document.SubjectId))
            .Select(document => new
            {
                document.Id,
                document.SubjectId,
                document.SignBy,
                Signers = document.Signatories.Where(signatory => signatory.DepartmentId != null).Select(signatory => new { DepartmentId = signatory.DepartmentId!.Value, signatory.State, signatory.At }).ToList(),
            })
            .ToListAsync(cancellation);
        return facts with
        {
            Pledges = pledges.ConvertAll(pledge =>
            {
                var document = documents.Find(document => document.SubjectId == pledge.Id);
                var signers = document?.Signers.Select(signer => new SignerFact(signer.DepartmentId, signer.State, signer.At)) ?? [];
                return new PledgeFact(pledge.Id, pledge.ClusterId, pledge.State, pledge.IssuedAt, document?.Id, document?.SignBy, [.. signers]);
            }),
            Promises = await PromisesAsync(db, year, only, cancellation),
        };
    }

    // Of all kinds of pledges that bind; a union's party has the department's key, so that one answer serves both.
    private static async Task<IReadOnlyList<PromiseFact>> PromisesAsync(PortalDb db, int year, IReadOnlyList<Guid>? only, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var parties = db.Set<PledgeParty>().Where(party => !party.IsUnion);
        if (only is not null) parties = parties.Where(party => only.Contains(party.DepartmentId));
        return await (
            from pledge in db.Pledges
            where (pledge.State == PledgeState.Issued || pledge.State == PledgeState.Signed) && pledge.FirstYear <= year && pledge.LastYear >= year
            join clause in db.PledgeClauses on pledge.Id equals clause.PledgeId
            where clause.TargetOn >= first && clause.TargetOn <= last
            join party in parties on pledge.Id equals party.PledgeId
            select new PromiseFact(
                pledge.Id, clause.Id, pledge.ClusterId, party.DepartmentId, clause.Code, clause.TargetOn!.Value,
                db.ClauseResults.Where(result => result.ClauseId == clause.Id && result.DepartmentId == party.DepartmentId && result.Year == year).Select(result => (DateTime?)result.SavedAt).FirstOrDefault()))
            .ToListAsync(cancellation);
    }

    public static async Task<ObligationFacts> WithMeetingsAsync(PortalDb db, ObligationFacts facts, List<Guid> clusters, CancellationToken cancellation)
    {
        var year = facts.Year;
        return facts with
        {
            Meetings = await db.Meetings.Where(meeting => meeting.Year == year && clusters.Contains(meeting.ClusterId) && meeting.State != MeetingState.Cancelled)
                .Select(meeting => new MeetingFact(
                    meeting.Id, meeting.ClusterId, meeting.State, meeting.StartsAt, meeting.ClosedAt,
                    db.Acclaims.Any(acclaim => acclaim.MeetingId == meeting.Id && acclaim.Purpose == AcclaimPurpose.LeadingUnit && acclaim.State == AcclaimState.Counted),
                    db.MeetingPapers.Where(paper => paper.MeetingId == meeting.Id && paper.Kind == PaperKind.Report && paper.Document!.State == IssuedDocumentState.Current).Select(paper => paper.IssuedAt).Max()))
                .ToListAsync(cancellation),
        };
    }

    public static async Task<ObligationFacts> WithProposalsAsync(PortalDb db, ObligationFacts facts, IReadOnlyList<Guid>? only, CancellationToken cancellation)
    {
        var year = facts.Year;
        var proposals = db.Proposals.Where(proposal => proposal.Year == year && proposal.Kind == ProposalKind.YearlyMerit && proposal.ClusterId == null);
        if (only is not null) proposals = proposals.Where(proposal => only.Contains(proposal.DepartmentId));
        return facts with { Proposals = await proposals.Select(proposal => new ProposalFact(proposal.Id, proposal.DepartmentId, proposal.State, proposal.SubmittedAt)).ToListAsync(cancellation) };
    }

    // The day of the round says to which year it belongs.
    public static async Task<ObligationFacts> WithProofsAsync(PortalDb db, ObligationFacts facts, IReadOnlyList<Guid>? only, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(facts.Year, 1, 1), new DateOnly(facts.Year, 12, 31));
        var proofs = db.NameProofs.Where(proof => proof.Round!.DueOn >= first && proof.Round.DueOn <= last);
        if (only is not null) proofs = proofs.Where(proof => only.Contains(proof.DepartmentId));
        return facts with
        {
            Proofs = await proofs.GroupBy(proof => new { proof.Round!.DecisionId, proof.Round.DueOn, proof.DepartmentId })
                .Select(group => new ProofFact(group.Key.DecisionId, group.Key.DepartmentId, group.Key.DueOn, group.Count(), group.Count(proof => proof.State == ProofState.Waiting), group.Max(proof => proof.AnsweredAt)))
                .ToListAsync(cancellation),
        };
    }
}
