using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Tests.Workflows;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Councils;

/// <summary>Thresholds count all members of the council, whoever is absent or has an interest; exactly at the threshold passes, one vote short fails.</summary>
public sealed class CouncilCountTests
{
    private static readonly Actor Officer = Cases.ActorOf(Role.MinistryOfficer, Place.Ministry);

    [Theory]
    [InlineData(9, 90, 9)]
    [InlineData(9, 80, 8)]
    [InlineData(10, 90, 9)]
    [InlineData(10, 80, 8)]
    [InlineData(11, 90, 10)]
    [InlineData(7, 80, 6)]
    [InlineData(5, 80, 4)]
    public void One_vote_short_fails_and_exactly_at_the_threshold_passes(int members, int percent, int needed)
    {
        var (session, ballot) = Opened(members, percent);
        Assert.Equal(needed, ballot.NeededVotes(session));
        ballot.Count(Agreeing(needed, members), string.Empty, CouncilCase.Now);
        Assert.True(ballot.Candidates[0].IsApproved);

        var (_, short_) = Opened(members, percent);
        short_.Count(Agreeing(needed - 1, members), string.Empty, CouncilCase.Now);
        Assert.False(short_.Candidates[0].IsApproved);
        Assert.Equal(needed - 1, short_.Candidates[0].Votes);
    }

    [Theory]
    [InlineData("Văn bản số 12/CV-VP ngày 05/01/2027: đồng ý tất cả", true)]
    [InlineData("Công văn số: HĐ-7, ngày 5/1/2027. Không đồng ý dòng 2", true)]
    [InlineData("Đồng ý tất cả", false)]
    [InlineData("Văn bản ngày 05/01/2027: đồng ý", false)]
    [InlineData("Văn bản số 12: đồng ý", false)]
    [InlineData("Gọi điện ngày 5/1: đồng ý đa số", false)]
    [InlineData(null, false)]
    public void An_opinion_in_writing_names_its_document_by_number_and_day(string? opinion, bool named) =>
        Assert.Equal(named, CouncilAttendance.NamesItsDocument(opinion));

