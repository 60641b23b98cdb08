using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Domain.Acclaims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>
/// What every urn of a secret ballot does alike, whoever votes: its key, the tickets with their receipts, the place drawn by lot, the
/// shuffling at the count. See docs/decisions on secret ballots.
/// </summary>
/// <param name="protection">The portal's protection keys, which lie outside the database.</param>
/// <param name="feature">Whose urns: keys and tickets of one feature are not taken by another.</param>
public sealed class Urn(IDataProtectionProvider protection, string feature)
{
    private readonly IDataProtector protector = protection.CreateProtector($"EmulationPortal.{feature}.Urn");
    private readonly IDataProtector tickets = protection.CreateProtector($"EmulationPortal.{feature}.Receipt");

    /// <summary>A new key of an urn, encrypted.</summary>
    public byte[] NewKey() => protector.Protect(RandomNumberGenerator.GetBytes(CastBallot.KeyLength));

    /// <summary>Seals a ballot with the urn's encrypted key.</summary>
    public byte[] Seal(CastBallot cast, byte[] key)
    {
        ArgumentNullException.ThrowIfNull(cast);
        return cast.Seal(protector.Unprotect(key));
    }

    /// <summary>Opens what lies in an urn.</summary>
    public CastBallot[] Unseal(IEnumerable<byte[]> contents, byte[] key)
    {
        var plain = protector.Unprotect(key);
        return [.. contents.Select(content => CastBallot.Unseal(content, plain))];
    }

    /// <summary>
    /// A ticket for one ballot form of a voter, with the receipt that the ballot leaves when it is cast. Nothing of it is stored: it
    /// lies in the voter's page alone, so that the voter has the code whichever of two pages, or of two clicks, is the first.
    /// </summary>
    public string NewTicket(Guid voteId, Guid voterId) => tickets.Protect($"{voteId:N}/{voterId:N}/{CastBallot.NewReceipt()}");

    /// <summary>The receipt of a ticket; null when it was not made for that voter's ballot.</summary>
    public string? ReceiptOf(string? ticket, Guid voteId, Guid voterId)
    {
        var head = $"{voteId:N}/{voterId:N}/";
        try
        {
            return ticket is { Length: > 0 } && tickets.Unprotect(ticket) is var words && words.StartsWith(head, StringComparison.Ordinal) ? words[head.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// Casts a sealed ballot. Register and urn change in one transaction; the register's row is taken only while it waits, so that
    /// of two requests at once one finds it taken.
    /// </summary>
    /// <typeparam name="TVoter">The kind of register.</typeparam>
    /// <typeparam name="TPlace">The kind of place.</typeparam>
    /// <param name="db">The database.</param>
    /// <param name="own">The voter's row of the register.</param>
    /// <param name="places">All places of the urn.</param>
    /// <param name="bytes">The sealed ballot.</param>
    /// <param name="cancellation">Ends early.</param>
    /// <returns>Whether it was taken; not when the voter has voted already, is not in the register, or the vote has ended.</returns>
    public static Task<bool> CastAsync<TVoter, TPlace>(PortalDb db, IQueryable<TVoter> own, IQueryable<TPlace> places, byte[] bytes, CancellationToken cancellation)
        where TVoter : RegisteredVoter
        where TPlace : UrnPlace =>
        db.InTransactionAsync(
            async () =>
            {
                var taken = await own.Where(voter => voter.State == VoterState.Waiting).ExecuteUpdateAsync(voter => voter.SetProperty(row => row.State, VoterState.Voted), cancellation);
                if (taken == 0) return false;
                await PutAsync(places, bytes, cancellation);
                return true;
            },
            cancellation);

    /// <summary>Rows made of what was cast, shuffled, under keys drawn by lot and in the order of those keys.</summary>
    /// <typeparam name="T">What is made.</typeparam>
    /// <param name="cast">What was cast; shuffled here, so that two lists made of it share no order.</param>
    /// <param name="make">Makes a row with its key.</param>
    public static IEnumerable<T> Shuffled<T>(CastBallot[] cast, Func<CastBallot, Guid, T> make)
    {
        RandomNumberGenerator.Shuffle(cast.AsSpan());
        return [.. cast.Zip(RandomKeys(cast.Length), make)];
    }

    /// <summary>Keys drawn by lot, ascending.</summary>
    public static IReadOnlyList<Guid> RandomKeys(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).Order()];

    // Into a free place of the urn, drawn by lot.
    private static async Task PutAsync<T>(IQueryable<T> places, byte[] bytes, CancellationToken cancellation)
        where T : UrnPlace
    {
        for (; ; )
        {
            var free = await places.AsNoTracking().Where(place => !place.IsUsed).Select(place => place.Id).ToListAsync(cancellation);
            var drawn = free[RandomNumberGenerator.GetInt32(free.Count)];
            var put = await places.Where(place => place.Id == drawn && !place.IsUsed)
                .ExecuteUpdateAsync(place => place.SetProperty(row => row.IsUsed, true).SetProperty(row => row.Content, bytes), cancellation);
            if (put == 1) return;
        }
    }
}
