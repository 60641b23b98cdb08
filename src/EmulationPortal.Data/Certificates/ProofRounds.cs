using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Certificates;

/// <summary>Opens rounds of proofs and keeps them in step with their decisions.</summary>
public static class ProofRounds
{
    /// <summary>
    /// Opens the round, or brings an open one up to date: new awards are asked about, awards whose words changed are asked again, those
    /// taken out of the draft are dropped. Nobody is asked about what is not printed: awards revoked or corrected since, and titles and forms
    /// without a layout. To be saved by the caller.
    /// </summary>
    /// <returns>The round and the departments that have something to answer.</returns>
    public static async Task<(ProofRound Round, IReadOnlyList<Guid> Asked)> OpenAsync(this PortalDb db, AwardDecision decision, DateOnly dueOn, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        var round = await db.ProofRounds.Include(candidate => candidate.Proofs).FirstOrDefaultAsync(candidate => candidate.DecisionId == decision.Id, cancellation);
        if (round is null)
        {
            round = new ProofRound { DecisionId = decision.Id, DueOn = dueOn, OpenedAt = now };
            db.ProofRounds.Add(round);
        }

        round.DueOn = dueOn;
        var awards = await db.CertificateAwardsAsync(decision, cancellation);
        var layouts = await db.LayoutsForAsync(decision, awards, VietnamTime.DateOf(now), cancellation);
        var printed = awards.Where(award => award.WhyNone is null && layouts.ContainsKey(award.Line.KindCode)).Select(award => award.Line).ToList();
        var known = round.Proofs.ToDictionary(proof => proof.LineId);
        foreach (var line in printed)
        {
            if (!known.TryGetValue(line.Id, out var proof))
            {
                proof = new NameProof { RoundId = round.Id, LineId = line.Id, DepartmentId = line.DepartmentId };
                db.NameProofs.Add(proof);
            }

            proof.Show(line.Name, line.UnitLine);
        }

        var (all, standing) = (awards.Select(award => award.Line.Id).ToHashSet(), printed.Select(line => line.Id).ToHashSet());
        // What was answered of an award that is no longer printed stays to be read.
        db.NameProofs.RemoveRange(known.Values.Where(proof => !all.Contains(proof.LineId) || (proof.State == ProofState.Waiting && !standing.Contains(proof.LineId))));
        return (round, [.. db.NameProofs.Local.Where(proof => proof.RoundId == round.Id && proof.State == ProofState.Waiting && standing.Contains(proof.LineId)).Select(proof => proof.DepartmentId).Distinct()]);
    }

    /// <summary>Nobody is asked any longer about the names of awards that an issued decision revokes, corrects or reissues; the caller saves.</summary>
    public static async Task DropOutdatedProofsAsync(this PortalDb db, AwardDecision about, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(about);
        foreach (var some in about.Lines.Select(line => line.OriginalLineId).OfType<Guid>().Chunk(500))
        {
            db.NameProofs.RemoveRange(await db.NameProofs.Where(proof => proof.State == ProofState.Waiting && proof.Line!.DecisionId != about.Id
                && (some.Contains(proof.LineId) || (proof.Line.OriginalLineId != null && some.Contains(proof.Line.OriginalLineId.Value)))).ToListAsync(cancellation));
        }
    }

    /// <summary>Drops the proofs of lines that leave a draft, and with the draft itself its round; the caller saves.</summary>
    /// <param name="db">The database.</param>
    /// <param name="decision">The draft.</param>
    /// <param name="gone">The lines that leave it; null when the whole draft goes.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task DropProofsAsync(this PortalDb db, AwardDecision decision, IReadOnlyCollection<Guid>? gone, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        foreach (var round in await db.ProofRounds.Include(candidate => candidate.Proofs).Where(candidate => candidate.DecisionId == decision.Id).ToListAsync(cancellation))
        {
            db.NameProofs.RemoveRange(round.Proofs.Where(proof => gone is null || gone.Contains(proof.LineId)));
            if (gone is null) db.ProofRounds.Remove(round);
        }
    }
}
