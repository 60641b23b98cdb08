using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>One line of a tree that is to replace a set's.</summary>
/// <param name="ParentCode">Code of the group; null at the top.</param>
/// <param name="Position">Order among its siblings, from 1.</param>
/// <param name="Values">What it says.</param>
public sealed record ReplacingLine(string? ParentCode, int Position, CriterionValues Values);

/// <summary>
/// A whole tree in place of a set's, looked at before it is taken over. Lines that are the same criterion (matched as
/// <see cref="CriteriaDiff"/> does) keep their keys, so that comments, scores and evidence stay with them.
/// </summary>
public sealed class TreeReplacement
{
    private readonly CriteriaSet set;
    private readonly List<(Guid Id, Guid? ParentId, ReplacingLine Line)> lines;

    private TreeReplacement(CriteriaSet set, List<(Guid Id, Guid? ParentId, ReplacingLine Line)> lines, IReadOnlySet<Guid> used)
    {
        (this.set, this.lines) = (set, lines);
        Tree = TreeOf(lines);
        Removed = [.. set.Tree().Nodes.Where(node => lines.TrueForAll(line => line.Id != node.Id)).Select(node => node.Id)];
        Added = lines.Where(line => !set.Criteria.Exists(old => old.Id == line.Id)).Select(line => line.Id).ToHashSet();
        var changed = lines.Where(line => !Added.Contains(line.Id)).ToDictionary(line => line.Id, Differences);
        Changed = changed.Where(line => line.Value.Count > 0).Select(line => line.Key).ToHashSet();
        Changes = [.. Removed.Select(Removal), .. lines.SelectMany(line => Added.Contains(line.Id) ? [Addition(line.Line.Values)] : changed[line.Id])];
        Obstacles = [.. FindObstacles(used)];
    }

    /// <summary>The tree as it would be.</summary>
    public CriteriaTree Tree { get; }

    /// <summary>Keys of the lines that would be new.</summary>
    public IReadOnlySet<Guid> Added { get; }

    /// <summary>Keys of the lines that would say something else.</summary>
    public IReadOnlySet<Guid> Changed { get; }

    /// <summary>Keys of the stored lines that would go, in printed order.</summary>
    public IReadOnlyList<Guid> Removed { get; }

    /// <summary>What would change, field by field: shown before, and written into the history after.</summary>
    public IReadOnlyList<AuditChange> Changes { get; }

    /// <summary>"Thêm 2, bỏ 1, sửa 3 mục." or "Không có thay đổi."</summary>
    public string Summary => CriteriaDiff.Count(Added.Count, Removed.Count, Changed.Count);

    /// <summary>What forbids taking it over: sentences about lines that have scores or evidence.</summary>
    public IReadOnlyList<string> Obstacles { get; }

    /// <summary>Looks at a replacement. Codes are unique and every parent code is among them; the caller has checked it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="replacing">The new tree.</param>
    /// <param name="used">Lines of the set for which scores or evidence exist.</param>
    public static TreeReplacement Of(CriteriaSet set, IReadOnlyList<ReplacingLine> replacing, IReadOnlySet<Guid> used)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(replacing);
        ArgumentNullException.ThrowIfNull(used);
        var fresh = Keyed(replacing, replacing.ToDictionary(line => line.Values.Code, _ => Guid.CreateVersion7(), StringComparer.OrdinalIgnoreCase));
        var same = CriteriaDiff.Matches(set.Tree(), TreeOf(fresh));
        var keys = fresh.ToDictionary(line => line.Line.Values.Code, line => same.TryGetValue(line.Id, out var old) ? old.Id : line.Id, StringComparer.OrdinalIgnoreCase);
        return new TreeReplacement(set, Keyed(replacing, keys), used);
    }

    /// <summary>
    /// Takes the tree over, all of it; agreements are taken back when anything changed. The caller has asked
    /// <see cref="CriteriaSet.May"/> and looked at <see cref="Obstacles"/>.
    /// </summary>
    public void Apply()
    {
        foreach (var (id, parentId, line) in lines)
        {
            var stored = set.Criteria.Find(old => old.Id == id);
            if (stored is null) set.Criteria.Add(stored = new Criterion { Id = id, SetId = set.Id, Code = line.Values.Code, Text = line.Values.Text });
            stored.Take(Kept(stored, line.Values));
            (stored.ParentId, stored.Position) = (parentId, line.Position);
        }

        set.Replaced(Removed, Changes.Count > 0);
    }

    // A workbook has no column for what the portal computes; a criterion that still is scored alike stays computed.
    private static CriterionValues Kept(Criterion stored, CriterionValues values) =>
        values with { Automatic = values.Kind == stored.Kind ? stored.Automatic : AutomaticSource.None };

    private List<AuditChange> Differences((Guid Id, Guid? ParentId, ReplacingLine Line) line)
    {
        var stored = set.Criteria.Find(old => old.Id == line.Id)!;
        var changes = CriterionFields.Differing(CriterionFields.OfLine(set, stored), CriterionFields.OfValues(Kept(stored, line.Line.Values), line.Line.ParentCode)).ToList();
        if (line.Line.Position != stored.Position) changes.Add(new AuditChange("Thứ tự trong nhóm", NumberText.Points(stored.Position), NumberText.Points(line.Line.Position)));
        return [.. changes.Select(change => change with { Name = $"Mục {stored.Code}: {change.Name}" })];
    }

    private AuditChange Removal(Guid id)
    {
        var line = set.Criteria.Find(old => old.Id == id)!;
        return new AuditChange($"Mục {line.Code}", Printed(line.Values), null);
    }

    private static AuditChange Addition(CriterionValues values) => new($"Mục {values.Code}", null, Printed(values));

    private IEnumerable<string> FindObstacles(IReadOnlySet<Guid> used)
    {
        foreach (var stored in set.Criteria.Where(line => used.Contains(line.Id)))
        {
            var line = lines.Find(line => line.Id == stored.Id).Line;
            if (line is null) yield return $"Mục {stored.Code} không có trong tệp nhưng đã có điểm hoặc minh chứng nên không bỏ được; hãy thêm lại mục này vào tệp.";
            else if (line.Values.Kind != stored.Kind) yield return $"Mục {stored.Code} đã có điểm hoặc minh chứng nên không đổi cách chấm được; hãy giữ cách chấm cũ trong tệp.";
        }
    }

    private static string Printed(CriterionValues line) =>
        $"{line.Text} ({NumberText.Points(line.MaxPoints)} điểm, {(line.Kind is { } kind ? LeafKindText.Label(kind) : "Nhóm")})";

    private static List<(Guid Id, Guid? ParentId, ReplacingLine Line)> Keyed(IReadOnlyList<ReplacingLine> replacing, Dictionary<string, Guid> keys) =>
        [.. replacing.Select(line => (keys[line.Values.Code], line.ParentCode is { } parent ? keys[parent] : (Guid?)null, line))];

    private static CriteriaTree TreeOf(IEnumerable<(Guid Id, Guid? ParentId, ReplacingLine Line)> lines) =>
        CriteriaTree.Build(lines.Select(line => new CriterionNode(
            line.Id, line.ParentId, line.Line.Values.Code, line.Line.Position, line.Line.Values.Text, line.Line.Values.MaxPoints, line.Line.Values.Step, line.Line.Values.Kind, line.Line.Values.Rule)));
}
