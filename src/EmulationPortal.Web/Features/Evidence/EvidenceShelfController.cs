using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Kho minh chứng: the department's evidence of all years, and where each piece is cited.</summary>
[Route("/minh-chung")]
public sealed class EvidenceShelfController(PortalDb db, EvidenceRegistry registry) : PortalController
{
    private const int MostLines = 200;

    /// <summary>The shelf.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(
        [FromQuery(Name = "tim")] string? search, [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "chua-dung")] bool onlyUnused) =>
        Own is { } department ? View("Shelf", await PageAsync(department, search, year, onlyUnused, new UploadForm())) : Refused(NoShelf);

    /// <summary>Uploads files to the shelf, to be cited later.</summary>
    [HttpPost("tai-len")]
    [RequestSizeLimit(Uploads.MostBytes)]
    public async Task<IActionResult> Upload(UploadForm form)
    {
        if (Own is not { } department)
        {
            return Refused(NoShelf);
        }

        if (ModelState.IsValid && await Uploads.ReadAsync(form, ModelState, Gone) is { Count: > 0 } pieces)
        {
            Tell(Uploads.Told(await registry.AddAsync(department, Clock.Today.Year, pieces, Actor, Clock.Now, Gone)));
        }

        return ModelState.IsValid
            ? Redirect("/minh-chung")
            : Invalid("Shelf", await PageAsync(department, null, null, false, form));
    }

    /// <summary>One piece.</summary>
    [HttpGet("tai-lieu/{itemId:guid}")]
    public async Task<IActionResult> ShowItem(Guid itemId) =>
        await LineAsync(itemId) is { } line ? View("ShelfItem", new ShelfItemPage(line, new TitleForm { Title = line.Item.Title })) : NotFound();

    /// <summary>Changes the title.</summary>
    [HttpPost("tai-lieu/{itemId:guid}/ten")]
    public async Task<IActionResult> Rename(Guid itemId, TitleForm form)
    {
        if (await OwnItemAsync(itemId) is not { } item)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Invalid("ShelfItem", new ShelfItemPage((await LineAsync(itemId))!, form));
        }

        var (before, after) = (item.Title, VietnameseText.Normalise(form.Title));
        if (before != after)
        {
            item.Title = after;
            db.Record(Actor, Clock.Now, item, "EvidenceRenamed", $"Đổi tên tài liệu {item.Code}.", changes: [new("Tên tài liệu", before, after)]);
            await db.SaveChangesAsync(Gone);
        }

        Tell($"Đã lưu tên tài liệu {item.Code}.");
        return Redirect($"/minh-chung/tai-lieu/{itemId}");
    }

    /// <summary>Takes a piece off the shelf.</summary>
    [HttpPost("tai-lieu/{itemId:guid}/xoa")]
    public async Task<IActionResult> Remove(Guid itemId)
    {
        if (await OwnItemAsync(itemId) is not { } item)
        {
            return NotFound();
        }

        if (await registry.RemoveAsync(item, Actor, Clock.Now, Gone) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        Tell($"Đã xóa tài liệu {item.Code} khỏi kho.");
        return Redirect("/minh-chung");
    }

    private Guid? Own => Actor.IsOfDepartment ? Actor.DepartmentId : null;

    private static Verdict NoShelf { get; } =
        Verdict.Never("Kho minh chứng là của từng đơn vị. Tài khoản của Bộ xem minh chứng trong bảng điểm của đơn vị.");

    private async Task<EvidenceItem?> OwnItemAsync(Guid itemId) => Own is { } department
        ? await db.EvidenceItems.SingleOrDefaultAsync(item => item.Id == itemId && item.DepartmentId == department, Gone)
        : null;

    private async Task<ShelfLine?> LineAsync(Guid itemId) => Own is { } department
        ? (await Shelf.LinesAsync(db, department, Gone)).FirstOrDefault(line => line.Item.Id == itemId)
        : null;

    private async Task<ShelfPage> PageAsync(Guid department, string? search, int? year, bool onlyUnused, UploadForm form)
    {
        var all = await Shelf.LinesAsync(db, department, Gone);
        var chosen = all.Where(line => (year is null || line.Item.Year == year) && (!onlyUnused || line.Uses.Count == 0)).ToList();
        return new ShelfPage(
            Shelf.Search(chosen, search, MostLines),
            year,
            [.. all.Select(line => line.Item.Year).Distinct().OrderDescending()],
            onlyUnused,
            all.Count(line => line.Uses.Count == 0),
            form);
    }
}
