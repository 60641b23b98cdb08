namespace EmulationPortal.Domain.People;

/// <summary>Yearly rating of how the task was done, the least first (Decree 90/2020/NĐ-CP for people; the same words for collectives).</summary>
public enum TaskRatingLevel
{
    /// <summary>Không hoàn thành nhiệm vụ.</summary>
    NotCompleted = 1,

    /// <summary>Hoàn thành nhiệm vụ.</summary>
    Completed = 2,

    /// <summary>Hoàn thành tốt nhiệm vụ.</summary>
    Good = 3,

    /// <summary>Hoàn thành xuất sắc nhiệm vụ.</summary>
    Excellent = 4,
}

/// <summary>The rating of one person or one collective in one year; at most one a year.</summary>
public sealed class TaskRating : Entity, IVersioned
{
    /// <summary>The person, or null for a collective.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective, or null for a person.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; set; }

    /// <summary>The rating.</summary>
    public required TaskRatingLevel Level { get; set; }

    /// <summary>The document that says so; may be empty.</summary>
    public string DecisionNumber { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>The official words for ratings.</summary>
public static class TaskRatingText
{
    /// <summary>The rating in full.</summary>
    public static string Name(TaskRatingLevel level) => level switch
    {
        TaskRatingLevel.Excellent => "Hoàn thành xuất sắc nhiệm vụ",
        TaskRatingLevel.Good => "Hoàn thành tốt nhiệm vụ",
        TaskRatingLevel.Completed => "Hoàn thành nhiệm vụ",
        TaskRatingLevel.NotCompleted => "Không hoàn thành nhiệm vụ",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>The usual abbreviation, “HTXSNV”.</summary>
    public static string Short(TaskRatingLevel level) => level switch
    {
        TaskRatingLevel.Excellent => "HTXSNV",
        TaskRatingLevel.Good => "HTTNV",
        TaskRatingLevel.Completed => "HTNV",
        TaskRatingLevel.NotCompleted => "KHTNV",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
