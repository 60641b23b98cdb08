using EmulationPortal.Domain.Movements;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps × all levels of a movement, and of a unit's part in it.</summary>
public sealed class MovementWorkflowTests
{
    private static readonly (MovementState State, MovementStep Step)[] Allowed =
    [
        (MovementState.Draft, MovementStep.Edit),
        (MovementState.Draft, MovementStep.Launch),
        (MovementState.Draft, MovementStep.Discard),
        (MovementState.Launched, MovementStep.CallMore),
        (MovementState.Launched, MovementStep.Review),
        (MovementState.Launched, MovementStep.Close),
        (MovementState.Launched, MovementStep.Stop),
    ];

    private static readonly (ParticipationState State, ParticipationStep Step)[] AllowedToUnits =
    [
        (ParticipationState.Called, ParticipationStep.Join),
        (ParticipationState.Joined, ParticipationStep.Edit),
        (ParticipationState.Joined, ParticipationStep.Report),
        (ParticipationState.Joined, ParticipationStep.SumUp),
    ];

    /// <summary>The launchers: officers for the ministry, the leader of the year for a cluster, the own department for its own.</summary>
    public static TheoryData<MovementLevel, bool> Levels => new()
    {
        { MovementLevel.Nation, false }, { MovementLevel.Nation, true }, { MovementLevel.Ministry, false }, { MovementLevel.Province, true }, { MovementLevel.Cluster, false }, { MovementLevel.Department, true },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_movement_allows_its_launcher_what_is_listed_and_nobody_else_anything(MovementLevel level, bool isOwn)
    {
        var wrong = from actor in Cases.Actors
                    from state in Enum.GetValues<MovementState>()
                    from step in Enum.GetValues<MovementStep>()
                    let isLauncher = Launches(level, isOwn, actor.Role, actor.Place)
                    let problem = Cases.Wrong(
                        $"{level}, {actor.Role?.ToString() ?? "no role"} at {actor.Place}, {state}, {step}",
                        Of(level, isOwn).In(nameof(Movement.State), state).May(step, Cases.ActorOf(actor.Role, actor.Place)),
                        isLauncher && Allowed.Contains((state, step)),
                        isLauncher)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_part_allows_its_department_and_the_launcher_what_is_listed_while_the_movement_runs(MovementLevel level, bool isOwn)
    {
        var wrong = from actor in Cases.Actors
                    from movementState in Enum.GetValues<MovementState>()
                    from state in Enum.GetValues<ParticipationState>()
                    from step in Enum.GetValues<ParticipationStep>()
                    let isUnit = Cases.IsOfDepartment(actor.Role) && actor.Place == Place.Own
                    let may = step == ParticipationStep.Return ? Launches(level, isOwn, actor.Role, actor.Place) : isUnit
                    let here = step == ParticipationStep.Return ? state == ParticipationState.Reported : AllowedToUnits.Contains((state, step))
                    let movement = Of(level, isOwn).In(nameof(Movement.State), movementState)
                    let part = new Participation { MovementId = movement.Id, DepartmentId = Cases.DepartmentAt(Place.Own) }.In(nameof(Participation.State), state)
                    let problem = Cases.Wrong(
                        $"{level}, {actor.Role?.ToString() ?? "no role"} at {actor.Place}, {movementState}, {state}, {step}",
                        part.May(step, Cases.ActorOf(actor.Role, actor.Place), movement),
                        may && here && movementState == MovementState.Launched,
                        may)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    private static bool Launches(MovementLevel level, bool isOwn, Role? role, Place place) => isOwn
        ? Cases.IsOfDepartment(role) && place == Place.Own
        : level == MovementLevel.Cluster ? Cases.IsOfDepartment(role) && place == Place.Leader : role == Role.MinistryOfficer;

    private static Movement Of(MovementLevel level, bool isOwn) => new()
    {
        Kind = MovementKind.Thematic,
        Level = level,
        Year = Cases.Year,
        ClusterId = level == MovementLevel.Cluster ? Cases.Cluster : null,
        DepartmentId = isOwn ? Cases.DepartmentAt(Place.Own) : null,
        LaunchedBy = "Nơi phát động",
        Name = "Thi đua",
        From = new DateOnly(Cases.Year, 1, 1),
    };
}
