using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EmulationPortal.Data.Accounts;

/// <summary>
/// Hashes passwords in Unicode's composed form: one keyboard sends “ò” as one character and another as a letter and a tone,
/// and both mean the same password. Everything that sets or checks a password comes through here.
/// </summary>
public sealed class ComposedPasswords(IOptions<PasswordHasherOptions>? options = null) : PasswordHasher<PortalUser>(options)
{
    /// <inheritdoc/>
    public override string HashPassword(PortalUser user, string password) => base.HashPassword(user, VietnameseText.Composed(password));

    /// <inheritdoc/>
    public override PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, VietnameseText.Composed(providedPassword));
}
