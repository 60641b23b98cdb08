namespace EmulationPortal.Domain.Criteria;

/// <summary>The figures a <see cref="LeafKind"/> needs beside the maximum and the step. Compared by value.</summary>
public sealed record LeafRule
{
    /// <summary>The rule of a kind that needs no figures.</summary>
    public static LeafRule None { get; } = new();

    /// <summary>For percentage and days-late leaves; read from the top, the first band that holds the value wins.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>For linear and relative leaves: the target of every unit that has none of its own in its cell.</summary>
    public decimal? Target { get; init; }

    /// <summary>For linear leaves: more than the target earns more than the maximum. For percentages: over 100 may be typed.</summary>
    public bool OverAchievement { get; init; }

    /// <summary>The most that over-achievement can count, in per cent of the target (120 = at most 1.2 × the maximum).</summary>
    public decimal? OverAchievementCapPercent { get; init; }

    /// <summary>For per-occurrence leaves: points earned each time.</summary>
    public decimal? PointsPerOccurrence { get; init; }

    /// <summary>Value equality: two rules with equal bands in the same order are equal.</summary>
    public bool Equals(LeafRule? other) =>
        other is not null
        && Target == other.Target
        && OverAchievement == other.OverAchievement
        && OverAchievementCapPercent == other.OverAchievementCapPercent
        && PointsPerOccurrence == other.PointsPerOccurrence
        && Bands.SequenceEqual(other.Bands);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Target, OverAchievement, OverAchievementCapPercent, PointsPerOccurrence, Bands.Count);
}
