using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>A new decision out of what was approved.</summary>
[Route("/quyet-dinh/moi")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class NewDecisionController(PortalDb db, DecisionDesk desk, DecisionDrafting drafting) : PortalController
{
    /// <summary>The choice.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask([FromQuery(Name = "nam")] int? year)
    {
        var of = year ?? Clock.Today.Year;
        var approved = await db.ApprovedAwardsAsync(of, Gone);
        return View("New", await PageAsync(approved, new NewDecisionForm { Year = of, Title = string.Create(CultureInfo.InvariantCulture, $"khen thưởng thành tích năm {of}"), Lines = approved.ConvertAll(award => award.Line.Id) }));
    }

    /// <summary>Makes the draft.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Draft(NewDecisionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var approved = await db.ApprovedAwardsAsync(form.Year, Gone);
        var chosen = approved.FindAll(award => form.Lines.Contains(award.Line.Id));
        if (ModelState.IsValid && chosen.Count < form.Lines.Distinct().Count()) ModelState.AddModelError(nameof(form.Lines), "Có dòng vừa được đưa vào quyết định khác hoặc không còn được xét chọn. Hãy xem lại danh sách dưới đây.");
        if (!ModelState.IsValid) return Invalid("New", await PageAsync(approved, form));
        var decision = await drafting.NewAsync(Actor, form.Year, VietnameseText.Normalise(form.Title), chosen, await desk.KindsAsync(Gone), Gone);
        await db.SaveChangesAsync(Gone);
        Tell($"Đã soạn dự thảo với {chosen.Count} tập thể, cá nhân. Hãy kiểm tra căn cứ, người ký và danh sách trước khi cấp số.");
        return Redirect(DecisionSettling.PathOf(decision.Id));
    }

    private async Task<NewDecisionPage> PageAsync(IReadOnlyList<ApprovedAward> approved, NewDecisionForm form)
    {
        var kinds = await desk.KindsAsync(Gone);
        return new([.. approved.GroupBy(award => award.Line.KindCode).OrderBy(group => kinds[group.Key].Nature).ThenByDescending(group => kinds[group.Key].Position).Select(group => (kinds[group.Key], (IReadOnlyList<ApprovedAward>)[.. group]))], form);
    }
}
