using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Certificates;

/// <summary>Opens rounds of proofs and keeps them in step with their decisions.</summary>
public static class ProofRounds
{
    /// <summary>
    /// Opens the round, or brings an open one up to date: new awards are asked about, awards whose words changed are asked again, those
    /// taken out of the draft are dropped. To be saved by the caller.
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
        var lines = await db.DecisionLines.AsNoTracking().Where(line => line.DecisionId == decision.Id).ToListAsync(cancellation);
        var known = round.Proofs.ToDictionary(proof => proof.LineId);
        foreach (var line in lines)
        {
            if (!known.TryGetValue(line.Id, out var proof))
            {
                proof = new NameProof { RoundId = round.Id, LineId = line.Id, DepartmentId = line.DepartmentId };
                db.NameProofs.Add(proof);
            }

            proof.Show(line.Name, line.UnitLine);
        }

        var standing = lines.Select(line => line.Id).ToHashSet();
        db.NameProofs.RemoveRange(known.Values.Where(proof => !standing.Contains(proof.LineId)));
        return (round, [.. db.NameProofs.Local.Where(proof => proof.RoundId == round.Id && proof.State == ProofState.Waiting && standing.Contains(proof.LineId)).Select(proof => proof.DepartmentId).Distinct()]);
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
