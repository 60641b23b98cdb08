using EmulationPortal.Data.Accounts;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>Logging in and out.</summary>
[AllowAnonymous]
public sealed class LoginController(SignInManager<PortalUser> signIn, LoginLog log, PortalSettings settings) : PortalController
{
    /// <summary>
    /// The same words for a wrong name, a wrong password, a locked and a deactivated account: nobody learns which accounts
    /// exist, and a locked account does not tell whether the password was right.
    /// </summary>
    internal const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị tạm khóa. "
        + "Sau 5 lần sai, tài khoản bị tạm khóa 15 phút; cần vào ngay thì nhờ quản trị mở khóa.";

    // Compared with when no account has the typed name, so that the answer takes as long as for one that exists.
    private static readonly PortalUser Nobody = new() { FullName = string.Empty };
    private static readonly string NobodysHash = new PasswordHasher<PortalUser>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>The login page.</summary>
    [HttpGet("/dang-nhap")]
    public IActionResult Show([FromQuery(Name = "ve")] string? returnTo, [FromQuery(Name = "ly-do")] string? why) =>
        View("Login", new LoginPage(
            new LoginForm { ReturnTo = returnTo },
            settings.IsDemo,
            why switch
            {
                "khoa" => "Tài khoản đã bị khóa hoặc không còn hiệu lực. Hãy liên hệ quản trị hệ thống.",
                "ket-thuc" => "Phiên đăng nhập đã kết thúc vì mật khẩu hoặc xác thực hai lớp của tài khoản vừa thay đổi. Hãy đăng nhập lại.",
                _ => null,
            }));

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
        var result = await TryAsync(user, form.Password!);
        if (result.RequiresTwoFactor)
        {
            return Redirect($"/dang-nhap/ma-xac-thuc?ve={Uri.EscapeDataString(form.ReturnTo ?? "/")}");
        }

        await log.WriteAsync(HttpContext, form.UserName!, user, result.Succeeded);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(form.ReturnTo) ? form.ReturnTo! : "/");
        }

        ModelState.AddModelError(nameof(LoginForm.UserName), Wrong);
        return Invalid("Login", new LoginPage(form, settings.IsDemo, null));
    }

    /// <summary>Logs out.</summary>
    [HttpPost("/dang-xuat")]
    public async Task<IActionResult> LogOut()
    {
        await signIn.SignOutAsync();
        return Redirect("/dang-nhap");
    }

    private async Task<Microsoft.AspNetCore.Identity.SignInResult> TryAsync(PortalUser? user, string password)
    {
        if (user?.PasswordHash is null || user.DeactivatedAt is not null || IsDemoPasswordOutsideDemo(password))
        {
            signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return Microsoft.AspNetCore.Identity.SignInResult.Failed;
        }

        return await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
    }

    private bool IsDemoPasswordOutsideDemo(string password) => !settings.IsDemo && password == CommonPasswords.Demo;
}
