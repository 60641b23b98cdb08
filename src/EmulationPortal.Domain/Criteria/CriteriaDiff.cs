using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>One field that differs, in words ready to print.</summary>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>A line that is in both sets but not alike.</summary>
public sealed record CriterionChange(CriterionNode Before, CriterionNode After, IReadOnlyList<FieldChange> Fields);

/// <summary>
/// What differs between two criteria sets. Lines are matched by code and wording; then by wording alone where it occurs
/// once in each set, so that a line inserted in the middle does not make every later one look rewritten; then by code.
/// </summary>
public sealed record CriteriaDiff(
    IReadOnlyList<CriterionNode> Added,
    IReadOnlyList<CriterionNode> Removed,
    IReadOnlyList<CriterionChange> Changed)
{
    /// <summary>Options of the set that differ: how totals are made, and whether its points are only illustrative.</summary>
    public IReadOnlyList<FieldChange> Options { get; init; } = [];

    /// <summary>Whether the sets are alike.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Options.Count == 0;

    /// <summary>"Thêm 2, bỏ 1, sửa 3 mục.", "… Sửa 1 tùy chọn của bảng." or "Không có thay đổi."</summary>
    public string Summary => Options.Count == 0
        ? Count(Added.Count, Removed.Count, Changed.Count)
        : string.Create(CultureInfo.InvariantCulture, $"Thêm {Added.Count}, bỏ {Removed.Count}, sửa {Changed.Count} mục. Sửa {Options.Count} tùy chọn của bảng.");

    /// <summary>Compares two sets with their options; their titles name their years and are left out.</summary>
    public static CriteriaDiff Between(CriteriaSet before, CriteriaSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Between(before.Tree(), after.Tree()) with
        {
            Options = [.. CriterionFields.Differing(before.TotalFields(), after.TotalFields()).Select(change => new FieldChange(change.Name, change.Before!, change.After!))],
        };
    }

    /// <summary>Compares the lines of two sets; the lists are in printed order.</summary>
    public static CriteriaDiff Between(CriteriaTree before, CriteriaTree after)
    {
        var matches = Matches(before, after);
        var matched = matches.Values.Select(node => node.Id).ToHashSet();
        var changed = new List<CriterionChange>();
        foreach (var node in after.Nodes)
        {
            if (!matches.TryGetValue(node.Id, out var old)) continue;
            var fields = CriterionFields.Differences(before, old, after, node);
            if (fields.Count > 0) changed.Add(new(old, node, fields));
        }
        return new(
            [.. after.Nodes.Where(node => !matches.ContainsKey(node.Id))],
            [.. before.Nodes.Where(node => !matched.Contains(node.Id))],
            changed);
    }

    /// <summary>The numbers of <see cref="Summary"/> in words.</summary>
    internal static string Count(int added, int removed, int changed) => added + removed + changed == 0
        ? "Không có thay đổi."
        : string.Create(CultureInfo.InvariantCulture, $"Thêm {added}, bỏ {removed}, sửa {changed} mục.");

    /// <summary>For each matched line of the new set, by id, its line in the old set.</summary>
    internal static Dictionary<Guid, CriterionNode> Matches(CriteriaTree before, CriteriaTree after)
    {
        var matches = new Dictionary<Guid, CriterionNode>();
        var taken = new HashSet<Guid>();
        foreach (var key in new Func<CriterionNode, string>[] { node => Code(node) + "\n" + Wording(node), Wording, Code })
        {
            var old = OnceEach(before.Nodes.Where(node => !taken.Contains(node.Id)), key);
            var now = OnceEach(after.Nodes.Where(node => !matches.ContainsKey(node.Id)), key);
            foreach (var (value, node) in now)
            {
                if (value.Length == 0 || !old.TryGetValue(value, out var match)) continue;
                matches.Add(node.Id, match);
                taken.Add(match.Id);
            }
        }
        return matches;
    }

    private static Dictionary<string, CriterionNode> OnceEach(IEnumerable<CriterionNode> nodes, Func<CriterionNode, string> key) =>
        nodes.GroupBy(key).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First());

    private static string Code(CriterionNode node) => VietnameseText.Normalise(node.Code).ToUpperInvariant();

    private static string Wording(CriterionNode node) => VietnameseText.Fold(node.Text);
}
