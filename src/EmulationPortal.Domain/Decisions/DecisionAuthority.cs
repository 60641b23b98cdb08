using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Decisions;

/// <summary>
/// What a decision of the ministry can give. Titles and forms of the State are given by the President, the Government, the Prime Minister
/// and the Standing Committee of the National Assembly (Luật 06/2022/QH15 Đ.77, Đ.78); the ministry only submits them. Those of the
/// ministry's level and of its units are its own (Đ.79).
/// </summary>
public static class DecisionAuthority
{
    /// <summary>Whether a decision of the ministry gives it; otherwise it is submitted upward.</summary>
    public static bool IsOurs(AwardKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Level != AwardLevel.State;
    }

    /// <summary>What a decision holds that is not the ministry's to give, a sentence with the remedy for each title or form.</summary>
    /// <param name="decision">The decision with its lines.</param>
    /// <param name="kinds">The catalogue by code.</param>
    public static IEnumerable<string> Obstacles(AwardDecision decision, IReadOnlyDictionary<string, AwardKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(kinds);
        if (decision.Kind != DecisionKind.Award) return [];
        return decision.InOrder.GroupBy(line => line.KindCode).Where(group => !IsOurs(kinds[group.Key])).Select(group =>
            $"{kinds[group.Key].Name} thuộc thẩm quyền của cấp Nhà nước, Bộ chỉ trình. Hãy bỏ số thứ tự {string.Join(", ", group.Select(line => line.Ordinal))} khỏi danh sách.");
    }
}
