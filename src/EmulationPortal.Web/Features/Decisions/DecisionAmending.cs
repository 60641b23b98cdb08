using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>Drafts decisions that correct, reissue or revoke what an issued one gave.</summary>
public sealed class DecisionAmending(PortalDb db, DecisionDrafting drafting, PortalClock clock)
{
    /// <summary>The draft; it is added, the caller saves.</summary>
    /// <param name="opened">The decision that gave the awards.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="exchanges">Whether a reissue exchanges certificates.</param>
    /// <param name="chosen">The awards with what was typed to them.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<AwardDecision> DraftAsync(OpenedDecision opened, DecisionKind kind, bool exchanges, IReadOnlyList<(AwardStanding Award, AmendedLineForm Typed)> chosen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(chosen);
        var original = opened.Decision;
        var words = kind switch { DecisionKind.Correction => "đính chính", DecisionKind.Reissue => $"{(exchanges ? DecisionText.Exchange : "cấp lại")} bằng, giấy chứng nhận theo", _ => "hủy bỏ, thu hồi khen thưởng theo" };
        var decision = drafting.Begin(kind, original.Id, original.Year, $"{words} Quyết định số {original.FullNumber} {DateText.InWords(original.DecidedOn!.Value)}");
        (decision.SignerId, decision.SignerName, decision.SignerTitle, decision.OnBehalf) = (original.SignerId, original.SignerName, original.SignerTitle, original.OnBehalf);
        await drafting.AddBasesAsync(decision, cancellation);
        decision.Bases.Add(new DecisionBasis { DecisionId = decision.Id, Position = decision.Bases.Count + 1, Text = $"Căn cứ Quyết định số {original.FullNumber} {DateText.InWords(original.DecidedOn.Value)} của {original.Authority} {original.Title}" });
        DecisionDrafting.AddArticles(decision, $"Chánh Văn phòng Bộ, thủ trưởng các đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.");
        foreach (var (award, typed) in chosen) decision.Lines.Add(LineOf(decision, kind, award, typed));
        await drafting.RefreshAsync(decision, opened.Kinds, cancellation);
        db.AwardDecisions.Add(decision);
        db.Record(opened.Actor, clock.Now, decision, "DecisionDrafted", $"Soạn dự thảo quyết định {decision.Title}, {decision.Lines.Count} tập thể, cá nhân.");
        return decision;
    }

    /// <summary>What departments reported as the right words of these awards when they proofed the names, and the officer has not settled otherwise; by the line that gave the award.</summary>
    public async Task<IReadOnlyDictionary<Guid, NameReport>> ReportsAsync(IEnumerable<AwardStanding> awards, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(awards);
        var byLine = awards.ToDictionary(award => award.InForce.Id);
        var decisions = byLine.Values.Select(award => award.InForce.DecisionId).Distinct().ToList();
        var proofs = await db.NameProofs.AsNoTracking()
            .Where(proof => decisions.Contains(proof.Line!.DecisionId) && (proof.State == ProofState.Reported || proof.State == ProofState.ToCorrect) && proof.RightName != "")
            .Join(db.Departments, proof => proof.DepartmentId, department => department.Id, (proof, department) => new { Proof = proof, department.Name }).ToListAsync(cancellation);
        return proofs.Where(row => byLine.TryGetValue(row.Proof.LineId, out var award) && row.Proof.Shows(award.InForce.Name, award.InForce.UnitLine))
            .ToDictionary(row => byLine[row.Proof.LineId].Given.Id, row => new NameReport(row.Proof, row.Name));
    }

    /// <summary>Awards of a decision for which another decision about it is being drafted or signed.</summary>
    public async Task<IReadOnlySet<Guid>> UnderWayAsync(Guid decisionId, CancellationToken cancellation) =>
        (await db.DecisionLines.AsNoTracking()
            .Where(line => line.OriginalLineId != null && line.Decision!.OriginalId == decisionId && (line.Decision.State == DecisionState.Draft || line.Decision.State == DecisionState.ToSign))
            .Select(line => line.OriginalLineId!.Value).ToListAsync(cancellation)).ToHashSet();

    private static DecisionLine LineOf(AwardDecision decision, DecisionKind kind, AwardStanding award, AmendedLineForm typed)
    {
        var now = award.InForce;
        var corrects = kind == DecisionKind.Correction;
        return new DecisionLine
        {
            DecisionId = decision.Id,
            OriginalLineId = award.Given.Id,
            PersonId = award.Given.PersonId,
            CollectiveId = award.Given.CollectiveId,
            DepartmentId = award.Given.DepartmentId,
            Recipient = award.Given.Recipient,
            KindCode = award.Given.KindCode,
            Name = corrects ? VietnameseText.Normalise(typed.Name) : now.Name,
            UnitLine = corrects ? VietnameseText.Normalise(typed.UnitLine) : now.UnitLine,
            Merit = corrects ? VietnameseText.Normalise(typed.Merit) : now.Merit,
            Reason = VietnameseText.Normalise(typed.Reason),
        };
    }
}
