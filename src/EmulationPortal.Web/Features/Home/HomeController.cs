using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Home;

/// <summary>The first page: without login the public face, with login “việc của tôi”.</summary>
public sealed class HomeController(HomeQueries home) : PortalController
{
    /// <summary>The first page.</summary>
    [HttpGet("/")]
    [AllowAnonymous]
    public async Task<IActionResult> Show() =>
        HttpContext.ActorOrNull() is { } actor ? View("Mine", await home.PageAsync(actor, Gone)) : View("Public");
}
