using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Shows the row of a <see cref="PartMenu"/> above its pages, and nothing above others.</summary>
public sealed class PartMenuViewComponent : ViewComponent
{
    /// <summary>The row.</summary>
    public IViewComponentResult Invoke()
    {
        if (HttpContext.ActorOrNull() is not { } actor)
        {
            return Content(string.Empty);
        }

        var awards = PartMenu.Awards(actor, HttpContext.Request.Path);
        return View("~/Features/Shared/_PartMenu.cshtml", awards.IsHere ? awards : PartMenu.Organisation(actor, HttpContext.Request.Path));
    }
}
