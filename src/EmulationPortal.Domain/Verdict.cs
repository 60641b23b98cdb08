namespace EmulationPortal.Domain;

/// <summary>The answer of a rule: allowed, never for this actor (403), or not now (409). A refusal always carries its reason.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The step may be done.</summary>
    public static Verdict Allowed { get; } = new AllowedVerdict();

    /// <summary>This actor may not do the step, whatever the state. <paramref name="why"/> is a Vietnamese sentence.</summary>
    public static Verdict Never(string why) => new NeverVerdict(why);

    /// <summary>The step can't be done in the present state. <paramref name="why"/> is a Vietnamese sentence with the remedy.</summary>
    public static Verdict NotNow(string why) => new NotNowVerdict(why);

    /// <summary>Whether the step may be done.</summary>
    public bool IsAllowed => this is AllowedVerdict;

    /// <summary>The reason of a refusal, or an empty text.</summary>
    public virtual string Why => string.Empty;

    /// <summary>The step may be done.</summary>
    public sealed record AllowedVerdict : Verdict;

    /// <summary>Refused for this actor: HTTP 403.</summary>
    public sealed record NeverVerdict(string Reason) : Verdict
    {
        /// <inheritdoc/>
        public override string Why => Reason;
    }

    /// <summary>Refused for now: HTTP 409.</summary>
    public sealed record NotNowVerdict(string Reason) : Verdict
    {
        /// <inheritdoc/>
        public override string Why => Reason;
    }
}
