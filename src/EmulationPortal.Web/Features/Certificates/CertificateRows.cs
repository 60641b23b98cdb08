using EmulationPortal.Data;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>Counts what of decisions is proofed and printed, as far as the reader may know.</summary>
internal static class CertificateRows
{
    /// <summary>The decisions, the newest first.</summary>
    public static async Task<IReadOnlyList<DecisionRow>> AllAsync(PortalDb db, Actor actor, CancellationToken cancellation)
    {
        var decisions = db.AwardDecisions.AsNoTracking().Where(decision => decision.State != DecisionState.Cancelled && decision.Kind != DecisionKind.Revocation);
        if (!actor.IsOfficer)
        {
            // A department learns of a decision when it is asked about its names.
            var mine = db.NameProofs.VisibleTo(actor);
            decisions = decisions.Where(decision => mine.Any(proof => proof.Line!.DecisionId == decision.Id));
        }

        var rows = new List<DecisionRow>();
        foreach (var decision in await decisions.OrderByDescending(decision => decision.DecidedOn).ThenByDescending(decision => decision.Id).ToListAsync(cancellation))
        {
            rows.Add(await OneAsync(db, actor, decision, cancellation));
        }

        return rows;
    }

    /// <summary>One decision.</summary>
    public static async Task<DecisionRow> OneAsync(PortalDb db, Actor actor, AwardDecision decision, CancellationToken cancellation)
    {
        var own = actor.IsOfficer ? null : actor.DepartmentId;
        var lines = db.DecisionLines.Where(line => line.DecisionId == decision.Id && (own == null || line.DepartmentId == own));
        var settled = db.NameProofs.Where(proof => proof.Line!.DecisionId == decision.Id && (own == null || proof.DepartmentId == own)
            && (proof.State == ProofState.Overridden || (proof.State == ProofState.Confirmed && proof.Name == proof.Line.Name && proof.UnitLine == proof.Line.UnitLine)));
        var printed = db.SheetsInUse().Where(sheet => sheet.Line!.DecisionId == decision.Id && (own == null || sheet.Line.DepartmentId == own));
        var outside = db.PrintedCertificates.Where(sheet => (sheet.State == PrintedState.Good || sheet.State == PrintedState.Replaced) && sheet.Line!.DecisionId == decision.Id && (own == null || sheet.Line.DepartmentId == own));
        var due = await db.ProofRounds.Where(round => round.DecisionId == decision.Id).Select(round => (DateOnly?)round.DueOn).FirstOrDefaultAsync(cancellation);
        var inUse = await printed.CountAsync(cancellation);
        return new DecisionRow(decision, await lines.CountAsync(cancellation), await settled.CountAsync(cancellation), inUse, due) { ToTakeBack = await outside.CountAsync(cancellation) - inUse };
    }
}
