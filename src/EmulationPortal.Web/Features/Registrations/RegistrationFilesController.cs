using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A department's list as a document: while it is being made as it stands, afterwards the file that was issued.</summary>
[Route("/dang-ky/{year:int}/don-vi/{slug}/van-ban")]
public sealed class RegistrationFilesController(RegistrationFollowing desk, RegistrationIssuing issuing, OfficialFiles files) : PortalController
{
    /// <summary>The page to read.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Preview(int year, string slug)
    {
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        return Content(await files.PreviewAsync(await TextAsync(opened)), "text/html; charset=utf-8");
    }

    /// <summary>The PDF file; of an issued list the file with its signature.</summary>
    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(int year, string slug)
    {
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        return IsIssued(opened)
            ? Redirect($"/ky/{opened.Registration.DocumentId}/tep")
            : await files.PdfAsync(this, await TextAsync(opened), $"{opened.Path}/van-ban", Gone);
    }

    /// <summary>The Word file.</summary>
    [HttpGet("docx")]
    public async Task<IActionResult> Docx(int year, string slug) =>
        await desk.OpenAsync(Actor, year, slug, Gone) is { } opened ? OfficialFiles.Docx(await TextAsync(opened)) : NotFound();

    // A draft that was taken back keeps the key of the document issued before, which holds no longer.
    private static bool IsIssued(FollowedRegistration opened) =>
        opened.Registration is { DocumentId: not null, State: not (RegistrationState.Draft or RegistrationState.Returned) };

    private async Task<Documents.Official.OfficialDocument> TextAsync(FollowedRegistration opened) =>
        RegistrationIssuing.TextOf(opened, await issuing.DirectorAsync(opened.Department.Id, Gone) ?? string.Empty, IsIssued(opened) ? await issuing.IssuedOnAsync(opened, Gone) : null);
}
