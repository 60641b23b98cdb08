using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Web.Features.Acclaims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>The urn of a council's secret ballot: register and ballots share nothing but the vote, as in acclaims.</summary>
public sealed class CouncilBallotBox(PortalDb db, IDataProtectionProvider protection)
{
    private readonly Urn urn = new(protection, "Councils");

    /// <summary>Opens a vote; for a secret ballot with register and urn. The caller has written the notices; all is saved here.</summary>
    public async Task<Verdict> OpenAsync(CouncilBallot ballot, CouncilSession session, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        ArgumentNullException.ThrowIfNull(session);
        var isSecret = ballot.Method == CouncilMethod.SecretBallot;
        var verdict = ballot.Open(actor, session, isSecret ? urn.NewKey() : null, now);
        if (!verdict.IsAllowed) return verdict;
        if (isSecret)
        {
            db.CouncilVoters.AddRange(ballot.VotersOf(session).Select(attendance => new CouncilVoter { BallotId = ballot.Id, MemberId = attendance.MemberId }));
            db.CouncilSealedBallots.AddRange(Urn.RandomKeys(session.AllMembers).Select(key => new CouncilSealedBallot { Id = key, BallotId = ballot.Id, Content = CastBallot.Noise() }));
        }

        // Whoever changes the attendance, or concludes, at this very moment finds it changed.
        db.Entry(session).Property(row => row.Version).IsModified = true;
        db.Record(actor, now, ballot, "CouncilBallotOpened", $"Bắt đầu biểu quyết: {ballot.Name} ({CouncilText.Name(ballot.Method).ToLowerInvariant()}), {ballot.Candidates.Count} hồ sơ.");
        await db.SaveChangesAsync(cancellation);
        return verdict;
    }

    /// <summary>A ticket for one ballot form of a member, with its receipt.</summary>
    public string NewTicket(Guid ballotId, Guid memberId) => urn.NewTicket(ballotId, memberId);

    /// <summary>The receipt of a ticket; null when it was not made for that member's ballot.</summary>
    public string? ReceiptOf(string? ticket, Guid ballotId, Guid memberId) => urn.ReceiptOf(ticket, ballotId, memberId);

    /// <summary>Casts a member's ballot: of two requests at once one finds the register's row taken.</summary>
    /// <returns>Whether it was taken; not when the member has voted already, is not in the register, or the vote has ended.</returns>
    public async Task<bool> CastAsync(Guid ballotId, Guid memberId, CastBallot cast, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cast);
        var key = await db.CouncilBallots.AsNoTracking().Where(ballot => ballot.Id == ballotId).Select(ballot => ballot.UrnKey).SingleAsync(cancellation);
        if (key is null) return false;
        return await Urn.CastAsync(db, db.CouncilVoters.Where(voter => voter.BallotId == ballotId && voter.MemberId == memberId), db.CouncilSealedBallots.Where(place => place.BallotId == ballotId), urn.Seal(cast, key), cancellation);
    }

    /// <summary>Ends a secret ballot and counts it; false when somebody else has just done so.</summary>
    public async Task<bool> CountAsync(Guid ballotId, Actor actor, string reason, DateTime now, CancellationToken cancellation)
    {
        var counted = await db.InTransactionAsync(
            async () =>
            {
                db.ChangeTracker.Clear();
                // The register first: a vote that is under way holds its row, and one that comes later finds it closed.
                await db.CouncilVoters.Where(voter => voter.BallotId == ballotId && voter.State == VoterState.Waiting)
                    .ExecuteUpdateAsync(voter => voter.SetProperty(row => row.State, VoterState.Missed), cancellation);
                var ballot = await db.CouncilBallots.Include(found => found.Candidates).Include(found => found.Opinions).SingleAsync(found => found.Id == ballotId, cancellation);
                if (ballot.State != CouncilBallotState.Opened || ballot.UrnKey is not { } key) return false;
                var contents = await db.CouncilSealedBallots.AsNoTracking().Where(place => place.BallotId == ballotId && place.IsUsed).Select(place => place.Content).ToArrayAsync(cancellation);
                var cast = urn.Unseal(contents, key);
                ballot.Count([.. cast.Select(vote => vote.Ballot)], reason, now);
                Store(ballotId, cast);
                await db.CouncilSealedBallots.Where(place => place.BallotId == ballotId).ExecuteDeleteAsync(cancellation);
                db.Record(actor, now, ballot, "CouncilBallotCounted", Sentence(ballot), reason, Changes(ballot));
                await db.SaveChangesAsync(cancellation);
                return true;
            },
            cancellation);
        await db.ForgetTracesAsync(cancellation);
        return counted;
    }

    /// <summary>Destroys the urn of a vote that is called off; the caller has changed the vote and saves here.</summary>
    public async Task DestroyAsync(Guid ballotId, CancellationToken cancellation)
    {
        await db.InTransactionAsync(
            async () =>
            {
                await db.CouncilSealedBallots.Where(place => place.BallotId == ballotId).ExecuteDeleteAsync(cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation);
        await db.ForgetTracesAsync(cancellation);
    }

    /// <summary>What a count came to, for the trail.</summary>
    public static string Sentence(CouncilBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return $"Kiểm phiếu: {ballot.Name}. Đạt {ballot.Candidates.Count(candidate => candidate.IsApproved)}/{ballot.Candidates.Count} hồ sơ.";
    }

    /// <summary>The votes by line, for the trail.</summary>
    public static IReadOnlyList<AuditChange> Changes(CouncilBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return [.. ballot.InOrder.Select(candidate => new AuditChange($"Hồ sơ {candidate.Position}", null, ballot.ResultOf(candidate)))];
    }

    private void Store(Guid ballotId, CastBallot[] cast)
    {
        db.CouncilCountedBallots.AddRange(Urn.Shuffled(cast, (vote, key) => new CouncilCountedBallot { Id = key, BallotId = ballotId, Kind = vote.Ballot.Kind, Choices = vote.Ballot.Stored }));
        db.CouncilReceipts.AddRange(Urn.Shuffled(cast, (vote, key) => new CouncilReceipt { Id = key, BallotId = ballotId, Code = vote.Receipt }));
    }
}
