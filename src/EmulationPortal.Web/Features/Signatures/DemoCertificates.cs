using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Gives every director and council member of the demo a certificate of the test authority, so that signing can be tried.</summary>
public sealed class DemoCertificates(PortalDb db, KeptCertificates certificates, DemoAuthority authority)
{
    /// <summary>The passphrase of all of them, told in the README.</summary>
    public const string Passphrase = "KySo@2026";

    /// <summary>Issues what is missing.</summary>
    public async Task EnsureAsync()
    {
        string[] signing = [RoleNames.Of(Role.DepartmentDirector), RoleNames.Of(Role.CouncilMember)];
        var missing = await db.Users
            .Where(user => user.DeactivatedAt == null
                && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && signing.Contains(role.Name)))
                && !db.SigningCertificates.Any(certificate => certificate.UserId == user.Id))
            .Select(user => new { user.Id, user.FullName })
            .ToListAsync();
        foreach (var person in missing)
        {
            var (certificate, file) = authority.Issue(person.FullName, Passphrase);
            certificates.Keep(Actor.Portal, person.Id, certificate, file, isTest: true);
            certificate.Dispose();
        }

        await db.SaveChangesAsync();
    }
}
