using EmulationPortal.Data;
using EmulationPortal.Data.Exemplars;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Exemplars;

/// <summary>Reading exemplars: the gallery, one exemplar, its pictures.</summary>
[Route("/dien-hinh")]
public sealed class ExemplarsController(PortalDb db, ExemplarDesk desk) : PortalController
{
    private const int PageSize = 12;

    /// <summary>The gallery.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(
        [FromQuery(Name = "tim")] string? text, [FromQuery(Name = "loai")] ExemplarKind? kind, [FromQuery(Name = "giai-doan")] ExemplarStage? stage,
        [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "don-vi-toi")] bool own = false, [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        var filter = new ExemplarFilter(text, kind, stage, year is >= 1900 and <= 2100 ? year : null, own && Actor.IsOfDepartment);
        var found = db.Exemplars.AsNoTracking().VisibleTo(Actor).WithWords(text);
        if (kind is not null) found = found.Where(exemplar => exemplar.Kind == kind);
        if (stage is not null) found = found.Where(exemplar => exemplar.Stage == stage);
        if (filter.Year is { } of) found = found.Where(exemplar => exemplar.Year == of);
        if (filter.IsOwn) found = found.Where(exemplar => exemplar.DepartmentId == Actor.DepartmentId);
        var paging = Paging.Of(await found.CountAsync(Gone), PageSize, page);
        var exemplars = await found.Include(exemplar => exemplar.Pictures).OrderByDescending(exemplar => exemplar.Year).ThenByDescending(exemplar => exemplar.Id)
            .Skip(paging.Skip).Take(PageSize).AsSplitQuery().ToListAsync(Gone);
        var units = await desk.UnitsAsync(exemplars, Gone);
        return View("List", new ExemplarListPage(
            filter, exemplars.ConvertAll(exemplar => new ExemplarCard(exemplar, exemplar.Pictures.MinBy(picture => picture.Ordinal), units[exemplar.Id])), paging, Actor));
    }

    /// <summary>One exemplar.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id) => await desk.OpenAsync(Actor, id, Gone) is { } page ? View("Exemplar", page) : NotFound();

    /// <summary>A picture of it.</summary>
    [HttpGet("{id:guid}/anh/{pictureId:guid}")]
    public async Task<IActionResult> Picture(Guid id, Guid pictureId)
    {
        var fileId = await db.Exemplars.VisibleTo(Actor).Where(exemplar => exemplar.Id == id).SelectMany(exemplar => exemplar.Pictures)
            .Where(picture => picture.Id == pictureId).Select(picture => (Guid?)picture.FileId).FirstOrDefaultAsync(Gone);
        if (await desk.FileAsync(fileId, Gone) is not { } file) return NotFound();
        Response.Headers.CacheControl = "private, max-age=3600";
        return file;
    }

    /// <summary>The signed paper of the consent, for those who answer for it.</summary>
    [HttpGet("{id:guid}/dong-y/tep")]
    public async Task<IActionResult> ConsentFile(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page || !page.May(ExemplarStep.RevokeConsent)) return NotFound();
        if (await desk.FileAsync(page.Exemplar.ConsentFileId, Gone) is not { } file) return NotFound();
        file.FileDownloadName = $"dong-y-cong-khai.{(file.ContentType == "application/pdf" ? "pdf" : file.ContentType == "image/png" ? "png" : "jpg")}";
        Response.Headers.CacheControl = "private, no-cache";
        return file;
    }
}
