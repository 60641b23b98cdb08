namespace EmulationPortal.Domain.Results;

/// <summary>How far scores for the same thing lie apart.</summary>
/// <param name="Count">How many scores.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Spread">Largest minus smallest.</param>
/// <param name="StandardDeviation">Of the whole population (divided by the count), not of a sample.</param>
public sealed record Agreement(int Count, decimal Mean, decimal Spread, decimal StandardDeviation)
{
    /// <summary>Measures a set of scores; null when there are none.</summary>
    public static Agreement? Of(IEnumerable<decimal> scores)
    {
        var values = scores.ToList();
        if (values.Count == 0) return null;
        var mean = values.Sum() / values.Count;
        var variance = values.Sum(value => (value - mean) * (value - mean)) / values.Count;
        return new(values.Count, mean, values.Max() - values.Min(), SquareRoot(variance));
    }

    /// <summary>Newton's method from the floating-point root; two rounds are more than a decimal can hold.</summary>
    private static decimal SquareRoot(decimal value)
    {
        if (value <= 0) return 0;
        var root = (decimal)Math.Sqrt((double)value);
        if (root == 0) return 0;
        for (var i = 0; i < 2; i++) root = (root + (value / root)) / 2;
        return root;
    }
}
