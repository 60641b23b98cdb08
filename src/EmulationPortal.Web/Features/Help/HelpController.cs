using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Help;

/// <summary>How to do one's work here, by role; readable without login, because one may need it to log in.</summary>
public sealed class HelpController : PortalController
{
    /// <summary>The guide of all roles on one page.</summary>
    [HttpGet("/tro-giup")]
    [AllowAnonymous]
    public IActionResult Show() => View("Help");
}
