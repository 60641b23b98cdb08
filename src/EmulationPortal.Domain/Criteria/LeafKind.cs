namespace EmulationPortal.Domain.Criteria;

/// <summary>How a criterion without sub-criteria turns what was typed into points.</summary>
public enum LeafKind
{
    /// <summary>Points are typed, up to the maximum, in steps.</summary>
    Manual = 1,

    /// <summary>Yes earns the maximum, no earns 0.</summary>
    YesNo = 2,

    /// <summary>A percentage is typed and read from a table of bands.</summary>
    PercentBands = 3,

    /// <summary>The number of days late is typed (or computed) and read from a table of bands.</summary>
    DaysLateBands = 4,

    /// <summary>Points in proportion to achieved ÷ target.</summary>
    LinearRatio = 5,

    /// <summary>So many points each time, up to the maximum.</summary>
    PerOccurrence = 6,

    /// <summary>The best of the cluster earns the maximum, the others in proportion.</summary>
    RelativeToBest = 7,

    /// <summary>Points outside the scale that are added.</summary>
    Bonus = 8,

    /// <summary>Points outside the scale that are taken away; typed as a positive number.</summary>
    Penalty = 9,

    /// <summary>A condition that takes the unit out of the ranking; no points.</summary>
    Disqualifier = 10,
}
