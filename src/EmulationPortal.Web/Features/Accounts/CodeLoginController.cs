using EmulationPortal.Data.Accounts;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>The second step of logging in: the code of the authenticator app, or a recovery code.</summary>
[AllowAnonymous]
public sealed class CodeLoginController(SignInManager<PortalUser> signIn, LoginLog log) : PortalController
{
    private const string WrongCode = "Mã xác thực không đúng hoặc đã hết hạn. Hãy nhập 6 chữ số đang hiện trên ứng dụng; kiểm tra giờ trên điện thoại nếu mã vẫn sai.";
    private const string WrongRecovery = "Mã dự phòng không đúng hoặc đã dùng. Mỗi mã chỉ dùng được một lần; hết mã thì nhờ quản trị đặt lại xác thực hai lớp.";

    /// <summary>Asks for the code of the app.</summary>
    [HttpGet("/dang-nhap/ma-xac-thuc")]
    public Task<IActionResult> Show([FromQuery(Name = "ve")] string? returnTo) => AskAsync(new CodeLoginForm { ReturnTo = returnTo }, isRecovery: false);

    /// <summary>Logs in with the code of the app.</summary>
    [HttpPost("/dang-nhap/ma-xac-thuc")]
    [EnableRateLimiting(RateLimits.Login)]
    public Task<IActionResult> LogIn(CodeLoginForm form) => TryAsync(form, isRecovery: false);

    /// <summary>Asks for a recovery code.</summary>
    [HttpGet("/dang-nhap/ma-du-phong")]
    public Task<IActionResult> ShowRecovery([FromQuery(Name = "ve")] string? returnTo) => AskAsync(new CodeLoginForm { ReturnTo = returnTo }, isRecovery: true);

    /// <summary>Logs in with a recovery code.</summary>
    [HttpPost("/dang-nhap/ma-du-phong")]
    [EnableRateLimiting(RateLimits.Login)]
    public Task<IActionResult> LogInByRecovery(CodeLoginForm form) => TryAsync(form, isRecovery: true);

    // As it was shown, however it is typed: ABCDE-12345.
    private static string RecoveryCode(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 10 ? $"{letters[..5]}-{letters[5..]}" : letters;
    }

    private async Task<IActionResult> AskAsync(CodeLoginForm form, bool isRecovery) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? Redirect("/dang-nhap")
            : View("CodeLogin", new CodeLoginPage(form, isRecovery));

    private async Task<IActionResult> TryAsync(CodeLoginForm form, bool isRecovery)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null || user.DeactivatedAt is not null)
        {
            return Redirect("/dang-nhap");
        }

        if (!ModelState.IsValid)
        {
            return Invalid("CodeLogin", new CodeLoginPage(form, isRecovery));
        }

        var code = isRecovery ? RecoveryCode(form.Code!) : form.Code!.Replace(" ", string.Empty, StringComparison.Ordinal);
        var result = isRecovery
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(code)
            : await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        await log.WriteAsync(HttpContext, user.UserName!, user, result.Succeeded);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(form.ReturnTo) ? form.ReturnTo! : "/");
        }

        ModelState.AddModelError(nameof(CodeLoginForm.Code), isRecovery ? WrongRecovery : WrongCode);
        return Invalid("CodeLogin", new CodeLoginPage(form, isRecovery));
    }
}
