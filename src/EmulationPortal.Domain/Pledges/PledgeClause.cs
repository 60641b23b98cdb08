namespace EmulationPortal.Domain.Pledges;

/// <summary>One numbered content of a pledge, or a sub-item of it.</summary>
public sealed class PledgeClause : Entity
{
    /// <summary>The pledge.</summary>
    public required Guid PledgeId { get; init; }

    /// <summary>1-based place in the whole text.</summary>
    public int Position { get; set; }

    /// <summary>0 for a content, 1 and 2 for what stands under it; its parent is the nearest one before it with a lower level.</summary>
    public int Level { get; set; }

    /// <summary>Code by which it is cited: “4”, “4.a”, “4.a.1”. Follows from places and levels.</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>The promise in words.</summary>
    public required string Text { get; set; }

    /// <summary>How the target is measured.</summary>
    public TargetKind TargetKind { get; set; }

    /// <summary>At least or at most.</summary>
    public TargetSense TargetSense { get; set; } = TargetSense.AtLeast;

    /// <summary>The figure of the target.</summary>
    public decimal? TargetFigure { get; set; }

    /// <summary>The unit of the target.</summary>
    public string TargetUnit { get; set; } = string.Empty;

    /// <summary>The day of the target.</summary>
    public DateOnly? TargetOn { get; set; }

    /// <summary>Criteria of the year's set under which the promise counts.</summary>
    public List<ClauseCriterion> Criteria { get; } = [];

    /// <summary>What the parties say has become of it.</summary>
    public List<ClauseResult> Results { get; } = [];

    /// <summary>The target for the rules.</summary>
    public ClauseTarget Target
    {
        get => new(TargetKind, TargetSense, TargetFigure, TargetUnit, TargetOn);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            (TargetKind, TargetSense, TargetFigure, TargetUnit, TargetOn) = (value.Kind, value.Sense, value.Figure, value.Unit, value.On);
        }
    }

    /// <summary>The clause as a line of the text.</summary>
    public ClauseLine Line => new(Id, Level, Text, Target);
}

/// <summary>A tie between a clause and a criterion of the year.</summary>
public sealed class ClauseCriterion : Entity
{
    /// <summary>The clause.</summary>
    public required Guid ClauseId { get; init; }

    /// <summary>The criterion.</summary>
    public required Guid CriterionId { get; init; }
}

/// <summary>A line of a pledge's text as an editor has it.</summary>
/// <param name="Id">Key of the stored clause; null for a new one.</param>
/// <param name="Level">0 to <see cref="ClauseOutline.Deepest"/>.</param>
/// <param name="Text">The words.</param>
/// <param name="Target">The measurable target.</param>
public sealed record ClauseLine(Guid? Id, int Level, string Text, ClauseTarget Target);
