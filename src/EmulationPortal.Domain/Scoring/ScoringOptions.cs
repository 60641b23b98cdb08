namespace EmulationPortal.Domain.Scoring;

/// <summary>What a criteria set says about totals.</summary>
/// <param name="AllowOverMaximum">Whether bonus (or over-achievement) may carry a total over the maximum: 97 + 10 = 107.</param>
/// <param name="BonusCap">The most bonus that counts; null for no cap.</param>
/// <param name="Decimals">Decimals of the total; rounding is half away from zero, once, at the end.</param>
public sealed record ScoringOptions(bool AllowOverMaximum, decimal? BonusCap, int Decimals);
