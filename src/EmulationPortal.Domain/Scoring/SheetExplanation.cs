using System.Globalization;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using static EmulationPortal.Domain.Text.NumberText;

namespace EmulationPortal.Domain.Scoring;

/// <summary>Writes the arithmetic of a sheet in words and figures.</summary>
internal static class SheetExplanation
{
    public static ExplanationLine Of(SheetTotal sheet, CriteriaTree tree)
    {
        var parts = new List<ExplanationLine> { InScale(sheet, tree) };
        if (sheet.NotAssignedMaximum > 0) parts.Add(Rescaling(sheet));
        AddOutside(parts, sheet, LeafKind.Bonus, "Điểm thưởng", sheet.Bonus);
        AddOutside(parts, sheet, LeafKind.Penalty, "Điểm trừ", sheet.Penalty);
        AddDisqualified(parts, sheet);
        var value = sheet.Total is { } total ? Show(total, sheet.Options.Decimals) : "không tính";
        return new(null, "Tổng điểm", TotalFormula(sheet), value, parts);
    }

    /// <summary>Null unless something other than plain arithmetic decided the total.</summary>
    public static string? TotalNote(SheetTotal sheet)
    {
        if (sheet.BeforeLimits is not { } exact)
            return sheet.FullMaximum > 0
                ? "Mọi tiêu chí đều không giao nên không có tổng điểm."
                : "Bộ tiêu chí không có tiêu chí nào trong thang điểm nên không có tổng điểm.";
        if (exact < 0) return $"Kết quả {Exact(exact)} nhỏ hơn 0 nên tính 0.";
        return sheet.Limited(exact) < exact
            ? $"Kết quả {Exact(exact)} quá thang điểm nên tính {Points(sheet.FullMaximum)}."
            : null;
    }

    public static string Capped(string what, decimal sum, decimal cap) =>
        $"{what} cộng được {Points(sum)}, tối đa {Points(cap)} → tính {Points(cap)}";

    private static string TotalFormula(SheetTotal sheet)
    {
        if (sheet is not { BeforeLimits: { } exact, RescaledBase: { } rescaled, Total: { } total }) return TotalNote(sheet)!;
        var formula = Exact(rescaled);
        if (sheet.Bonus > 0) formula += $" + {Exact(sheet.Bonus)}";
        if (sheet.Penalty > 0) formula += $" − {Exact(sheet.Penalty)}";
        if (sheet.Bonus > 0 || sheet.Penalty > 0) formula += Equals(exact);
        if (TotalNote(sheet) is { } note) formula += $". {note}";
        var limited = sheet.Limited(exact);
        if (limited != total) formula += $", làm tròn {sheet.Options.Decimals.ToString(CultureInfo.InvariantCulture)} chữ số thập phân → {Points(total)}";
        if (!sheet.IsComplete) formula += $" (tạm tính, {Missing(sheet.NotScoredLeaves.Count, sheet.PendingLeaves.Count)})";
        return formula;
    }

    private static ExplanationLine InScale(SheetTotal sheet, CriteriaTree tree)
    {
        var roots = tree.Roots.Where(tree.IsInScale).Select(root => sheet.For(root.Id)).ToList();
        return new(null, "Điểm các tiêu chí", Sum(roots, sheet.Base), Exact(sheet.Base), [.. roots.Select(root => Line(sheet, tree, root))]);
    }

    private static ExplanationLine Rescaling(SheetTotal sheet)
    {
        if (sheet.RescaledBase is not { } rescaled)
            return new(null, "Quy đổi phần không giao", TotalNote(sheet)!, "không tính", []);
        var formula =
            $"Không giao {Points(sheet.NotAssignedMaximum)} điểm: " +
            $"{Exact(sheet.Base)} × {Points(sheet.FullMaximum)} ÷ {Points(sheet.AssignedMaximum)}{Equals(rescaled)}";
        return new(null, "Quy đổi phần không giao", formula, Exact(rescaled), []);
    }

