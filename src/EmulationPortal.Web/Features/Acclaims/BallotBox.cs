using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Meetings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>
/// The urn of a secret ballot. The register (who is present and whether they have voted) and the ballots share nothing but the acclaim: every place of both is made
/// before the first vote, a ballot goes encrypted into a free place drawn by lot, no row carries a time, an order or a version, and
/// the trail says nothing of single votes. At the count the ballots are decrypted, shuffled and stored anew without their places,
/// their receipts apart from them; the urn and its key are destroyed. See docs/decisions on secret ballots.
/// </summary>
public sealed class BallotBox(PortalDb db, IDataProtectionProvider protection)
{
    private readonly Urn urn = new(protection, "Acclaims");

    /// <summary>Opens a vote; for a secret ballot with register and urn.</summary>
    public async Task<Verdict> OpenAsync(Acclaim acclaim, Meeting meeting, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(acclaim);
        ArgumentNullException.ThrowIfNull(meeting);
        var isSecret = acclaim.Method == AcclaimMethod.SecretBallot;
        var verdict = acclaim.Open(actor, meeting, isSecret ? urn.NewKey() : null, now);
        if (!verdict.IsAllowed) return verdict;
        if (isSecret)
        {
            db.AcclaimVoters.AddRange(meeting.Attendances.Where(attendance => attendance.IsPresent).Select(attendance => new AcclaimVoter { AcclaimId = acclaim.Id, DepartmentId = attendance.DepartmentId }));
            db.SealedBallots.AddRange(Urn.RandomKeys(meeting.AllMembers).Select(key => new SealedBallot { Id = key, AcclaimId = acclaim.Id, Content = CastBallot.Noise() }));
        }

        // Whoever takes somebody off the list at this very moment finds the list changed.
        foreach (var attendance in meeting.Attendances.Where(attendance => attendance.IsPresent))
        {
            db.Entry(attendance).Property(row => row.Version).IsModified = true;
        }

        db.Record(actor, now, acclaim, "AcclaimOpened", $"Bắt đầu biểu quyết: {acclaim.Name} ({AcclaimText.Name(acclaim.Method).ToLowerInvariant()}).");
        await db.SaveChangesAsync(cancellation);
        return verdict;
    }

    /// <summary>A ticket for one ballot form of a department, with its receipt.</summary>
    public string NewTicket(Guid acclaimId, Guid departmentId) => urn.NewTicket(acclaimId, departmentId);

    /// <summary>The receipt of a ticket; null when it was not made for that department's ballot.</summary>
    public string? ReceiptOf(string? ticket, Guid acclaimId, Guid departmentId) => urn.ReceiptOf(ticket, acclaimId, departmentId);

    /// <summary>
    /// Casts a department's ballot. Register and urn change in one transaction; the register's row is taken only while it waits, so that
    /// of two requests at once one finds it taken.
    /// </summary>
    /// <returns>Whether it was taken; not when the department has voted already or the vote has ended.</returns>
    public async Task<bool> CastAsync(Guid acclaimId, Guid departmentId, CastBallot cast, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cast);
        var wrapped = await db.Acclaims.AsNoTracking().Where(acclaim => acclaim.Id == acclaimId).Select(acclaim => acclaim.UrnKey).SingleAsync(cancellation);
        if (wrapped is null) return false;
        return await Urn.CastAsync(db, db.AcclaimVoters.Where(voter => voter.AcclaimId == acclaimId && voter.DepartmentId == departmentId), db.SealedBallots.Where(ballot => ballot.AcclaimId == acclaimId), urn.Seal(cast, wrapped), cancellation);
    }

    /// <summary>Ends a secret ballot and counts it; false when somebody else has just done so.</summary>
    public async Task<bool> CountAsync(Guid acclaimId, Actor actor, string reason, DateTime now, CancellationToken cancellation)
    {
        var counted = await db.InTransactionAsync(
            async () =>
            {
                db.ChangeTracker.Clear();
                // The register first: a vote that is under way holds its row, and one that comes later finds it closed.
                await db.AcclaimVoters.Where(voter => voter.AcclaimId == acclaimId && voter.State == VoterState.Waiting)
                    .ExecuteUpdateAsync(voter => voter.SetProperty(row => row.State, VoterState.Missed), cancellation);
                var acclaim = await db.Acclaims.Include(candidate => candidate.Candidates).SingleAsync(candidate => candidate.Id == acclaimId, cancellation);
                if (acclaim.State != AcclaimState.Opened || acclaim.UrnKey is not { } wrapped) return false;
                var contents = await db.SealedBallots.AsNoTracking().Where(ballot => ballot.AcclaimId == acclaimId && ballot.IsUsed).Select(ballot => ballot.Content).ToArrayAsync(cancellation);
                var cast = urn.Unseal(contents, wrapped);
                acclaim.Count([.. cast.Select(ballot => ballot.Ballot)], reason, now);
                Store(acclaimId, cast);
                await db.SealedBallots.Where(ballot => ballot.AcclaimId == acclaimId).ExecuteDeleteAsync(cancellation);
                db.Record(actor, now, acclaim, "AcclaimCounted", $"Kiểm phiếu: {acclaim.Name}. {AcclaimText.Name(acclaim.Outcome!.Value)}.", reason, Changes(acclaim));
                await db.SaveChangesAsync(cancellation);
                return true;
            },
            cancellation);
        await db.ForgetTracesAsync(cancellation);
        return counted;
    }

    /// <summary>Destroys the urn of a vote that is called off; the caller has changed the acclaim and saves here.</summary>
    public async Task DestroyAsync(Guid acclaimId, CancellationToken cancellation)
    {
        await db.InTransactionAsync(
            async () =>
            {
                await db.SealedBallots.Where(ballot => ballot.AcclaimId == acclaimId).ExecuteDeleteAsync(cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation);
        await db.ForgetTracesAsync(cancellation);
    }

    /// <summary>What a count changes, for the trail: votes by candidate and what is no valid ballot.</summary>
    public static IReadOnlyList<AuditChange> Changes(Acclaim acclaim)
    {
        ArgumentNullException.ThrowIfNull(acclaim);
        return [.. acclaim.Candidates.OrderBy(candidate => candidate.Position).Select(candidate => new AuditChange($"Đề cử {candidate.Position}", null, $"{candidate.Votes} phiếu")),
            new("Phiếu trắng", null, $"{acclaim.Blank}"), new("Phiếu không hợp lệ", null, $"{acclaim.Invalid}")];
    }

    // Ballots and receipts are shuffled each by itself, and stored in the order of keys drawn by lot.
    private void Store(Guid acclaimId, CastBallot[] cast)
    {
        db.CountedBallots.AddRange(Urn.Shuffled(cast, (ballot, key) => new CountedBallot { Id = key, AcclaimId = acclaimId, Kind = ballot.Ballot.Kind, Choices = ballot.Ballot.Stored }));
        db.AcclaimReceipts.AddRange(Urn.Shuffled(cast, (ballot, key) => new AcclaimReceipt { Id = key, AcclaimId = acclaimId, Code = ballot.Receipt }));
    }
}
