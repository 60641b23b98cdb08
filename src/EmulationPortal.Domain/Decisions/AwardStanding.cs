namespace EmulationPortal.Domain.Decisions;

/// <summary>What holds of one award: its status and the words that count now.</summary>
/// <param name="Given">The line that gave it.</param>
/// <param name="About">The lines of issued decisions about it, the earliest first.</param>
public sealed record AwardStanding(DecisionLine Given, IReadOnlyList<DecisionLine> About)
{
    /// <summary>The status.</summary>
    public AwardStatus Status => DecisionText.StatusAfter([.. About.Select(line => line.Decision!.Kind)]);

    /// <summary>The status in words; an exchange is said to be one.</summary>
    public string StatusName => Status == AwardStatus.Reissued && InForce.Decision is { IsExchange: true } ? "Đã cấp đổi" : DecisionText.Name(Status);

    /// <summary>The line whose words count: of the latest correction or reissue, else the one that gave it.</summary>
    public DecisionLine InForce => About.LastOrDefault(line => line.Decision!.Kind is DecisionKind.Correction or DecisionKind.Reissue) ?? Given;

    /// <summary>The standing of <paramref name="given"/>.</summary>
    public static AwardStanding Of(DecisionLine given, IReadOnlyList<DecisionLine> about) =>
        new(given, [.. about.OrderBy(line => line.Decision!.DecidedOn).ThenBy(line => line.Decision!.Number)]);
}
