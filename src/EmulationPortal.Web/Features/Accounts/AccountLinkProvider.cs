using System.Globalization;
using System.Security.Cryptography;
using EmulationPortal.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>
/// Tokens of the links that set a password. A token is bound to the account's security stamp, which changes when the link is
/// used or a newer one is made, so that each works once; to the mail address it was sent to; and it carries its time by the
/// portal's own clock.
/// </summary>
public sealed class AccountLinkProvider(IDataProtectionProvider protection, TimeProvider time) : IUserTwoFactorTokenProvider<PortalUser>
{
    /// <summary>Name among Identity's token providers.</summary>
    public const string Name = "portal-link";

    private readonly IDataProtector protector = protection.CreateProtector("EmulationPortal.AccountLink.1");

    /// <inheritdoc/>
    public async Task<string> GenerateAsync(string purpose, UserManager<PortalUser> manager, PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        var made = time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
        return protector.Protect($"{made}|{await BoundToAsync(purpose, manager, user)}");
    }

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<PortalUser> manager, PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        string[] parts;
        try
        {
            parts = protector.Unprotect(token).Split('|', 2);
        }
        catch (CryptographicException)
        {
            return false;
        }

        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var made)
            && time.GetUtcNow().UtcTicks - made < AccountLink.Lifetime.Ticks
            && parts[1] == await BoundToAsync(purpose, manager, user);
    }

    /// <summary>Never a second factor at login.</summary>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<PortalUser> manager, PortalUser user) => Task.FromResult(false);

    private static async Task<string> BoundToAsync(string purpose, UserManager<PortalUser> manager, PortalUser user) =>
        $"{purpose}|{user.Id:N}|{await manager.GetSecurityStampAsync(user)}|{user.NormalizedEmail}";
}
