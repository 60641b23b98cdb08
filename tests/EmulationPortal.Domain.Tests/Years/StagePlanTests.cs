using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Tests.Years;

public class StagePlanTests
{
    private static readonly DateOnly Start = new(2027, 10, 1);
    private static readonly DateTime Deadline = new(2027, 11, 1, 10, 0, 0, DateTimeKind.Utc);

    private static List<PlannedStage> Sound() =>
    [
        .. StageText.All.Select((stage, index) => new PlannedStage(
            stage, Start.AddDays(10 * index), Deadline.AddDays(10 * index), Deadline.AddDays((10 * index) + 5))),
    ];

    [Fact]
    public void Overlapping_stages_in_order_are_sound()
    {
        Assert.Empty(StagePlan.Problems(Sound()));
    }

    [Fact]
    public void A_deadline_on_the_first_day_is_sound()
    {
        var plan = Sound();
        plan[0] = plan[0] with { StartsOn = new DateOnly(2027, 11, 1), SoftAt = Deadline };
        plan.RemoveRange(1, 3);

        Assert.Empty(StagePlan.Problems(plan));
    }

    [Fact]
    public void A_soft_deadline_before_the_first_day_is_named()
    {
        var plan = Sound();
        plan[0] = plan[0] with { SoftAt = new DateTime(2027, 9, 30, 10, 0, 0, DateTimeKind.Utc) };

        var problem = Assert.Single(StagePlan.Problems(plan));
        Assert.Equal((StageKind.SelfScoring, StageDate.SoftAt), (problem.Stage, problem.Date));
        Assert.Contains("01/10/2027", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hard_deadline_before_the_soft_one_is_named()
    {
        var plan = Sound();
        plan[3] = plan[3] with { HardAt = plan[3].SoftAt.AddMinutes(-1) };

        var problem = Assert.Single(StagePlan.Problems(plan));
        Assert.Equal((StageKind.Publication, StageDate.HardAt), (problem.Stage, problem.Date));
    }

    [Fact]
    public void A_stage_before_the_one_it_follows_is_named_with_each_date()
    {
        var plan = Sound();
        (plan[1], plan[2]) = (plan[1] with { Kind = StageKind.MinistryReview }, plan[2] with { Kind = StageKind.ClusterScoring });

        Assert.Equal(
            [StageDate.StartsOn, StageDate.SoftAt, StageDate.HardAt],
            StagePlan.Problems(plan).Where(problem => problem.Stage == StageKind.MinistryReview).Select(problem => problem.Date));
    }

    [Fact]
    public void Dates_in_the_year_and_in_the_spring_after_it_are_not_remarked_upon_and_others_are()
    {
        PlannedStage stage = new(StageKind.Publication, new DateOnly(2026, 1, 1), new DateTime(2027, 3, 1, 10, 0, 0, DateTimeKind.Utc), new DateTime(2027, 4, 30, 10, 0, 0, DateTimeKind.Utc));

        Assert.Empty(StagePlan.Remarks([stage], 2026));
        Assert.Equal(
            ["Giai đoạn “Công bố” có ngày 01/05/2027, ngoài khoảng 01/01/2026–30/04/2027 của năm thi đua 2026. Hãy kiểm tra lại."],
            StagePlan.Remarks([stage with { HardAt = new DateTime(2027, 4, 30, 17, 0, 0, DateTimeKind.Utc) }], 2026));
        Assert.Contains("31/12/2025", Assert.Single(StagePlan.Remarks([stage with { StartsOn = new DateOnly(2025, 12, 31) }], 2026)), StringComparison.Ordinal);
    }
}
