using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of meetings, acclaims and handovers: everything is refused but what is listed.</summary>
public sealed class MeetingWorkflowTests
{
    private static readonly MeetingState[] NotOver = [MeetingState.Planned, MeetingState.Opened];

    private static readonly (MeetingWho Who, MeetingStep Step, MeetingState[] States)[] OfMeeting =
    [
        (MeetingWho.Organiser, MeetingStep.Edit, NotOver),
        (MeetingWho.Organiser, MeetingStep.Invite, [MeetingState.Planned]),
        (MeetingWho.Organiser, MeetingStep.TakeAttendance, NotOver),
        (MeetingWho.Organiser, MeetingStep.Open, [MeetingState.Planned]),
        (MeetingWho.Organiser, MeetingStep.Settle, [MeetingState.Opened]),
        (MeetingWho.Organiser, MeetingStep.Conclude, [MeetingState.Opened]),
        (MeetingWho.Organiser, MeetingStep.Acclaim, [MeetingState.Opened]),
        (MeetingWho.Organiser, MeetingStep.Close, [MeetingState.Opened]),
        (MeetingWho.Organiser, MeetingStep.Reopen, [MeetingState.Closed]),
        (MeetingWho.Organiser, MeetingStep.Cancel, [MeetingState.Planned]),
        (MeetingWho.Deputy, MeetingStep.Settle, [MeetingState.Opened]),
        (MeetingWho.Member, MeetingStep.Register, [MeetingState.Planned]),
    ];

    private static readonly (AcclaimWho Who, AcclaimStep Step, AcclaimState[] States)[] OfAcclaim =
    [
        (AcclaimWho.Organiser, AcclaimStep.Edit, [AcclaimState.Prepared]),
        (AcclaimWho.Organiser, AcclaimStep.Open, [AcclaimState.Prepared]),
        (AcclaimWho.Organiser, AcclaimStep.Count, [AcclaimState.Opened]),
        (AcclaimWho.Organiser, AcclaimStep.Cancel, [AcclaimState.Prepared, AcclaimState.Opened]),
        (AcclaimWho.Organiser, AcclaimStep.Repeat, [AcclaimState.Counted]),
        (AcclaimWho.Organiser, AcclaimStep.Decide, [AcclaimState.Counted]),
        (AcclaimWho.Voter, AcclaimStep.Vote, [AcclaimState.Opened]),
    ];

