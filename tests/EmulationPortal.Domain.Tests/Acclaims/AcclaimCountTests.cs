using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Tests.Workflows;

namespace EmulationPortal.Domain.Tests.Acclaims;

public sealed class AcclaimCountTests
{
    [Fact]
    public void The_threshold_counts_all_members_not_those_present()
    {
        var acclaim = Counted(all: 7, seats: 1, Share.FourFifths, votes: [5, 0]);
        Assert.Equal(AcclaimOutcome.NotReached, acclaim.Outcome);
        Assert.DoesNotContain(acclaim.Candidates, candidate => candidate.IsElected);
        Assert.Equal(6, acclaim.NeededVotes);
        Assert.Equal(AcclaimOutcome.Elected, Counted(all: 7, seats: 1, Share.FourFifths, votes: [6, 0]).Outcome);
    }

    [Fact]
    public void Equal_votes_for_the_last_place_ask_for_another_round_of_those_who_tied()
    {
        var acclaim = Counted(all: 7, seats: 2, new Share(1, 3), votes: [6, 3, 3, 1]);
        Assert.Equal(AcclaimOutcome.Tie, acclaim.Outcome);
        Assert.Equal([1], acclaim.Candidates.Where(candidate => candidate.IsElected).Select(candidate => candidate.Position));
        var next = acclaim.NextRound(2);
        Assert.Equal(1, next.Seats);
        Assert.Equal(2, next.Round);
        Assert.Equal(acclaim.Candidates.Skip(1).Take(2).Select(candidate => candidate.DepartmentId), next.Candidates.Select(candidate => candidate.DepartmentId));
    }

    [Fact]
    public void Fewer_reached_than_places_fill_what_they_can_and_the_others_stand_again()
    {
        var acclaim = Counted(all: 6, seats: 2, new Share(1, 2, IsMoreThan: true), votes: [5, 3, 2]);
        Assert.Equal(AcclaimOutcome.PartlyElected, acclaim.Outcome);
        var next = acclaim.NextRound(2);
        Assert.Equal((1, 2), (next.Seats, next.Candidates.Count));
    }

    [Fact]
    public void The_leaders_fill_the_places_that_are_left_with_those_still_in_question_and_no_votes_are_told()
    {
        var acclaim = Counted(all: 6, seats: 2, new Share(1, 2, IsMoreThan: true), votes: [5, 3, 2]);
        var (elected, other) = (acclaim.Candidates[0].DepartmentId, acclaim.Candidates[2].DepartmentId);
        Assert.NotNull(acclaim.LeadersProblem([elected]));
        Assert.NotNull(acclaim.LeadersProblem([]));
        Assert.NotNull(acclaim.LeadersProblem([acclaim.Candidates[1].DepartmentId, other]));
        Assert.Null(acclaim.LeadersProblem([other]));
        var decided = acclaim.DecidedByLeaders(2, [other], "Điều 7. Nổi bật hơn", DateTime.UnixEpoch);
        Assert.True(decided.IsLeadersDecision);
        Assert.Equal((AcclaimState.Counted, AcclaimOutcome.Elected, acclaim.Id), (decided.State, decided.Outcome, decided.PreviousRoundId));
        Assert.Equal([other], decided.Candidates.Where(candidate => candidate.IsElected).Select(candidate => candidate.DepartmentId));
        Assert.All(decided.Candidates, candidate => Assert.Null(candidate.Votes));
    }

    [Fact]
    public void Blank_and_invalid_ballots_count_for_nobody()
    {
        var acclaim = Opened(all: 5, seats: 1, Share.TwoThirds, candidates: 1);
        acclaim.Count([new(BallotKind.Valid, [1]), new(BallotKind.Blank, []), new(BallotKind.Invalid, []), new(BallotKind.Valid, [1])], "", DateTime.UnixEpoch);
        Assert.Equal((4, 1, 1, 2), (acclaim.Cast, acclaim.Blank, acclaim.Invalid, acclaim.Candidates[0].Votes));
        Assert.Equal(AcclaimOutcome.NotReached, acclaim.Outcome);
    }

