using EmulationPortal.Web.Features.Public;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace EmulationPortal.Web.Features.Home;

/// <summary>The first page: without login the public face, with login “việc của tôi”.</summary>
public sealed class HomeController(HomeQueries home, PublicReading reading) : PortalController
{
    /// <summary>The first page.</summary>
    [HttpGet("/")]
    [AllowAnonymous]
    [OutputCache(PolicyName = PublicCaching.Policy)]
    public async Task<IActionResult> Show() =>
        HttpContext.ActorOrNull() is { } actor ? View("Mine", await home.PageAsync(actor, Gone)) : View("~/Features/Public/Face.cshtml", await reading.FaceAsync(Gone));
}