    private static readonly (HandoverWho Who, HandoverStep Step, HandoverState[] States)[] OfHandover =
    [
        (HandoverWho.Outgoing, HandoverStep.Edit, [HandoverState.Prepared]),
        (HandoverWho.Outgoing, HandoverStep.Hand, [HandoverState.Prepared]),
        (HandoverWho.Incoming, HandoverStep.Receive, [HandoverState.Handed]),
        (HandoverWho.Incoming, HandoverStep.SendBack, [HandoverState.Handed]),
    ];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_meeting_allows_what_is_listed_and_nothing_else(bool deputyChairs, bool isRecorded)
    {
        var wrong = from actor in Cases.Actors
                    let whos = Whos(actor.Role, actor.Place, deputyChairs, isRecorded).ToHashSet()
                    from state in Enum.GetValues<MeetingState>()
                    from step in Enum.GetValues<MeetingStep>()
                    let mine = OfMeeting.Where(row => row.Step == step && whos.Contains(row.Who)).ToList()
                    let problem = Cases.Wrong(
                        $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {state}, {step}",
                        MeetingIn(state, deputyChairs, isRecorded).May(step, Cases.ActorOf(actor.Role, actor.Place)),
                        mine.Exists(row => row.States.Contains(state)),
                        mine.Count > 0)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    [Fact]
    public void An_acclaim_allows_what_is_listed_and_nothing_else()
    {
        var meeting = MeetingIn(MeetingState.Opened, deputyChairs: false, isRecorded: false);
        meeting.AttendanceOf(Cases.DepartmentAt(Place.Own))!.Answer(Presence.InPerson, "A", "Giám đốc", "", "", DateTime.UnixEpoch, []);
        meeting.AttendanceOf(Cases.DepartmentAt(Place.Member))!.Answer(Presence.StandIn, $"{Role.DepartmentStaff} {Place.Member}", "Phó Giám đốc", "Giấy ủy quyền số 1", "", DateTime.UnixEpoch, []);
        meeting.AttendanceOf(Cases.DepartmentAt(Place.Deputy))!.Answer(Presence.Absent, "", "", "", "", DateTime.UnixEpoch, []);
        var wrong = from actor in Cases.Actors
                    let whos = VoteWhos(actor.Role, actor.Place).ToHashSet()
                    from state in Enum.GetValues<AcclaimState>()
                    from step in Enum.GetValues<AcclaimStep>()
                    let mine = OfAcclaim.Where(row => row.Step == step && whos.Contains(row.Who)).ToList()
                    let problem = Cases.Wrong(
                        $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {state}, {step}",
                        AcclaimIn(state).May(step, Cases.ActorOf(actor.Role, actor.Place), meeting),
                        mine.Exists(row => row.States.Contains(state)),
                        mine.Count > 0)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_is_done_with_an_acclaim_unless_its_meeting_is_open()
    {
        var organiser = Cases.ActorOf(Role.DepartmentStaff, Place.Leader);
        foreach (var state in Enum.GetValues<MeetingState>().Where(state => state != MeetingState.Opened))
        {
            var meeting = MeetingIn(state, deputyChairs: false, isRecorded: false);
            Assert.IsType<Verdict.NotNowVerdict>(AcclaimIn(AcclaimState.Prepared).May(AcclaimStep.Open, organiser, meeting));
            Assert.IsType<Verdict.NotNowVerdict>(AcclaimIn(AcclaimState.Opened).May(AcclaimStep.Count, organiser, meeting));
        }
    }

    [Fact]
    public void A_handover_allows_what_is_listed_and_nothing_else()
    {
        var wrong = from actor in Cases.Actors
                    let who = !Cases.IsOfDepartment(actor.Role) ? (HandoverWho?)null
                        : actor.Place == Place.FormerLeader ? HandoverWho.Outgoing
                        : actor.Place == Place.Leader ? HandoverWho.Incoming : null
                    from state in Enum.GetValues<HandoverState>()
                    from step in Enum.GetValues<HandoverStep>()
                    let mine = OfHandover.Where(row => row.Step == step && row.Who == who).ToList()
                    let problem = Cases.Wrong(
                        $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {state}, {step}",
                        HandoverIn(state).May(step, Cases.ActorOf(actor.Role, actor.Place)),
                        mine.Exists(row => row.States.Contains(state)),
                        mine.Count > 0)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    [Fact]
    public void Once_a_meeting_is_opened_its_organiser_alone_writes_down_who_attends()
    {
        var meeting = MeetingIn(MeetingState.Opened, deputyChairs: false, isRecorded: false);
        foreach (var role in new[] { Role.DepartmentStaff, Role.DepartmentDirector })
        {
            var refused = Assert.IsType<Verdict.NotNowVerdict>(meeting.May(MeetingStep.Register, Cases.ActorOf(role, Place.Member)));
            Assert.Contains("Hội nghị đã khai mạc; danh sách dự họp xác định ai bỏ phiếu", refused.Why, StringComparison.Ordinal);
            Assert.IsType<Verdict.NeverVerdict>(meeting.May(MeetingStep.TakeAttendance, Cases.ActorOf(role, Place.Member)));
            Assert.True(meeting.May(MeetingStep.TakeAttendance, Cases.ActorOf(role, Place.Leader)).IsAllowed);
        }
    }

    [Fact]
    public void A_meeting_opens_with_quorum_chair_and_secretary_only_and_closes_over_no_open_vote()
    {
        var leader = Cases.ActorOf(Role.DepartmentStaff, Place.Leader);
        var meeting = MeetingIn(MeetingState.Planned, deputyChairs: false, isRecorded: false);
        Assert.Contains("0/7 đơn vị dự, cần ít nhất 5", meeting.Do(MeetingStep.Open, leader, DateTime.UnixEpoch).Why, StringComparison.Ordinal);
        foreach (var attendance in meeting.Attendances.Take(5)) attendance.Answer(Presence.InPerson, "A", "Giám đốc", "", "", DateTime.UnixEpoch, []);
        Assert.Contains("chủ trì và thư ký", meeting.Do(MeetingStep.Open, leader, DateTime.UnixEpoch).Why, StringComparison.Ordinal);
        (meeting.ChairName, meeting.SecretaryName) = ("A", "B");
        Assert.True(meeting.Do(MeetingStep.Open, leader, DateTime.UnixEpoch).IsAllowed);
        Assert.False(meeting.Do(MeetingStep.Close, leader, DateTime.UnixEpoch, acclaimIsOpen: true).IsAllowed);
        Assert.True(meeting.Do(MeetingStep.Close, leader, DateTime.UnixEpoch).IsAllowed);
        meeting.KeepForMinutes(DateTime.UnixEpoch);
        Assert.Contains("Biên bản", meeting.Do(MeetingStep.Reopen, leader, DateTime.UnixEpoch, "Ghi thiếu").Why, StringComparison.Ordinal);
        meeting.ReleaseFromMinutes();
        Assert.False(meeting.Do(MeetingStep.Reopen, leader, DateTime.UnixEpoch).IsAllowed);
        Assert.True(meeting.Do(MeetingStep.Reopen, leader, DateTime.UnixEpoch, "Ghi thiếu").IsAllowed);
    }

    // Written out by hand, apart from the code under test.
    private static IEnumerable<MeetingWho> Whos(Role? role, Place place, bool deputyChairs, bool isRecorded)
    {
        if (isRecorded && role == Role.MinistryOfficer)
        {
            yield return MeetingWho.Organiser;
        }

        if (!Cases.IsOfDepartment(role))
        {
            yield break;
        }

        if (place == Place.Leader || (place == Place.Deputy && deputyChairs))
        {
            yield return MeetingWho.Organiser;
        }

        if (place == Place.Deputy)
        {
            yield return MeetingWho.Deputy;
        }

        if (place is not Place.Ministry and not Place.OtherLeader)
        {
            yield return MeetingWho.Member;
        }
    }

    private static IEnumerable<AcclaimWho> VoteWhos(Role? role, Place place)
    {
        if (Cases.IsOfDepartment(role) && place == Place.Leader)
        {
            yield return AcclaimWho.Organiser;
        }

        // The director where the leadership comes, and in the director's place who stands in with an authority.
        if ((role == Role.DepartmentDirector && place == Place.Own) || (role == Role.DepartmentStaff && place == Place.Member))
        {
            yield return AcclaimWho.Voter;
        }
    }

    private static Meeting MeetingIn(MeetingState state, bool deputyChairs, bool isRecorded)
    {
        var meeting = new Meeting { ClusterId = Cases.Cluster, Year = Cases.Year, Title = "Hội nghị", Place = "Sơn La", StartsAt = DateTime.UnixEpoch, IsRecorded = isRecorded };
        meeting.SetMembers([.. new[] { Place.Own, Place.Leader, Place.Deputy, Place.Member, Place.FormerLeader }.Select(Cases.DepartmentAt), Guid.CreateVersion7(), Guid.CreateVersion7()]);
        meeting.ChairDepartmentId = Cases.DepartmentAt(deputyChairs ? Place.Deputy : Place.Leader);
        return meeting.In(nameof(Meeting.State), state);
    }

    private static Acclaim AcclaimIn(AcclaimState state) => new Acclaim
    {
        MeetingId = Guid.CreateVersion7(),
        Position = 1,
        Purpose = AcclaimPurpose.LeadingUnit,
        Title = "Suy tôn",
        Method = AcclaimMethod.SecretBallot,
    }.In(nameof(Acclaim.State), state);

    private static Handover HandoverIn(HandoverState state) => new Handover
    {
        ClusterId = Cases.Cluster,
        Year = Cases.Year - 1,
        FromDepartmentId = Cases.DepartmentAt(Place.FormerLeader),
        ToDepartmentId = Cases.DepartmentAt(Place.Leader),
        EffectiveOn = new DateOnly(Cases.Year, 1, 1),
    }.In(nameof(Handover.State), state);
}
