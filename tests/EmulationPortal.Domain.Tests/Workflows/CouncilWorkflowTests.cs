using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Tests.Councils;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of a council's session and of its votes: everything is refused but what is listed.</summary>
public sealed class CouncilWorkflowTests
{
    private static readonly CouncilSessionState[] Ahead = [CouncilSessionState.Draft, CouncilSessionState.Called];

    private static readonly (bool SecretaryToo, CouncilSessionStep Step, CouncilSessionState[] States)[] OfSessions =
    [
        (true, CouncilSessionStep.Edit, Ahead),
        (true, CouncilSessionStep.SetAgenda, [.. Ahead, CouncilSessionState.Opened]),
        (false, CouncilSessionStep.Call, [CouncilSessionState.Draft]),
        (true, CouncilSessionStep.TakeAttendance, [CouncilSessionState.Called, CouncilSessionState.Opened]),
        (true, CouncilSessionStep.Open, [CouncilSessionState.Called]),
        (true, CouncilSessionStep.Conclude, [CouncilSessionState.Opened]),
        (false, CouncilSessionStep.Cancel, Ahead),
        (true, CouncilSessionStep.IssueRecords, [CouncilSessionState.Concluded]),
        (true, CouncilSessionStep.Reopen, [CouncilSessionState.Concluded]),
    ];

    private static readonly (bool IsVoters, CouncilBallotStep Step, CouncilBallotState[] States)[] OfBallots =
    [
        (false, CouncilBallotStep.Edit, [CouncilBallotState.Prepared]),
        (false, CouncilBallotStep.Open, [CouncilBallotState.Prepared]),
        (true, CouncilBallotStep.Vote, [CouncilBallotState.Opened]),
        (false, CouncilBallotStep.RecordOpinion, [CouncilBallotState.Opened]),
        (false, CouncilBallotStep.Count, [CouncilBallotState.Opened]),
        (false, CouncilBallotStep.Cancel, [CouncilBallotState.Prepared, CouncilBallotState.Opened]),
        (false, CouncilBallotStep.Repeat, [CouncilBallotState.Counted]),
        (false, CouncilBallotStep.Reopen, [CouncilBallotState.Counted]),
    ];

    [Fact]
    public void A_session_allows_officers_and_the_secretary_what_is_listed_and_nobody_else_anything()
    {
        var wrong = from actor in Cases.Actors
                    from duty in Enum.GetValues<CouncilDuty>().Cast<CouncilDuty?>().Append(null)
                    from state in Enum.GetValues<CouncilSessionState>()
                    from step in Enum.GetValues<CouncilSessionStep>()
                    let somebody = Cases.ActorOf(actor.Role, actor.Place)
                    let row = OfSessions.Single(listed => listed.Step == step)
                    let isMine = actor.Role == Role.MinistryOfficer || row.SecretaryToo && actor.Role == Role.CouncilMember
                        && (duty == CouncilDuty.Secretary || step == CouncilSessionStep.Reopen && duty == CouncilDuty.Chair)
                    let problem = Cases.Wrong(
                        $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {duty}, {state}, {step}",
                        SessionOf(somebody, duty, state).May(step, somebody),
                        isMine && row.States.Contains(state),
                        isMine)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_vote_of_an_open_session_allows_its_keepers_and_voters_what_is_listed_and_nobody_else_anything()
    {
        var wrong = from actor in Cases.Actors
                    from duty in Enum.GetValues<CouncilDuty>().Cast<CouncilDuty?>().Append(null)
                    from state in Enum.GetValues<CouncilBallotState>()
                    from step in Enum.GetValues<CouncilBallotStep>()
                    let somebody = Cases.ActorOf(actor.Role, actor.Place)
                    let row = OfBallots.Single(listed => listed.Step == step)
                    let isMine = row.IsVoters
                        ? actor.Role == Role.CouncilMember && duty is not null
                        : actor.Role == Role.MinistryOfficer || actor.Role == Role.CouncilMember
                            && (duty == CouncilDuty.Secretary || step == CouncilBallotStep.Reopen && duty == CouncilDuty.Chair)
                    let problem = Cases.Wrong(
                        $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {duty}, {state}, {step}",
                        CouncilCase.BallotOf(1).In(nameof(CouncilBallot.State), state).May(step, somebody, SessionOf(somebody, duty, CouncilSessionState.Opened)),
                        isMine && row.States.Contains(state),
                        isMine)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_vote_is_neither_opened_nor_cast_nor_counted_unless_the_session_is_open()
    {
        var officer = Cases.ActorOf(Role.MinistryOfficer, Place.Ministry);
        foreach (var state in Enum.GetValues<CouncilSessionState>())
        {
            var session = SessionOf(officer, null, state);
            Assert.Equal(state == CouncilSessionState.Opened, CouncilCase.BallotOf(1).May(CouncilBallotStep.Open, officer, session).IsAllowed);
            var open = CouncilCase.BallotOf(1).In(nameof(CouncilBallot.State), CouncilBallotState.Opened);
            Assert.Equal(state == CouncilSessionState.Opened, open.May(CouncilBallotStep.Count, officer, session).IsAllowed);
        }
    }

    // A session with four strangers in the four duties; the actor has one of them where a duty is given.
    private static CouncilSession SessionOf(Actor actor, CouncilDuty? duty, CouncilSessionState state)
    {
        var council = CouncilCase.CouncilOf([.. Enum.GetValues<CouncilDuty>().Select(one => CouncilCase.MemberOf(one, one == duty ? actor.UserId : Guid.CreateVersion7()))]);
        var session = CouncilCase.SessionOf(council);
        if (state != CouncilSessionState.Draft) CouncilCase.SeatAll(session);
        return session.In(nameof(CouncilSession.State), state);
    }
}
