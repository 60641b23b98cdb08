using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>The reorganisation of 2025, ready to be drafted: 63 provinces become 34, the departments pass to the ministry of science and technology.</summary>
[Route("/to-chuc/sap-xep/2025")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class ProvincePlanController(PortalDb db, ReorganisationPageReading pages) : PortalController
{
    /// <summary>What the plan would do, before anything is stored; the draft itself once it is.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show() => await DraftedAsync() is { } known
        ? Redirect($"/to-chuc/sap-xep/{known}")
        : View("Plan2025", await pages.PageAsync(await ProvincePlan2025.DraftAsync(db, Gone), Actor, Gone));

    /// <summary>Stores the plan as a draft.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Draft()
    {
        if (await DraftedAsync() is { } known) return Redirect($"/to-chuc/sap-xep/{known}");
        var act = await ProvincePlan2025.DraftAsync(db, Gone);
        if (act.Items.Count == 0) return Refused(Verdict.NotNow("Các đơn vị trên cổng đã theo 34 tỉnh, thành phố; không còn việc nào của đợt sắp xếp 2025."));
        db.Reorganisations.Add(act);
        db.Record(Actor, Clock.Now, act, "ReorganisationDrafted", $"Lập phương án “{act.Title}”.", act.LegalBasis);
        await db.SaveChangesAsync(Gone);
        Tell("Đã lập phương án; chưa có gì thay đổi. Hãy xem kỹ rồi thực hiện.");
        return Redirect($"/to-chuc/sap-xep/{act.Id}");
    }

    private async Task<Guid?> DraftedAsync() => await db.Reorganisations
        .Where(act => act.Kind == ReorganisationKind.Combined && act.State != ReorganisationState.Undone).Select(act => (Guid?)act.Id).FirstOrDefaultAsync(Gone);
}
