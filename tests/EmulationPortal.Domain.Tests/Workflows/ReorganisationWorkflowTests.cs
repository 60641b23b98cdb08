using EmulationPortal.Domain.Reorganisations;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of an act of reorganisation: officers only, and only as listed.</summary>
public sealed class ReorganisationWorkflowTests
{
    private static readonly (ReorganisationState State, ReorganisationStep Step)[] Allowed =
    [
        (ReorganisationState.Draft, ReorganisationStep.Edit),
        (ReorganisationState.Draft, ReorganisationStep.Discard),
        (ReorganisationState.Draft, ReorganisationStep.Run),
        (ReorganisationState.Done, ReorganisationStep.MoveAccounts),
        (ReorganisationState.Done, ReorganisationStep.Undo),
    ];

    [Fact]
    public void An_act_allows_officers_what_is_listed_and_nobody_else_anything()
    {
        var wrong = from actor in Cases.Actors
                    from state in Enum.GetValues<ReorganisationState>()
                    from step in Enum.GetValues<ReorganisationStep>()
                    let isOfficer = actor.Role == Role.MinistryOfficer
                    let act = new Reorganisation { Title = "Sắp xếp", Kind = ReorganisationKind.Merge, EffectiveOn = new DateOnly(2025, 7, 1), DecisionNumber = "1" }.In(nameof(Reorganisation.State), state)
                    let problem = Cases.Wrong(
                        $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {state}, {step}",
                        act.May(step, Cases.ActorOf(actor.Role, actor.Place)),
                        isOfficer && Allowed.Contains((state, step)),
                        isOfficer)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }
}
