using EmulationPortal.Domain.Proposals;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of a proposal: everything is refused but what is listed.</summary>
public sealed class ProposalWorkflowTests
{
    private static readonly ProposalState[] WithDepartment = [ProposalState.Draft, ProposalState.Returned];

    private static readonly (ProposalWho Who, ProposalStep Step, ProposalState[] States)[] Allowed =
    [
        (ProposalWho.Owner, ProposalStep.Edit, WithDepartment),
        (ProposalWho.Owner, ProposalStep.Issue, WithDepartment),
        (ProposalWho.Owner, ProposalStep.Recall, [ProposalState.ToSign]),
        (ProposalWho.Owner, ProposalStep.Withdraw, [ProposalState.Submitted]),
        (ProposalWho.Owner, ProposalStep.Discard, [ProposalState.Draft]),
        (ProposalWho.Officer, ProposalStep.Accept, [ProposalState.Submitted]),
        (ProposalWho.Officer, ProposalStep.Assign, [ProposalState.Submitted, ProposalState.Accepted, ProposalState.Checked]),
        (ProposalWho.Officer, ProposalStep.Return, [ProposalState.Submitted, ProposalState.Accepted]),
        (ProposalWho.Officer, ProposalStep.Check, [ProposalState.Accepted]),
        (ProposalWho.Officer, ProposalStep.CloseCheck, [ProposalState.Accepted]),
        (ProposalWho.Officer, ProposalStep.ReopenCheck, [ProposalState.Checked]),
    ];

    [Fact]
    public void A_proposal_allows_what_is_listed_and_nothing_else()
    {
        var wrong = from actor in Cases.Actors
                    from state in Enum.GetValues<ProposalState>()
                    from step in Enum.GetValues<ProposalStep>()
                    let mine = Allowed.Where(row => row.Step == step && row.Who == WhoOf(actor.Role, actor.Place)).ToList()
                    let problem = Cases.Wrong(
                        $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {state}, {step}",
                        In(state).May(step, Cases.ActorOf(actor.Role, actor.Place)),
                        mine.Exists(row => row.States.Contains(state)),
                        mine.Count > 0)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_portal_submits_and_only_what_waits_for_the_signature()
    {
        foreach (var state in Enum.GetValues<ProposalState>())
        {
            Assert.Equal(state == ProposalState.ToSign, In(state).May(ProposalStep.Submit, Actor.Portal).IsAllowed);
        }
    }

    private static ProposalWho? WhoOf(Role? role, Place place) => role switch
    {
        Role.MinistryOfficer => ProposalWho.Officer,
        Role.DepartmentStaff or Role.DepartmentDirector when place == Place.Own => ProposalWho.Owner,
        _ => null,
    };

    private static Proposal In(ProposalState state) =>
        new Proposal { Kind = ProposalKind.YearlyMerit, Year = Cases.Year, Title = "Đề nghị khen thưởng", DepartmentId = Cases.DepartmentAt(Place.Own) }.In(nameof(Proposal.State), state);
}
