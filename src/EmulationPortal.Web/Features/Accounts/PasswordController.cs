using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>Changing one's own password. All other sessions of the account end.</summary>
public sealed class PasswordController(PortalDb db, SignInManager<PortalUser> signIn, ActorCache actors) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/tai-khoan/mat-khau")]
    public async Task<IActionResult> Show() => View("Password", new PasswordPage((await MeAsync()).MustChangePassword));

    /// <summary>Changes it.</summary>
    [HttpPost("/tai-khoan/mat-khau")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Change(PasswordForm form)
    {
        var user = await MeAsync();
        var page = new PasswordPage(user.MustChangePassword);
        if (!ModelState.IsValid)
        {
            return Invalid("Password", page);
        }

        if (!(await signIn.CheckPasswordSignInAsync(user, form.CurrentPassword!, lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(nameof(form.CurrentPassword), "Mật khẩu hiện tại không đúng. Sau 5 lần sai, tài khoản bị tạm khóa 15 phút.");
            return Invalid("Password", page);
        }

        // Written by the same save as the new password.
        user.MustChangePassword = false;
        db.Record(Actor, Clock.Now, nameof(PortalUser), user.Id, "PasswordChanged", $"{user.FullName} đổi mật khẩu.");
        var result = await signIn.UserManager.ChangePasswordAsync(user, form.CurrentPassword!, form.NewPassword!);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(nameof(form.NewPassword), error.Description);
            }

            return Invalid("Password", page);
        }

        actors.Forget(user.Id);
        await signIn.RefreshSignInAsync(user);
        Tell("Đã đổi mật khẩu. Các phiên đăng nhập khác của tài khoản này đã kết thúc.");
        return Redirect("/tai-khoan");
    }

    private async Task<PortalUser> MeAsync() => (await signIn.UserManager.FindByIdAsync(Actor.UserId.ToString()))!;
}
