using EmulationPortal.Data;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>The awards found under a department, with or without those of the units it came from.</summary>
public sealed class LineageController(PortalDb db, LineagePages pages) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("/to-chuc/don-vi/{id:guid}/khen-thuong")]
    public async Task<IActionResult> Awards(Guid id, [FromQuery(Name = "gop")] string? roll, [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        if (await db.Departments.AsNoTracking().FirstOrDefaultAsync(department => department.Id == id, Gone) is not { } department) return NotFound();
        var lineage = await db.LineageAsync(id, Gone);
        return LineagePages.MayReadAwards(Actor, lineage)
            ? View("UnitAwards", await pages.AwardsAsync(department, lineage, roll != "khong", page, Gone))
            : Refused(Verdict.Never("Khen thưởng của đơn vị chỉ mở cho cán bộ Bộ, đơn vị đó và đơn vị kế thừa."));
    }
}
