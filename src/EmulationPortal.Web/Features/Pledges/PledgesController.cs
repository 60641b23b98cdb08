using EmulationPortal.Data;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Reading pledges: the list, one pledge, what differs from another text, and its files.</summary>
[Route("/giao-uoc")]
public sealed class PledgesController(PortalDb db, PledgeAccess access, PledgePages pages, PledgeFiles files) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "nam")] int? year) => View("Index", await pages.ListAsync(Actor, year, Gone));

    /// <summary>One pledge.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        await access.OpenAsync(id, Actor, Gone) is { } opened ? View("Pledge", await pages.PageAsync(opened, Gone)) : NotFound();

    /// <summary>What differs from the pledge before, or from the text that was answered.</summary>
    /// <param name="id">The pledge.</param>
    /// <param name="revision">The text to compare with; null for the pledge it was written from.</param>
    [HttpGet("{id:guid}/so-sanh")]
    public async Task<IActionResult> Compare(Guid id, [FromQuery(Name = "lan")] int? revision)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        var (before, words) = revision is { } number ? await RevisionAsync(opened.Pledge, number) : await PreviousAsync(opened.Pledge);
        return before is null
            ? NotFound()
            : View("Compare", new PledgeComparePage(await pages.HeadAsync(opened, Gone), words, PledgeDiff.Between(before, opened.Pledge.Content())));
    }

    /// <summary>The document as a page: the same that is printed.</summary>
    [HttpGet("{id:guid}/xem")]
    public async Task<IActionResult> Preview(Guid id) =>
        await access.OpenAsync(id, Actor, Gone) is { } opened ? Content(await files.PreviewAsync(opened.Pledge), "text/html; charset=utf-8") : NotFound();

    /// <summary>The document as a PDF file; of an issued one the words, not the signed file.</summary>
    [HttpGet("{id:guid}/pdf")]
    public async Task<IActionResult> Pdf(Guid id) =>
        await access.OpenAsync(id, Actor, Gone) is { } opened ? await files.PdfAsync(this, PledgeFiles.Text(opened.Pledge), $"{opened.Path}/xem", Gone) : NotFound();

    /// <summary>The document as a Word file.</summary>
    [HttpGet("{id:guid}/docx")]
    public async Task<IActionResult> Docx(Guid id) =>
        await access.OpenAsync(id, Actor, Gone) is { } opened ? PledgeFiles.Docx(PledgeFiles.Text(opened.Pledge)) : NotFound();

    private async Task<(PledgeContent? Text, string Words)> RevisionAsync(Pledge pledge, int number) => (
        (await db.PledgeRevisions.AsNoTracking().SingleOrDefaultAsync(revision => revision.PledgeId == pledge.Id && revision.Number == number, Gone))?.Text(),
        "Thay đổi của nội dung hiện nay so với nội dung đã trả lời trước đó.");

    private async Task<(PledgeContent? Text, string Words)> PreviousAsync(Pledge pledge)
    {
        var previous = await db.Pledges.AsNoTracking().VisibleTo(Actor).Include(found => found.Clauses).SingleOrDefaultAsync(found => found.Id == pledge.PreviousId, Gone);
        return (previous?.Content(), previous is null ? string.Empty : $"Thay đổi so với “{previous.Title}” (năm {previous.Years}).");
    }
}

/// <summary>What differs between two texts.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Words">What is compared with what.</param>
/// <param name="Diff">The differences.</param>
public sealed record PledgeComparePage(PledgeHead Head, string Words, PledgeDiff Diff);
