using EmulationPortal.Data;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Progress;
using EmulationPortal.Data.Results;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Progress;

/// <summary>Who has done what, what is late, and reminding those who have not acted.</summary>
public sealed class ProgressController(PortalDb db) : PortalController
{
    /// <summary>All clusters, for the ministry.</summary>
    [HttpGet("/ket-qua/tien-do")]
    public async Task<IActionResult> Index([FromQuery(Name = "nam")] int? year)
    {
        if (!Actor.IsOfficer)
        {
            return Refused(Verdict.Never("Trang tiến độ của tất cả các cụm chỉ dành cho cán bộ Bộ."));
        }

        var years = await db.ResultYearsAsync(Gone);
        int? shown = year is { } asked && years.Contains(asked) ? asked : years.Count > 0 ? years[0] : null;
        return View("Index", new AllProgressPage(shown, years, shown is { } open ? await db.ProgressAsync(open, null, Clock.Now, Gone) : []));
    }

    /// <summary>One cluster, for its leader and deputy and the ministry.</summary>
    [HttpGet("/ket-qua/tien-do/{clusterId:guid}")]
    public async Task<IActionResult> Cluster(Guid clusterId, [FromQuery(Name = "nam")] int? year)
    {
        if (await FindAsync(clusterId, year) is not { } progress)
        {
            return NotFound();
        }

        var verdict = progress.ClusterYear.MayRemind(Actor, progress.Year);
        IReadOnlyList<ReminderLine> plan = verdict.IsAllowed ? await db.ReminderPlanAsync(progress, Actor, Clock.Now, Gone) : [];
        var readable = await db.ScoreSheets.VisibleTo(Actor).Where(sheet => sheet.ClusterId == clusterId && sheet.Year == progress.Year).Select(sheet => sheet.Id).ToListAsync(Gone);
        return View("Cluster", new ClusterProgressPage(progress, plan, verdict, readable.ToHashSet()));
    }

    /// <summary>Reminds all of the cluster who have not acted and were not reminded within a day.</summary>
    [HttpPost("/ket-qua/tien-do/{clusterId:guid}/nhac")]
    public async Task<IActionResult> Remind(Guid clusterId, [FromQuery(Name = "nam")] int? year)
    {
        if (await FindAsync(clusterId, year) is not { } progress)
        {
            return NotFound();
        }

        var verdict = progress.ClusterYear.MayRemind(Actor, progress.Year);
        if (!verdict.IsAllowed)
        {
            return Refused(verdict);
        }

        var plan = await db.ReminderPlanAsync(progress, Actor, Clock.Now, Gone);
        if (!plan.Any(line => line.IsDue))
        {
            return Refused(Verdict.NotNow("Không còn đơn vị nào cần nhắc, hoặc các đơn vị đều đã được nhắc trong 24 giờ qua."));
        }

        var told = await db.RemindAsync(progress, plan, Actor, $"{Request.Scheme}://{Request.Host}", Clock.Now, Clock.Today, Gone);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(Verdict.NotNow("Có người vừa nhắc hoặc vừa công bố kết quả của cụm này; lời nhắc của bạn chưa được gửi. Hãy tải lại trang."));
        }

        Tell($"Đã nhắc {told.Count} đơn vị: {string.Join(", ", told)}.");
        return Redirect($"/ket-qua/tien-do/{clusterId}?nam={progress.Year}");
    }

    // Without a year the newest; a cluster that the actor has no part in is not known.
    private async Task<ClusterProgress?> FindAsync(Guid clusterId, int? year)
    {
        var shown = year ?? (await db.ResultYearsAsync(Gone)).FirstOrDefault();
        return Actor.Follows(clusterId, shown)
            ? (await db.ProgressAsync(shown, clusterId, Clock.Now, Gone)).SingleOrDefault()
            : null;
    }
}
