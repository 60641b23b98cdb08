using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Encrypts identity numbers with the portal's own keys, which lie beside the database and not in it.</summary>
public sealed class IdentityNumbers(IDataProtectionProvider protection, IdentityDigests digests)
{
    private const int EndingsAtOnce = 200;

    private readonly IDataProtector protector = protection.CreateProtector("people-identity");

    /// <summary>The digits, encrypted; empty for none.</summary>
    public string Seal(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length == 0 ? string.Empty : protector.Protect(digits);
    }

    /// <summary>The digits of a person; empty when none are recorded, null when the keys that sealed them are gone.</summary>
    public string? Reveal(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        try
        {
            return person.SealedIdentityNumber.Length == 0 ? string.Empty : protector.Unprotect(person.SealedIdentityNumber);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Who has the number already, other than <paramref name="except"/>; null when nobody has, or it is empty. Records merged into others don't count.</summary>
    public async Task<Person?> OwnerAsync(PortalDb db, string digits, Guid? except, CancellationToken cancellation) =>
        (await OwnersAsync(db, [digits], cancellation))[digits].FirstOrDefault(person => person.Id != except);

    /// <summary>Who has the numbers already. Only those whose ending agrees are opened: the numbers themselves are nowhere to be searched.</summary>
    public async Task<ILookup<string, Person>> OwnersAsync(PortalDb db, IReadOnlyCollection<string> numbers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(numbers);
        var sought = numbers.Where(digits => digits.Length > 0).ToHashSet(StringComparer.Ordinal);
        var found = new List<(string Digits, Person Person)>();
        foreach (var endings in sought.Select(IdentityNumberText.Ending).Distinct().Chunk(EndingsAtOnce))
        {
            var people = await db.People.AsNoTracking().Where(person => endings.Contains(person.IdentityEnding) && person.MergedIntoId == null).ToListAsync(cancellation);
            found.AddRange(people.Select(person => (Reveal(person) ?? string.Empty, person)).Where(pair => sought.Contains(pair.Item1)));
        }

        return found.ToLookup(pair => pair.Digits, pair => pair.Person, StringComparer.Ordinal);
    }

    /// <summary>That a number is somebody else's, a Vietnamese sentence: whose, to those who keep that record, and nothing of it to others.</summary>
    public static string Taken(Actor actor, Person owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return PeopleRules.MayEdit(actor, owner.DepartmentId).IsAllowed
            ? $"Số định danh này đã ghi cho {owner.Addressed}{(owner.Birth.Length > 0 ? $", sinh {owner.Birth}" : string.Empty)}. Nếu là cùng một người, hãy dùng hồ sơ ấy; nếu không, hãy kiểm tra lại số."
            : "Số định danh này đã ghi ở một hồ sơ khác trên cổng. Hãy kiểm tra lại số; nếu số đúng, hãy báo cán bộ Bộ.";
    }

    /// <summary>Writes a number down for a person; an empty one takes it away.</summary>
    public void Write(Person person, string digits)
    {
        ArgumentNullException.ThrowIfNull(person);
        (person.SealedIdentityNumber, person.IdentityEnding, person.IdentityDigest) = (Seal(digits), IdentityNumberText.Ending(digits), digests.Of(digits));
    }

    /// <summary>
    /// Gives numbers their digests that were written down before there were digests. Of two records that already hold one number the first
    /// gets it; the other stays as it is, to be merged or mended by hand.
    /// </summary>
    /// <returns>How many got one.</returns>
    public async Task<int> DigestOlderAsync(PortalDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var older = await db.People.Where(person => person.IdentityDigest == null && person.SealedIdentityNumber != string.Empty && person.MergedIntoId == null)
            .OrderBy(person => person.Id).ToListAsync(cancellation);
        if (older.Count == 0)
        {
            return 0;
        }

        var taken = (await db.People.Where(person => person.IdentityDigest != null).Select(person => person.IdentityDigest!).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var given = 0;
        foreach (var person in older)
        {
            if (Reveal(person) is { } digits && digests.Of(digits) is { } digest && taken.Add(digest))
            {
                person.IdentityDigest = digest;
                given++;
            }
        }

        await db.SaveChangesAsync(cancellation);
        return given;
    }
}
