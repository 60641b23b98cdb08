using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Pages;

/// <summary>
/// From the rules' totals to the lines of documents, so that paper, workbook and screen show the same figures: a criterion
/// shows its points (a penalty as a positive number), a group its points plus bonus less penalty.
/// </summary>
public static class ScoreLines
{
    /// <summary>The lines of one department's sheet.</summary>
    /// <param name="tree">The criteria set.</param>
    /// <param name="columns">The computed columns that the reader may see; a missing one prints as not scored.</param>
    /// <param name="notes">Explanations and evidence of a criterion.</param>
    public static IReadOnlyList<SheetLine> OfSheet(
        CriteriaTree tree,
        IReadOnlyDictionary<ScoreColumn, SheetTotal> columns,
        Func<CriterionNode, IReadOnlyList<LineNote>> notes)
    {
        Dictionary<ScoreColumn, PointsCell[]> cells = columns.ToDictionary(column => column.Key, column => Cells(tree, column.Value));
        PointsCell At(ScoreColumn column, int line) => cells.TryGetValue(column, out PointsCell[]? known) ? known[line] : PointsCell.NotScored;
        return [.. tree.Nodes.Select((node, line) => new SheetLine
        {
            Code = node.Code,
            Text = node.Text,
            Level = tree.DepthOf(node) + 1,
            IsGroup = !tree.IsLeaf(node),
            Part = PartOf(tree, node),
            MaxPoints = MaxOf(node),
            Scores = new LineScores(At(ScoreColumn.Self, line), At(ScoreColumn.Cluster, line), At(ScoreColumn.Ministry, line)),
            Notes = notes(node),
        })];
    }

    /// <summary>The lines of a matrix, with one computed column for each member in their order.</summary>
    public static IReadOnlyList<MatrixLine> OfMatrix(CriteriaTree tree, IReadOnlyList<SheetTotal> members)
    {
        List<PointsCell[]> cells = [.. members.Select(member => Cells(tree, member))];
        return [.. tree.Nodes.Select((node, line) => new MatrixLine(
            node.Code,
            node.Text,
            tree.DepthOf(node) + 1,
            !tree.IsLeaf(node),
            PartOf(tree, node),
            MaxOf(node),
            [.. cells.Select(member => member[line])]))];
    }

    /// <summary>The closing rows of one department's sheet.</summary>
    public static IReadOnlyList<SheetClosing> ClosingsOfSheet(CriteriaTree tree, IReadOnlyDictionary<ScoreColumn, SheetTotal> columns)
    {
        PointsCell At(ScoreColumn column, TotalKind kind) => columns.TryGetValue(column, out SheetTotal? total) ? Closing(total, kind) : PointsCell.NotScored;
        return [.. KindsOf(tree, [.. columns.Values]).Select(kind => new SheetClosing(
            kind,
            MaxOf(tree, kind, columns.Values.FirstOrDefault()),
            new LineScores(At(ScoreColumn.Self, kind), At(ScoreColumn.Cluster, kind), At(ScoreColumn.Ministry, kind))))];
    }

    /// <summary>The closing rows of a matrix.</summary>
    public static IReadOnlyList<MatrixClosing> ClosingsOfMatrix(CriteriaTree tree, IReadOnlyList<SheetTotal> members) =>
        [.. KindsOf(tree, members).Select(kind => new MatrixClosing(
            kind, MaxOf(tree, kind, members.Count > 0 ? members[0] : null), [.. members.Select(member => Closing(member, kind))]))];

    /// <summary>Where a line belongs in the arithmetic; a group belongs where its criteria do.</summary>
    public static LinePart PartOf(CriteriaTree tree, CriterionNode node) => PartOf(LeavesBelow(tree, node).Select(leaf => leaf.Kind));

    /// <summary>Where criteria of these kinds, or a group that holds them, belong.</summary>
    public static LinePart PartOf(IEnumerable<LeafKind?> leaves) => PartOf(leaves.Select(OfKind));

    /// <summary>Where a group of such criteria belongs.</summary>
    internal static LinePart PartOf(IEnumerable<LinePart> leaves)
    {
        LinePart[] parts = [.. leaves.Where(part => part != LinePart.Disqualifier).Distinct()];
        return parts.Length switch
        {
            0 => LinePart.Disqualifier,
            1 => parts[0],
            _ when parts.Contains(LinePart.Scale) => LinePart.Scale,
            _ => LinePart.BonusAndPenalty,
        };
    }

