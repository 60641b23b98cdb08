using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of a criteria set, of the bloc and of one cluster.</summary>
public sealed class CriteriaWorkflowTests
{
    private static readonly CriteriaSetState[] Unlocked = [CriteriaSetState.Draft, CriteriaSetState.Consultation];

    private static readonly (CriteriaWho Who, CriteriaStep Step, CriteriaSetState[] States)[] Allowed =
    [
        (CriteriaWho.Officer, CriteriaStep.Edit, Unlocked),
        (CriteriaWho.Officer, CriteriaStep.Consult, [CriteriaSetState.Draft]),
        (CriteriaWho.Officer, CriteriaStep.Resolve, [CriteriaSetState.Consultation]),
        (CriteriaWho.Officer, CriteriaStep.Lock, Unlocked),
        (CriteriaWho.Officer, CriteriaStep.Unlock, [CriteriaSetState.Locked]),
        (CriteriaWho.OwnSetLeader, CriteriaStep.Edit, Unlocked),
        (CriteriaWho.OwnSetLeader, CriteriaStep.Consult, [CriteriaSetState.Draft]),
        (CriteriaWho.Leader, CriteriaStep.Resolve, [CriteriaSetState.Consultation]),
        (CriteriaWho.Member, CriteriaStep.Comment, [CriteriaSetState.Consultation]),
        (CriteriaWho.Member, CriteriaStep.WithdrawComment, [CriteriaSetState.Consultation]),
        (CriteriaWho.Member, CriteriaStep.Acknowledge, [CriteriaSetState.Consultation]),
    ];

    [Fact]
    public void The_blocs_set_allows_what_is_listed_and_nothing_else() => AssertTable(isOwn: false);

    [Fact]
    public void A_clusters_own_set_is_edited_by_its_leader_too_and_commented_by_its_members_only() => AssertTable(isOwn: true);

    private static void AssertTable(bool isOwn)
    {
        var wrong = new List<string>();
        foreach (var (role, place) in Cases.Actors)
        {
            var whos = Whos(role, place, isOwn).ToHashSet();
            var actor = Cases.ActorOf(role, place);
            foreach (var state in Enum.GetValues<CriteriaSetState>())
            {
                var set = new CriteriaSet { BlocId = Guid.CreateVersion7(), Year = Cases.Year, Name = "Bảng tiêu chí", ClusterId = isOwn ? Cases.Cluster : null }
                    .In(nameof(CriteriaSet.State), state);
                foreach (var step in Enum.GetValues<CriteriaStep>())
                {
                    var mine = Allowed.Where(row => row.Step == step && whos.Contains(row.Who)).ToList();
                    var problem = Cases.Wrong(
                        $"{role?.ToString() ?? "no role"} at {place}, {state}, {step}",
                        set.May(step, actor, ClusterOf(place)),
                        mine.Any(row => row.States.Contains(state)),
                        mine.Count > 0);
                    wrong.AddRange(problem is null ? [] : [problem]);
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<CriteriaWho> Whos(Role? role, Place place, bool isOwn)
    {
        if (role == Role.MinistryOfficer)
        {
            yield return CriteriaWho.Officer;
        }

        if (!Cases.IsOfDepartment(role))
        {
            yield break;
        }

        if (place == Place.Leader)
        {
            yield return CriteriaWho.Leader;
            if (isOwn)
            {
                yield return CriteriaWho.OwnSetLeader;
            }
        }

        if (place == Place.OtherLeader && !isOwn)
        {
            yield return CriteriaWho.Leader;
        }

        if (ClusterOf(place) is { } cluster && (!isOwn || cluster == Cases.Cluster))
        {
            yield return CriteriaWho.Member;
        }
    }

    private static Guid? ClusterOf(Place place) => place switch
    {
        Place.Ministry => null,
        Place.OtherLeader => Cases.OtherCluster,
        _ => Cases.Cluster,
    };
}