    [Fact]
    public void A_line_passes_exactly_when_hundred_times_its_votes_reach_the_per_cent_of_all_members()
    {
        var cases = from members in Gen.Choose(4, 60) from percent in Gen.Choose(1, 100) from votes in Gen.Choose(0, members) select (members, percent, votes);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (_, ballot) = Opened(one.members, one.percent);
            ballot.Count(Agreeing(one.votes, one.members), string.Empty, CouncilCase.Now);
            return ballot.Candidates[0].IsApproved == (100 * one.votes >= one.percent * one.members);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_result_is_said_with_votes_per_cent_and_what_was_needed()
    {
        var (_, ballot) = Opened(9, 80);
        ballot.Count(Agreeing(7, 9), string.Empty, CouncilCase.Now);
        Assert.Equal("Đạt 7/9 phiếu (77,8 %), cần 8", ballot.ResultOf(ballot.Candidates[0]));
    }

    [Fact]
    public void An_absent_members_opinion_in_writing_counts_and_an_absent_member_without_one_stays_in_the_denominator()
    {
        var (session, ballot) = Opened(9, 80);
        session.Attendances[7].Presence = CouncilPresence.WrittenOpinion;
        session.Attendances[8].Presence = CouncilPresence.Absent;
        Assert.Contains("Chưa ghi phiếu theo ý kiến bằng văn bản", ballot.MayCount(Officer, session, 7, 7, "", CouncilCase.Now).Why, StringComparison.Ordinal);
        Assert.True(ballot.RecordOpinion(Officer, session, session.Attendances[7], [1]).IsAllowed);
        Assert.False(ballot.RecordOpinion(Officer, session, session.Attendances[8], [1]).IsAllowed);
        Assert.True(ballot.MayCount(Officer, session, 7, 7, "", CouncilCase.Now).IsAllowed);
        ballot.Count(Agreeing(7, 7), string.Empty, CouncilCase.Now);
        Assert.Equal((8, 1, 9), (ballot.Candidates[0].Votes, ballot.Candidates[0].WrittenVotes, ballot.AllMembers));
        Assert.True(ballot.Candidates[0].IsApproved);
    }

    [Fact]
    public void Absent_members_are_missing_from_what_a_line_can_have_once_attendance_is_taken()
    {
        var session = CouncilCase.SessionOf(CouncilCase.CouncilOf(9));
        CouncilCase.SeatAll(session);
        var ballot = CouncilCase.BallotOf(1);
        session.Attendances.ForEach(attendance => attendance.Presence = CouncilPresence.Unknown);
        Assert.Equal(9, CouncilBallot.MostVotesNow(ballot.Candidates[0], session));
        foreach (var attendance in session.Attendances.Take(6)) attendance.Presence = CouncilPresence.Present;
        session.Attendances[6].Presence = CouncilPresence.WrittenOpinion;
        session.Attendances[7].Presence = CouncilPresence.Absent;
        Assert.Equal((9, 7, 8), (CouncilBallot.MostVotes(ballot.Candidates[0], session), CouncilBallot.MostVotesNow(ballot.Candidates[0], session), ballot.NeededVotes(session)));
    }

    [Fact]
    public void A_member_does_not_vote_on_a_line_of_their_own_unit_and_stays_in_its_denominator()
    {
        var (own, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var council = CouncilCase.CouncilOf(CouncilCase.MemberOf(CouncilDuty.Chair), CouncilCase.MemberOf(CouncilDuty.Secretary), CouncilCase.MemberOf(CouncilDuty.Member, null, own));
        var session = CouncilCase.SessionOf(council);
        CouncilCase.SeatAll(session);
        session.In(nameof(CouncilSession.State), CouncilSessionState.Opened);
        var ballot = CouncilCase.BallotOf(80, [own, other]);
        Assert.Equal([2], ballot.LinesFor(council.Members[2]).Select(candidate => candidate.Position));
        Assert.Equal(2, CouncilBallot.MostVotes(ballot.Candidates[0], session));
        Assert.Equal(3, ballot.NeededVotes(session));
        Assert.Equal(3, ballot.VotersOf(session).Count);
        Assert.Equal(2, CouncilCase.BallotOf(80, [own]).VotersOf(session).Count);
        Assert.True(ballot.Open(Officer, session, [1], CouncilCase.Now).IsAllowed);
        session.Attendances[2].Presence = CouncilPresence.WrittenOpinion;
        Assert.False(ballot.RecordOpinion(Officer, session, session.Attendances[2], [1]).IsAllowed);
        Assert.True(ballot.RecordOpinion(Officer, session, session.Attendances[2], [2]).IsAllowed);
    }

    [Fact]
    public void There_are_two_rounds_at_most_the_second_with_what_was_not_reached()
    {
        var (session, ballot) = Opened(9, 80, lines: 3);
        ballot.Count([.. Enumerable.Repeat(new Ballot(BallotKind.Valid, [2]), 9)], string.Empty, CouncilCase.Now);
        Assert.True(ballot.MayRepeat(Officer, session).IsAllowed);
        var second = ballot.NextRound(2);
        Assert.Equal([ballot.Candidates[0].ProposalLineId, ballot.Candidates[2].ProposalLineId], second.InOrder.Select(candidate => candidate.ProposalLineId));
        Assert.Equal([1, 2], second.InOrder.Select(candidate => candidate.Position));
        Assert.True(second.Open(Officer, session, [1], CouncilCase.Now).IsAllowed);
        second.Count([], "Thử", CouncilCase.Now);
        Assert.Contains("nhiều nhất 2 vòng", second.MayRepeat(Officer, session).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_rounds_the_second_settles_a_line_unless_it_was_called_off()
    {
        var (session, ballot) = Opened(9, 80, lines: 2);
        ballot.Count([.. Enumerable.Repeat(new Ballot(BallotKind.Valid, [1]), 9)], string.Empty, CouncilCase.Now);
        var second = ballot.NextRound(2);
        Assert.True(second.Open(Officer, session, [1], CouncilCase.Now).IsAllowed);
        second.Count(Agreeing(8, 9), string.Empty, CouncilCase.Now);
        Assert.Equal([(true, "Đạt 9/9 phiếu (100,0 %), cần 8"), (true, "Đạt 8/9 phiếu (88,9 %), cần 8 (vòng 2)")], CouncilOutcome.Of([ballot, second]).Select(outcome => (outcome.IsApproved, outcome.Reason)));
        var off = ballot.NextRound(3);
        Assert.True(off.Cancel(Officer, session, "Hết giờ").IsAllowed);
        Assert.Equal((false, "Đạt 0/9 phiếu (0,0 %), cần 8"), CouncilOutcome.Of([ballot, off]).Select(outcome => (outcome.IsApproved, outcome.Reason)).Last());
    }

    [Fact]
    public void A_session_opens_with_two_thirds_of_all_members_in_the_room_opinions_in_writing_not_counted()
    {
        var session = CouncilCase.SessionOf(CouncilCase.CouncilOf(9));
        Assert.True(session.Call(Officer, CouncilCase.Now).IsAllowed);
        foreach (var attendance in session.Attendances.Take(5)) attendance.Presence = CouncilPresence.Present;
        foreach (var attendance in session.Attendances.Skip(5)) attendance.Presence = CouncilPresence.WrittenOpinion;
        Assert.Contains("5/9 thành viên có mặt, cần ít nhất 6 (2/3)", session.Open(Officer, CouncilCase.Now).Why, StringComparison.Ordinal);
        session.Attendances[5].Presence = CouncilPresence.Present;
        Assert.True(session.Open(Officer, CouncilCase.Now).IsAllowed);
    }

    [Fact]
    public void A_session_is_not_concluded_while_a_vote_is_open_nor_without_any()
    {
        var (session, ballot) = Opened(9, 80);
        Assert.Contains("chưa kiểm phiếu", session.Conclude(Officer, [ballot], CouncilCase.Now).Why, StringComparison.Ordinal);
        Assert.Contains("chưa có nội dung nào", session.Conclude(Officer, [], CouncilCase.Now).Why, StringComparison.Ordinal);
        ballot.Count([], "Thử", CouncilCase.Now);
        Assert.True(session.Conclude(Officer, [ballot], CouncilCase.Now).IsAllowed);
    }

    [Fact]
    public void A_council_has_one_chair_one_secretary_and_each_account_once()
    {
        var council = CouncilCase.CouncilOf(3);
        var day = new DateOnly(2026, 5, 1);
        Assert.NotNull(council.WhyNotMember(Guid.CreateVersion7(), CouncilDuty.Chair, day, null));
        Assert.NotNull(council.WhyNotMember(council.Members[2].UserId, CouncilDuty.Member, day, null));
        Assert.Null(council.WhyNotMember(Guid.CreateVersion7(), CouncilDuty.ViceChair, day, null));
        council.Members[0].ValidTo = day.AddDays(-1);
        Assert.Null(council.WhyNotMember(Guid.CreateVersion7(), CouncilDuty.Chair, day, null));
    }

    private static (CouncilSession Session, CouncilBallot Ballot) Opened(int members, int percent, int lines = 1)
    {
        var session = CouncilCase.SessionOf(CouncilCase.CouncilOf(members));
        CouncilCase.SeatAll(session);
        session.In(nameof(CouncilSession.State), CouncilSessionState.Opened);
        var ballot = CouncilCase.BallotOf(lines, percent);
        Assert.True(ballot.Open(Officer, session, [1], CouncilCase.Now).IsAllowed);
        return (session, ballot);
    }

    private static IReadOnlyList<Ballot> Agreeing(int votes, int cast) =>
        [.. Enumerable.Range(0, cast).Select(number => new Ballot(BallotKind.Valid, number < votes ? [1] : []))];
}
