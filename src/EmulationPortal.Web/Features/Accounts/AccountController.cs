using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>One's own account.</summary>
/// <param name="UserName">Account name.</param>
/// <param name="FullName">Full name.</param>
/// <param name="Email">Mail address.</param>
/// <param name="Workplace">Department, or the ministry.</param>
/// <param name="Roles">Roles in words.</param>
/// <param name="HasSecondFactor">Whether a second factor is set up.</param>
/// <param name="RecoveryCodesLeft">Recovery codes not used yet.</param>
/// <param name="LastLogins">Last attempts to log in, newest first.</param>
public sealed record AccountPage(
    string UserName,
    string FullName,
    string Email,
    string Workplace,
    string Roles,
    bool HasSecondFactor,
    int RecoveryCodesLeft,
    IReadOnlyList<LoginRecord> LastLogins);

/// <summary>One's own account: who one is in the portal, and whether anybody else tried to be.</summary>
public sealed class AccountController(PortalDb db, UserManager<PortalUser> users) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/tai-khoan")]
    public async Task<IActionResult> Show()
    {
        var user = await users.FindByIdAsync(Actor.UserId.ToString());
        var department = Actor.DepartmentId;
        var workplace = await db.Departments.Where(candidate => candidate.Id == department).Select(candidate => candidate.Name).FirstOrDefaultAsync(Gone);
        var logins = await db.LoginRecords.AsNoTracking()
            .Where(record => record.UserId == Actor.UserId)
            .OrderByDescending(record => record.At)
            .Take(10)
            .ToListAsync(Gone);
        return View("Account", new AccountPage(
            user!.UserName!,
            user.FullName,
            user.Email ?? string.Empty,
            workplace ?? "Bộ",
            string.Join(", ", Actor.Roles.Order().Select(RoleText.Name)),
            user.TwoFactorEnabled,
            user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
            logins));
    }
}
