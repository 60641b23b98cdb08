namespace EmulationPortal.Domain.Scoring;

/// <summary>The three different things a cell can be: nobody has scored it, it has a score (which may be 0), or it was not assigned to the unit.</summary>
public enum CellStatus
{
    /// <summary>Nothing has been typed yet.</summary>
    NotScored = 0,

    /// <summary>A value was typed; 0 is a value.</summary>
    Scored = 1,

    /// <summary>"Không giao": the criterion leaves the unit's denominator and the total is rescaled.</summary>
    NotAssigned = 2,
}

/// <summary>The three scores that stand side by side.</summary>
public enum ScoreColumn
{
    /// <summary>The department's own score (tự chấm).</summary>
    Self = 1,

    /// <summary>The cluster's score (cụm chấm).</summary>
    Cluster = 2,

    /// <summary>The ministry's score (Bộ thẩm định).</summary>
    Ministry = 3,
}

/// <summary>What one cell holds.</summary>
/// <param name="Status">Which of the three things it is.</param>
/// <param name="Entered">
/// What the kind of leaf asks for: points; 1 or 0 for yes/no and disqualifier; a percentage; days late; the result
/// achieved; a count. Null unless scored.
/// </param>
/// <param name="Target">The unit's own target, for linear and relative leaves; null means the target of the rule.</param>
public readonly record struct CellValue(CellStatus Status, decimal? Entered, decimal? Target = null)
{
    /// <summary>A cell nobody has scored.</summary>
    public static CellValue NotScored => default;

    /// <summary>A cell that was not assigned to the unit.</summary>
    public static CellValue NotAssigned => new(CellStatus.NotAssigned, null);

    /// <summary>A cell with a value.</summary>
    public static CellValue Of(decimal entered, decimal? target = null) => new(CellStatus.Scored, entered, target);
}
