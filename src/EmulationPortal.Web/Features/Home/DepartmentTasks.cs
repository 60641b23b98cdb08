using EmulationPortal.Data.Progress;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What a department has to do: with its own sheet, and for the cluster that it leads.</summary>
internal static class DepartmentTasks
{
    /// <summary>The own sheet: to score, to submit, returned, or where it is now.</summary>
    public static void AddOwn(ClusterProgress progress, Actor actor, List<HomeTask> tasks, List<HomeWait> waiting)
    {
        if (progress.Sheets.FirstOrDefault(sheet => sheet.Department.Id == actor.DepartmentId) is not { } own)
        {
            return;
        }

        var link = $"/cham-diem/{own.Sheet.Id}";
        switch (own.Sheet.State)
        {
            case SheetState.Returned:
                tasks.Add(new(Urgency.Returned, $"Sửa và gửi lại bảng điểm năm {progress.Year}", $"Bị trả lại, lý do: {own.Sheet.ReturnReason}", link, "Sửa bảng điểm", own.Deadline?.Days));
                break;
            case SheetState.Draft when own.Deadline is { BeginsOn: not null } deadline:
                waiting.Add(new($"Tự chấm bảng điểm năm {progress.Year}: {deadline.Words}.", link));
                break;
            case SheetState.Draft when own.Leaves > 0 && own.ScoredIn(ScoreColumn.Self) >= own.Leaves:
                tasks.Add(Of(own, $"Đọc và gửi bảng điểm năm {progress.Year}", "Đã tự chấm đủ các tiêu chí, chưa gửi cụm.", link, "Đọc và gửi"));
                break;
            case SheetState.Draft:
                tasks.Add(Of(own, $"Tự chấm và gửi bảng điểm năm {progress.Year}", $"Đã chấm {own.ScoredIn(ScoreColumn.Self)}/{own.Leaves} tiêu chí.", link, "Tự chấm điểm"));
                break;
            case SheetState.Published:
                waiting.Add(new($"Kết quả năm {progress.Year} của {progress.Cluster.Name} đã được công bố.", $"/ket-qua/{progress.Year}/{progress.Cluster.Id}"));
                break;
            default:
                waiting.Add(new($"Bảng điểm năm {progress.Year}: {SheetWorkflow.StateName(own.Sheet.State).ToLowerInvariant()}, {WaitsFor(own, progress)}.", link));
                break;
        }
    }

    /// <summary>The sheets to be scored for the cluster, and who has not submitted yet.</summary>
    public static void AddScoring(ClusterProgress progress, Actor actor, List<HomeTask> tasks, List<HomeWait> waiting)
    {
        foreach (var sheet in progress.Sheets.Where(sheet => sheet.Sheet.IsWho(SheetWho.ClusterScorer, actor)))
        {
            var link = $"/cham-diem/{sheet.Sheet.Id}";
            if (sheet.Sheet.State == SheetState.ReturnedToCluster)
            {
                tasks.Add(new(Urgency.Returned, $"Chấm lại bảng điểm của {sheet.Department.Province}", $"Bộ trả lại, lý do: {sheet.Sheet.ReturnReason}", link, "Chấm lại", sheet.Deadline?.Days));
            }
            else if (sheet.Sheet.State == SheetState.Submitted)
            {
                var scored = sheet.ScoredIn(ScoreColumn.Cluster);
                var isDone = sheet.Leaves > 0 && scored >= sheet.Leaves;
                tasks.Add(Of(
                    sheet,
                    isDone ? $"Gửi Bộ bảng điểm của {sheet.Department.Province}" : $"Chấm bảng điểm của {sheet.Department.Province}",
                    isDone ? "Cụm đã chấm đủ." : $"Cụm đã chấm {scored}/{sheet.Leaves} tiêu chí.",
                    link,
                    isDone ? "Gửi Bộ" : "Chấm điểm"));
            }
        }

        if (actor.DutyIn(progress.Cluster.Id, progress.Year)?.Duty == AppointmentDuty.Leader)
        {
            AddMissing(progress, actor, tasks, waiting);
        }
    }

    /// <summary>A task with the deadline of the sheet's turn.</summary>
    public static HomeTask Of(SheetProgress sheet, string title, string detail, string link, string action)
    {
        var urgency = sheet.Deadline switch
        {
            { IsLate: true } => Urgency.Late,
            { Days: <= 3 } => Urgency.Soon,
            _ => Urgency.Open,
        };
        return new(urgency, title, sheet.Deadline is { } deadline ? $"{detail} {Capital(deadline.Words)}." : detail, link, action, sheet.Deadline?.Days);
    }

    private static void AddMissing(ClusterProgress progress, Actor actor, List<HomeTask> tasks, List<HomeWait> waiting)
    {
        var path = $"/ket-qua/tien-do/{progress.Cluster.Id}?nam={progress.Year}";
        var missing = progress.Sheets.Where(sheet => sheet.Turn?.Who == SheetWho.Owner && sheet.Department.Id != actor.DepartmentId).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var names = string.Join(", ", missing.Select(sheet => sheet.Department.Province));
        var deadline = missing.Select(sheet => sheet.Deadline).OfType<DeadlineStanding>().MinBy(standing => standing.Days);
        if (deadline is { IsLate: true } or { Days: <= 3 })
        {
            tasks.Add(Of(missing.MinBy(sheet => sheet.Deadline?.Days ?? int.MaxValue)!, $"Nhắc {NumberText.Points(missing.Count)} đơn vị chưa gửi bảng điểm", $"Chưa gửi: {names}.", path, "Xem và nhắc"));
        }
        else
        {
            waiting.Add(new($"Chưa gửi bảng điểm năm {progress.Year}: {names}{(deadline is null ? "" : $"; {deadline.Words}")}.", path));
        }
    }

    private static string WaitsFor(SheetProgress own, ClusterProgress progress) => (own.Turn?.Who, own.Actor) switch
    {
        (SheetWho.ClusterScorer, { } scorer) => $"chờ {progress.NameOf(scorer)} chấm cho cụm",
        (SheetWho.ClusterScorer, _) => "chờ cử người chấm cho cụm",
        (SheetWho.Officer, _) when own.Sheet.State == SheetState.Approved => "chờ công bố",
        _ => "chờ Bộ thẩm định",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
