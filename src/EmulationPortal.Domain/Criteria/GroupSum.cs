using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>What the lines of a group add up to, beside what the group is worth.</summary>
/// <param name="Sum">The sum of the maxima of the lines in scale directly below.</param>
/// <param name="Expected">The group's own maximum.</param>
public sealed record GroupSum(decimal Sum, decimal Expected)
{
    /// <summary>Negative when the lines are short of the group's maximum.</summary>
    public decimal OffBy => Sum - Expected;

    /// <summary>The sum of a group in scale with something below it; null for leaves, empty groups and groups outside the scale.</summary>
    public static GroupSum? Of(CriteriaTree tree, CriterionNode node)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(node);
        var children = tree.ChildrenOf(node).ToList();
        return children.Count == 0 || !tree.IsInScale(node)
            ? null
            : new GroupSum(children.Where(tree.IsInScale).Sum(child => child.MaxPoints), node.MaxPoints);
    }

    /// <summary>"các mục con cộng được 18, thiếu 2 so với 20", "các mục con cộng được 20, đủ".</summary>
    public string Show() => OffBy == 0
        ? $"các mục con cộng được {NumberText.Points(Sum)}, đủ"
        : $"các mục con cộng được {NumberText.Points(Sum)}, {ShortOrOver(OffBy)} so với {NumberText.Points(Expected)}";

    /// <summary>"thiếu 2" or "thừa 2".</summary>
    internal static string ShortOrOver(decimal off) => off < 0 ? $"thiếu {NumberText.Points(-off)}" : $"thừa {NumberText.Points(off)}";
}
