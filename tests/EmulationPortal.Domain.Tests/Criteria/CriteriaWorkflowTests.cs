using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Tests.Criteria;

public class CriteriaWorkflowTests
{
    private static readonly Guid Bloc = Guid.NewGuid();
    private static readonly Guid Cluster = Guid.NewGuid();
    private static readonly Guid OtherCluster = Guid.NewGuid();
    private static readonly Guid Department = Guid.NewGuid();

    public enum Who
    {
        Officer,
        Administrator,
        CouncilMember,
        LeaderOfThatCluster,
        LeaderOfAnotherCluster,
        DeputyOfThatCluster,
        MemberOfThatCluster,
        MemberOfAnotherCluster,
    }

    public static TheoryData<CriteriaSetState, CriteriaStep, bool> Cases()
    {
        var cases = new TheoryData<CriteriaSetState, CriteriaStep, bool>();
        foreach (var state in Enum.GetValues<CriteriaSetState>())
        {
            foreach (var step in Enum.GetValues<CriteriaStep>())
            {
                cases.Add(state, step, false);
                cases.Add(state, step, true);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_the_named_roles_may_do_a_step_and_only_in_its_states(CriteriaSetState state, CriteriaStep step, bool isClustersOwn)
    {
        var set = In(state, isClustersOwn);
        var forbidden = Enum.GetValues<Who>().Except(Allowed(state, step, isClustersOwn));
        Assert.All(forbidden, who => Assert.False(May(set, step, who).IsAllowed, $"{who} may {step}"));
        Assert.All(forbidden, who => Assert.NotEmpty(May(set, step, who).Why));
        Assert.All(Allowed(state, step, isClustersOwn), who => Assert.True(May(set, step, who).IsAllowed, $"{who} may not {step}"));
    }

    [Fact]
    public void A_step_that_is_never_ones_own_is_refused_for_good_and_one_of_another_state_for_now()
    {
        var set = In(CriteriaSetState.Locked, isClustersOwn: false);
        Assert.IsType<Verdict.NeverVerdict>(May(set, CriteriaStep.Edit, Who.MemberOfThatCluster));
        Assert.IsType<Verdict.NotNowVerdict>(May(set, CriteriaStep.Edit, Who.Officer));
    }

    private static HashSet<Who> Allowed(CriteriaSetState state, CriteriaStep step, bool isClustersOwn)
    {
        HashSet<Who> editors = isClustersOwn ? [Who.Officer, Who.LeaderOfThatCluster] : [Who.Officer];
        HashSet<Who> members = isClustersOwn
            ? [Who.LeaderOfThatCluster, Who.DeputyOfThatCluster, Who.MemberOfThatCluster]
            : [Who.LeaderOfThatCluster, Who.LeaderOfAnotherCluster, Who.DeputyOfThatCluster, Who.MemberOfThatCluster, Who.MemberOfAnotherCluster];
        HashSet<Who> answering = isClustersOwn ? [Who.Officer, Who.LeaderOfThatCluster] : [Who.Officer, Who.LeaderOfThatCluster, Who.LeaderOfAnotherCluster];
        return (step, state) switch
        {
            (CriteriaStep.Edit, not CriteriaSetState.Locked) => editors,
            (CriteriaStep.Consult, CriteriaSetState.Draft) => editors,
            (CriteriaStep.Comment or CriteriaStep.WithdrawComment or CriteriaStep.Acknowledge, CriteriaSetState.Consultation) => members,
            (CriteriaStep.Resolve, CriteriaSetState.Consultation) => answering,
            (CriteriaStep.Lock, not CriteriaSetState.Locked) => [Who.Officer],
            (CriteriaStep.Unlock, CriteriaSetState.Locked) => [Who.Officer],
            _ => [],
        };
    }

    private static Verdict May(CriteriaSet set, CriteriaStep step, Who who)
    {
        var (actor, cluster) = ActorOf(who);
        return set.May(step, actor, cluster);
    }

    private static (Actor Actor, Guid? Cluster) ActorOf(Who who) => who switch
    {
        Who.Officer => (Ministry(Role.MinistryOfficer), null),
        Who.Administrator => (Ministry(Role.Administrator), null),
        Who.CouncilMember => (Ministry(Role.CouncilMember), null),
        Who.LeaderOfThatCluster => (Staff(Cluster, AppointmentDuty.Leader), Cluster),
        Who.LeaderOfAnotherCluster => (Staff(OtherCluster, AppointmentDuty.Leader), OtherCluster),
        Who.DeputyOfThatCluster => (Staff(Cluster, AppointmentDuty.Deputy), Cluster),
        Who.MemberOfThatCluster => (Staff(Cluster, null), Cluster),
        _ => (Staff(OtherCluster, null), OtherCluster),
    };

    private static Actor Ministry(Role role) => new(Guid.NewGuid(), "Bộ", null, new HashSet<Role> { role }, []);

    private static Actor Staff(Guid cluster, AppointmentDuty? duty) => new(
        Guid.NewGuid(), "Sở", Department, new HashSet<Role> { Role.DepartmentStaff }, duty is { } given ? [new ClusterDuty(cluster, 2026, given, Department)] : []);

    private static CriteriaSet In(CriteriaSetState state, bool isClustersOwn)
    {
        var set = new CriteriaSet { BlocId = Bloc, Year = 2026, ClusterId = isClustersOwn ? Cluster : null, Name = "Bảng" };
        var group = set.Add(null, new CriterionValues("1", "Nhóm", 2, 0, null, LeafRule.None));
        set.Add(group.Id, new CriterionValues("1.1", "Mục", 2, 0, LeafKind.Manual, LeafRule.None));
        var officer = Ministry(Role.MinistryOfficer);
        if (state == CriteriaSetState.Consultation) Assert.True(set.Consult(officer).IsAllowed);
        if (state == CriteriaSetState.Locked) Assert.True(set.Lock(officer, reason: "Thử").IsAllowed);
        Assert.Equal(state, set.State);
        return set;
    }
}
