using EmulationPortal.Data;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What a department has to do with pledges: answer those it is asked about, go on with those it writes, say what became of those that bind it.</summary>
internal static class PledgeTasks
{
    private const int SoonDays = 3;

    /// <summary>Adds the tasks, and what waits for others.</summary>
    public static async Task AddAsync(PortalDb db, Actor actor, DateOnly today, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        var open = await db.Pledges.AsNoTracking().VisibleTo(actor).Whole()
            .Where(pledge => pledge.State == PledgeState.Drafting || pledge.State == PledgeState.Consulting)
            .OrderBy(pledge => pledge.FirstYear).ThenBy(pledge => pledge.Id)
            .ToListAsync(cancellation);
        foreach (var pledge in open)
        {
            AddAnswers(pledge, actor, today, tasks);
            if (pledge.IsWho(PledgeWho.Drafter, actor)) AddDrafting(pledge, tasks, waiting);
        }

        await AddResultsAsync(db, actor, today, tasks, cancellation);
    }

    private static void AddAnswers(Pledge pledge, Actor actor, DateOnly today, List<HomeTask> tasks)
    {
        var mine = pledge.Parties.Where(party => pledge.State == PledgeState.Consulting && pledge.IsVoiceOf(party, actor) && party.AnswerTo(pledge.Revision) == PartyAnswer.Waiting).ToList();
        if (mine.Count == 0)
        {
            return;
        }

        var again = mine.Exists(party => party.IsOvertaken(pledge.Revision));
        int? days = pledge.CommentsBy is { } until ? until.DayNumber - today.DayNumber : null;
        tasks.Add(new(
            pledge.IsConsultationLate(today) ? Urgency.Late : again ? Urgency.Returned : days <= SoonDays ? Urgency.Soon : Urgency.Open,
            again ? $"Trả lời lại giao ước năm {pledge.Years}" : $"Góp ý và trả lời giao ước năm {pledge.Years}",
            (again ? $"“{pledge.Title}” đã được sửa sau khi đơn vị trả lời" : $"“{pledge.Title}” đang lấy ý kiến; đơn vị chưa trả lời thống nhất hay không")
                + (pledge.CommentsBy is { } day ? $"; góp ý đến ngày {DateText.Show(day)}{(days < 0 ? ", đã quá hạn" : "")}." : "."),
            $"/giao-uoc/{pledge.Id}",
            "Xem và trả lời",
            days));
    }

    private static void AddDrafting(Pledge pledge, List<HomeTask> tasks, List<HomeWait> waiting)
    {
        var path = $"/giao-uoc/{pledge.Id}";
        var unanswered = pledge.Comments.Count(comment => !comment.IsResolved);
        var declined = pledge.Signing.Where(party => party.AnswerTo(pledge.Revision) == PartyAnswer.Declined).Select(party => party.Organisation).ToList();
        if (pledge.State == PledgeState.Drafting)
        {
            tasks.Add(new(Urgency.Open, $"Soạn và gửi lấy ý kiến giao ước năm {pledge.Years}", $"“{pledge.Title}” đang soạn.", path, "Mở bản nháp"));
        }
        else if (unanswered + declined.Count > 0)
        {
            var words = new[]
            {
                unanswered > 0 ? $"{unanswered} góp ý chưa trả lời" : string.Empty,
                declined.Count > 0 ? $"không thống nhất: {string.Join("; ", declined)}" : string.Empty,
            };
            tasks.Add(new(Urgency.Open, $"Trả lời ý kiến về giao ước năm {pledge.Years}", $"“{pledge.Title}”: {string.Join("; ", words.Where(word => word.Length > 0))}.", path, "Xem ý kiến"));
        }
        else if (pledge.NotAgreed().Count == 0)
        {
            tasks.Add(new(Urgency.Open, $"Chốt giao ước năm {pledge.Years} để ký", $"Các bên đã thống nhất “{pledge.Title}”.", $"{path}/chot", "Chốt để ký"));
        }
        else
        {
            waiting.Add(new($"Giao ước năm {pledge.Years}: chờ {pledge.NotAgreed().Count} bên trả lời.", path));
        }
    }

    // Asked for once the self-scoring of an open year has begun.
    private static async Task AddResultsAsync(PortalDb db, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancellation)
    {
        var years = await db.EmulationYears
            .Where(year => year.State == YearState.Open && year.Stages.Any(stage => stage.Kind == StageKind.SelfScoring && stage.StartsOn <= today))
            .Select(year => year.Year).Distinct().ToListAsync(cancellation);
        foreach (var year in years)
        {
            foreach (var progress in await db.PromiseProgressAsync(actor.DepartmentId!.Value, year, cancellation))
            {
                if (progress.Answered < progress.All)
                {
                    tasks.Add(new(Urgency.Open, $"Ghi kết quả thực hiện giao ước năm {year}", $"“{progress.Title}”: đã ghi {progress.Answered}/{progress.All} nội dung.", $"/giao-uoc/{progress.PledgeId}/ket-qua?nam={year}", "Ghi kết quả"));
                }
            }
        }
    }
}
