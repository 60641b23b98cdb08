using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Years;

/// <summary>The stages of a year, in order.</summary>
public enum StageKind
{
    /// <summary>Đơn vị tự chấm.</summary>
    SelfScoring = 1,

    /// <summary>Cụm chấm.</summary>
    ClusterScoring = 2,

    /// <summary>Bộ thẩm định.</summary>
    MinistryReview = 3,

    /// <summary>Công bố.</summary>
    Publication = 4,
}

/// <summary>The official words for stages.</summary>
public static class StageText
{
    /// <summary>All stages in order.</summary>
    public static IReadOnlyList<StageKind> All { get; } =
        [StageKind.SelfScoring, StageKind.ClusterScoring, StageKind.MinistryReview, StageKind.Publication];

    /// <summary>The stage's name.</summary>
    public static string Name(StageKind stage) => stage switch
    {
        StageKind.SelfScoring => "Đơn vị tự chấm",
        StageKind.ClusterScoring => "Cụm chấm",
        StageKind.MinistryReview => "Bộ thẩm định",
        StageKind.Publication => "Công bố",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}

/// <summary>A stage of a year with its dates. Deadlines are moments in UTC; after the soft one work counts as late, after the hard one it is refused.</summary>
public sealed class YearStage : Entity
{
    /// <summary>The year record.</summary>
    public required Guid YearId { get; init; }

    /// <summary>Which stage.</summary>
    public required StageKind Kind { get; init; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Due, in UTC: later is “chậm” but still accepted.</summary>
    public DateTime SoftDeadlineAt { get; set; }

    /// <summary>Closed, in UTC: later is refused.</summary>
    public DateTime HardDeadlineAt { get; set; }

    /// <summary>The dates in one line, for the history and for comparing years.</summary>
    public string Describe() =>
        $"từ {DateText.Show(StartsOn)}, hạn {VietnamTime.Show(SoftDeadlineAt)}, hạn cuối {VietnamTime.Show(HardDeadlineAt)}";
}

/// <summary>A later deadline that is asked for.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="ClusterId">The cluster; with a department, the cluster of that department.</param>
/// <param name="DepartmentId">The department, or null for the whole cluster.</param>
/// <param name="UntilAt">The new deadline, in UTC.</param>
public sealed record ExtensionWish(StageKind Stage, Guid ClusterId, Guid? DepartmentId, DateTime UntilAt);

/// <summary>A later deadline granted to a cluster or to one department, with the reason.</summary>
public sealed class DeadlineExtension : Entity
{
    /// <summary>The year record.</summary>
    public required Guid YearId { get; init; }

    /// <summary>The stage extended.</summary>
    public required StageKind Stage { get; init; }

    /// <summary>The cluster; with a department, the cluster of that department.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The department, or null for the whole cluster.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>New deadline, soft and hard, in UTC.</summary>
    public required DateTime UntilAt { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who granted it.</summary>
    public required string GrantedByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime GrantedAt { get; init; }

    /// <summary>Whether it covers that cluster and department.</summary>
    public bool Covers(Guid clusterId, Guid? departmentId) =>
        ClusterId == clusterId && (DepartmentId is null || DepartmentId == departmentId);
}

/// <summary>The deadline that holds for one sheet, in UTC, with the extension that moved it, if any.</summary>
public sealed record StageDeadline(StageKind Stage, DateOnly StartsOn, DateTime SoftAt, DateTime HardAt, DeadlineExtension? Extension)
{
    /// <summary>Why the stage's work can't be done at a moment: it has not begun in Vietnam, or is closed. Null when it can.</summary>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="remedy">A sentence that says what can be done once it is closed.</param>
    public string? WhyClosed(DateTime now, string remedy)
    {
        var name = StageText.Name(Stage);
        if (VietnamTime.DateOf(now) < StartsOn)
        {
            return $"Giai đoạn “{name}” mở từ ngày {DateText.Show(StartsOn)}.";
        }

        return now > HardAt
            ? $"Đã hết hạn {name.ToLowerInvariant()} lúc {VietnamTime.Show(HardAt)}. {remedy}"
            : null;
    }

    /// <summary>The deadline after an extension, which never makes it earlier.</summary>
    public static StageDeadline Of(YearStage stage, DeadlineExtension? extension) => new(
        stage.Kind,
        stage.StartsOn,
        extension is not null && extension.UntilAt > stage.SoftDeadlineAt ? extension.UntilAt : stage.SoftDeadlineAt,
        extension is not null && extension.UntilAt > stage.HardDeadlineAt ? extension.UntilAt : stage.HardDeadlineAt,
        extension);
}
