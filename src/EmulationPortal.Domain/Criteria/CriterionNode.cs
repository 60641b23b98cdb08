namespace EmulationPortal.Domain.Criteria;

/// <summary>One line of a criteria set, as the rules see it.</summary>
/// <param name="Id">The key that cells refer to.</param>
/// <param name="ParentId">The group it belongs to; null at the top.</param>
/// <param name="Code">The printed number: "I", "1.1", "1.2.3".</param>
/// <param name="Position">Order among its siblings.</param>
/// <param name="Text">The wording of the criterion.</param>
/// <param name="MaxPoints">
/// The most points it can earn (điểm chuẩn). For bonus and penalty leaves their own cap; for a group that holds only
/// such leaves the cap of the group, 0 meaning none; 0 for a disqualifier.
/// </param>
/// <param name="Step">Points are typed in multiples of this; 0 means any.</param>
/// <param name="Kind">How it is scored; null for a group.</param>
/// <param name="Rule">The figures the kind needs.</param>
/// <param name="EvidenceRequired">Whether evidence is demanded.</param>
/// <param name="Automatic">What the portal computes by itself.</param>
/// <param name="Guidance">Help beside the field.</param>
public sealed record CriterionNode(
    Guid Id,
    Guid? ParentId,
    string Code,
    int Position,
    string Text,
    decimal MaxPoints,
    decimal Step,
    LeafKind? Kind,
    LeafRule Rule,
    bool EvidenceRequired = false,
    AutomaticSource Automatic = AutomaticSource.None,
    string Guidance = "");
