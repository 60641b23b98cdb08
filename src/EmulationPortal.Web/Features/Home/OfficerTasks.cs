using EmulationPortal.Data;
using EmulationPortal.Data.Progress;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What a ministry officer has to do: review, approve, publish, open years, see who is late.</summary>
internal static class OfficerTasks
{
    /// <summary>The tasks with one cluster.</summary>
    public static void Add(ClusterProgress progress, List<HomeTask> tasks, List<HomeWait> waiting)
    {
        var forwarded = progress.Sheets.Where(sheet => sheet.Sheet.State == SheetState.Forwarded).ToLookup(IsScored);
        AddSheets(progress, "Duyệt", [.. forwarded[true]], tasks);
        AddSheets(progress, "Thẩm định", [.. forwarded[false]], tasks);
        if (progress.Sheets.Count > 0 && progress.Sheets.All(sheet => sheet.Sheet.State == SheetState.Approved))
        {
            tasks.Add(DepartmentTasks.Of(
                progress.Sheets[0],
                $"Công bố kết quả {progress.Cluster.Name}",
                $"Đã duyệt đủ {progress.Sheets.Count} bảng điểm năm {progress.Year}.",
                $"/ket-qua/{progress.Year}/{progress.Cluster.Id}/cong-bo",
                "Công bố"));
        }

        AddWaiting(progress, tasks, waiting);
    }

    /// <summary>Years being prepared, and the current year while nobody has made it.</summary>
    public static async Task<IReadOnlyList<HomeTask>> YearsAsync(PortalDb db, DateOnly today, CancellationToken cancellation)
    {
        var years = await db.EmulationYears.AsNoTracking().Select(year => new { year.Year, year.State }).ToListAsync(cancellation);
        var tasks = years.Where(year => year.State == YearState.Preparing)
            .Select(year => new HomeTask(Urgency.Open, $"Mở năm thi đua {year.Year}", "Đang chuẩn bị: đặt thời hạn, khóa bảng tiêu chí rồi mở năm.", $"/nam-thi-dua/{year.Year}", "Đến năm thi đua"))
            .ToList();
        if (years.All(year => year.Year != today.Year))
        {
            tasks.Add(new(Urgency.Open, $"Tạo năm thi đua {today.Year}", "Năm nay chưa có trong hệ thống.", "/nam-thi-dua/tao", "Tạo năm thi đua"));
        }

        return tasks;
    }

    private static bool IsScored(SheetProgress sheet) => sheet.Leaves > 0 && sheet.ScoredIn(ScoreColumn.Ministry) >= sheet.Leaves;

    // One line for a cluster, with a link to each of its sheets: twelve lines of a kind would hide the thirteenth.
    private static void AddSheets(ClusterProgress progress, string action, IReadOnlyList<SheetProgress> sheets, List<HomeTask> tasks)
    {
        if (sheets.Count == 0)
        {
            return;
        }

        var next = sheets.MinBy(sheet => sheet.Deadline?.Days ?? int.MaxValue)!;
        var scored = sheets.Sum(sheet => sheet.ScoredIn(ScoreColumn.Ministry));
        var task = DepartmentTasks.Of(
            next,
            sheets.Count == 1 ? $"{action} bảng điểm của {next.Department.Province}" : $"{action} {sheets.Count} bảng điểm của {progress.Cluster.Name}",
            $"{progress.Cluster.Name}, năm {progress.Year}. Bộ đã chấm {scored}/{sheets.Sum(sheet => sheet.Leaves)} tiêu chí.",
            $"/cham-diem/{next.Sheet.Id}",
            action);
        tasks.Add(sheets.Count == 1 ? task : task with { Parts = [.. sheets.Select(sheet => new HomePart(sheet.Department.Province, $"/cham-diem/{sheet.Sheet.Id}"))] });
    }

    private static void AddWaiting(ClusterProgress progress, List<HomeTask> tasks, List<HomeWait> waiting)
    {
        var path = $"/ket-qua/tien-do/{progress.Cluster.Id}?nam={progress.Year}";
        var others = progress.Sheets.Where(sheet => sheet.Turn is { Who: not SheetWho.Officer }).ToList();
        var late = others.Where(sheet => sheet.IsLate).ToList();
        if (late.Count > 0)
        {
            tasks.Add(new(Urgency.Late, $"{progress.Cluster.Name}, năm {progress.Year}: {late.Count} bảng điểm quá hạn", string.Join(", ", late.Select(sheet => sheet.Department.Province)), path, "Xem và nhắc", late.Min(sheet => sheet.Deadline?.Days)));
        }
        else if (others.Count > 0)
        {
            var own = others.Count(sheet => sheet.Turn!.Who == SheetWho.Owner);
            var parts = new[]
            {
                own > 0 ? $"{own} đơn vị chưa gửi" : string.Empty,
                others.Count > own ? $"cụm đang chấm {others.Count - own} bảng điểm" : string.Empty,
            };
            waiting.Add(new($"{progress.Cluster.Name}, năm {progress.Year}: {string.Join(", ", parts.Where(part => part.Length > 0))}.", path));
        }
    }
}
