using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Minutes;

/// <summary>A meeting of cluster 2 that is over: six of seven came, one score was settled, Điện Biên was acclaimed by six votes.</summary>
internal static class MinutesScene
{
    public const string Place = "thành phố Điện Biên Phủ, tỉnh Điện Biên";

    /// <summary>Stores it; the key of the meeting.</summary>
    public static Task<Guid> MeetingAsync(PortalHost host, bool isClosed = true, bool isAcclaimed = true) => host.WithDbAsync(async db =>
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var cluster = await db.Clusters.FirstAsync(candidate => candidate.Number == 2);
        var year = await db.EmulationYears.Where(candidate => candidate.State == Domain.Years.YearState.Open).MaxAsync(candidate => candidate.Year);
        var members = await db.ClusterMemberships.Include(membership => membership.Department)
            .Where(membership => membership.ClusterId == cluster.Id && membership.Year == year).OrderBy(membership => membership.Position).Select(membership => membership.Department!).ToListAsync();
        var leader = members.First(member => member.Province == "Sơn La");
        var actor = new Actor(Guid.Empty, "Cụm trưởng", leader.Id, new HashSet<Role> { Role.DepartmentStaff }, [new(cluster.Id, year, AppointmentDuty.Leader, leader.Id)]);
        var meeting = NewMeeting(cluster.Id, year, leader.Id, now);
        meeting.SetMembers(members.Select(member => member.Id));
        foreach (var attendance in meeting.Attendances.Take(6))
        {
            attendance.Answer(Presence.InPerson, $"Đại biểu {attendance.Position}", "Giám đốc", string.Empty, string.Empty, now.AddHours(-4), []);
        }

        meeting.Attendances[6].Answer(Presence.Absent, string.Empty, string.Empty, string.Empty, "Bận công tác", now.AddHours(-4), []);
        meeting.Agenda.Add(new AgendaItem { MeetingId = meeting.Id, Position = 1, Title = "Thống nhất điểm chênh lệch", Conclusion = "Thống nhất một nội dung." });
        db.Meetings.Add(meeting);
        Allow(meeting.Do(MeetingStep.Open, actor, now.AddHours(-4)));
        if (isAcclaimed)
        {
            db.Acclaims.Add(Vote(meeting, actor, members, now));
        }

        await SettleAsync(db, meeting, members.First(member => member.Province == "Điện Biên"), actor, now);
        if (isClosed)
        {
            Allow(meeting.Do(MeetingStep.Close, actor, now.AddHours(-1)));
        }

        await db.SaveChangesAsync();
        return meeting.Id;
    });

    private static Meeting NewMeeting(Guid cluster, int year, Guid leader, DateTime now) => new()
    {
        ClusterId = cluster,
        Year = year,
        Title = $"Hội nghị tổng kết phong trào thi đua năm {year}",
        Place = Place,
        StartsAt = now.AddHours(-4),
        ChairDepartmentId = leader,
        ChairName = "Lò Văn Sơn",
        ChairTitle = "Giám đốc Sở Thông tin và Truyền thông tỉnh Sơn La",
        SecretaryName = "Trần Thị Bích",
        SecretaryTitle = "Chánh Văn phòng",
    };

    private static Acclaim Vote(Meeting meeting, Actor actor, List<Department> members, DateTime now)
    {
        var acclaim = new Acclaim { MeetingId = meeting.Id, Position = 1, Purpose = AcclaimPurpose.LeadingUnit, Title = "Suy tôn đơn vị dẫn đầu", Method = AcclaimMethod.ShowOfHands };
        string[] candidates = ["Điện Biên", "Lào Cai"];
        acclaim.Candidates.AddRange(candidates.Select((province, index) => new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = members.First(member => member.Province == province).Id, Position = index + 1 }));
        Allow(acclaim.Open(actor, meeting, null, now.AddHours(-3)));
        Allow(acclaim.CountHands(actor, meeting, new Dictionary<int, int> { [1] = 6, [2] = 0 }, 0, now.AddHours(-3)));
        return acclaim;
    }

    private static async Task SettleAsync(PortalDb db, Meeting meeting, Department department, Actor actor, DateTime now)
    {
        var sheet = await db.ScoreSheets.FirstAsync(candidate => candidate.DepartmentId == department.Id && candidate.Year == meeting.Year);
        var leaf = await db.Criteria.FirstAsync(candidate => candidate.SetId == sheet.CriteriaSetId && candidate.Kind == LeafKind.Manual);
        var score = new AgreedScore
        {
            MeetingId = meeting.Id,
            SheetId = sheet.Id,
            DepartmentId = department.Id,
            CriterionId = leaf.Id,
            CriterionCode = leaf.Code,
            CriterionText = leaf.Text,
            SelfShown = "9,75",
            ClusterShown = "7,25",
            MinistryShown = string.Empty,
        };
        score.Decide(new CellValue(CellStatus.Scored, 8.5m, null), "8,5", "Theo minh chứng MC-2026-014", actor, now.AddHours(-2));
        db.AgreedScores.Add(score);
    }

    private static void Allow(Verdict verdict) => Assert.True(verdict.IsAllowed, verdict.Why);
}
