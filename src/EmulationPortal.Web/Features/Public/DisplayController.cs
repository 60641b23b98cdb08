using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Public;

/// <summary>Keeps how somebody wants pages shown. A link, not a form: it changes nothing but their own pages, and works on pages that are kept for all.</summary>
[AllowAnonymous]
public sealed class DisplayController : PortalController
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Sets size or contrast and goes back.</summary>
    [HttpGet("/hien-thi")]
    public IActionResult Set([FromQuery(Name = "chu")] string? size, [FromQuery(Name = "tuong-phan")] string? contrast, [FromQuery(Name = "ve")] string? back)
    {
        var now = DisplayChoice.Of(HttpContext);
        var chosen = new DisplayChoice(
            size switch { "lon" or "rat-lon" => size, "thuong" => string.Empty, _ => now.Size },
            contrast switch { "cao" => true, "thuong" => false, _ => now.IsHighContrast });
        Response.Cookies.Append(DisplayChoice.Cookie, chosen.Value, new CookieOptions { MaxAge = Kept, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true });
        Response.Headers.CacheControl = "no-store";
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
