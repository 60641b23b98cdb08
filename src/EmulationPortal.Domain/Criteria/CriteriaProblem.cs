namespace EmulationPortal.Domain.Criteria;

/// <summary>Something that keeps a criteria set from being locked.</summary>
/// <param name="NodeId">The line it is about; null for the set as a whole.</param>
/// <param name="Sentence">A Vietnamese sentence.</param>
/// <param name="OffBy">Where sums don't match: the sum of the parts minus what it should be (negative when short).</param>
public sealed record CriteriaProblem(Guid? NodeId, string Sentence, decimal? OffBy = null);
