using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents;

/// <summary>The points that stand in one cell of a printed or exported score table, whatever was typed to earn them.</summary>
/// <param name="Status">Not scored (printed as a dash), scored, or not assigned (printed as KG).</param>
/// <param name="Points">The points, exact; 0 unless the status is <see cref="CellStatus.Scored"/>.</param>
public readonly record struct PointsCell(CellStatus Status, decimal Points)
{
    /// <summary>A cell that nobody has scored yet.</summary>
    public static PointsCell NotScored => default;

    /// <summary>A cell of a criterion that is not assigned to the member.</summary>
    public static PointsCell NotAssigned => new(CellStatus.NotAssigned, 0m);

    /// <summary>A scored cell.</summary>
    public static PointsCell Of(decimal points) => new(CellStatus.Scored, points);

    /// <summary>Scored when there is a number, otherwise not scored.</summary>
    public static PointsCell From(decimal? points) => points is { } scored ? Of(scored) : NotScored;
}
