using EmulationPortal.Data;
using EmulationPortal.Data.Movements;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What movements ask for: to join, to report at the end, to correct what was returned; and of who launched one, to launch a draft and to sum up.</summary>
internal static class MovementTasks
{
    private const int SoonDays = 3;

    // What ended so long ago is history.
    private const int PastDays = 365;

    /// <summary>Adds the tasks.</summary>
    public static async Task AddAsync(PortalDb db, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancellation)
    {
        var since = today.AddDays(-PastDays);
        if (actor.IsOfDepartment)
        {
            var own = actor.DepartmentId!.Value;
            var parts = await db.Participations.AsNoTracking().Include(unit => unit.Movement)
                .Where(unit => unit.DepartmentId == own && unit.State != ParticipationState.Reported && unit.Movement!.State == MovementState.Launched && (unit.Movement.To == null || unit.Movement.To >= since)).ToListAsync(cancellation);
            var names = await db.UnitNamesAsync(parts, cancellation);
            foreach (var group in parts.GroupBy(unit => unit.MovementId)) AddOwn([.. group], names, today, tasks);
        }

        var drafts = await db.Movements.AsNoTracking().VisibleTo(actor).Where(movement => movement.State == MovementState.Draft || (movement.State == MovementState.Launched && movement.To < today && movement.To >= since)).ToListAsync(cancellation);
        foreach (var movement in drafts.Where(movement => movement.IsLauncher(actor) && !(movement.IsOfOthers && movement.State == MovementState.Launched)))
        {
            tasks.Add(movement.State == MovementState.Draft
                ? new(Urgency.Open, $"Phát động phong trào “{movement.Name}”", "Đang là dự thảo.", $"/phong-trao/{movement.Id}", "Xem dự thảo")
                : new(Urgency.Late, $"Tổng kết phong trào “{movement.Name}”", $"Đã kết thúc ngày {DateText.Show(movement.To!.Value)}.", $"/phong-trao/{movement.Id}/tong-ket", "Tổng kết", movement.To.Value.DayNumber - today.DayNumber));
        }
    }

    private static void AddOwn(List<Participation> parts, IReadOnlyDictionary<Guid, (string Name, string SortKey)> names, DateOnly today, List<HomeTask> tasks)
    {
        var movement = parts[0].Movement!;
        string LinkTo(Participation unit) => $"/phong-trao/{movement.Id}/don-vi/{unit.Id}";
        foreach (var returned in parts.Where(unit => unit.StateReason.Length > 0))
        {
            tasks.Add(new(Urgency.Returned, $"Sửa và gửi lại báo cáo tổng kết phong trào “{movement.Name}”", $"{names[returned.Id].Name}. Lý do: {returned.StateReason}", LinkTo(returned), "Sửa báo cáo"));
        }

        var called = parts.Where(unit => unit.State == ParticipationState.Called).ToList();
        if (called.Count > 0) tasks.Add(Of(movement.JoinBy, today, $"Hưởng ứng phong trào “{movement.Name}”", called, "Hưởng ứng"));
        var due = parts.Where(unit => unit.State == ParticipationState.Joined && unit.StateReason.Length == 0 && movement.To is { } last && last < today.AddDays(15)).ToList();
        if (due.Count > 0) tasks.Add(Of(movement.To, today, $"Gửi báo cáo tổng kết phong trào “{movement.Name}”", due, "Báo cáo"));

        HomeTask Of(DateOnly? by, DateOnly on, string title, List<Participation> units, string action)
        {
            var days = by?.DayNumber - on.DayNumber;
            var links = units.Select(unit => new HomePart(names[unit.Id].Name, LinkTo(unit))).OrderBy(part => part.Text, StringComparer.Ordinal).ToList();
            return new(
                days switch { < 0 => Urgency.Late, <= SoonDays => Urgency.Soon, _ => Urgency.Open }, title,
                $"{movement.LaunchedBy} phát động.{(by is { } day ? $" Hạn {DateText.Show(day)}." : "")}", links.Count == 1 ? links[0].Link : $"/phong-trao/{movement.Id}", action, days, links.Count == 1 ? null : links);
        }
    }
}
