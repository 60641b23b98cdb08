using EmulationPortal.Data;
using EmulationPortal.Documents.Certificates;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>The layouts of certificates, shown with short and with the longest words.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class LayoutsController(PortalDb db, CertificateSheets sheets) : PortalController
{
    /// <summary>The layouts.</summary>
    [HttpGet("/in-bang/mau")]
    public async Task<IActionResult> Index() => View("Layouts", new LayoutsPage(
        await db.CertificateLayouts.AsNoTracking().OrderBy(layout => layout.KindCode).ThenByDescending(layout => layout.Number).ToListAsync(Gone), await NamesAsync()));

    /// <summary>One layout.</summary>
    [HttpGet("/in-bang/mau/{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await db.CertificateLayouts.AsNoTracking().Include(layout => layout.Fields).FirstOrDefaultAsync(layout => layout.Id == id, Gone) is not { } layout) return NotFound();
        return View("Layout", new LayoutPage(layout, (await NamesAsync())[layout.KindCode],
        [
            ("In toàn trang, tên ngắn", Draw(layout, LayoutExamples.Short, PrintMode.FullPage)),
            ("In toàn trang, tên và đơn vị dài", Draw(layout, LayoutExamples.Long, PrintMode.FullPage)),
            ("Chỉ phần in đè lên phôi", Draw(layout, LayoutExamples.Short, PrintMode.Overprint)),
        ]));
    }

    private string Draw(CertificateLayout layout, CertificateWords words, PrintMode mode) => CertificateSvg.Draw(sheets.Place(layout, words), new CertificateLook(mode) { IsPreview = true });

    private Task<Dictionary<string, string>> NamesAsync() => db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, Gone);
}
