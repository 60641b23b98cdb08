using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Data.LegalDocuments;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Decisions;

/// <summary>Brings a decision into force in the transaction of its last signature.</summary>
public static class DecisionSettling
{
    /// <summary>Local path of a decision.</summary>
    public static string PathOf(Guid decisionId) => $"/quyet-dinh/{decisionId}";

    /// <summary>
    /// Brings the decision of a document that is signed by now into force: what it gave stands in the biographies of awards, what it revoked
    /// counts no more, the departments are told. Does nothing for other documents. The caller saves.
    /// </summary>
    public static async Task SettleDecisionAsync(this PortalDb db, IssuedDocument document, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(document);
        if (document is not { Kind: IssuedDocumentKind.AwardDecision, SigningState: SigningState.Complete }
            || await db.AwardDecisions.Include(found => found.Lines).SingleOrDefaultAsync(found => found.DocumentId == document.Id, cancellation) is not { } decision
            || !decision.Settle(now).IsAllowed)
        {
            return;
        }

        await (decision.Kind switch
        {
            DecisionKind.Award => db.GiveAsync(decision, cancellation),
            DecisionKind.Revocation => db.RevokeAsync(decision, cancellation),
            _ => Task.CompletedTask,
        });
        if (decision.Kind != DecisionKind.Award) await db.DropOutdatedProofsAsync(decision, cancellation);
        await db.RegisterAsync(decision, cancellation);
        db.Record(
            Actor.Portal, now, decision, "DecisionIssued", $"Ban hành Quyết định số {decision.FullNumber} ngày {DateText.Show(decision.DecidedOn!.Value)}, {decision.Lines.Count} tập thể, cá nhân.",
            changes: [new AuditChange("Trạng thái", DecisionWorkflow.StateName(DecisionState.ToSign), DecisionWorkflow.StateName(decision.State))]);
        var said = $"Quyết định số {decision.FullNumber} {decision.Title} đã ban hành.";
        db.Announce(await db.PeopleWithAsync(Role.MinistryOfficer, cancellation), said, PathOf(decision.Id), now);
        var departments = decision.Lines.Select(line => line.DepartmentId).Distinct().ToList();
        db.Announce(await db.PeopleOfAsync(departments, VietnamTime.DateOf(now), cancellation), said, PathOf(decision.Id), now);
    }

    /// <summary>Writes the awards of a decision into the biographies, and ties the proposals to it.</summary>
    public static async Task GiveAsync(this PortalDb db, AwardDecision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        foreach (var line in decision.Lines)
        {
            db.AwardRecords.Add(new AwardRecord
            {
                PersonId = line.PersonId,
                CollectiveId = line.CollectiveId,
                AwardKindCode = line.KindCode,
                Year = decision.Year,
                DecisionNumber = decision.FullNumber,
                DecidedOn = decision.DecidedOn,
                Authority = decision.Authority,
                Source = AwardSource.Portal,
                Note = line.Merit,
                DecisionLineId = line.Id,
            });
        }

        foreach (var some in decision.Lines.Select(line => line.ProposalLineId).OfType<Guid>().Chunk(500))
        {
            foreach (var proposed in await db.ProposalLines.Where(proposed => some.Contains(proposed.Id)).ToListAsync(cancellation)) proposed.Decide();
            await db.UseInitiativesAsync(some, cancellation);
        }

        await db.MarkRulesAsync(decision, cancellation);
    }

    // The rules of the day by which these awards are judged can only be superseded from now on.
    private static async Task MarkRulesAsync(this PortalDb db, AwardDecision decision, CancellationToken cancellation)
    {
        var day = decision.DecidedOn!.Value;
        var codes = decision.Lines.Select(line => line.KindCode).Distinct().ToList();
        var rules = await db.RuleSets.Where(set => set.ValidFrom <= day && (set.ValidTo == null || set.ValidTo >= day))
            .SelectMany(set => set.Rules).Where(rule => codes.Contains(rule.KindCode) && rule.ValidFrom <= day && (rule.ValidTo == null || rule.ValidTo >= day)).ToListAsync(cancellation);
        foreach (var rule in rules.Where(rule => decision.Lines.Exists(line => line.KindCode == rule.KindCode && line.Recipient == rule.Recipient))) rule.MarkUsed(day);
    }

    private static async Task RevokeAsync(this PortalDb db, AwardDecision decision, CancellationToken cancellation)
    {
        foreach (var some in decision.Lines.Select(line => line.OriginalLineId).OfType<Guid>().Chunk(500))
        {
            foreach (var record in await db.AwardRecords.Where(record => record.DecisionLineId != null && some.Contains(record.DecisionLineId.Value)).ToListAsync(cancellation))
            {
                record.RevokedOn = decision.DecidedOn;
            }
        }
    }
}
