using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>
/// Shows on a department's own page where its registration stands: the state with its reason, returned lines, the signature, and the steps
/// of the reader; nothing while there is none.
/// </summary>
public sealed class RegistrationStandingViewComponent(RegistrationFollowing desk, RegistrationFlow flow) : ViewComponent
{
    /// <summary>The part of the page.</summary>
    /// <param name="year">The year.</param>
    /// <param name="slug">The department's part of the address.</param>
    public async Task<IViewComponentResult> InvokeAsync(int year, string slug) =>
        await desk.OpenAsync(HttpContext.Actor(), year, slug, HttpContext.RequestAborted) is { } opened
            ? View("~/Features/Registrations/_RegistrationStanding.cshtml", await flow.StandingAsync(opened, false, HttpContext.RequestAborted))
            : Content(string.Empty);
}
