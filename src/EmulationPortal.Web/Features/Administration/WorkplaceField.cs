namespace EmulationPortal.Web.Features.Administration;

/// <summary>A field that chooses a workplace.</summary>
/// <param name="Name">Name of the form's property.</param>
/// <param name="Label">The label.</param>
/// <param name="Value">The present value.</param>
/// <param name="Choices">What can be chosen.</param>
public sealed record WorkplaceField(string Name, string Label, string? Value, IReadOnlyList<Workplace> Choices);
