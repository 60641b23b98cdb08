using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Data.LegalDocuments;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.LegalDocuments;

/// <summary>Reading the register of documents: the list, one document with its file, the legal timeline.</summary>
[Route("/van-ban")]
public sealed class LegalDocumentsController(PortalDb db, LegalDocumentFiles files) : PortalController
{
    private const int PageSize = 30;

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(
        [FromQuery(Name = "tim")] string? text,
        [FromQuery(Name = "loai")] string? kind,
        [FromQuery(Name = "hieu-luc")] string? force,
        [FromQuery(Name = "nam")] int? year,
        [FromQuery(Name = "chua-doi-chieu")] bool isUnconfirmed,
        [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        DocumentForce? known = DocumentListPage.Forces.FirstOrDefault(pair => pair.Slug == force) is { Slug: not null } found ? found.Force : null;
        var filter = new DocumentFilter(text, LegalDocumentKinds.All.Contains(kind) ? kind : null, known, year is >= 1900 and <= 2100 ? year : null, isUnconfirmed);
        var rows = Narrowed(filter);
        var paging = Paging.Of(await rows.CountAsync(Gone), PageSize, page);
        // Who types a number means that document, though others name it in their abstracts.
        var number = VietnameseText.Normalise(text);
        var sorted = number.Length == 0 ? rows.OrderByDescending(document => document.IssuedOn ?? document.ValidFrom)
            : rows.OrderByDescending(document => document.Number.StartsWith(number)).ThenByDescending(document => document.IssuedOn ?? document.ValidFrom);
        var documents = await sorted.ThenBy(document => document.Number).Skip(paging.Skip).Take(PageSize).ToListAsync(Gone);
        return View("List", new DocumentListPage(filter, documents, paging, Clock.Today, LegalDocument.MayKeep(Actor).IsAllowed));
    }

    /// <summary>One document.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        await db.DocumentPageAsync(id, Actor, Clock.Today, new RelationForm(), Gone) is { } page ? View("Document", page) : NotFound();

    /// <summary>Its text.</summary>
    [HttpGet("{id:guid}/tep")]
    public async Task<IActionResult> Text(Guid id) =>
        await db.LegalDocuments.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(document => document.Id == id, Gone) is { } document
            && await files.DownloadAsync(document, Response, Gone) is { } file ? file : NotFound();

    /// <summary>The legal timeline.</summary>
    [HttpGet("dong-thoi-gian")]
    public async Task<IActionResult> Timeline([FromQuery(Name = "ngay")] string? day)
    {
        ModelState.Clear();
        var read = DateText.Read(day);
        var on = read.Value ?? Clock.Today;
        var all = await db.LegalDocuments.AsNoTracking().VisibleTo(Actor).Where(document => document.IsFramework).ToListAsync(Gone);
        var ranks = LegalDocumentKinds.All.ToList();
        List<LegalDocument> Ranked(IEnumerable<LegalDocument> some) => [.. some.OrderBy(document => ranks.IndexOf(document.Kind)).ThenBy(document => document.IssuedOn ?? document.ValidFrom)];
        var days = all.Select(document => document.ValidFrom).Concat(all.Where(document => document.ValidTo != null).Select(document => document.ValidTo!.Value.AddDays(1))).Distinct().OrderDescending();
        var steps = days.Select(at => new TimelineStep(at, Ranked(all.Where(document => document.ValidFrom == at)), Ranked(all.Where(document => document.ValidTo?.AddDays(1) == at)))).ToList();
        return View("Timeline", new TimelinePage(steps, Ranked(all.Where(document => document.ForceOn(on) == DocumentForce.InForce)), on, day ?? string.Empty, read.Problem, Clock.Today));
    }

    private IQueryable<LegalDocument> Narrowed(DocumentFilter filter)
    {
        var rows = db.LegalDocuments.AsNoTracking().VisibleTo(Actor).WithWords(db, filter.Text).WithForce(filter.Force, Clock.Today);
        if (filter.Kind is { } kind) rows = rows.Where(document => document.Kind == kind);
        if (filter.IsUnconfirmed) rows = rows.Where(document => !document.Confirmed);
        if (filter.Year is not { } year) return rows;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return rows.Where(document => document.IssuedOn >= first && document.IssuedOn <= last);
    }
}

/// <summary>Reads one document with all that its page shows.</summary>
internal static class LegalDocumentReading
{
    /// <summary>The page, or null when there is no such document.</summary>
    public static async Task<DocumentPage?> DocumentPageAsync(this PortalDb db, Guid id, Domain.Actor actor, DateOnly today, RelationForm relation, CancellationToken cancellation)
    {
        if (await db.LegalDocuments.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(document => document.Id == id, cancellation) is not { } document) return null;
        var isOwn = document.AwardDecisionId is not null;
        var number = document.Number;
        return new DocumentPage(
            document,
            await db.RelationsAsync(id, cancellation),
            await db.DecisionsRestingOnAsync(id, actor, cancellation),
            isOwn ? [] : await db.RuleSets.AsNoTracking().Where(set => set.LegalBasis.Contains(number)).OrderBy(set => set.ValidFrom).ToListAsync(cancellation),
            isOwn ? [] : await db.AwardKinds.AsNoTracking().Where(kind => kind.LegalBasis.Contains(number)).OrderBy(kind => kind.Position).ToListAsync(cancellation),
            document.AwardDecisionId is { } decision ? await db.AwardDecisions.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(found => found.Id == decision, cancellation) : null,
            today,
            LegalDocument.MayKeep(actor).IsAllowed,
            document.MayEdit(actor).IsAllowed,
            relation);
    }
}
