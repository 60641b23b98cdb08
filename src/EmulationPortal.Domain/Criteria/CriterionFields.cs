using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>The fields of a line as a reader of a diff knows them.</summary>
internal static class CriterionFields
{
    private const string None = "(không có)";

    public static List<FieldChange> Differences(CriteriaTree before, CriterionNode old, CriteriaTree after, CriterionNode now)
    {
        var changes = new List<FieldChange>();
        foreach (var ((field, was), (_, isNow)) in Fields(before, old).Zip(Fields(after, now)))
        {
            if (was != isNow) changes.Add(new(field, was, isNow));
        }
        return changes;
    }

    private static IEnumerable<(string Field, string Value)> Fields(CriteriaTree tree, CriterionNode node)
    {
        var rule = node.Rule;
        yield return ("Mã", node.Code);
        yield return ("Nội dung", node.Text);
        yield return ("Thuộc nhóm", tree.ParentOf(node)?.Code ?? None);
        yield return ("Điểm tối đa", NumberText.Points(node.MaxPoints));
        yield return ("Bước điểm", NumberText.Points(node.Step));
        yield return ("Cách chấm", node.Kind is { } kind ? LeafKindText.Label(kind) : "Nhóm");
        yield return ("Bảng bậc", BandTable.Of(node)?.Show() ?? None);
        yield return ("Chỉ tiêu", Number(rule.Target));
        yield return ("Tính vượt mức", YesNoText.Show(rule.OverAchievement));
        yield return ("Trần vượt mức", rule.OverAchievementCapPercent is { } cap ? NumberText.Points(cap) + " %" : None);
        yield return ("Điểm mỗi lần", Number(rule.PointsPerOccurrence));
    }

    private static string Number(decimal? value) => value is { } number ? NumberText.Points(number) : None;
}
