using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>What follows from a signature, whichever of the three ways it was made; saved in the transaction of the signature.</summary>
public sealed class AfterSignature(PortalDb db, SigningNotices notices, PortalClock clock)
{
    /// <summary>Why a signature can't bring the record behind the document into force, a Vietnamese sentence, or null. Asked before signing.</summary>
    public async Task<string?> WhyNotAsync(IssuedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Kind != IssuedDocumentKind.AwardDecision
            || await db.AwardDecisions.AsNoTracking().Include(found => found.Lines).SingleOrDefaultAsync(found => found.DocumentId == document.Id, cancellation) is not { } decision)
        {
            return null;
        }

        return await db.WhyNotGivenAsync(decision, await db.ProposedLinesAsync(decision, cancellation), cancellation) is { } why ? $"Chưa ký được: {why} Cán bộ Bộ cần rút lại quyết định để sửa." : null;
    }

    /// <summary>Tells who is concerned; after the last signature the record behind the document is signed, too.</summary>
    public async Task FollowAsync(IssuedDocument document, Signatory by, CancellationToken cancellation)
    {
        await notices.SignedAsync(document, by, cancellation);
        await db.SettlePledgeAsync(document, clock.Now, cancellation);
        await db.SettleRegistrationAsync(document, clock.Now, cancellation);
        await db.SettleProposalAsync(document, clock.Now, cancellation);
        await db.SettleDecisionAsync(document, clock.Now, cancellation);
    }
}
