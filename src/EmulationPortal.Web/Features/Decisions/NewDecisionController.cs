using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

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
        return View("New", await PageAsync(new NewDecisionForm { Year = of, Title = string.Create(CultureInfo.InvariantCulture, $"khen thưởng thành tích năm {of}"), Lines = approved.ConvertAll(award => award.Line.Id) }, approved));
    }

    /// <summary>Makes the draft.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Draft(NewDecisionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var approved = await db.ApprovedAwardsAsync(form.Year, Gone);
        var chosen = approved.FindAll(award => form.Lines.Contains(award.Line.Id));
        if (!ModelState.IsValid) return Invalid("New", await PageAsync(form, approved));
        if (chosen.Count < form.Lines.Distinct().Count()) return await TakenAsync(form);
        var decision = await drafting.NewAsync(Actor, form.Year, VietnameseText.Normalise(form.Title), chosen, await desk.KindsAsync(Gone), Gone);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else put one of the lines into a decision, or the council took it up again, after they were read.
            db.ChangeTracker.Clear();
            return await TakenAsync(form);
        }

        Tell($"Đã soạn dự thảo với {chosen.Count} tập thể, cá nhân. Hãy kiểm tra căn cứ, người ký và danh sách trước khi cấp số.");
        return Redirect(DecisionSettling.PathOf(decision.Id));
    }

    private async Task<IActionResult> TakenAsync(NewDecisionForm form)
    {
        ModelState.AddModelError(nameof(form.Lines), "Có dòng vừa được đưa vào quyết định khác hoặc không còn được xét chọn, nên chưa soạn dự thảo nào. Hãy xem lại danh sách dưới đây rồi bấm “Soạn dự thảo” nếu vẫn cần.");
        return Conflicted("New", await PageAsync(form, await db.ApprovedAwardsAsync(form.Year, Gone)));
    }

    private async Task<NewDecisionPage> PageAsync(NewDecisionForm form, IReadOnlyList<ApprovedAward> approved)
    {
        var kinds = await desk.KindsAsync(Gone);
        return new(Grouped(approved, kinds), form, Grouped(await db.UpwardAwardsAsync(form.Year, Gone), kinds));
    }

    private static IReadOnlyList<(AwardKind Kind, IReadOnlyList<ApprovedAward> Awards)> Grouped(IReadOnlyList<ApprovedAward> awards, IReadOnlyDictionary<string, AwardKind> kinds) =>
        [.. awards.GroupBy(award => award.Line.KindCode).OrderBy(group => kinds[group.Key].Nature).ThenByDescending(group => kinds[group.Key].Position).Select(group => (kinds[group.Key], (IReadOnlyList<ApprovedAward>)[.. group]))];
}