    private static void AddOutside(List<ExplanationLine> parts, SheetTotal sheet, LeafKind kind, string label, decimal value)
    {
        var leaves = sheet.Nodes.Where(node => node.Node.Kind == kind && node.Leaf is { Points: not null }).ToList();
        if (leaves.Count == 0) return;
        var sum = string.Join(" + ", leaves.Select(leaf => Exact(leaf.Bonus + leaf.Penalty)));
        var notes = sheet.Nodes.Select(node => node.CapNote).Append(kind == LeafKind.Bonus ? sheet.BonusNote : null)
            .Where(note => note?.StartsWith(label, StringComparison.Ordinal) == true);
        parts.Add(new(null, label, string.Join(". ", notes.Prepend(sum)), Exact(value), [.. leaves.Select(LeafLine)]));
    }

    private static void AddDisqualified(List<ExplanationLine> parts, SheetTotal sheet)
    {
        if (!sheet.IsDisqualified) return;
        var leaves = sheet.DisqualifiedBy.Select(node => LeafLine(sheet.For(node.Id)));
        parts.Add(new(null, "Điều kiện không xét", "Vi phạm điều kiện nên không xếp hạng", "không xét", [.. leaves]));
    }

    private static ExplanationLine Line(SheetTotal sheet, CriteriaTree tree, NodeTotal node)
    {
        if (node.Leaf is not null) return LeafLine(node);
        var children = tree.ChildrenOf(node.Node).Where(tree.IsInScale).Select(child => sheet.For(child.Id)).ToList();
        var value = node.Max > 0 && node.NotAssignedMax == node.Max ? "không giao" : HasPoints(node) ? Exact(node.Points) : "chưa chấm";
        return new(node.Node.Id, Label(node), Sum(children, node.Points), value, [.. children.Select(child => Line(sheet, tree, child))]);
    }

    private static ExplanationLine LeafLine(NodeTotal node)
    {
        var leaf = node.Leaf!;
        var value = leaf.Cell.Status switch
        {
            CellStatus.NotAssigned => "không giao",
            CellStatus.NotScored => "chưa chấm",
            _ when node.Node.Kind == LeafKind.Disqualifier => YesNoText.Show(leaf.Cell.Entered != 0),
            _ => leaf.Points is { } points ? Exact(points) : "chưa tính",
        };
        return new(node.Node.Id, Label(node), leaf.Explanation, value, []);
    }

    private static string Label(NodeTotal node) => VietnameseText.Normalise($"{node.Node.Code} {node.Node.Text}");

    private static string Sum(List<NodeTotal> nodes, decimal sum)
    {
        var (missing, pending) = (nodes.Sum(node => node.Missing.Count), nodes.Sum(node => node.Pending.Count));
        var counted = nodes.Where(HasPoints).ToList();
        var text = counted.Count switch
        {
            0 => "",
            1 => Exact(sum),
            _ => string.Join(" + ", counted.Select(node => Exact(node.Points))) + Equals(sum),
        };
        if (counted.Count == 0 && missing + pending == 0) return "Không giao";
        return missing + pending == 0 ? text : VietnameseText.Normalise($"{text} ({Missing(missing, pending)})");
    }

    /// <summary>Whether anything here or below has been scored; a group of which nothing has is not the same as one with 0.</summary>
    private static bool HasPoints(NodeTotal node) => node.Leaf is { } leaf
        ? leaf.Points is not null
        : node.NotAssignedMax + node.Missing.Concat(node.Pending).Sum(line => line.MaxPoints) < node.Max;

    private static string Missing(int missing, int pending)
    {
        var parts = new List<string>();
        if (missing > 0) parts.Add($"chưa chấm {missing.ToString(CultureInfo.InvariantCulture)} mục");
        if (pending > 0) parts.Add($"chưa tính được {pending.ToString(CultureInfo.InvariantCulture)} mục");
        return string.Join(", ", parts);
    }

    private static string Exact(decimal value) => LeafExplanation.Nearly(value);

    private static string Equals(decimal value) => (decimal.Round(value, 3) == value ? " = " : " ≈ ") + Points(value);
}
