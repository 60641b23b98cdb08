using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Tests.Obligations;

public sealed class ReminderPlanTests
{
    private static readonly DateOnly Due = new(2026, 11, 30);
    private static readonly ReminderPlan Plan = new([7, 3, 1], RemindsLate: true, EscalatesAfter: 5);

    [Theory]
    [InlineData(8, null)]
    [InlineData(7, 7)]
    [InlineData(5, 7)]
    [InlineData(3, 3)]
    [InlineData(2, 3)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    public void The_nearest_of_the_days_before_counts_so_that_missed_days_are_not_told_one_by_one(int daysLeft, int? step) =>
        Assert.Equal(step is { } number ? [number] : [], Steps(daysLeft));

    [Theory]
    [InlineData(-1, new[] { ReminderStep.Late })]
    [InlineData(-4, new[] { ReminderStep.Late })]
    [InlineData(-5, new[] { ReminderStep.Late, ReminderStep.Escalation })]
    [InlineData(-60, new[] { ReminderStep.Late, ReminderStep.Escalation })]
    [InlineData(-61, new int[0])]
    public void Behind_the_day_those_who_work_on_it_are_told_and_later_the_director(int daysLeft, int[] steps) => Assert.Equal(steps, Steps(daysLeft));

    [Fact]
    public void Who_has_acted_is_not_reminded() => Assert.Empty(Plan.StepsOf(Owed() with { IsDone = true }, At(1)));

    [Fact]
    public void Who_can_not_act_yet_is_not_reminded()
    {
        Assert.Empty(Plan.StepsOf(Owed() with { IsWaiting = true }, At(1)));
        Assert.Empty(Plan.StepsOf(Owed() with { OpensOn = Due }, At(1)));
    }

    [Fact]
    public void Signing_is_reminded_of_with_the_document() => Assert.Empty(Plan.StepsOf(Owed() with { Kind = ObligationKind.PledgeSigned }, At(1)));

    [Fact]
    public void A_moment_counts_to_the_minute()
    {
        var owed = Owed() with { Due = DueDay.Of(VietnamTime.ToUtc(Due, new TimeOnly(17, 0))) };
        Assert.Equal(ObligationState.Soon, owed.StateAt(VietnamTime.ToUtc(Due, new TimeOnly(17, 0))));
        Assert.Equal(ObligationState.Late, owed.StateAt(VietnamTime.ToUtc(Due, new TimeOnly(17, 1))));
        Assert.Equal("đã quá giờ hạn hôm nay (hạn 17:00 ngày 30/11/2026)", owed.DueWords(VietnamTime.ToUtc(Due, new TimeOnly(17, 1))));
        Assert.Equal(ObligationState.Soon, Owed().StateAt(VietnamTime.ToUtc(Due, new TimeOnly(23, 59))));
    }

    [Theory]
    [InlineData("7, 3, 1", "7, 3, 1")]
    [InlineData("1;3 7", "7, 3, 1")]
    [InlineData("3 3", "3")]
    [InlineData("", "")]
    public void Days_are_read_in_any_order(string typed, string shown) => Assert.Equal(shown, new ReminderPlan(ReminderPlan.ReadDays(typed)!, true, null).ShowDays());

    [Theory]
    [InlineData("bảy")]
    [InlineData("-3")]
    [InlineData("61")]
    [InlineData("1.5")]
    public void What_is_no_number_of_days_is_not_guessed(string typed) => Assert.Null(ReminderPlan.ReadDays(typed));

    [Fact]
    public void Reports_are_written_down_by_the_leader_of_the_year_and_by_officers()
    {
        var cluster = Guid.NewGuid();
        var department = Guid.NewGuid();
        var roles = new HashSet<Role> { Role.DepartmentStaff };
        var leader = new Actor(Guid.NewGuid(), "Cụm trưởng", department, roles, [new ClusterDuty(cluster, 2026, AppointmentDuty.Leader, department)]);
        var member = leader with { Duties = [] };
        var officer = new Actor(Guid.NewGuid(), "Cán bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);
        Assert.True(ObligationFiling.MayFile(leader, ObligationKind.MidYearReport, cluster, 2026).IsAllowed);
        Assert.True(ObligationFiling.MayFile(officer, ObligationKind.ClusterReport, cluster, 2026).IsAllowed);
        Assert.False(ObligationFiling.MayFile(leader, ObligationKind.MidYearReport, cluster, 2025).IsAllowed);
        Assert.False(ObligationFiling.MayFile(member, ObligationKind.MidYearReport, cluster, 2026).IsAllowed);
        Assert.False(ObligationFiling.MayFile(officer, ObligationKind.SelfScore, cluster, 2026).IsAllowed);
    }

    private static int[] Steps(int daysLeft) => [.. Plan.StepsOf(Owed(), At(daysLeft)).Select(step => step.Number)];

    private static DateTime At(int daysLeft) => VietnamTime.ToUtc(Due.AddDays(-daysLeft), new TimeOnly(7, 0));

    private static Obligation Owed() => new(ObligationKind.Proposal, 2026, Guid.NewGuid(), Guid.NewGuid(), null, new DueDay(Due), "Gửi hồ sơ", "/de-nghi/moi", "Lập hồ sơ", IsDone: false);
}
