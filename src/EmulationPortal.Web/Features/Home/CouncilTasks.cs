using EmulationPortal.Data;
using EmulationPortal.Data.Councils;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Councils;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What councils ask for: of members to vote and to read the dossiers, of officers and the secretary to keep the session.</summary>
internal static class CouncilTasks
{
    private const int SoonDays = 3;

    /// <summary>The tasks.</summary>
    public static async Task<IReadOnlyList<HomeTask>> OfAsync(PortalDb db, Actor actor, DateTime now, CancellationToken cancellation)
    {
        if (!actor.IsOfficer && !actor.Is(Role.CouncilMember)) return [];
        var sessions = await db.CouncilSessions.AsNoTracking().VisibleTo(actor).Whole()
            .Where(session => session.State == CouncilSessionState.Draft || session.State == CouncilSessionState.Called || session.State == CouncilSessionState.Opened)
            .ToListAsync(cancellation);
        var tasks = new List<HomeTask>();
        foreach (var session in sessions)
        {
            if (session.AttendanceOf(actor) is { } own && session.State != CouncilSessionState.Draft)
            {
                tasks.AddRange(await VotesAsync(db, session, own, now, cancellation));
                if (session.State == CouncilSessionState.Called) tasks.Add(Of(session, now, $"Xem hồ sơ, dự {session.Title}", "Xem hồ sơ"));
            }

            if (session.IsWho(CouncilWho.Officer, actor) || session.IsWho(CouncilWho.Secretary, actor)) tasks.Add(Keeping(session, now));
        }

        if (actor.IsOfficer && sessions.Count == 0 && await db.WaitingForCouncil().CountAsync(cancellation) is > 0 and var waiting)
        {
            tasks.Add(new(Urgency.Open, $"Đưa {waiting} hồ sơ ra Hội đồng", "Đủ điều kiện trình, chưa có phiên họp nào đang chuẩn bị.", "/hoi-dong", "Mở Hội đồng"));
        }

        return tasks;
    }

    private static HomeTask Keeping(CouncilSession session, DateTime now) => session.State switch
    {
        CouncilSessionState.Draft => Of(session, now, $"Chuẩn bị, triệu tập: {session.Title}", "Mở phiên họp"),
        CouncilSessionState.Called => Of(session, now, $"Điểm danh, khai mạc: {session.Title}", "Mở phiên họp"),
        _ => Of(session, now, $"Điều hành: {session.Title}", "Mở phiên họp"),
    };

    private static HomeTask Of(CouncilSession session, DateTime now, string title, string action)
    {
        var days = VietnamTime.DateOf(session.StartsAt).DayNumber - VietnamTime.DateOf(now).DayNumber;
        return new(days <= SoonDays ? Urgency.Soon : Urgency.Open, title, $"{session.Council!.Name}, {VietnamTime.Show(session.StartsAt)}, tại {session.Place}.", CouncilSessionPage.PathOf(session), action, Math.Max(days, 0));
    }

    private static async Task<IEnumerable<HomeTask>> VotesAsync(PortalDb db, CouncilSession session, CouncilAttendance own, DateTime now, CancellationToken cancellation)
    {
        var (id, member) = (session.Id, own.MemberId);
        var open = await db.CouncilBallots.AsNoTracking()
            .Where(ballot => ballot.SessionId == id && ballot.State == CouncilBallotState.Opened && ballot.ClosesAt > now
                && db.CouncilVoters.Any(voter => voter.BallotId == ballot.Id && voter.MemberId == member && voter.State == VoterState.Waiting))
            .ToListAsync(cancellation);
        return open.Select(ballot => new HomeTask(
            Urgency.Soon, $"Bỏ phiếu kín: {ballot.Name}", $"Nhận phiếu đến {VietnamTime.Show(ballot.ClosesAt!.Value)}.", $"{CouncilSessionPage.PathOf(session)}/bieu-quyet/{ballot.Id}/phieu", "Bỏ phiếu", 0));
    }
}
