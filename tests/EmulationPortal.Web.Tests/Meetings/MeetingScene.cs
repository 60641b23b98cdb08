using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>Meetings brought into being with the rules themselves.</summary>
internal static class MeetingScene
{
    public const int Year = 2026;

    /// <summary>A meeting of a cluster that is being held, all members present in person but those named. Returns its address.</summary>
    public static Task<string> OpenMeetingAsync(this PortalHost host, int cluster, params string[] absent) => host.WithDbAsync(async db =>
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var members = await db.ClusterMemberships.AsNoTracking().Include(membership => membership.Department).Include(membership => membership.Cluster)
            .Where(membership => membership.Cluster!.Number == cluster && membership.Year == Year).OrderBy(membership => membership.Position).ToListAsync();
        var leaderId = await db.ClusterAppointments.Where(duty => duty.ClusterId == members[0].ClusterId && duty.Year == Year).OrderBy(duty => duty.Duty).Select(duty => duty.DepartmentId).FirstAsync();
        var leader = await db.ActorAsync($"so.{members.First(member => member.DepartmentId == leaderId).Department!.Slug}");
        var meeting = new Meeting
        {
            ClusterId = members[0].ClusterId,
            Year = Year,
            Title = "Hội nghị thử",
            Place = "thành phố Sơn La",
            StartsAt = now,
            ChairDepartmentId = leaderId,
            ChairName = "Chủ trì",
            ChairTitle = "Giám đốc",
            SecretaryName = "Thư ký",
            SecretaryTitle = "Chánh Văn phòng",
        };
        meeting.SetMembers(members.Select(member => member.DepartmentId));
        foreach (var member in members)
        {
            meeting.AttendanceOf(member.DepartmentId)!.Answer(absent.Contains(member.Department!.Slug) ? Presence.Absent : Presence.InPerson, "Người dự", "Giám đốc", "", "", now, []);
        }

        var verdict = meeting.Do(MeetingStep.Open, leader, now);
        Assert.True(verdict.IsAllowed, verdict.Why);
        db.Meetings.Add(meeting);
        db.Record(leader, now, meeting, "MeetingOpened", "Khai mạc.");
        await db.SaveChangesAsync();
        return $"/hop-cum/{meeting.Id}";
    });

    /// <summary>The meeting at an address.</summary>
    public static Guid IdOf(string path) => Guid.Parse(path.Split('/')[2]);

    /// <summary>Prepares and opens a secret ballot as the leader does, and returns its address.</summary>
    public static async Task<string> OpenBallotAsync(this PortalClient leader, string meeting, IEnumerable<Guid> candidates, string seats = "1", string threshold = "trên 1/2")
    {
        var form = (await leader.GetAsync($"{meeting}/suy-ton/them")).FormOf("Lưu nội dung suy tôn").With("Seats", seats).With("Threshold", threshold);
        foreach (var candidate in candidates)
        {
            form.And("Candidates", candidate.ToString());
        }

        var prepared = await form.SubmitAsync();
        Assert.True(prepared.Status == System.Net.HttpStatusCode.OK, prepared.Text("main"));
        var opened = await prepared.FormOf("Bắt đầu biểu quyết").SubmitAsync();
        Assert.Contains("Đã bắt đầu biểu quyết", opened.Text("[role=status]"), StringComparison.Ordinal);
        return opened.Path;
    }

    /// <summary>Votes for the candidate at a place of the ballot and returns the page of the receipt.</summary>
    public static async Task<PortalPage> VoteAsync(this PortalClient director, string ballot, string choice) =>
        await (await director.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").With("Choices", choice).SubmitAsync();
}
