using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>The fields of a line as a reader of a diff or of the history knows them.</summary>
internal static class CriterionFields
{
    private const string None = "(không có)";

    public static List<FieldChange> Differences(CriteriaTree before, CriterionNode old, CriteriaTree after, CriterionNode now)
    {
        var changes = new List<FieldChange>();
        foreach (var ((field, was), (_, isNow)) in OfNode(old, before.ParentOf(old)?.Code).Zip(OfNode(now, after.ParentOf(now)?.Code)))
        {
            if (was != isNow) changes.Add(new(field, was, isNow));
        }
        return changes;
    }

    /// <summary>All fields of a stored line.</summary>
    public static List<(string Field, string Value)> OfLine(CriteriaSet set, Criterion line) =>
        OfValues(line.Values, set.Criteria.Find(parent => parent.Id == line.ParentId)?.Code);

    /// <summary>All fields of a line that may not be stored yet.</summary>
    public static List<(string Field, string Value)> OfValues(CriterionValues line, string? parentCode) =>
    [
        .. OfNode(
            new CriterionNode(
                Guid.Empty, null, line.Code, 0, line.Text, line.MaxPoints, line.Step, line.Kind, line.Rule, line.EvidenceRequired, line.Automatic, line.Guidance),
            parentCode),
    ];

    /// <summary>The fields that differ, for the history.</summary>
    public static IReadOnlyList<AuditChange> Differing(List<(string Field, string Value)> before, List<(string Field, string Value)> after) =>
        [.. before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new AuditChange(pair.First.Field, pair.First.Value, pair.Second.Value))];

    private static IEnumerable<(string Field, string Value)> OfNode(CriterionNode node, string? parentCode)
    {
        var rule = node.Rule;
        yield return ("Mã", node.Code);
        yield return ("Nội dung", node.Text);
        yield return ("Thuộc nhóm", parentCode ?? None);
        yield return ("Điểm tối đa", NumberText.Points(node.MaxPoints));
        yield return ("Bước điểm", NumberText.Points(node.Step));
        yield return ("Cách chấm", node.Kind is { } kind ? LeafKindText.Label(kind) : "Nhóm");
        yield return ("Bảng bậc", BandTable.Of(node)?.Show() ?? None);
        yield return ("Chỉ tiêu", Number(rule.Target));
        yield return ("Tính vượt mức", YesNoText.Show(rule.OverAchievement));
        yield return ("Trần vượt mức", rule.OverAchievementCapPercent is { } cap ? NumberText.Points(cap) + " %" : None);
        yield return ("Điểm mỗi lần", Number(rule.PointsPerOccurrence));
        yield return ("Minh chứng", node.EvidenceRequired ? "Bắt buộc" : "Không bắt buộc");
        yield return ("Nguồn số liệu", AutomaticSourceText.Name(node.Automatic));
        yield return ("Hướng dẫn", node.Guidance.Length > 0 ? node.Guidance : None);
    }

    private static string Number(decimal? value) => value is { } number ? NumberText.Points(number) : None;
}
