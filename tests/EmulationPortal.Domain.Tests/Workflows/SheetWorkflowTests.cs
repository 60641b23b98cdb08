using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps: everything is refused but what is listed here.</summary>
public sealed class SheetWorkflowTests
{
    private static readonly Dictionary<SheetWho, (SheetState State, SheetStep Step)[]> Allowed = new()
    {
        [SheetWho.Owner] =
        [
            (SheetState.Draft, SheetStep.ScoreSelf), (SheetState.Returned, SheetStep.ScoreSelf),
            (SheetState.Draft, SheetStep.Submit), (SheetState.Returned, SheetStep.Submit),
            (SheetState.Submitted, SheetStep.Withdraw),
        ],
        [SheetWho.ClusterScorer] =
        [
            (SheetState.Submitted, SheetStep.ScoreCluster), (SheetState.ReturnedToCluster, SheetStep.ScoreCluster),
            (SheetState.Submitted, SheetStep.Forward), (SheetState.ReturnedToCluster, SheetStep.Forward),
            (SheetState.Submitted, SheetStep.ReturnToDepartment), (SheetState.ReturnedToCluster, SheetStep.ReturnToDepartment),
        ],
        [SheetWho.Officer] =
        [
            (SheetState.Forwarded, SheetStep.ReturnToDepartment), (SheetState.Forwarded, SheetStep.ScoreMinistry),
            (SheetState.Forwarded, SheetStep.Approve), (SheetState.Forwarded, SheetStep.ReturnToCluster),
            (SheetState.Approved, SheetStep.Reopen), (SheetState.Approved, SheetStep.Publish),
        ],
    };

    [Fact]
    public void A_members_sheet_allows_what_is_listed_and_nothing_else() => AssertTable(Place.Own, scorer: Place.Leader);

    [Fact]
    public void The_leaders_own_sheet_is_scored_by_the_deputy_and_never_by_the_leader() => AssertTable(Place.Leader, scorer: Place.Deputy);

    [Fact]
    public void The_deputys_sheet_is_scored_by_the_leader() => AssertTable(Place.Deputy, scorer: Place.Leader);

    private static void AssertTable(Place owner, Place scorer)
    {
        var wrong = new List<string>();
        foreach (var (role, place) in Cases.Actors)
        {
            var whos = Whos(role, place, owner, scorer).ToList();
            var actor = Cases.ActorOf(role, place);
            foreach (var state in Enum.GetValues<SheetState>())
            {
                var sheet = SheetOf(owner).In(nameof(ScoreSheet.State), state);
                foreach (var step in Enum.GetValues<SheetStep>())
                {
                    var mine = whos.SelectMany(who => Allowed[who]).Where(pair => pair.Step == step).ToList();
                    wrong.AddRange(OneOrNone(Cases.Wrong(
                        $"{role?.ToString() ?? "no role"} at {place}, {state}, {step}",
                        sheet.May(step, actor),
                        mine.Contains((state, step)),
                        mine.Count > 0)));
                }
            }
        }

        Assert.Empty(wrong);
    }

    // Written out by hand, apart from the code under test.
    private static IEnumerable<SheetWho> Whos(Role? role, Place place, Place owner, Place scorer)
    {
        if (role == Role.MinistryOfficer)
        {
            yield return SheetWho.Officer;
        }

        if (Cases.IsOfDepartment(role) && place == owner)
        {
            yield return SheetWho.Owner;
        }

        if (Cases.IsOfDepartment(role) && place == scorer)
        {
            yield return SheetWho.ClusterScorer;
        }
    }

    private static ScoreSheet SheetOf(Place owner) => new()
    {
        YearId = Guid.CreateVersion7(),
        Year = Cases.Year,
        ClusterId = Cases.Cluster,
        DepartmentId = Cases.DepartmentAt(owner),
        CriteriaSetId = Guid.CreateVersion7(),
    };

    private static IEnumerable<string> OneOrNone(string? value) => value is null ? [] : [value];
}
