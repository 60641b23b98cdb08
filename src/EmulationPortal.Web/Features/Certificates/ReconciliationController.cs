using EmulationPortal.Domain;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>The reconciliation of a decision with its certificates before they are handed out.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class ReconciliationController(ReconciliationDesk desk, OfficialFiles files) : PortalController
{
    /// <summary>What agrees and what does not.</summary>
    [HttpGet("/in-bang/{id:guid}/doi-chieu")]
    public async Task<IActionResult> Show(Guid id) => await desk.CheckAsync(id, Gone) is { } page ? View("Reconciliation", page) : NotFound();

    /// <summary>The record as it will be printed.</summary>
    [HttpGet("/in-bang/{id:guid}/doi-chieu/bien-ban")]
    public async Task<IActionResult> Preview(Guid id) => await desk.CheckAsync(id, Gone) is { } page
        ? Content(await files.PreviewAsync(ReconciliationDesk.Record(page, Clock.Today)), "text/html; charset=utf-8")
        : NotFound();

    /// <summary>The record as a PDF file.</summary>
    [HttpGet("/in-bang/{id:guid}/doi-chieu.pdf")]
    public async Task<IActionResult> Pdf(Guid id) => await desk.CheckAsync(id, Gone) is { } page
        ? await files.PdfAsync(this, ReconciliationDesk.Record(page, Clock.Today), $"/in-bang/{id}/doi-chieu/bien-ban", Gone)
        : NotFound();

    /// <summary>The record as a Word file.</summary>
    [HttpGet("/in-bang/{id:guid}/doi-chieu.docx")]
    public async Task<IActionResult> Docx(Guid id) => await desk.CheckAsync(id, Gone) is { } page ? OfficialFiles.Docx(ReconciliationDesk.Record(page, Clock.Today)) : NotFound();
}
