using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Tests.Workflows;

namespace EmulationPortal.Domain.Tests.Meetings;

/// <summary>Who votes follows from the list of attendance, and the list keeps to what was voted by.</summary>
public sealed class AttendanceTests
{
    private static readonly DateTime Start = new(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc);

    private static Actor Director => Cases.ActorOf(Role.DepartmentDirector, Place.Member);

    private static Actor Staff => Cases.ActorOf(Role.DepartmentStaff, Place.Member);

    [Theory]
    [InlineData(AcclaimState.Opened)]
    [InlineData(AcclaimState.Counted)]
    public void Who_was_present_when_a_vote_was_opened_stays_present(AcclaimState state)
    {
        var (meeting, acclaim) = Opened();
        var attendance = Of(meeting);
        acclaim.In(nameof(Acclaim.State), state);
        foreach (var presence in new[] { Presence.Absent, Presence.Unanswered })
        {
            var verdict = attendance.MayBecome(presence, "", [acclaim]);
            Assert.IsType<Verdict.NotNowVerdict>(verdict);
            Assert.Contains("Đơn vị đã có mặt khi bắt đầu “Suy tôn”", verdict.Why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void While_a_vote_is_open_who_votes_for_a_department_stays_the_same_and_nothing_of_a_refusal_is_written_down()
    {
        var (meeting, acclaim) = Opened();
        var attendance = Of(meeting);
        var refused = Assert.IsType<Verdict.NotNowVerdict>(attendance.Answer(Presence.StandIn, Staff.Name, "Chuyên viên", "Số 1", "", Start.AddMinutes(2), [acclaim]));
        Assert.Contains("người bỏ phiếu cho đơn vị (giám đốc) không đổi giữa chừng được", refused.Why, StringComparison.Ordinal);
        Assert.Equal((Presence.InPerson, "Giám đốc", ""), (attendance.Presence, attendance.PersonName, attendance.AuthorityNumber));
        Refusal(acclaim, Staff, meeting);
        Assert.True(attendance.Answer(Presence.InPerson, "Lê Thị D", "Giám đốc", "", "Về sớm", Start.AddMinutes(2), [acclaim]).IsAllowed);
        Assert.True(attendance.Answer(Presence.StandIn, "Lê Văn C", "Phó Giám đốc", "Số 1", "", Start.AddMinutes(3), [acclaim.In(nameof(Acclaim.State), AcclaimState.Counted)]).IsAllowed);
    }

    [Fact]
    public void While_a_vote_is_open_a_stand_in_stays_and_only_what_does_not_change_who_it_is_is_mended()
    {
        var (meeting, _) = Opened();
        var attendance = Of(meeting);
        attendance.Answer(Presence.StandIn, "Lê Văn Hoà", "Phó Giám đốc", "Số 1", "", Start, []);
        var vote = Vote(meeting, Start.AddMinutes(2));
        Assert.Contains("(Lê Văn Hoà, dự thay) không đổi giữa chừng", attendance.MayBecome(Presence.StandIn, Staff.Name, [vote]).Why, StringComparison.Ordinal);
        Assert.False(attendance.MayBecome(Presence.InPerson, "Lê Văn Hoà", [vote]).IsAllowed);
        Assert.True(attendance.Answer(Presence.StandIn, "Lê Văn Hòa", "Phó Giám đốc Sở", "Số 01/UQ", "", Start.AddMinutes(3), [vote]).IsAllowed);
    }

    [Fact]
    public void A_vote_opened_before_numbers_were_kept_counts_those_on_the_list_without_latecomers()
    {
        var (meeting, acclaim) = Opened();
        acclaim.In(nameof(Acclaim.PresentMembers), 0);
        var attendance = Of(meeting).In(nameof(Attendance.PresentSince), null!);
        Assert.Equal(2, acclaim.Voters(meeting));
        Assert.True(acclaim.May(AcclaimStep.Vote, Director, meeting).IsAllowed);
        meeting.Attendances[2].Answer(Presence.InPerson, "A", "Giám đốc", "", "", Start.AddMinutes(5), [acclaim]);
        Assert.Equal(2, acclaim.Voters(meeting));

        // Another name makes no latecomer of who was there from the beginning.
        Assert.True(attendance.Answer(Presence.InPerson, "B", "Giám đốc", "", "", Start.AddMinutes(6), [acclaim]).IsAllowed);
        Assert.Null(attendance.PresentSince);
        Assert.Equal(2, acclaim.Voters(meeting));
    }

    [Theory]
    [InlineData(AcclaimState.Prepared)]
    [InlineData(AcclaimState.Cancelled)]
    public void A_vote_that_is_not_held_binds_nobody(AcclaimState state)
    {
        var (meeting, acclaim) = Opened();
        acclaim.In(nameof(Acclaim.State), state);
        Assert.True(Of(meeting).MayBecome(Presence.Absent, "", [acclaim]).IsAllowed);
    }

    [Fact]
    public void A_latecomer_is_written_down_can_be_taken_off_again_and_votes_only_in_votes_opened_later()
    {
        var (meeting, first) = Opened(memberComes: false);
        var attendance = Of(meeting);
        Assert.True(attendance.MayBecome(Presence.InPerson, "Giám đốc", [first]).IsAllowed);
        attendance.Answer(Presence.InPerson, "Giám đốc", "Giám đốc", "", "", Start.AddMinutes(5), []);
        Assert.Contains("sau khi cuộc biểu quyết này bắt đầu", first.May(AcclaimStep.Vote, Director, meeting).Why, StringComparison.Ordinal);
        Assert.True(attendance.MayBecome(Presence.Absent, "", [first]).IsAllowed);
        Assert.Equal(1, first.Voters(meeting));

        var second = Vote(meeting, Start.AddMinutes(6));
        Assert.True(second.May(AcclaimStep.Vote, Director, meeting).IsAllowed);
        Assert.Equal(2, second.Voters(meeting));
        Assert.False(attendance.MayBecome(Presence.Absent, "", [first, second]).IsAllowed);
    }

    [Fact]
    public void Who_goes_and_comes_again_counts_from_the_second_coming()
    {
        var (meeting, _) = Opened(memberComes: false);
        var attendance = Of(meeting);
        attendance.Answer(Presence.InPerson, "A", "Giám đốc", "", "", Start.AddMinutes(1), []);
        attendance.Answer(Presence.StandIn, "B", "Phó Giám đốc", "Số 1", "", Start.AddMinutes(2), []);
        Assert.Equal(Start.AddMinutes(1), attendance.PresentSince);
        attendance.Answer(Presence.Absent, "", "", "", "", Start.AddMinutes(3), []);
        Assert.Null(attendance.PresentSince);
        attendance.Answer(Presence.InPerson, "A", "Giám đốc", "", "", Start.AddMinutes(4), []);
        Assert.Equal(Start.AddMinutes(4), attendance.PresentSince);
    }

    [Fact]
    public void The_director_votes_where_the_leadership_comes_and_staff_is_refused_with_the_reason()
    {
        var (meeting, acclaim) = Opened();
        Assert.True(acclaim.May(AcclaimStep.Vote, Director, meeting).IsAllowed);
        Assert.Contains("giám đốc bỏ phiếu, không phải chuyên viên", Refusal(acclaim, Staff, meeting), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stand_in_with_an_authority_votes_and_the_director_is_refused_with_the_reason()
    {
        var (meeting, acclaim) = Opened();
        Of(meeting).Answer(Presence.StandIn, "Lê Văn C", "Phó Giám đốc", "", "", Start, []);
        Assert.Contains("chưa có giấy ủy quyền", Refusal(acclaim, Staff, meeting), StringComparison.Ordinal);
        Of(meeting).Answer(Presence.StandIn, "Lê Văn C", "Phó Giám đốc", "Số 15/UQ", "", Start, []);
        Assert.True(acclaim.May(AcclaimStep.Vote, Staff with { Name = "Lê Văn C" }, meeting).IsAllowed);
        Assert.Contains("bằng tài khoản mang tên Lê Văn C; tài khoản này mang tên DepartmentStaff Member", Refusal(acclaim, Staff, meeting), StringComparison.Ordinal);
        Assert.Contains("Lê Văn C dự thay và bỏ phiếu thay giám đốc", Refusal(acclaim, Director, meeting), StringComparison.Ordinal);
        Assert.True(acclaim.May(AcclaimStep.Vote, Director with { Name = "Le Van C" }, meeting).IsAllowed);
    }

    [Fact]
    public void Nobody_votes_for_a_member_that_is_not_there()
    {
        var (meeting, acclaim) = Opened(memberComes: false);
        foreach (var actor in new[] { Director, Staff }) Assert.Contains("chỉ đơn vị có mặt", Refusal(acclaim, actor, meeting), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_who_follows_the_cluster_compares_its_scores()
    {
        var (meeting, _) = Opened();
        foreach (var (role, place) in Cases.Actors)
        {
            var follows = role == Role.MinistryOfficer || (Cases.IsOfDepartment(role) && place is Place.Leader or Place.Deputy);
            Assert.True(follows == meeting.MayCompareScores(Cases.ActorOf(role, place)).IsAllowed, $"{role} at {place}");
        }
    }

    private static string Refusal(Acclaim acclaim, Actor actor, Meeting meeting) =>
        Assert.IsType<Verdict.NeverVerdict>(acclaim.May(AcclaimStep.Vote, actor, meeting)).Why;

    private static Attendance Of(Meeting meeting) => meeting.AttendanceOf(Cases.DepartmentAt(Place.Member))!;

    // The leader is present from the beginning, the member too unless it comes later.
    private static (Meeting Meeting, Acclaim Acclaim) Opened(bool memberComes = true)
    {
        var meeting = new Meeting { ClusterId = Cases.Cluster, Year = Cases.Year, Title = "Hội nghị", Place = "Sơn La", StartsAt = Start, Quorum = new Share(1, 3) }.In(nameof(Meeting.State), MeetingState.Opened);
        meeting.SetMembers([Cases.DepartmentAt(Place.Leader), Cases.DepartmentAt(Place.Member), Guid.CreateVersion7()]);
        meeting.AttendanceOf(Cases.DepartmentAt(Place.Leader))!.Answer(Presence.InPerson, "Cụm trưởng", "Giám đốc", "", "", Start, []);
        if (memberComes) Of(meeting).Answer(Presence.InPerson, "Giám đốc", "Giám đốc", "", "", Start, []);
        return (meeting, Vote(meeting, Start.AddMinutes(1)));
    }

    private static Acclaim Vote(Meeting meeting, DateTime at)
    {
        var acclaim = new Acclaim { MeetingId = meeting.Id, Position = 1, Purpose = AcclaimPurpose.LeadingUnit, Title = "Suy tôn", Method = AcclaimMethod.SecretBallot };
        acclaim.Candidates.Add(new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = Cases.DepartmentAt(Place.Member), Position = 1 });
        var verdict = acclaim.Open(Cases.ActorOf(Role.DepartmentStaff, Place.Leader), meeting, null, at);
        Assert.True(verdict.IsAllowed, verdict.Why);
        return acclaim;
    }
}
