using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Shows the row of <see cref="AwardMenu"/> above its pages, and nothing above others.</summary>
public sealed class AwardMenuViewComponent : ViewComponent
{
    /// <summary>The row.</summary>
    public IViewComponentResult Invoke()
    {
        var entries = HttpContext.ActorOrNull() is { } actor ? AwardMenu.Of(actor, HttpContext.Request.Path) : [];
        return View("~/Features/Shared/_AwardMenu.cshtml", entries.Any(entry => entry.IsHere) ? entries : []);
    }
}
