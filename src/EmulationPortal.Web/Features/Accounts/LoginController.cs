using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>Logging in and out.</summary>
[AllowAnonymous]
public sealed class LoginController(SignInManager<PortalUser> signIn, PortalDb db, PortalSettings settings) : PortalController
{
    // The same words for a wrong name, a wrong password and a deactivated account: nobody learns which accounts exist.
    private const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai, tài khoản bị tạm khóa 15 phút.";

    /// <summary>The login page.</summary>
    [HttpGet("/dang-nhap")]
    public IActionResult Show([FromQuery(Name = "ve")] string? returnTo, [FromQuery(Name = "ly-do")] string? why) =>
        View("Login", new LoginPage(
            new LoginForm { ReturnTo = returnTo },
            settings.IsDemo,
            why == "khoa" ? "Tài khoản đã bị khóa hoặc không còn hiệu lực. Hãy liên hệ quản trị hệ thống." : null));

    /// <summary>Logs in.</summary>
    [HttpPost("/dang-nhap")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> LogIn(LoginForm form)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Login", new LoginPage(form, settings.IsDemo, null));
        }

        var user = await signIn.UserManager.FindByNameAsync(form.UserName!.Trim());
        var result = user is null || user.DeactivatedAt is not null || IsDemoPasswordOutsideDemo(form.Password!)
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(user, form.Password!, isPersistent: false, lockoutOnFailure: true);
        await RecordAsync(form.UserName!, user, result.Succeeded);
        if (result.RequiresTwoFactor)
        {
            return Redirect($"/dang-nhap/ma-xac-thuc?ve={Uri.EscapeDataString(form.ReturnTo ?? "/")}");
        }

        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(form.ReturnTo) ? form.ReturnTo! : "/");
        }

        ModelState.AddModelError(nameof(LoginForm.UserName), result.IsLockedOut
            ? "Tài khoản đang bị tạm khóa do nhập sai nhiều lần. Hãy thử lại sau 15 phút hoặc nhờ quản trị mở khóa."
            : Wrong);
        return Invalid("Login", new LoginPage(form, settings.IsDemo, null));
    }

    /// <summary>Logs out.</summary>
    [HttpPost("/dang-xuat")]
    public async Task<IActionResult> LogOut()
    {
        await signIn.SignOutAsync();
        return Redirect("/dang-nhap");
    }

    private bool IsDemoPasswordOutsideDemo(string password) => !settings.IsDemo && password == CommonPasswords.Demo;

    private async Task RecordAsync(string typed, PortalUser? user, bool succeeded)
    {
        db.LoginRecords.Add(new LoginRecord
        {
            UserId = user?.Id,
            UserName = typed.Length > 100 ? typed[..100] : typed,
            At = Clock.Now,
            Succeeded = succeeded,
            Address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
        });
        await db.SaveChangesAsync(Gone);
    }
}
