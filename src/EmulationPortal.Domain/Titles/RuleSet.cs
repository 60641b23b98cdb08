namespace EmulationPortal.Domain.Titles;

/// <summary>The law of one time: a proposal is judged by the set in force on the day that matters for it.</summary>
public sealed class RuleSet : Entity, IValidBetween
{
    /// <summary>Short code, the year it began: “2024”.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The law and its decree.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Whether its texts were read; otherwise every explanation under it warns.</summary>
    public bool Confirmed { get; init; }

    /// <summary>What is not known of it, or empty.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Its rules.</summary>
    public List<EligibilityRule> Rules { get; } = [];
}
