using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Years;

/// <summary>Which date of a stage.</summary>
public enum StageDate
{
    /// <summary>First day.</summary>
    StartsOn = 1,

    /// <summary>Soft deadline.</summary>
    SoftAt = 2,

    /// <summary>Hard deadline.</summary>
    HardAt = 3,
}

/// <summary>The dates wanted for one stage; moments in UTC.</summary>
public sealed record PlannedStage(StageKind Kind, DateOnly StartsOn, DateTime SoftAt, DateTime HardAt);

/// <summary>A date that can't stand, and why.</summary>
public sealed record StageProblem(StageKind Stage, StageDate Date, string Sentence);

/// <summary>Checks the dates of a year's stages against each other.</summary>
public static class StagePlan
{
    /// <summary>
    /// A stage begins on or before its soft deadline, which is not after the hard one; and no date of a stage lies before
    /// the same date of the stage before it. Stages may overlap: clusters score while others still score themselves.
    /// </summary>
    public static IReadOnlyList<StageProblem> Problems(IEnumerable<PlannedStage> plan)
    {
        var problems = new List<StageProblem>();
        PlannedStage? before = null;
        foreach (var stage in plan.OrderBy(stage => stage.Kind))
        {
            problems.AddRange(Within(stage));
            if (before is not null)
            {
                problems.AddRange(Between(before, stage));
            }

            before = stage;
        }

        return problems;
    }

    /// <summary>
    /// What is odd but allowed: dates that lie neither in the year nor in the spring after it (until 30 April), where most years
    /// are brought to their end.
    /// </summary>
    public static IReadOnlyList<string> Remarks(IEnumerable<PlannedStage> plan, int year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 4, 30));
        return
        [
            .. from stage in plan.OrderBy(stage => stage.Kind)
               from date in new[] { stage.StartsOn, VietnamTime.DateOf(stage.SoftAt), VietnamTime.DateOf(stage.HardAt) }.Distinct()
               where date < first || date > last
               select $"Giai đoạn “{StageText.Name(stage.Kind)}” có ngày {DateText.Show(date)}, ngoài khoảng {DateText.Show(first)}–{DateText.Show(last)} của năm thi đua {year}. Hãy kiểm tra lại.",
        ];
    }

    private static IEnumerable<StageProblem> Within(PlannedStage stage)
    {
        if (VietnamTime.DateOf(stage.SoftAt) < stage.StartsOn)
        {
            yield return new(stage.Kind, StageDate.SoftAt, $"Hạn của giai đoạn “{StageText.Name(stage.Kind)}” đến trước ngày bắt đầu {DateText.Show(stage.StartsOn)}. Hãy đặt hạn muộn hơn.");
        }

        if (stage.HardAt < stage.SoftAt)
        {
            yield return new(stage.Kind, StageDate.HardAt, $"Hạn cuối của giai đoạn “{StageText.Name(stage.Kind)}” đến trước hạn {VietnamTime.Show(stage.SoftAt)}. Hãy đặt hạn cuối muộn hơn hoặc bằng hạn.");
        }
    }

    private static IEnumerable<StageProblem> Between(PlannedStage before, PlannedStage stage)
    {
        var (earlier, later) = (StageText.Name(before.Kind), StageText.Name(stage.Kind));
        if (stage.StartsOn < before.StartsOn)
        {
            yield return new(stage.Kind, StageDate.StartsOn, $"Giai đoạn “{later}” không được bắt đầu trước giai đoạn “{earlier}” ({DateText.Show(before.StartsOn)}).");
        }

        if (stage.SoftAt < before.SoftAt)
        {
            yield return new(stage.Kind, StageDate.SoftAt, $"Hạn của giai đoạn “{later}” không được trước hạn của giai đoạn “{earlier}” ({VietnamTime.Show(before.SoftAt)}).");
        }

        if (stage.HardAt < before.HardAt)
        {
            yield return new(stage.Kind, StageDate.HardAt, $"Hạn cuối của giai đoạn “{later}” không được trước hạn cuối của giai đoạn “{earlier}” ({VietnamTime.Show(before.HardAt)}).");
        }
    }
}
