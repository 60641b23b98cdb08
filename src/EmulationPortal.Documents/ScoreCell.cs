namespace EmulationPortal.Documents;

/// <summary>The three things that a cell of a score table can be; none of them may stand for another.</summary>
public enum CellStatus
{
    /// <summary>Nobody has scored it yet: printed as a dash.</summary>
    NotScored,

    /// <summary>It has points, and 0 is a score.</summary>
    Scored,

    /// <summary>"Không giao": the criterion does not apply to the member and leaves the denominator; printed as KG.</summary>
    NotAssigned,
}

/// <summary>What stands in one cell of a score table.</summary>
/// <param name="Status">Which of the three it is.</param>
/// <param name="Points">The points, exact; 0 unless the status is <see cref="CellStatus.Scored"/>.</param>
public readonly record struct ScoreCell(CellStatus Status, decimal Points)
{
    /// <summary>A cell that nobody has scored yet.</summary>
    public static ScoreCell NotScored => default;

    /// <summary>A cell of a criterion that is not assigned to the member.</summary>
    public static ScoreCell NotAssigned => new(CellStatus.NotAssigned, 0m);

    /// <summary>A scored cell.</summary>
    public static ScoreCell Of(decimal points) => new(CellStatus.Scored, points);

    /// <summary>Scored when there is a number, otherwise not scored.</summary>
    public static ScoreCell From(decimal? points) => points is { } scored ? Of(scored) : NotScored;
}
