using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Tests.Years;

public class ExtensionTests
{
    private static readonly DateTime Now = new(2027, 11, 10, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Cluster = Guid.CreateVersion7();
    private static readonly Guid Department = Guid.CreateVersion7();
    private static readonly Actor Officer = new(Guid.CreateVersion7(), "Nguyễn Thị Bình", null, new HashSet<Role> { Role.MinistryOfficer }, []);

    private static EmulationYear OpenYear()
    {
        var year = new EmulationYear { BlocId = Guid.CreateVersion7(), Year = 2027 };
        year.SetStages(StageText.All.Select(stage => new PlannedStage(stage, new DateOnly(2027, 10, 1), Now.AddDays(5), Now.AddDays(12))));
        Assert.True(year.Open(Officer).IsAllowed);
        return year;
    }

    private static ExtensionWish Wish(DateTime until, Guid? department = null) => new(StageKind.SelfScoring, Cluster, department, until);

    [Fact]
    public void One_department_gets_more_time_and_its_cluster_does_not()
    {
        var year = OpenYear();
        year.Extend(Officer, Wish(Now.AddDays(20), Department), "Bão số 9", Now);

        Assert.Equal(Now.AddDays(20), year.DeadlineOf(StageKind.SelfScoring, Cluster, Department)!.HardAt);
        Assert.Equal(Now.AddDays(12), year.DeadlineOf(StageKind.SelfScoring, Cluster, Guid.CreateVersion7())!.HardAt);
        Assert.Equal(Now.AddDays(5), year.DeadlineOf(StageKind.ClusterScoring, Cluster, Department)!.SoftAt);
    }

    [Fact]
    public void An_extension_up_to_the_hard_deadline_moves_the_soft_one_only()
    {
        var year = OpenYear();
        year.Extend(Officer, Wish(Now.AddDays(8)), "Họp muộn", Now);

        var deadline = year.DeadlineOf(StageKind.SelfScoring, Cluster, Department)!;
        Assert.Equal((Now.AddDays(8), Now.AddDays(12)), (deadline.SoftAt, deadline.HardAt));
    }

    [Fact]
    public void An_extension_that_shortens_or_lies_in_the_past_is_refused_with_the_present_deadline()
    {
        var year = OpenYear();

        Assert.Contains("09:00 ngày 15/11/2027", year.ExtensionProblem(Wish(Now.AddDays(5)), Now), StringComparison.Ordinal);
        Assert.Contains("đã qua", year.ExtensionProblem(Wish(Now), Now), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => year.Extend(Officer, Wish(Now), "Lý do", Now));
        Assert.Empty(year.Extensions);
    }

    [Fact]
    public void A_deadline_behind_the_next_stages_is_to_be_confirmed_and_one_before_is_not()
    {
        var year = OpenYear();

        Assert.Null(year.OvertakenBy(Wish(Now.AddDays(12))));
        Assert.Equal(StageKind.ClusterScoring, year.OvertakenBy(Wish(Now.AddDays(12).AddMinutes(1)))!.Stage);
        Assert.Null(year.OvertakenBy(new ExtensionWish(StageKind.Publication, Cluster, null, Now.AddDays(900))));
    }

    [Fact]
    public void A_withdrawn_extension_brings_the_deadline_before_it_back()
    {
        var year = OpenYear();
        var extension = year.Extend(Officer, Wish(Now.AddDays(20), Department), "Bão số 9", Now);

        Assert.Equal(Now.AddDays(5), year.DeadlineOf(StageKind.SelfScoring, Cluster, Department, without: extension)!.SoftAt);
        Assert.True(year.Withdraw(Officer, extension).IsAllowed);
        Assert.Equal(Now.AddDays(5), year.DeadlineOf(StageKind.SelfScoring, Cluster, Department)!.SoftAt);
    }

    [Fact]
    public void A_stage_is_closed_before_its_first_day_in_Vietnam_and_after_the_hard_deadline()
    {
        var deadline = new StageDeadline(StageKind.SelfScoring, new DateOnly(2027, 11, 11), Now.AddDays(5), Now.AddDays(12), null);

        Assert.Equal("Giai đoạn “Đơn vị tự chấm” mở từ ngày 11/11/2027.", deadline.WhyClosed(Now, "Hãy đề nghị gia hạn."));
        Assert.Null(deadline.WhyClosed(new DateTime(2027, 11, 10, 17, 0, 0, DateTimeKind.Utc), "Hãy đề nghị gia hạn."));
        Assert.Null(deadline.WhyClosed(Now.AddDays(12), "Hãy đề nghị gia hạn."));
        Assert.Contains("Đã hết hạn", deadline.WhyClosed(Now.AddDays(12).AddMinutes(1), "Hãy đề nghị gia hạn."), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_deadlines_of_an_open_year_that_are_moved_may_not_be_moved_into_the_past()
    {
        var year = OpenYear();
        var later = Now.AddDays(6);
        var same = year.Stages.ConvertAll(stage => new PlannedStage(stage.Kind, stage.StartsOn, stage.SoftDeadlineAt, stage.HardDeadlineAt));

        Assert.Empty(year.MovedIntoThePast(same, later));
        Assert.Equal([StageDate.SoftAt], year.MovedIntoThePast([same[0] with { SoftAt = Now.AddDays(4) }], later).Select(problem => problem.Date));
        Assert.Empty(new EmulationYear { BlocId = Guid.CreateVersion7(), Year = 2027 }.MovedIntoThePast(same, Now.AddDays(90)));
    }

    [Fact]
    public void Setting_the_same_stages_again_is_no_change()
    {
        var year = OpenYear();

        Assert.Empty(year.SetStages(year.Stages.ConvertAll(stage => new PlannedStage(stage.Kind, stage.StartsOn, stage.SoftDeadlineAt, stage.HardDeadlineAt))));
        Assert.Equal(4, year.Stages.Count);
    }
}
