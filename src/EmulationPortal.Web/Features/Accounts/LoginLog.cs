using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>Writes the login log: every attempt, with the name as typed and the address it came from; never a password.</summary>
public sealed class LoginLog(PortalDb db, PortalClock clock)
{
    /// <summary>Writes one attempt.</summary>
    public async Task WriteAsync(HttpContext context, string typed, PortalUser? user, bool succeeded)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(typed);
        db.LoginRecords.Add(new LoginRecord
        {
            UserId = user?.Id,
            UserName = typed.Length > 100 ? typed[..100] : typed,
            At = clock.Now,
            Succeeded = succeeded,
            Address = context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
        });
        await db.SaveChangesAsync();
    }
}
