using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of a year: officers only, and only as listed.</summary>
public sealed class YearWorkflowTests
{
    private static readonly (YearState State, YearStep Step)[] Allowed =
    [
        (YearState.Preparing, YearStep.Edit), (YearState.Open, YearStep.Edit),
        (YearState.Preparing, YearStep.SetStages), (YearState.Open, YearStep.SetStages),
        (YearState.Preparing, YearStep.CopyPrevious),
        (YearState.Preparing, YearStep.Open),
        (YearState.Open, YearStep.Extend),
        (YearState.Open, YearStep.Close),
        (YearState.Preparing, YearStep.ChangeMembers),
        (YearState.Preparing, YearStep.Appoint), (YearState.Open, YearStep.Appoint),
    ];

    [Fact]
    public void A_year_allows_officers_what_is_listed_and_nobody_else_anything()
    {
        var wrong = from actor in Cases.Actors
                    from state in Enum.GetValues<YearState>()
                    from step in Enum.GetValues<YearStep>()
                    let isOfficer = actor.Role == Role.MinistryOfficer
                    let year = new EmulationYear { BlocId = Guid.CreateVersion7(), Year = Cases.Year }.In(nameof(EmulationYear.State), state)
                    let problem = Cases.Wrong(
                        $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {state}, {step}",
                        year.May(step, Cases.ActorOf(actor.Role, actor.Place)),
                        isOfficer && Allowed.Contains((state, step)),
                        isOfficer)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }
}
