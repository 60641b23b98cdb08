using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>“Đã hứa / đã làm”: read, print, edit in Word.</summary>
[Route("/giao-uoc/{id:guid}/da-hua-da-lam")]
public sealed class PromisesController(PledgeAccess access, PromisePages promises, PledgeFiles files) : PortalController
{
    /// <summary>The page.</summary>
    /// <param name="id">The pledge.</param>
    /// <param name="year">The year.</param>
    /// <param name="department">One member; null for all side by side.</param>
    [HttpGet]
    public Task<IActionResult> Show(Guid id, [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "don-vi")] Guid? department) =>
        AnswerAsync(id, year, department, page => Task.FromResult<IActionResult>(View("Promises", page)));

    /// <summary>As it is printed, as a page.</summary>
    /// <param name="id">The pledge.</param>
    /// <param name="year">The year.</param>
    /// <param name="department">One member; null for all side by side.</param>
    [HttpGet("xem")]
    public Task<IActionResult> Preview(Guid id, [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "don-vi")] Guid? department) =>
        AnswerAsync(id, year, department, async page => Content(await files.PreviewAsync(PromisePages.Document(page)), "text/html; charset=utf-8"));

    /// <summary>As a PDF file.</summary>
    /// <param name="id">The pledge.</param>
    /// <param name="year">The year.</param>
    /// <param name="department">One member; null for all side by side.</param>
    [HttpGet("in")]
    public Task<IActionResult> Print(Guid id, [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "don-vi")] Guid? department) =>
        AnswerAsync(id, year, department, page => files.PdfAsync(this, PromisePages.Document(page), page.PathOf("/xem"), Gone));

    /// <summary>As a Word file.</summary>
    /// <param name="id">The pledge.</param>
    /// <param name="year">The year.</param>
    /// <param name="department">One member; null for all side by side.</param>
    [HttpGet("docx")]
    public Task<IActionResult> Docx(Guid id, [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "don-vi")] Guid? department) =>
        AnswerAsync(id, year, department, page => Task.FromResult<IActionResult>(PledgeFiles.Docx(PromisePages.Document(page))));

    private async Task<IActionResult> AnswerAsync(Guid id, int? year, Guid? department, Func<PromisePage, Task<IActionResult>> answer)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (PromisePages.MayRead(opened) is { IsAllowed: false } verdict) return Refused(verdict);
        return await promises.PageAsync(opened, year, department, Gone) is { } page ? await answer(page) : NotFound();
    }
}
