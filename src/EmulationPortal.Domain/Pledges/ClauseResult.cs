namespace EmulationPortal.Domain.Pledges;

/// <summary>What has become of a promise.</summary>
public enum ResultOutcome
{
    /// <summary>Đã làm.</summary>
    Met = 1,

    /// <summary>Làm một phần.</summary>
    Partly = 2,

    /// <summary>Chưa làm.</summary>
    NotMet = 3,
}

/// <summary>The official words for outcomes.</summary>
public static class ResultOutcomeText
{
    /// <summary>The outcome in words.</summary>
    public static string Name(ResultOutcome outcome) => outcome switch
    {
        ResultOutcome.Met => "Đã làm",
        ResultOutcome.Partly => "Làm một phần",
        ResultOutcome.NotMet => "Chưa làm",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}

/// <summary>What one department says has become of one clause in one year.</summary>
public sealed class ClauseResult : Entity, IVersioned
{
    /// <summary>The clause.</summary>
    public required Guid ClauseId { get; init; }

    /// <summary>The department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The emulation year: a pledge of two years is answered for twice.</summary>
    public required int Year { get; init; }

    /// <summary>Met, partly, or not.</summary>
    public ResultOutcome Outcome { get; private set; }

    /// <summary>What was done, in words.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The figure achieved, in the target's unit.</summary>
    public decimal? Figure { get; private set; }

    /// <summary>The day it was done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Who wrote it last.</summary>
    public string SavedByName { get; private set; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>What was written.</summary>
    public ResultWords Words => new(Outcome, Text, Figure, DoneOn);

    /// <summary>Keeps what was written. Returns false when nothing changed.</summary>
    public bool Save(ResultWords words, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(actor);
        if (words == Words && SavedByName.Length > 0)
        {
            return false;
        }

        (Outcome, Text, Figure, DoneOn) = (words.Outcome, words.Text, words.Figure, words.DoneOn);
        (SavedByName, SavedAt) = (actor.Name, now);
        return true;
    }
}

/// <summary>What somebody writes about a clause.</summary>
/// <param name="Outcome">Met, partly, or not.</param>
/// <param name="Text">In words.</param>
/// <param name="Figure">The figure achieved.</param>
/// <param name="DoneOn">The day it was done.</param>
public sealed record ResultWords(ResultOutcome Outcome, string Text, decimal? Figure, DateOnly? DoneOn);
