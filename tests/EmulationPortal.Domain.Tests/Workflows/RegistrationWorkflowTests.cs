using EmulationPortal.Domain.Registrations;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of a registration: everything is refused but what is listed.</summary>
public sealed class RegistrationWorkflowTests
{
    private static readonly RegistrationState[] WithDepartment = [RegistrationState.Draft, RegistrationState.Returned];

    private static readonly (RegistrationWho Who, RegistrationStep Step, RegistrationState[] States)[] Allowed =
    [
        (RegistrationWho.Owner, RegistrationStep.Edit, WithDepartment),
        (RegistrationWho.Owner, RegistrationStep.Issue, WithDepartment),
        (RegistrationWho.Owner, RegistrationStep.Recall, [RegistrationState.ToSign]),
        (RegistrationWho.Owner, RegistrationStep.Withdraw, [RegistrationState.Submitted]),
        (RegistrationWho.Owner, RegistrationStep.EnterResults, [RegistrationState.Approved]),
        (RegistrationWho.Owner, RegistrationStep.SendResults, [RegistrationState.Approved]),
        (RegistrationWho.Officer, RegistrationStep.Approve, [RegistrationState.Submitted]),
        (RegistrationWho.Officer, RegistrationStep.Return, [RegistrationState.Submitted]),
        (RegistrationWho.Officer, RegistrationStep.Reopen, [RegistrationState.Approved]),
        (RegistrationWho.Officer, RegistrationStep.ReturnResults, [RegistrationState.ResultsSent]),
        (RegistrationWho.Officer, RegistrationStep.Settle, [RegistrationState.ResultsSent]),
    ];

    [Fact]
    public void A_registration_allows_what_is_listed_and_nothing_else()
    {
        var wrong = from actor in Cases.Actors
                    from state in Enum.GetValues<RegistrationState>()
                    from step in Enum.GetValues<RegistrationStep>()
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
        foreach (var state in Enum.GetValues<RegistrationState>())
        {
            Assert.Equal(state == RegistrationState.ToSign, In(state).May(RegistrationStep.Submit, Actor.Portal).IsAllowed);
        }
    }

    private static RegistrationWho? WhoOf(Role? role, Place place) => role switch
    {
        Role.MinistryOfficer => RegistrationWho.Officer,
        Role.DepartmentStaff or Role.DepartmentDirector when place == Place.Own => RegistrationWho.Owner,
        _ => null,
    };

    private static Registration In(RegistrationState state) =>
        new Registration { RoundId = Guid.CreateVersion7(), DepartmentId = Cases.DepartmentAt(Place.Own), Year = Cases.Year }.In(nameof(Registration.State), state);
}
