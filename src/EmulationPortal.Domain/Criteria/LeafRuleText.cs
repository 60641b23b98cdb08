using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>The figures of a scored line as one sentence, and which of them each kind uses.</summary>
public static class LeafRuleText
{
    /// <summary>"&gt; 95 %: 1,5; 75–95 %: 1", "Chỉ tiêu 95; tính vượt mức đến 110 %", "Mỗi lần 0,5 điểm"; empty when the kind needs none.</summary>
    public static string Show(CriterionNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return string.Join("; ", Parts(node));
    }

    /// <summary>Whether a kind is typed in steps.</summary>
    public static bool UsesStep(LeafKind kind) => kind is LeafKind.Manual or LeafKind.Bonus or LeafKind.Penalty;

    /// <summary>What the bands of a kind measure; null when it has none.</summary>
    public static BandMeasure? Measure(LeafKind kind) => kind switch
    {
        LeafKind.PercentBands => BandMeasure.Percent,
        LeafKind.DaysLateBands => BandMeasure.DaysLate,
        _ => null,
    };

    /// <summary>Whether a kind has a target.</summary>
    public static bool UsesTarget(LeafKind kind) => kind is LeafKind.LinearRatio or LeafKind.RelativeToBest;

    /// <summary>Whether more than the whole may count, or be typed.</summary>
    public static bool UsesOverAchievement(LeafKind kind) => kind is LeafKind.LinearRatio or LeafKind.PercentBands;

    /// <summary>Whether over-achievement can be capped.</summary>
    public static bool UsesCap(LeafKind kind) => kind is LeafKind.LinearRatio;

    /// <summary>Whether points come by occurrence: computed, or for bonus and penalty printed as what one time is worth.</summary>
    public static bool UsesOccurrences(LeafKind kind) => kind is LeafKind.PerOccurrence or LeafKind.Bonus or LeafKind.Penalty;

    /// <summary>Whether the portal can compute the value.</summary>
    public static bool UsesAutomatic(LeafKind kind) => kind is LeafKind.DaysLateBands;

    private static IEnumerable<string> Parts(CriterionNode node)
    {
        var rule = node.Rule;
        if (BandTable.Of(node) is { Bands.Count: > 0 } table) yield return table.Show();
        if (rule.Target is { } target) yield return $"Chỉ tiêu {NumberText.Points(target)}";
        else if (node.Kind is { } kind && UsesTarget(kind)) yield return "Chỉ tiêu riêng từng đơn vị";
        if (rule.OverAchievement) yield return Over(node);
        if (rule.PointsPerOccurrence is { } each) yield return $"Mỗi lần {NumberText.Points(each)} điểm";
    }

    private static string Over(CriterionNode node) => (node.Kind, node.Rule.OverAchievementCapPercent) switch
    {
        (LeafKind.PercentBands, _) => "Cho phép trên 100 %",
        (_, { } cap) => $"Tính vượt mức đến {NumberText.Points(cap)} %",
        _ => "Tính vượt mức, không có trần",
    };
}