    [Theory]
    [InlineData(6, 0, 0, false)]
    [InlineData(3, 2, 0, true)]
    [InlineData(3, 3, 0, false)]
    [InlineData(3, 2, 1, false)]
    [InlineData(-1, 0, 0, false)]
    public void Hands_can_be_no_more_than_those_present(int first, int second, int blank, bool isPossible) =>
        Assert.Equal(isPossible, Opened(all: 7, seats: 1, Share.TwoThirds, candidates: 2).HandsProblem(5, new Dictionary<int, int> { [1] = first, [2] = second }, blank) is null);

    [Fact]
    public void A_sealed_ballot_has_the_same_length_whatever_is_chosen_and_opens_with_its_key_only()
    {
        var key = new byte[CastBallot.KeyLength];
        var many = new CastBallot(new(BallotKind.Valid, [.. Enumerable.Range(1, CastBallot.MostCandidates)]), CastBallot.NewReceipt());
        var blank = new CastBallot(new(BallotKind.Blank, []), CastBallot.NewReceipt());
        Assert.Equal(CastBallot.SealedLength, many.Seal(key).Length);
        Assert.Equal(CastBallot.SealedLength, blank.Seal(key).Length);
        Assert.Equal(CastBallot.SealedLength, CastBallot.Noise().Length);
        var opened = CastBallot.Unseal(many.Seal(key), key);
        Assert.Equal(many.Receipt, opened.Receipt);
        Assert.Equal(many.Ballot.Choices, opened.Ballot.Choices);
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => CastBallot.Unseal(many.Seal(key), [.. key.Select(part => (byte)1)]));
        Assert.NotEqual(blank.Seal(key), blank.Seal(key));
    }

    [Fact]
    public void Conflicts_of_interest_name_chair_leader_and_those_who_vote_for_themselves()
    {
        var (chair, leader, member) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var meeting = MeetingOf(chair, leader, member);
        meeting.ChairDepartmentId = chair;
        meeting.AttendanceOf(member)!.Answer(Presence.InPerson, "A", "Giám đốc", "", "", DateTime.UnixEpoch, []);
        var acclaim = Prepared(1, Share.TwoThirds);
        acclaim.Candidates.AddRange(new[] { chair, leader, member }.Select((id, index) => new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = id, Position = index + 1 }));
        var names = new Dictionary<Guid, string> { [chair] = "Lai Châu", [leader] = "Sơn La", [member] = "Điện Biên" };
        Assert.Equal(
            ["Người chủ trì thuộc đơn vị được đề cử (Lai Châu).", "Cụm trưởng (Sơn La) là đơn vị được đề cử.", "Được đề cử và cùng biểu quyết: Điện Biên."],
            AcclaimConflicts.Of(acclaim, meeting, leader, id => names[id]));
    }

    private static Acclaim Counted(int all, int seats, Share threshold, int[] votes)
    {
        var acclaim = Opened(all, seats, threshold, votes.Length);
        acclaim.Count([.. votes.SelectMany((count, index) => Enumerable.Repeat(new Ballot(BallotKind.Valid, [index + 1]), count))], "", DateTime.UnixEpoch);
        return acclaim;
    }

    private static Acclaim Opened(int all, int seats, Share threshold, int candidates)
    {
        var acclaim = Prepared(seats, threshold).In(nameof(Acclaim.State), AcclaimState.Opened).In(nameof(Acclaim.AllMembers), all);
        acclaim.Candidates.AddRange(Enumerable.Range(1, candidates).Select(position => new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = Guid.CreateVersion7(), Position = position }));
        return acclaim;
    }

    private static Acclaim Prepared(int seats, Share threshold) => new()
    {
        MeetingId = Guid.CreateVersion7(),
        Position = 1,
        Purpose = AcclaimPurpose.LeadingUnit,
        Title = "Suy tôn",
        Method = AcclaimMethod.SecretBallot,
        Seats = seats,
        Threshold = threshold,
    };

    private static Meeting MeetingOf(params Guid[] members)
    {
        var meeting = new Meeting { ClusterId = Cases.Cluster, Year = Cases.Year, Title = "Hội nghị", Place = "Sơn La", StartsAt = DateTime.UnixEpoch };
        meeting.SetMembers(members);
        return meeting;
    }
}
