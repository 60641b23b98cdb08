using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>The registrations of a person or a collective.</summary>
/// <param name="Titles">The registrations, the newest first.</param>
/// <param name="Actor">Who reads.</param>
public sealed record RegistrationHistoryPage(IReadOnlyList<RegisteredTitle> Titles, Actor Actor)
{
    /// <summary>Where the department's list is read; null for those who may not know of it.</summary>
    public string? PathOf(RegisteredTitle title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Actor.IsOfficer || Actor.WorksFor(title.DepartmentId) ? $"/dang-ky/{title.Year}/don-vi/{title.DepartmentSlug}/xem-xet" : null;
    }
}

/// <summary>Shows on the page of a person or a collective for which titles it was registered, and what became of it.</summary>
public sealed class RegistrationHistoryViewComponent(PortalDb db) : ViewComponent
{
    /// <summary>The part of the page.</summary>
    /// <param name="recipientId">The person or the collective, which the page has found for the reader.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid recipientId) => View(
        "~/Features/Registrations/_RegistrationHistory.cshtml",
        new RegistrationHistoryPage(await db.RegisteredTitlesAsync(recipientId, HttpContext.RequestAborted), HttpContext.Actor()));
}
