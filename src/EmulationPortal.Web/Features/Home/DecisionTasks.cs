using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What decisions ask of the ministry's officers: to decide what was approved, and to finish drafts. What is to be signed stands among the signatures.</summary>
internal static class DecisionTasks
{
    /// <summary>Adds the tasks, and what waits for others.</summary>
    public static async Task AddAsync(PortalDb db, Actor actor, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        if (!actor.IsOfficer) return;
        var approved = await db.AwaitingDecision()
            .GroupBy(line => line.Proposal!.Year).Select(group => new { Year = group.Key, Count = group.Count() }).OrderBy(group => group.Year).ToListAsync(cancellation);
        tasks.AddRange(approved.Select(group => new HomeTask(
            Urgency.Open, $"Soạn quyết định khen thưởng năm {group.Year}", $"{group.Count} tập thể, cá nhân đã được xét chọn, chưa có quyết định.", $"/quyet-dinh/moi?nam={group.Year}", "Soạn quyết định")));
        foreach (var decision in await db.AwardDecisions.AsNoTracking().Where(decision => decision.State == DecisionState.Draft || decision.State == DecisionState.ToSign).OrderBy(decision => decision.Id).ToListAsync(cancellation))
        {
            var path = $"/quyet-dinh/{decision.Id}";
            if (decision.State == DecisionState.ToSign) waiting.Add(new($"Quyết định số {decision.FullNumber}: chờ {decision.SignerName} ký.", path));
            else tasks.Add(new HomeTask(Urgency.Open, $"Hoàn thiện dự thảo quyết định {decision.Title}", decision.StateReason.Length > 0 ? $"Đã rút lại: {decision.StateReason}" : "Chưa cấp số.", path, "Mở dự thảo"));
        }
    }
}
