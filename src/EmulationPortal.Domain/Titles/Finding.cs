namespace EmulationPortal.Domain.Titles;

/// <summary>What one rule found in the facts.</summary>
/// <param name="Outcome">As if the rule were confirmed and demanding.</param>
/// <param name="Text">In Vietnamese, without capital and full stop.</param>
/// <param name="Proofs">The records it rests on.</param>
internal sealed record Finding(ReasonOutcome Outcome, string Text, IReadOnlyList<FactProof> Proofs)
{
    /// <summary>Whether it blocks even where its rule only warns: the ministry has switched the condition on.</summary>
    public bool Insists { get; init; }

    public static Finding Of(bool isMet, string met, string missing, IReadOnlyList<FactProof>? proofs = null) =>
        new(isMet ? ReasonOutcome.Met : ReasonOutcome.Missing, isMet ? met : missing, proofs ?? []);

    /// <summary>As a reason of <paramref name="rule"/>: what is unconfirmed, or warns only, never blocks.</summary>
    public Reason ReasonOf(EligibilityRule rule)
    {
        if (Outcome is not (ReasonOutcome.Missing or ReasonOutcome.Excludes) || rule.Blocks || Insists)
        {
            return new Reason(rule.Id, Outcome, Text, Proofs, rule.LegalBasis);
        }

        var why = rule.Confirmed ? "" : " (quy định chưa xác nhận, chỉ lưu ý)";
        return new Reason(rule.Id, ReasonOutcome.Warning, Text + why, Proofs, rule.LegalBasis);
    }
}
