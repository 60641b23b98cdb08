using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A recorded fact as printed, always with its source.</summary>
/// <param name="Year">The emulation year.</param>
/// <param name="Kind">What it is about, in words.</param>
/// <param name="Text">The fact.</param>
/// <param name="OccurredOn">The day, or null.</param>
/// <param name="Source">Where it was published.</param>
public sealed record FactLine(int Year, string Kind, string Text, DateOnly? OccurredOn, string Source)
{
    /// <summary>The line of <paramref name="fact"/>.</summary>
    public static FactLine Of(RecordedFact fact) => new(fact.Year, FactText.Name(fact.Kind), fact.Text, fact.OccurredOn, fact.Source);
}
