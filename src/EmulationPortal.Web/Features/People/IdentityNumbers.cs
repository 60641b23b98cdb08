using System.Security.Cryptography;
using EmulationPortal.Domain.People;
using Microsoft.AspNetCore.DataProtection;

namespace EmulationPortal.Web.Features.People;

/// <summary>Encrypts identity numbers with the portal's own keys, which lie beside the database and not in it.</summary>
public sealed class IdentityNumbers(IDataProtectionProvider protection)
{
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

    /// <summary>Writes a number down for a person; an empty one takes it away.</summary>
    public void Write(Person person, string digits)
    {
        ArgumentNullException.ThrowIfNull(person);
        (person.SealedIdentityNumber, person.IdentityEnding) = (Seal(digits), IdentityNumberText.Ending(digits));
    }
}
