using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// The demo's meetings: those of past years as published, and invented ones of the current year at each stage, so that leader, deputy
/// and members have something to do. Persons and scores of the current year are illustrative.
/// </summary>
public sealed class DemoMeetings(PortalDb db, ScoringDesk desk, DemoEvidence evidence)
{
    /// <summary>Adds everything.</summary>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        db.ChangeTracker.Clear();
        var people = await PeopleAsync(today);
        await PastMeetings.AddAsync(db, people.Officer, now);
        await AddOpenAsync(people, now, today);
        await AddPlannedAsync(people, now, today);
        await AddClosedAsync(people, today);
        await AddHandoverAsync(people, now, today);
        await db.SaveChangesAsync();
        await LowerAsync(people, now, today);
        await evidence.AddAsync(people.All, today.Year);
    }

    // Cluster 2: being held, five of seven present, an acclaim prepared.
    private async Task AddOpenAsync(People people, DateTime now, DateOnly today)
    {
        var (meeting, leader) = await CallAsync(people, 2, today.Year, now.AddHours(-1), now.AddDays(-8), "thành phố Sơn La, tỉnh Sơn La");
        Attend(people, meeting, now.AddHours(-1), ("Sơn La", Presence.InPerson), ("Lai Châu", Presence.InPerson), ("Điện Biên", Presence.InPerson), ("Lào Cai", Presence.InPerson), ("Hà Giang", Presence.StandIn), ("Cao Bằng", Presence.Absent));
        Do(meeting, MeetingStep.Invite, leader, now.AddDays(-7), "MeetingInvited", "Gửi giấy mời.");
        Do(meeting, MeetingStep.Open, leader, now.AddHours(-1), "MeetingOpened", $"Khai mạc: {meeting.QuorumText}.");
        var acclaim = NewAcclaim(people, meeting, AcclaimMethod.SecretBallot, "Điện Biên", "Lào Cai", "Lai Châu");
        db.Record(leader, now.AddMinutes(-30), acclaim, "AcclaimPrepared", $"Lập nội dung: {acclaim.Title}.");
    }

    // Cluster 4: called and invited, some have answered.
    private async Task AddPlannedAsync(People people, DateTime now, DateOnly today)
    {
        var (meeting, leader) = await CallAsync(people, 4, today.Year, VietnamTime.ToUtc(today.AddDays(5), new TimeOnly(8, 0)), now.AddDays(-3), "thành phố Việt Trì, tỉnh Phú Thọ");
        Attend(people, meeting, now.AddDays(-1), ("Phú Thọ", Presence.InPerson), ("Thái Nguyên", Presence.InPerson));
        Do(meeting, MeetingStep.Invite, leader, now.AddDays(-2), "MeetingInvited", "Gửi giấy mời.");
        var invited = await db.PeopleOfAsync([.. meeting.Attendances.Where(attendance => attendance.Presence == Presence.Unanswered).Select(attendance => attendance.DepartmentId)], today);
        db.Announce(invited, $"Mời dự {meeting.Title}, {meeting.When}, tại {meeting.Place}. Hãy đăng ký thành phần dự họp.", $"/hop-cum/{meeting.Id}", now.AddDays(-2));
    }

    // Cluster 5: over, with an acclaim by show of hands.
    private async Task AddClosedAsync(People people, DateOnly today)
    {
        var held = VietnamTime.ToUtc(today.AddDays(-1), new TimeOnly(8, 0));
        var (meeting, leader) = await CallAsync(people, 5, today.Year, held, held.AddDays(-8), "thành phố Vinh, tỉnh Nghệ An");
        foreach (var attendance in meeting.Attendances) Attend(people, attendance, Presence.InPerson, held);
        Do(meeting, MeetingStep.Invite, leader, held.AddDays(-7), "MeetingInvited", "Gửi giấy mời.");
        Do(meeting, MeetingStep.Open, leader, held, "MeetingOpened", $"Khai mạc: {meeting.QuorumText}.");
        foreach (var item in meeting.Agenda) item.Conclusion = "Hội nghị thống nhất (dữ liệu minh họa).";
        var acclaim = NewAcclaim(people, meeting, AcclaimMethod.ShowOfHands, "Hà Tĩnh", "Thanh Hóa");
        Require(acclaim.Open(leader, meeting, null, held.AddHours(1)));
        var all = meeting.AllMembers;
        Require(acclaim.CountHands(leader, meeting, new Dictionary<int, int> { [1] = all - 1, [2] = 1 }, 0, held.AddHours(1)));
        db.Record(leader, held.AddHours(1), acclaim, "AcclaimCounted", $"Ghi kết quả: {acclaim.Title}. {AcclaimText.Name(acclaim.Outcome!.Value)}.");
        Do(meeting, MeetingStep.Close, leader, held.AddHours(3), "MeetingClosed", "Bế mạc.");
        await AddMinutesAsync(meeting, leader, held.AddHours(4));
    }

    // The minutes of it are drafted and wait to be issued.
    private async Task AddMinutesAsync(Meeting meeting, Actor leader, DateTime now)
    {
        var cluster = await db.Clusters.Include(candidate => candidate.Bloc).FirstAsync(candidate => candidate.Id == meeting.ClusterId);
        var paper = PaperBeginning.Of(meeting, cluster, PaperKind.Minutes, 1, await db.Departments.FindAsync(leader.DepartmentId), leader);
        db.MeetingPapers.Add(paper);
        db.Record(leader, now, paper, "PaperBegun", $"Lập dự thảo biên bản của “{meeting.Title}”.");
    }

    // The year before was led by another department (illustrative), which has handed it over and waits for the answer.
    private async Task AddHandoverAsync(People people, DateTime now, DateOnly today)
    {
        var cluster = await db.Clusters.AsNoTracking().FirstAsync(candidate => candidate.Number == 2);
        var (from, to) = (people.Of("Điện Biên"), people.Of("Sơn La"));
        db.ClusterAppointments.Add(new ClusterAppointment { ClusterId = cluster.Id, Year = today.Year - 1, Duty = AppointmentDuty.Leader, DepartmentId = from.DepartmentId!.Value, DecisionNumber = "Dữ liệu minh họa" });
        var handover = new Handover
        {
            ClusterId = cluster.Id,
            Year = today.Year - 1,
            FromDepartmentId = from.DepartmentId.Value,
            ToDepartmentId = to.DepartmentId!.Value,
            EffectiveOn = today.AddDays(7),
            Note = "Hồ sơ giấy của cụm gửi kèm theo đường công văn (dữ liệu minh họa).",
        };
        handover.Tasks.Add(new HandoverTask { HandoverId = handover.Id, Position = 1, Text = "Gửi các đơn vị bản giao ước đã đóng dấu (dữ liệu minh họa)." });
        Require(handover.Do(HandoverStep.Hand, from, now.AddDays(-1)));
        db.Handovers.Add(handover);
        db.Record(from, now.AddDays(-1), handover, "HandoverHanded", $"Bàn giao: {cluster.Name}, năm {handover.Year}.");
        db.Announce(await db.PeopleOfAsync([handover.ToDepartmentId], today), $"Điện Biên bàn giao {cluster.Name}, năm {handover.Year}. Hãy xem và xác nhận đã nhận.", $"/hop-cum/ban-giao/{cluster.Id}/{handover.Year}", now.AddDays(-1));
    }

    private async Task<(Meeting Meeting, Actor Leader)> CallAsync(People people, int number, int year, DateTime startsAt, DateTime calledAt, string place)
    {
        var cluster = await db.Clusters.AsNoTracking().FirstAsync(candidate => candidate.Number == number);
        var members = await db.ClusterMemberships.AsNoTracking().Include(membership => membership.Department)
            .Where(membership => membership.ClusterId == cluster.Id && membership.Year == year).OrderBy(membership => membership.Position).ToListAsync();
        var leader = people.All.Values.First(actor => actor.Leads(cluster.Id, year));
        var province = members.First(member => member.DepartmentId == leader.DepartmentId).Department!.Province;
        var meeting = new Meeting
        {
            ClusterId = cluster.Id,
            Year = year,
            Title = $"Hội nghị tổng kết phong trào thi đua năm {year} và ký giao ước thi đua năm {year + 1}",
            Place = place,
            StartsAt = startsAt,
            ChairDepartmentId = leader.DepartmentId,
            ChairName = people.DirectorOf(leader),
            ChairTitle = $"Giám đốc Sở Thông tin và Truyền thông {province}, Cụm trưởng",
            SecretaryName = leader.Name,
            SecretaryTitle = $"Chuyên viên Sở Thông tin và Truyền thông {province}",
        };
        meeting.SetMembers(members.Select(member => member.DepartmentId));
        string[] items = [$"Báo cáo kết quả phong trào thi đua năm {year}", "Thống nhất các điểm còn chênh lệch", "Suy tôn đơn vị dẫn đầu, đề nghị khen thưởng", $"Thông qua và ký giao ước thi đua năm {year + 1}"];
        meeting.Agenda.AddRange(items.Select((item, index) => new AgendaItem { MeetingId = meeting.Id, Position = index + 1, Title = item }));
        meeting.Guests.Add(new MeetingGuest { MeetingId = meeting.Id, Position = 1, Organisation = "Vụ Thi đua – Khen thưởng, Bộ Thông tin và Truyền thông", IsOfMinistry = true });
        db.Meetings.Add(meeting);
        db.Record(leader, calledAt, meeting, "MeetingCalled", $"Triệu tập {meeting.Title}, {meeting.When}, tại {meeting.Place}.");
        return (meeting, leader);
    }

    private static void Attend(People people, Meeting meeting, DateTime at, params (string Province, Presence Presence)[] answers)
    {
        foreach (var (province, presence) in answers)
        {
            Attend(people, meeting.AttendanceOf(people.Of(province).DepartmentId)!, presence, at);
        }
    }

    // Whoever comes has the name of an account, by which it votes and signs.
    private static void Attend(People people, Attendance attendance, Presence presence, DateTime at)
    {
        var (province, staff) = people.All.First(pair => pair.Value.DepartmentId == attendance.DepartmentId);
        var standsIn = presence == Presence.StandIn;
        Require(attendance.Answer(
            presence, standsIn ? staff.Name : people.DirectorOf(staff), $"{(standsIn ? "Chuyên viên" : "Giám đốc")} Sở Thông tin và Truyền thông {province}",
            standsIn ? "Giấy ủy quyền số 15/UQ-STTTT (minh họa)" : string.Empty, presence == Presence.Absent ? "Bận công tác đột xuất (minh họa)" : string.Empty, at, []));
    }

    private Acclaim NewAcclaim(People people, Meeting meeting, AcclaimMethod method, params string[] candidates)
    {
        var acclaim = new Acclaim
        {
            MeetingId = meeting.Id,
            Position = 1,
            Purpose = AcclaimPurpose.LeadingUnit,
            Title = $"Suy tôn đơn vị dẫn đầu phong trào thi đua năm {meeting.Year}",
            Method = method,
            Threshold = new Share(1, 2, IsMoreThan: true),
        };
        acclaim.Candidates.AddRange(candidates.Select((province, index) => new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = people.Of(province).DepartmentId!.Value, Position = index + 1 }));
        db.Acclaims.Add(acclaim);
        return acclaim;
    }

    private void Do(Meeting meeting, MeetingStep step, Actor actor, DateTime at, string act, string sentence)
    {
        Require(meeting.Do(step, actor, at));
        db.Record(actor, at, meeting, act, sentence);
    }

    // What the cluster has lowered so far on sheets that are with it: the disputes of the open meeting.
    private async Task LowerAsync(People people, DateTime now, DateOnly today)
    {
        foreach (var group in DemoDisputes.All.Where(dispute => dispute.Ministry is null).GroupBy(dispute => dispute.Province))
        {
            db.ChangeTracker.Clear();
            var sheetId = await db.ScoreSheets.Where(sheet => sheet.Year == today.Year && sheet.Department!.Province == group.Key).Select(sheet => sheet.Id).SingleAsync();
            var scorer = people.Of(group.Key == "Sơn La" ? "Lai Châu" : "Sơn La");
            var open = (await desk.OpenAsync(scorer, sheetId, CancellationToken.None))!;
            foreach (var dispute in group)
            {
                var leaf = open.Criteria.Leaves.First(candidate => candidate.Code == dispute.Code);
                var proposed = open.Sheet.Cell(leaf.Id, ScoreColumn.Self)!.Entered!.Value;
                var value = CellValue.Of(Math.Max(0, proposed - (dispute.Lowered * leaf.Step)));
                open.Sheet.CellFor(leaf.Id, ScoreColumn.Cluster).Save(value, string.Empty, dispute.Doubt, scorer, now.AddHours(-2));
                db.Record(scorer, now.AddHours(-2), nameof(ScoreSheet), sheetId, "CellScored", $"{ColumnText.Name(ScoreColumn.Cluster)} mục {leaf.Code}: {CellText.InGrid(leaf, value)}.", dispute.Doubt, part: CellPart.Of(leaf.Id, ScoreColumn.Cluster));
            }

            await db.SaveChangesAsync();
        }

        db.ChangeTracker.Clear();
    }

    private async Task<People> PeopleAsync(DateOnly today)
    {
        var users = await db.Users.AsNoTracking().Where(user => user.UserName == "canbo.bo" || user.UserName!.StartsWith("so."))
            .Select(user => new { user.Id, user.UserName }).ToListAsync();
        var provinces = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Slug, department => department.Province);
        var all = new Dictionary<string, Actor>(StringComparer.Ordinal);
        Actor? officer = null;
        foreach (var user in users)
        {
            var actor = (await db.AccountStateAsync(user.Id, today))!.Actor;
            if (actor.IsOfficer) officer = actor;
            else all[provinces[user.UserName![3..]]] = actor;
        }

        var directors = await db.Users.AsNoTracking().Where(user => user.UserName!.StartsWith("giamdoc.")).ToDictionaryAsync(user => provinces[user.UserName![8..]], user => user.FullName);
        return new(officer!, all, directors.ToDictionary(pair => all[pair.Key].DepartmentId!.Value, pair => pair.Value));
    }

    private static void Require(Verdict verdict)
    {
        if (!verdict.IsAllowed) throw new InvalidOperationException(verdict.Why);
    }

    private sealed record People(Actor Officer, IReadOnlyDictionary<string, Actor> All, IReadOnlyDictionary<Guid, string> Directors)
    {
        public Actor Of(string province) => All[province];

        /// <summary>The name of the director of somebody's department.</summary>
        public string DirectorOf(Actor staff) => Directors[staff.DepartmentId!.Value];
    }
}
