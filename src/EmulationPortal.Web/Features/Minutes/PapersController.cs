using EmulationPortal.Data;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>The papers of a meeting: the list, a paper, and its forms to read and download.</summary>
public sealed class PapersController(PortalDb db, PaperDesk desk, OfficialHtml html, OfficialPdf pdf) : PortalController
{
    private const string Pdf = "application/pdf";

    /// <summary>The papers of a meeting.</summary>
    [HttpGet("/hop-cum/{meetingId:guid}/van-ban")]
    public async Task<IActionResult> List(Guid meetingId)
    {
        if (await db.WholeMeetingAsync(Actor, meetingId, Gone) is not { } meeting)
        {
            return NotFound();
        }

        var papers = await desk.PapersOfAsync(Actor, meetingId, Gone);
        return View("Papers", new PaperListPage(meeting, [.. Enum.GetValues<PaperKind>().Select(kind => new PaperKindRow(
            kind, PaperPaths.SlugOf(kind), [.. papers.Where(paper => paper.Kind == kind)], MeetingPaper.MayStart(Actor, meeting, kind, papers)))]));
    }

    /// <summary>Begins a paper.</summary>
    [HttpPost("/hop-cum/{meetingId:guid}/van-ban/{slug}")]
    public async Task<IActionResult> Begin(Guid meetingId, string slug)
    {
        if (PaperPaths.KindOf(slug) is not { } kind || await db.WholeMeetingAsync(Actor, meetingId, Gone) is not { } meeting)
        {
            return NotFound();
        }

        var papers = await desk.PapersOfAsync(Actor, meetingId, Gone);
        if (MeetingPaper.MayStart(Actor, meeting, kind, papers) is { IsAllowed: false } refused)
        {
            return Refused(refused);
        }

        var paper = await desk.BeginAsync(Actor, meeting, kind, 1 + papers.Count(other => other.Kind == kind), Gone);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException failure) when (UniqueViolation.Is(failure))
        {
            return Redirect($"/hop-cum/{meetingId}/van-ban");
        }

        Tell($"Đã lập dự thảo {PaperText.Name(kind).ToLowerInvariant()}. Số liệu lấy từ hồ sơ hội nghị; hãy đọc và sửa lời văn.");
        return Redirect(PaperPaths.Of(paper));
    }

    /// <summary>A paper.</summary>
    [HttpGet("/hop-cum/van-ban/{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened)
        {
            return NotFound();
        }

        var (paper, meeting) = opened;
        var facts = paper.State == PaperState.Draft ? await desk.FactsAsync(Actor, meeting, Gone) : null;
        var missing = facts?.MissingIn(paper) ?? [];
        return View("Paper", new PaperPage(
            paper,
            meeting,
            missing,
            facts?.ContradictionsIn(paper) ?? [],
            Enum.GetValues<PaperStep>().ToDictionary(step => step, step => step == PaperStep.Issue ? paper.MayIssue(Actor, meeting, missing) : paper.May(step, Actor, meeting)),
            paper.Document is { } document ? LadderPage.Of(document, Actor) : null,
            await db.HistoryOfAsync(paper, Actor, Gone)));
    }

    /// <summary>The paper to read, within its page or alone, with figures that lead to their records.</summary>
    [HttpGet("/hop-cum/van-ban/{id:guid}/xem")]
    public async Task<IActionResult> Read(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened)
        {
            return NotFound();
        }

        const string Html = "text/html; charset=utf-8";
        return opened.Paper.State == PaperState.Draft
            ? Content((await html.PreviewAsync(await TextAsync(opened))).Html, Html)
            : File(desk.Open(opened.Paper.PageSha256), Html);
    }

    /// <summary>The PDF file: of a draft as it stands, of an issued paper with the signatures so far.</summary>
    [HttpGet("/hop-cum/van-ban/{id:guid}/pdf")]
    public async Task<IActionResult> ToPdf(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened)
        {
            return NotFound();
        }

        if (opened.Paper.Document is { } document)
        {
            return File(desk.Open(document.CurrentSha256), Pdf, FileName(opened.Paper, "pdf"));
        }

        try
        {
            return File(await pdf.PrintAsync(await TextAsync(opened), Gone), Pdf, FileName(opened.Paper, "pdf"));
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            return View("~/Features/Printing/PrintReady.cshtml", new PrintReadyPage(opened.Paper.Title, failure.Message, $"{PaperPaths.Of(opened.Paper)}/xem"));
        }
    }

    /// <summary>The Word file: of a draft as it stands, of an issued paper as it was issued.</summary>
    [HttpGet("/hop-cum/van-ban/{id:guid}/docx")]
    public async Task<IActionResult> ToDocx(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened)
        {
            return NotFound();
        }

        return opened.Paper.State == PaperState.Draft
            ? File(OfficialDocx.Write(await TextAsync(opened)), OfficialDocx.ContentType, FileName(opened.Paper, "docx"))
            : File(desk.Open(opened.Paper.DocxSha256), OfficialDocx.ContentType, FileName(opened.Paper, "docx"));
    }

    private async Task<OfficialDocument> TextAsync(OpenedPaper opened) => PaperComposition.Of(opened.Paper, await desk.FactsAsync(Actor, opened.Meeting, Gone));

    private static string FileName(MeetingPaper paper, string type) =>
        $"{VietnameseText.Fold($"{PaperText.Name(paper.Kind)} {paper.Title}").Replace(' ', '-')}.{type}";
}
