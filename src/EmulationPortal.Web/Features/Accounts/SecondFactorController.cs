using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>The second factor of one's own account: an authenticator app with time-based codes (RFC 6238), and recovery codes.</summary>
public sealed class SecondFactorController(PortalDb db, SignInManager<PortalUser> signIn, ActorCache actors, PortalSettings settings) : PortalController
{
    private const int RecoveryCodes = 10;
    private const string Store = "[AspNetUserStore]";
    private const string KeyName = "AuthenticatorKey";

    private UserManager<PortalUser> Users => signIn.UserManager;

    /// <summary>Where one stands: the key to scan, or that it is on.</summary>
    [HttpGet("/tai-khoan/xac-thuc-hai-lop")]
    public async Task<IActionResult> Show()
    {
        var user = await MeAsync();
        return View("SecondFactor", await PageOfAsync(user));
    }

    /// <summary>Switches it on, after a right code; shows the recovery codes, this once.</summary>
    [HttpPost("/tai-khoan/xac-thuc-hai-lop")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> SwitchOn(SecondFactorForm form)
    {
        var user = await MeAsync();
        if (user.TwoFactorEnabled)
        {
            return Refused(Verdict.NotNow("Xác thực hai lớp đang bật. Muốn đổi điện thoại, hãy tắt rồi bật lại."));
        }

        var code = (form.Code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal);
        if (ModelState.IsValid && !await Users.VerifyTwoFactorTokenAsync(user, Users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            ModelState.AddModelError(nameof(form.Code), "Mã không đúng. Hãy quét lại mã QR, kiểm tra giờ trên điện thoại rồi nhập 6 chữ số đang hiện.");
        }

        if (!ModelState.IsValid)
        {
            return Invalid("SecondFactor", await PageOfAsync(user));
        }

        db.Record(Actor, Clock.Now, nameof(PortalUser), user.Id, "SecondFactorSwitchedOn", $"{user.FullName} bật xác thực hai lớp.");
        await Users.SetTwoFactorEnabledAsync(user, true);
        return await ShowCodesAsync(user);
    }

    /// <summary>Makes new recovery codes; the old ones stop working.</summary>
    [HttpPost("/tai-khoan/xac-thuc-hai-lop/ma-du-phong")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> RenewCodes(OwnPasswordForm form)
    {
        var user = await MeAsync();
        if (!user.TwoFactorEnabled)
        {
            return Refused(Verdict.NotNow("Xác thực hai lớp chưa bật nên chưa có mã dự phòng."));
        }

        if (!await HasPasswordAsync(user, form))
        {
            return Invalid("SecondFactor", await PageOfAsync(user));
        }

        db.Record(Actor, Clock.Now, nameof(PortalUser), user.Id, "RecoveryCodesRenewed", $"{user.FullName} tạo lại mã dự phòng.");
        return await ShowCodesAsync(user);
    }

    /// <summary>Switches it off. Where it is demanded, the next page asks to set it up anew.</summary>
    [HttpPost("/tai-khoan/xac-thuc-hai-lop/tat")]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> SwitchOff(OwnPasswordForm form)
    {
        var user = await MeAsync();
        if (!await HasPasswordAsync(user, form))
        {
            return Invalid("SecondFactor", await PageOfAsync(user));
        }

        db.Record(Actor, Clock.Now, nameof(PortalUser), user.Id, "SecondFactorSwitchedOff", $"{user.FullName} tắt xác thực hai lớp.");
        await Users.RemoveAuthenticationTokenAsync(user, Store, KeyName);
        await Users.SetTwoFactorEnabledAsync(user, false);
        await ContinueAsync(user);
        Tell("Đã tắt xác thực hai lớp.");
        return Redirect("/tai-khoan/xac-thuc-hai-lop");
    }

    private async Task<IActionResult> ShowCodesAsync(PortalUser user)
    {
        var codes = await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await ContinueAsync(user);
        return View("RecoveryCodes", new RecoveryCodesPage([.. codes!]));
    }

    private async Task<bool> HasPasswordAsync(PortalUser user, OwnPasswordForm form)
    {
        if (ModelState.IsValid && !(await signIn.CheckPasswordSignInAsync(user, form.Password!, lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(nameof(form.Password), "Mật khẩu không đúng. Sau 5 lần sai, tài khoản bị tạm khóa 15 phút.");
        }

        return ModelState.IsValid;
    }

    private async Task ContinueAsync(PortalUser user)
    {
        actors.Forget(user.Id);
        await signIn.RefreshSignInAsync(user);
    }

    private async Task<SecondFactorPage> PageOfAsync(PortalUser user)
    {
        var isDemanded = !settings.IsDemo && Actor.Roles.Any(RoleText.IsOfMinistry);
        return user.TwoFactorEnabled
            ? new SecondFactorPage(true, isDemanded, await Users.CountRecoveryCodesAsync(user), null)
            : new SecondFactorPage(false, isDemanded, 0, AuthenticatorKey.Of(await KeyOfAsync(user), user.UserName!));
    }

    // Stored without a new security stamp: only looking at the page must not end other sessions.
    private async Task<string> KeyOfAsync(PortalUser user)
    {
        if (await Users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key)
        {
            return key;
        }

        key = Users.GenerateNewAuthenticatorKey();
        await Users.SetAuthenticationTokenAsync(user, Store, KeyName, key);
        return key;
    }

    private async Task<PortalUser> MeAsync() => (await Users.FindByIdAsync(Actor.UserId.ToString()))!;
}
