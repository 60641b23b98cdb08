using EmulationPortal.Domain.Pledges;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of a cluster's pledge and of a department's own.</summary>
public sealed class PledgeWorkflowTests
{
    private static readonly PledgeState[] Unissued = [PledgeState.Drafting, PledgeState.Consulting];

    private static readonly PledgeState[] Standing = [.. Unissued, PledgeState.Issued, PledgeState.Signed];

    private static readonly PledgeState[] InForce = [PledgeState.Issued, PledgeState.Signed];

    private static readonly (PledgeWho Who, PledgeStep Step, PledgeState[] States)[] Allowed =
    [
        (PledgeWho.Drafter, PledgeStep.Edit, Unissued),
        (PledgeWho.Drafter, PledgeStep.Consult, [PledgeState.Drafting]),
        (PledgeWho.Drafter, PledgeStep.Resolve, [PledgeState.Consulting]),
        (PledgeWho.Drafter, PledgeStep.Issue, [PledgeState.Consulting]),
        (PledgeWho.Drafter, PledgeStep.RecordSigned, [PledgeState.Drafting]),
        (PledgeWho.Drafter, PledgeStep.TieCriteria, Standing),
        (PledgeWho.Drafter, PledgeStep.Supersede, InForce),
        (PledgeWho.Drafter, PledgeStep.Withdraw, Standing),
        (PledgeWho.Party, PledgeStep.Comment, [PledgeState.Consulting]),
        (PledgeWho.Party, PledgeStep.WithdrawComment, [PledgeState.Consulting]),
        (PledgeWho.Party, PledgeStep.Agree, [PledgeState.Consulting]),
        (PledgeWho.Party, PledgeStep.Decline, [PledgeState.Consulting]),
        (PledgeWho.Party, PledgeStep.WriteResult, InForce),
        (PledgeWho.Officer, PledgeStep.RecordSigned, [PledgeState.Drafting]),
        (PledgeWho.Officer, PledgeStep.Withdraw, [PledgeState.Signed]),
        (PledgeWho.Portal, PledgeStep.Complete, [PledgeState.Issued]),
        (PledgeWho.Portal, PledgeStep.Supersede, InForce),
    ];

    [Fact]
    public void A_clusters_pledge_is_written_by_its_leader_and_answered_by_its_members_only() => AssertTable(PledgeKind.Cluster);

    [Fact]
    public void A_departments_own_pledge_is_nobody_elses() => AssertTable(PledgeKind.Department);

    [Fact]
    public void A_cooperation_record_is_written_by_the_one_that_began_it_and_answered_by_both() => AssertTable(PledgeKind.Bilateral);

    [Fact]
    public void Only_the_portal_itself_takes_note_of_all_signatures()
    {
        var pledge = PledgeOf(PledgeKind.Cluster).In(nameof(Pledge.State), PledgeState.Issued);
        Assert.True(pledge.Complete(Actor.Portal).IsAllowed);
        Assert.Equal(PledgeState.Signed, pledge.State);
    }

    [Fact]
    public void The_portal_itself_lets_only_a_pledge_in_force_give_way()
    {
        foreach (var state in Enum.GetValues<PledgeState>())
        {
            Assert.Equal(InForce.Contains(state), PledgeOf(PledgeKind.Cluster).In(nameof(Pledge.State), state).Supersede(Actor.Portal, "Đã ký bản mới").IsAllowed);
        }
    }

    private static void AssertTable(PledgeKind kind)
    {
        var wrong = new List<string>();
        foreach (var (role, place) in Cases.Actors)
        {
            var (whos, actor) = (Whos(role, place, kind).ToHashSet(), Cases.ActorOf(role, place));
            foreach (var state in Enum.GetValues<PledgeState>())
            {
                var pledge = PledgeOf(kind).In(nameof(Pledge.State), state);
                foreach (var step in Enum.GetValues<PledgeStep>())
                {
                    var mine = Allowed.Where(row => row.Step == step && whos.Contains(row.Who)).ToList();
                    var problem = Cases.Wrong(
                        $"{kind}: {role?.ToString() ?? "no role"} at {place}, {state}, {step}",
                        pledge.May(step, actor),
                        mine.Any(row => row.States.Contains(state)),
                        mine.Count > 0);
                    wrong.AddRange(problem is null ? [] : [problem]);
                }
            }
        }

        Assert.Empty(wrong);
    }

    // Written out by hand, apart from the code under test.
    private static IEnumerable<PledgeWho> Whos(Role? role, Place place, PledgeKind kind)
    {
        if (role == Role.MinistryOfficer) yield return PledgeWho.Officer;
        if (!Cases.IsOfDepartment(role)) yield break;
        if (place == (kind == PledgeKind.Cluster ? Place.Leader : Place.Own)) yield return PledgeWho.Drafter;
        if (Signing(kind).Contains(place)) yield return PledgeWho.Party;
    }

    private static Place[] Signing(PledgeKind kind) => kind switch
    {
        PledgeKind.Cluster => [Place.Leader, Place.Deputy, Place.Own, Place.Member, Place.FormerLeader],
        PledgeKind.Department => [Place.Own],
        _ => [Place.Own, Place.OtherLeader],
    };

    private static Pledge PledgeOf(PledgeKind kind)
    {
        var isCluster = kind == PledgeKind.Cluster;
        var pledge = new Pledge
        {
            Kind = kind,
            ClusterId = isCluster ? Cases.Cluster : null,
            DepartmentId = isCluster ? null : Cases.DepartmentAt(Place.Own),
            FirstYear = Cases.Year,
            LastYear = Cases.Year,
        };
        foreach (var place in Signing(kind))
        {
            pledge.AddParty(Cases.DepartmentAt(place), $"Sở {place}");
        }

        return pledge;
    }
}
