using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>Which fields a rule's form shows: those that count for its kind.</summary>
internal static class RuleFields
{
    /// <summary>The fields of a kind by their names in <see cref="RuleForm"/>.</summary>
    public static IReadOnlyList<string> Of(RuleKind kind) => kind switch
    {
        RuleKind.ConsecutiveAwards => [nameof(RuleForm.Times), nameof(RuleForm.Code), nameof(RuleForm.Spacing)],
        RuleKind.AwardsHeld => [nameof(RuleForm.Times), nameof(RuleForm.Code), nameof(RuleForm.Years), nameof(RuleForm.Spacing)],
        RuleKind.NotHeld or RuleKind.MeetsStandardOf => [nameof(RuleForm.Code)],
        RuleKind.Period => [nameof(RuleForm.Years), nameof(RuleForm.OrMore), nameof(RuleForm.Rating), nameof(RuleForm.Code), nameof(RuleForm.AfterCode)],
        RuleKind.RatingsInPeriod => [nameof(RuleForm.Times), nameof(RuleForm.Rating)],
        RuleKind.AwardsInPeriod => [nameof(RuleForm.Times), nameof(RuleForm.Code)],
        RuleKind.RatingInYear => [nameof(RuleForm.Rating)],
        RuleKind.MemberShare => [nameof(RuleForm.Percent), nameof(RuleForm.Measure)],
        RuleKind.MembersAtLeast or RuleKind.MembersAtMost => [nameof(RuleForm.Times), nameof(RuleForm.Measure)],
        RuleKind.InitiativeOfScope => [nameof(RuleForm.Times), nameof(RuleForm.Scope)],
        RuleKind.MonthsWorked => [nameof(RuleForm.Times)],
        RuleKind.EstablishedFor => [nameof(RuleForm.Years)],
        RuleKind.Declared => [nameof(RuleForm.Text)],
        _ => [],
    };

    /// <summary>The field that a problem of the figures is shown at.</summary>
    public static string FirstOf(RuleKind kind) => Of(kind).FirstOrDefault(nameof(RuleForm.LegalBasis));
}
