namespace EmulationPortal.Domain.Results;

/// <summary>A class of results and the total it begins at (included).</summary>
public sealed record ClassificationBand(string Name, decimal From);

/// <summary>Xếp loại: from a total to a class.</summary>
public static class Classification
{
    /// <summary>The class with the highest threshold that the total reaches; null without a total or below every threshold.</summary>
    public static ClassificationBand? Of(decimal? total, IEnumerable<ClassificationBand> bands) =>
        total is { } points ? bands.Where(band => band.From <= points).MaxBy(band => band.From) : null;
}
