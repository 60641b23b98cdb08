using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Documents.Pictures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>The layouts of certificates, shown with short and with the longest words, and the pictures of their stock.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class LayoutsController(PortalDb db, LayoutDrawing drawing, FileStore files) : PortalController
{
    private const string ShowView = "Layout";

    // A scan is cut by hand, and stock swells with damp.
    private const decimal MostMiss = 0.05m;

    /// <summary>The layouts.</summary>
    [HttpGet("/in-bang/mau")]
    public async Task<IActionResult> Index() => View("Layouts", new LayoutsPage(
        await db.CertificateLayouts.AsNoTracking().OrderBy(layout => layout.KindCode).ThenByDescending(layout => layout.Number).ToListAsync(Gone), await NamesAsync()));

    /// <summary>One layout.</summary>
    [HttpGet("/in-bang/mau/{id:guid}")]
    public async Task<IActionResult> Show(Guid id) => await FindAsync(id) is { } layout ? View(ShowView, await PageAsync(layout)) : NotFound();

    /// <summary>The picture of the stock.</summary>
    [HttpGet("/in-bang/mau/{id:guid}/phoi")]
    public async Task<IActionResult> Stock(Guid id)
    {
        var file = await db.CertificateLayouts.Where(layout => layout.Id == id).Join(db.StoredFiles, layout => layout.StockFileId, stored => stored.Id, (_, stored) => stored).FirstOrDefaultAsync(Gone);
        if (file is null || !files.Has(file.Sha256)) return NotFound();
        Response.Headers.CacheControl = "private, max-age=3600";
        return File(files.Open(file.Sha256), file.ContentType);
    }

    /// <summary>Keeps a picture of the stock.</summary>
    [HttpPost("/in-bang/mau/{id:guid}/phoi")]
    public async Task<IActionResult> KeepStock(Guid id, StockPictureForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } layout) return NotFound();
        if (layout.May(LayoutStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var picture = ModelState.IsValid ? Read(await Uploads.BytesAsync(form.Picture!, Gone), layout) : null;
        if (picture is null) return Invalid(ShowView, await PageAsync(layout));
        var stored = await db.StoreAsync(files, picture.Bytes, picture.ContentType, Clock.Now, Gone);
        layout.StockFileId = stored.Id;
        db.Record(Actor, Clock.Now, layout, "LayoutStockSet", $"Đặt ảnh phôi {picture.Width} × {picture.Height} điểm.");
        return await SavedAsync(layout, form.Version, "Đã lưu ảnh phôi. Trang sửa mẫu hiện ảnh này dưới các ô.");
    }

    /// <summary>Takes the picture away.</summary>
    [HttpPost("/in-bang/mau/{id:guid}/phoi/bo")]
    public async Task<IActionResult> DropStock(Guid id, Guid version)
    {
        if (await FindAsync(id) is not { } layout) return NotFound();
        if (layout.May(LayoutStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        layout.StockFileId = null;
        db.Record(Actor, Clock.Now, layout, "LayoutStockDropped", "Bỏ ảnh phôi.");
        return await SavedAsync(layout, version, "Đã bỏ ảnh phôi.");
    }

    private async Task<IActionResult> SavedAsync(CertificateLayout layout, Guid version, string told)
    {
        if (!await db.SaveUnlessChangedAsync(layout, version, Gone)) return Refused(Verdict.NotNow("Người khác vừa sửa mẫu này. Hãy tải lại trang rồi làm lại."));
        Tell(told);
        return Redirect($"/in-bang/mau/{layout.Id}");
    }

    private PlainPicture? Read(byte[] bytes, CertificateLayout layout)
    {
        try
        {
            var picture = PlainPicture.Read(bytes, PictureLimits.Stock);
            if (picture.MissOf(layout.PaperWidth, layout.PaperHeight) <= MostMiss) return picture;
            ModelState.AddModelError(nameof(StockPictureForm.Picture), $"Ảnh {picture.Width} × {picture.Height} điểm không cùng tỷ lệ với khổ giấy của mẫu. Hãy quét thẳng, cắt sát mép phôi và xoay đúng chiều; hoặc sửa khổ giấy của mẫu trước.");
        }
        catch (InvalidDataException wrong)
        {
            ModelState.AddModelError(nameof(StockPictureForm.Picture), wrong.Message);
        }

        return null;
    }

    private async Task<LayoutPage> PageAsync(CertificateLayout layout) => new(layout, (await NamesAsync())[layout.KindCode], drawing.Examples(layout), Actor)
    {
        History = await db.HistoryOfAsync(layout, Actor, Gone),
    };

    private Task<CertificateLayout?> FindAsync(Guid id) => db.CertificateLayouts.Include(layout => layout.Fields).FirstOrDefaultAsync(layout => layout.Id == id, Gone);

    private Task<Dictionary<string, string>> NamesAsync() => db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, Gone);
}
