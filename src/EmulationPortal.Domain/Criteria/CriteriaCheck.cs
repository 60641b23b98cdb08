using System.Globalization;
using EmulationPortal.Domain.Text;
using static EmulationPortal.Domain.Text.NumberText;

namespace EmulationPortal.Domain.Criteria;

/// <summary>Finds what keeps a criteria set from being locked.</summary>
internal static class CriteriaCheck
{
    public static IReadOnlyList<CriteriaProblem> Of(CriteriaTree tree, decimal? expectedTotal)
    {
        var problems = new List<CriteriaProblem>();
        if (tree.All.Count == 0) problems.Add(new(null, "Bộ tiêu chí còn trống; hãy thêm tiêu chí."));
        AddTotal(problems, tree, expectedTotal);
        AddMisplaced(problems, tree);
        AddDuplicateCodes(problems, tree);
        foreach (var node in tree.Nodes)
        {
            AddWording(problems, node);
            if (tree.IsLeaf(node)) problems.AddRange(LeafCheck.Of(node));
            else AddGroup(problems, tree, node);
        }
        return problems;
    }

    private static void AddTotal(List<CriteriaProblem> problems, CriteriaTree tree, decimal? expectedTotal)
    {
        if (expectedTotal is not { } expected || tree.All.Count == 0) return;
        var sum = tree.Roots.Where(tree.IsInScale).Sum(root => root.MaxPoints);
        if (sum == expected) return;
        problems.Add(new(null, $"Bộ tiêu chí: các nhóm cộng được {Points(sum)}, {GroupSum.ShortOrOver(sum - expected)} so với thang điểm {Points(expected)}.", sum - expected));
    }

    private static void AddMisplaced(List<CriteriaProblem> problems, CriteriaTree tree)
    {
        var known = tree.All.Select(node => node.Id).ToHashSet();
        foreach (var node in tree.All)
        {
            if (node.ParentId is { } parent && !known.Contains(parent))
                problems.Add(new(node.Id, $"Mục {node.Code} thuộc một nhóm không có trong bộ tiêu chí; hãy chọn lại nhóm."));
            else if (tree.Find(node.Id) is null)
                problems.Add(new(node.Id, $"Mục {node.Code} nằm trong vòng lặp: nó là mục con của chính nó. Hãy chọn lại nhóm."));
        }
    }

    private static void AddDuplicateCodes(List<CriteriaProblem> problems, CriteriaTree tree)
    {
        var repeated = tree.Nodes
            .Where(node => VietnameseText.Normalise(node.Code).Length > 0)
            .GroupBy(node => VietnameseText.Normalise(node.Code).ToUpperInvariant())
            .Where(group => group.Count() > 1);
        foreach (var group in repeated)
        {
            var count = group.Count().ToString(CultureInfo.InvariantCulture);
            problems.AddRange(group.Skip(1).Select(node =>
                new CriteriaProblem(node.Id, $"Mã {node.Code} dùng cho {count} mục; mỗi mục phải có mã riêng.")));
        }
    }

    private static void AddWording(List<CriteriaProblem> problems, CriterionNode node)
    {
        if (VietnameseText.Normalise(node.Code).Length == 0)
            problems.Add(new(node.Id, $"Mục “{node.Text}” chưa có mã; hãy đánh số, ví dụ 1.2."));
        if (VietnameseText.Normalise(node.Text).Length == 0)
            problems.Add(new(node.Id, $"Mục {node.Code} chưa có nội dung."));
    }

    private static void AddGroup(List<CriteriaProblem> problems, CriteriaTree tree, CriterionNode node)
    {
        var children = tree.ChildrenOf(node).ToList();
        if (children.Count == 0)
        {
            problems.Add(new(node.Id, $"Nhóm {node.Code} chưa có mục con; hãy thêm mục con hoặc chọn cách chấm để nhóm thành tiêu chí."));
            return;
        }
        if (node.Kind is not null)
            problems.Add(new(node.Id, $"Mục {node.Code} có mục con nên là nhóm; hãy bỏ cách chấm của mục này."));
        if (!tree.IsInScale(node))
        {
            if (node.MaxPoints < 0) problems.Add(new(node.Id, $"Trần của nhóm {node.Code} không được nhỏ hơn 0."));
            return;
        }
        if (node.MaxPoints <= 0) problems.Add(new(node.Id, $"Điểm tối đa của nhóm {node.Code} phải lớn hơn 0."));
        if (GroupSum.Of(tree, node) is { OffBy: not 0 } sum)
            problems.Add(new(node.Id, $"Nhóm {node.Code}: {sum.Show()}.", sum.OffBy));
    }
}
