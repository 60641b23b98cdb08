using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>The page behind a one-time link: sets the first password, or a new one after a reset.</summary>
[AllowAnonymous]
public sealed class ActivationController(PortalDb db, UserManager<PortalUser> users, ActorCache actors) : PortalController
{
    /// <summary>The page. A link that does not work gets one answer, whatever is wrong with it.</summary>
    [HttpGet("/kich-hoat/{userId:guid}/{token}")]
    public async Task<IActionResult> Show(Guid userId, string token) =>
        await FindAsync(userId, token) is { } user ? View("Activation", PageOf(user)) : Broken();

    /// <summary>Sets the password.</summary>
    [HttpPost("/kich-hoat/{userId:guid}/{token}")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Activate(Guid userId, string token, ActivationForm form)
    {
        if (await FindAsync(userId, token) is not { } user)
        {
            return Broken();
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Activation", PageOf(user));
        }

        user.MustChangePassword = false;
        var holder = new Actor(user.Id, user.FullName, null, new HashSet<Role>(), []);
        db.Record(holder, Clock.Now, nameof(PortalUser), user.Id, "PasswordSet", $"{user.FullName} đặt mật khẩu bằng đường dẫn dùng một lần.");
        var result = await users.ResetPasswordAsync(user, token, form.NewPassword!);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(nameof(form.NewPassword), error.Description);
            }

            return Invalid("Activation", PageOf(user));
        }

        actors.Forget(user.Id);
        Tell($"Đã đặt mật khẩu. Hãy đăng nhập bằng tài khoản “{user.UserName}”.");
        return Redirect("/dang-nhap");
    }

    private async Task<PortalUser?> FindAsync(Guid userId, string token)
    {
        var user = await users.FindByIdAsync(userId.ToString());
        return user is { DeactivatedAt: null }
            && await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, token)
                ? user
                : null;
    }

    private ViewResult Broken()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Activation", new ActivationPage(null, string.Empty));
    }

    private static ActivationPage PageOf(PortalUser user) => new(user.UserName, user.FullName);
}
