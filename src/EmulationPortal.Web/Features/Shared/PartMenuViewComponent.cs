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

        return PartMenu.All(actor, HttpContext.Request.Path).FirstOrDefault(part => part.IsHere) is { } part
            ? View("~/Features/Shared/_PartMenu.cshtml", part)
            : Content(string.Empty);
    }
}
