using EmulationPortal.Domain.Decisions;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of a decision: everything is refused but what is listed.</summary>
public sealed class DecisionWorkflowTests
{
    // Without a number: it can be discarded, and there is nothing to cancel.
    private static readonly (DecisionStep Step, DecisionState[] States)[] Allowed =
    [
        (DecisionStep.Edit, [DecisionState.Draft]),
        (DecisionStep.Issue, [DecisionState.Draft]),
        (DecisionStep.Recall, [DecisionState.ToSign]),
        (DecisionStep.Discard, [DecisionState.Draft]),
        (DecisionStep.Cancel, []),
        (DecisionStep.Amend, [DecisionState.Issued]),
        (DecisionStep.Pay, [DecisionState.Issued]),
    ];

    [Fact]
    public void A_decision_allows_the_officer_what_is_listed_and_others_nothing()
    {
        var wrong = from actor in Cases.Actors
                    from state in Enum.GetValues<DecisionState>()
                    from step in Enum.GetValues<DecisionStep>()
                    let mine = Allowed.Where(row => row.Step == step && actor.Role == Role.MinistryOfficer).ToList()
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
    public void Only_the_portal_brings_it_into_force_and_only_what_waits_for_the_signature()
    {
        foreach (var state in Enum.GetValues<DecisionState>())
        {
            Assert.Equal(state == DecisionState.ToSign, In(state).May(DecisionStep.Settle, Actor.Portal).IsAllowed);
        }
    }

    [Fact]
    public void A_decision_that_has_its_number_is_cancelled_and_not_discarded()
    {
        var officer = Cases.ActorOf(Role.MinistryOfficer, Place.Own);
        var numbered = In(DecisionState.Draft).In(nameof(AwardDecision.Number), 5);
        Assert.True(numbered.May(DecisionStep.Cancel, officer).IsAllowed);
        Assert.Contains("05/QĐ-BKHCN", numbered.May(DecisionStep.Discard, officer).Why, StringComparison.Ordinal);
    }

    private static AwardDecision In(DecisionState state) => new AwardDecision
    {
        Kind = DecisionKind.Award,
        Year = Cases.Year,
        Title = "tặng Bằng khen",
        Notation = "QĐ-BKHCN",
        Authority = "Bộ trưởng Bộ Khoa học và Công nghệ",
        SignerTitle = "Bộ trưởng",
        SignerName = "Nguyễn Văn A",
    }.In(nameof(AwardDecision.State), state);
}
