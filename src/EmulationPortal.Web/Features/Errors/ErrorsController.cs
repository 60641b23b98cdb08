using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Errors;

/// <summary>Pages for statuses that no action has answered with a page of its own.</summary>
[AllowAnonymous]
public sealed class ErrorsController : PortalController
{
    /// <summary>The page of an HTTP status; re-executed for every method, so it checks no antiforgery token.</summary>
    [Route("/loi/{status:int}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Status(int status)
    {
        var page = status == StatusCodes.Status413PayloadTooLarge
            ? RefusedPage.TooLarge(OversizedRequests.LimitOf(HttpContext) ?? OversizedRequests.Limit)
            : RefusedPage.Of(status is >= 400 and < 600 ? status : 404);
        Response.StatusCode = page.Status;
        return View("Refused", page);
    }
}
