using EmulationPortal.Data;
using EmulationPortal.Data.Handovers;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What an account has to do for meetings: say who comes, call, open, vote, close, take over what was agreed, hand over.</summary>
internal static class MeetingTasks
{
    private const int SoonDays = 3;

    /// <summary>The tasks.</summary>
    public static async Task<IReadOnlyList<HomeTask>> OfAsync(PortalDb db, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var tasks = new List<HomeTask>();
        if (actor.IsOfficer) tasks.AddRange(await AgreedAsync(db, cancellation));
        if (!actor.IsOfDepartment) return tasks;
        var meetings = await db.Meetings.AsNoTracking().VisibleTo(actor)
            .Include(meeting => meeting.Cluster)
            .Include(meeting => meeting.Attendances)
            .Where(meeting => meeting.State == MeetingState.Planned || meeting.State == MeetingState.Opened)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        foreach (var meeting in meetings)
        {
            AddMeeting(meeting, actor, now, tasks);
            if (meeting.State == MeetingState.Opened) tasks.AddRange(await VotesAsync(db, meeting, actor, now, cancellation));
        }

        tasks.AddRange((await db.HandoverLinesAsync(actor, cancellation)).Where(line => line.Handover is not null).SelectMany(line => Handovers(line, actor)));
        return tasks;
    }

    private static void AddMeeting(Meeting meeting, Actor actor, DateTime now, List<HomeTask> tasks)
    {
        var link = $"/hop-cum/{meeting.Id}";
        var days = VietnamTime.DateOf(meeting.StartsAt).DayNumber - VietnamTime.DateOf(now).DayNumber;
        var urgency = days <= SoonDays ? Urgency.Soon : Urgency.Open;
        var detail = $"{meeting.Cluster!.Name}, {meeting.When}, tại {meeting.Place}.";
        var isOrganiser = meeting.IsWho(MeetingWho.Organiser, actor);
        if (meeting.InvitedAt is not null && meeting.AttendanceOf(actor.DepartmentId) is { Presence: Presence.Unanswered } && meeting.May(MeetingStep.Register, actor).IsAllowed)
        {
            tasks.Add(new(urgency, $"Đăng ký dự {meeting.Title}", detail, $"{link}/du-hop", "Đăng ký", days));
        }

        if (isOrganiser && meeting.State == MeetingState.Opened)
        {
            tasks.Add(new(Urgency.Soon, $"Điều hành {meeting.Title}", meeting.IsRecorded ? "Hội nghị đang được ghi lại; ghi xong thì bế mạc." : $"Đang họp. {meeting.QuorumText}.", link, "Mở hội nghị", 0));
        }
        else if (isOrganiser)
        {
            var (title, action) = meeting.InvitedAt is null ? ("Gửi giấy mời", "Gửi giấy mời") : days <= 0 ? ("Khai mạc", "Mở hội nghị") : ("Chuẩn bị", "Mở hội nghị");
            tasks.Add(new(urgency, $"{title}: {meeting.Title}", detail, link, action, days));
        }
    }

    private static async Task<IReadOnlyList<HomeTask>> VotesAsync(PortalDb db, Meeting meeting, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var open = await db.Acclaims.AsNoTracking()
            .Where(acclaim => acclaim.MeetingId == meeting.Id && acclaim.State == AcclaimState.Opened && acclaim.Method == AcclaimMethod.SecretBallot
                && db.AcclaimVoters.Any(voter => voter.AcclaimId == acclaim.Id && voter.DepartmentId == actor.DepartmentId && voter.State == VoterState.Waiting))
            .ToListAsync(cancellation);
        return [.. open.Where(acclaim => acclaim.MayVote(actor, meeting, now).IsAllowed).Select(acclaim => new HomeTask(
            Urgency.Soon, $"Bỏ phiếu kín: {acclaim.Name}", $"Nhận phiếu đến {VietnamTime.Show(acclaim.ClosesAt!.Value)}.", $"/hop-cum/{meeting.Id}/suy-ton/{acclaim.Id}/phieu", "Bỏ phiếu", 0))];
    }

    private static IEnumerable<HomeTask> Handovers(HandoverLine line, Actor actor)
    {
        var link = $"/hop-cum/ban-giao/{line.ClusterId}/{line.Year}";
        if (line.Handover!.May(HandoverStep.Receive, actor).IsAllowed)
        {
            yield return new(Urgency.Open, $"Nhận bàn giao {line.ClusterName}, năm {line.Year}", $"{line.From.Province} đã bàn giao.", link, "Xem và xác nhận");
        }
        else if (line.Handover.May(HandoverStep.Hand, actor).IsAllowed)
        {
            yield return new(line.Handover.SendBackReason.Length > 0 ? Urgency.Returned : Urgency.Open, $"Bàn giao {line.ClusterName}, năm {line.Year}", line.Handover.SendBackReason is { Length: > 0 } reason ? $"Bên nhận đề nghị bổ sung: {reason}" : $"Bên nhận: {line.To!.Province}.", link, "Mở bàn giao");
        }
    }

    // One line for each sheet under review on which a meeting has agreed on something.
    private static async Task<IReadOnlyList<HomeTask>> AgreedAsync(PortalDb db, CancellationToken cancellation)
    {
        var waiting = await db.WaitingAgreedScores().ToListAsync(cancellation);
        return [.. waiting.Select(sheet => new HomeTask(
            Urgency.Open, $"Xem điểm hội nghị cụm thống nhất của {sheet.Province}", $"{sheet.Count} điểm chờ nhận vào cột Bộ thẩm định.", $"/cham-diem/{sheet.SheetId}", "Xem"))];
    }
}