    private static LinePart OfKind(LeafKind? kind) => kind switch
    {
        LeafKind.Bonus => LinePart.Bonus,
        LeafKind.Penalty => LinePart.Penalty,
        LeafKind.Disqualifier => LinePart.Disqualifier,
        _ => LinePart.Scale,
    };

    private static IEnumerable<CriterionNode> LeavesBelow(CriteriaTree tree, CriterionNode node) =>
        tree.IsLeaf(node) ? [node] : tree.ChildrenOf(node).SelectMany(child => LeavesBelow(tree, child));

    /// <summary>A group outside the scale without a cap, and a condition, have no maximum to print.</summary>
    private static decimal? MaxOf(CriterionNode node) => node.MaxPoints > 0m ? node.MaxPoints : null;

    /// <summary>What one column shows in every line. From the last line to the first, so that children come before their group.</summary>
    internal static PointsCell[] Cells(CriteriaTree tree, SheetTotal total)
    {
        PointsCell[] cells = new PointsCell[tree.Nodes.Count];
        Dictionary<Guid, bool> hasPoints = [];
        for (int line = cells.Length - 1; line >= 0; line--)
        {
            CriterionNode node = tree.Nodes[line];
            NodeTotal found = total.Nodes[line];
            if (found.Leaf is { } leaf)
            {
                cells[line] = OfLeaf(leaf);
                hasPoints[node.Id] = leaf.Points is not null;
            }
            else
            {
                hasPoints[node.Id] = tree.ChildrenOf(node).Any(child => hasPoints.GetValueOrDefault(child.Id));
                cells[line] = OfGroup(found, hasPoints[node.Id]);
            }
        }

        return cells;
    }

    private static PointsCell OfLeaf(LeafPoints leaf) => leaf switch
    {
        { Cell.Status: CellStatus.NotAssigned } => PointsCell.NotAssigned,
        { Leaf.Kind: LeafKind.Disqualifier } => PointsCell.From(leaf.Cell.Status == CellStatus.Scored ? leaf.Cell.Entered : null),
        _ => PointsCell.From(leaf.Points),
    };

    private static PointsCell OfGroup(NodeTotal group, bool hasPoints) => hasPoints
        ? PointsCell.Of(group.Net)
        : group.Max > 0m && group.NotAssignedMax == group.Max ? PointsCell.NotAssigned : PointsCell.NotScored;

    private static IEnumerable<TotalKind> KindsOf(CriteriaTree tree, IReadOnlyList<SheetTotal> columns)
    {
        yield return TotalKind.Scored;
        if (columns.Any(column => column.NotAssignedMaximum > 0m))
        {
            yield return TotalKind.AssignedMax;
            yield return TotalKind.Rescaled;
        }

        if (tree.Leaves.Any(leaf => leaf.Kind == LeafKind.Bonus))
        {
            yield return TotalKind.Bonus;
        }

        if (tree.Leaves.Any(leaf => leaf.Kind == LeafKind.Penalty))
        {
            yield return TotalKind.Penalty;
        }

        yield return TotalKind.Final;
    }

    private static decimal? MaxOf(CriteriaTree tree, TotalKind kind, SheetTotal? any) => kind switch
    {
        TotalKind.Scored or TotalKind.Rescaled => tree.InScaleMaximum,
        TotalKind.Bonus => any?.Options.BonusCap,
        _ => null,
    };

    /// <summary>A column in which nothing was entered has no totals, which is not 0; one with anything has all of them, as on the screen.</summary>
    private static PointsCell Closing(SheetTotal total, TotalKind kind)
    {
        bool isTouched = total.Nodes.Any(node => node.IsTouched);
        return kind switch
        {
            _ when !isTouched => PointsCell.NotScored,
            TotalKind.Scored => PointsCell.Of(total.Base),
            TotalKind.AssignedMax => PointsCell.Of(total.AssignedMaximum),
            TotalKind.Bonus => PointsCell.Of(total.Bonus),
            TotalKind.Penalty => PointsCell.Of(total.Penalty),
            TotalKind.Rescaled => PointsCell.From(total.RescaledBase),
            _ => PointsCell.From(total.Total),
        };
    }
}
