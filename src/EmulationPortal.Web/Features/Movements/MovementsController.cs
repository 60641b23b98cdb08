using EmulationPortal.Data;
using EmulationPortal.Data.Movements;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>Reading movements: the list, one movement, its papers as pages and files.</summary>
[Route("/phong-trao")]
public sealed class MovementsController(PortalDb db, MovementDesk desk, OfficialFiles files) : PortalController
{
    private const int PageSize = 20;

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(
        [FromQuery(Name = "tim")] string? text, [FromQuery(Name = "hinh-thuc")] MovementKind? kind, [FromQuery(Name = "cap")] MovementLevel? level, [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        var filter = new MovementFilter(text, kind, level, year is >= 1900 and <= 2100 ? year : null);
        var found = db.Movements.AsNoTracking().VisibleTo(Actor).WithWords(text);
        if (kind is not null) found = found.Where(movement => movement.Kind == kind);
        if (level is not null) found = found.Where(movement => movement.Level == level);
        if (filter.Year is { } of)
        {
            var (first, last) = (new DateOnly(of, 1, 1), new DateOnly(of, 12, 31));
            found = found.Where(movement => movement.From <= last && (movement.To == null ? movement.Year == of : movement.To >= first));
        }

        var own = Actor.DepartmentId;
        var paging = Paging.Of(await found.CountAsync(Gone), PageSize, page);
        var rows = await found.OrderBy(movement => movement.State == MovementState.Draft ? 0 : 1).ThenByDescending(movement => movement.From).ThenBy(movement => movement.Id).Skip(paging.Skip).Take(PageSize)
            .Select(movement => new
            {
                Movement = movement,
                Called = movement.Units.Count,
                Joined = movement.Units.Count(unit => unit.State != ParticipationState.Called),
                Own = movement.Units.Where(unit => own != null && unit.DepartmentId == own).Select(unit => (ParticipationState?)unit.State).Min(),
            }).ToListAsync(Gone);
        return View("List", new MovementListPage(filter, rows.ConvertAll(row => new MovementRow(row.Movement, row.Called, row.Joined, row.Own)), paging, MovementDraftsController.Levels(Actor, Clock.Today.Year)));
    }

    /// <summary>One movement.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var visible = db.Movements.AsNoTracking().VisibleTo(Actor);
        var above = opened.Movement.ParentId;
        return View("Movement", new MovementPage(
            opened,
            above is null ? null : await visible.FirstOrDefaultAsync(movement => movement.Id == above, Gone),
            await visible.Where(movement => movement.ParentId == id && movement.State != MovementState.Draft).OrderBy(movement => movement.From).ToListAsync(Gone),
            opened.Movement.IsLauncher(Actor) || Actor.IsOfficer ? $"/nhat-ky/{nameof(Movement)}/{id}" : null,
            Clock.Today));
    }

    /// <summary>One of its papers as a page to read.</summary>
    [HttpGet("{id:guid}/van-ban/{paper:regex(^(ke-hoach|loi-keu-goi|so-ket|tong-ket)$)}")]
    public async Task<IActionResult> Preview(Guid id, string paper) =>
        await PaperAsync(id, paper) is { } text ? Content(await files.PreviewAsync(text), "text/html; charset=utf-8") : NotFound();

    /// <summary>The same as a PDF file.</summary>
    [HttpGet("{id:guid}/van-ban/{paper:regex(^(ke-hoach|loi-keu-goi|so-ket|tong-ket)$)}/pdf")]
    public async Task<IActionResult> Pdf(Guid id, string paper) =>
        await PaperAsync(id, paper) is { } text ? await files.PdfAsync(this, text, $"/phong-trao/{id}/van-ban/{paper}", Gone) : NotFound();

    /// <summary>The same as a Word file.</summary>
    [HttpGet("{id:guid}/van-ban/{paper:regex(^(ke-hoach|loi-keu-goi|so-ket|tong-ket)$)}/docx")]
    public async Task<IActionResult> Docx(Guid id, string paper) => await PaperAsync(id, paper) is { } text ? OfficialFiles.Docx(text) : NotFound();

    private async Task<OfficialDocument?> PaperAsync(Guid id, string paper)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return null;
        // What others launched has its papers elsewhere.
        if (opened.Movement.IsOfOthers) return null;
        var text = opened.Paper(paper == "ke-hoach" ? await desk.BasesAsync(opened.Movement, Gone) : []);
        if (paper == "ke-hoach") return text.Plan();
        if (paper == "loi-keu-goi") return text.Call();
        var kind = paper == "so-ket" ? SummaryKind.Midway : SummaryKind.Final;
        return opened.Movement.Summaries.Find(summary => summary.Kind == kind) is { } summary ? text.Summary(summary) : null;
    }
}
