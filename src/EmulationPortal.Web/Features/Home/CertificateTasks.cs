using EmulationPortal.Data;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Names to proof before certificates are printed, mistakes reported, and print runs that failed.</summary>
internal static class CertificateTasks
{
    private const int SoonDays = 3;

    /// <summary>Adds the tasks, and what waits for the ministry.</summary>
    public static async Task AddAsync(PortalDb db, Actor actor, DateOnly today, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        if (actor.IsOfDepartment) await AddDepartmentAsync(db, actor, today, tasks, waiting, cancellation);
        if (actor.IsOfficer) await AddOfficerAsync(db, tasks, cancellation);
    }

    private static async Task AddDepartmentAsync(PortalDb db, Actor actor, DateOnly today, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        var open = await db.NameProofs.VisibleTo(actor).Where(proof => proof.State == ProofState.Waiting || proof.State == ProofState.Reported)
            .GroupBy(proof => new { proof.Line!.DecisionId, proof.Line.Decision!.Title, proof.Round!.DueOn, proof.State })
            .Select(group => new { group.Key.DecisionId, group.Key.Title, group.Key.DueOn, group.Key.State, Count = group.Count() })
            .ToListAsync(cancellation);
        foreach (var round in open)
        {
            var link = $"/in-bang/{round.DecisionId}/ra-soat";
            if (round.State == ProofState.Reported)
            {
                waiting.Add(new($"Chờ Bộ xử lý {round.Count} tên in báo sai ({round.Title}).", link));
                continue;
            }

            var days = round.DueOn.DayNumber - today.DayNumber;
            var urgency = days < 0 ? Urgency.Late : days <= SoonDays ? Urgency.Soon : Urgency.Open;
            tasks.Add(new(urgency, $"Rà soát {round.Count} tên in trên bằng", $"{round.Title}. Hạn {DateText.Show(round.DueOn)}.", link, "Xem và xác nhận", days));
        }
    }

    private static async Task AddOfficerAsync(PortalDb db, List<HomeTask> tasks, CancellationToken cancellation)
    {
        var reported = await db.NameProofs.Where(proof => proof.State == ProofState.Reported).Select(proof => new { proof.Id, proof.Name }).Take(50).ToListAsync(cancellation);
        if (reported.Count > 0)
        {
            var parts = reported.ConvertAll(proof => new HomePart(proof.Name, $"/in-bang/ten/{proof.Id}"));
            tasks.Add(new(Urgency.Returned, $"Xử lý {reported.Count} tên in bị báo sai", "Bằng của các tên này chưa in được.", parts.Count == 1 ? parts[0].Link : "/in-bang", "Xem", null, parts.Count == 1 ? null : parts));
        }

        foreach (var run in await db.PrintRuns.AsNoTracking().Where(run => run.State == PrintRunState.Failed).ToListAsync(cancellation))
        {
            tasks.Add(new(Urgency.Late, "Đợt in bằng bị lỗi", run.Message, $"/in-bang/dot/{run.Id}", "Xem và in tiếp"));
        }
    }
}
