using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Scoring;

/// <summary>One thing that reads differently in the later sheet.</summary>
/// <param name="What">What it is, in Vietnamese: “Tự chấm”, “Giải trình tự chấm”, “Minh chứng MC-2026-001”.</param>
/// <param name="Before">How it read before; null when it was not there.</param>
/// <param name="After">How it reads after; null when it is gone.</param>
public sealed record SheetChange(string What, string? Before, string? After);

/// <summary>One criterion, or the totals, with what changed.</summary>
/// <param name="Line">The criterion as it reads later, or earlier when it is gone; null for the totals.</param>
/// <param name="Changes">What changed, at least one.</param>
public sealed record LineComparison(FrozenLine? Line, IReadOnlyList<SheetChange> Changes);

/// <summary>The red line between two frozen sheets: what a reader would have to compare by eye.</summary>
public static class SheetComparison
{
    private const string Unscored = "chưa chấm";

    private static readonly ScoreColumn[] Columns = [ScoreColumn.Self, ScoreColumn.Cluster, ScoreColumn.Ministry];

    /// <summary>
    /// What changed from <paramref name="earlier"/> to <paramref name="later"/>, criterion by criterion in printed order, the totals
    /// last. What one of the two does not hold, since its reader might not see it then, reads there as missing.
    /// </summary>
    public static IReadOnlyList<LineComparison> Of(FrozenSheet earlier, FrozenSheet later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var before = earlier.Lines.ToDictionary(line => line.CriterionId);
        var kept = later.Lines.Select(line => line.CriterionId).ToHashSet();
        var lines = later.Lines
            .Select(line => new LineComparison(line, Changes((earlier, before.GetValueOrDefault(line.CriterionId)), (later, line))))
            .Concat(earlier.Lines.Where(line => !kept.Contains(line.CriterionId)).Select(line => new LineComparison(line, Changes((earlier, line), (later, null)))))
            .Append(new LineComparison(null, Totals(earlier, later)));
        return [.. lines.Where(line => line.Changes.Count > 0)];
    }

    /// <summary>A cell as one reads it: what was typed, and its points where they differ.</summary>
    public static string Shown(FrozenLine line, ScoreColumn column)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Cell(column) is not { Status: not CellStatus.NotScored } cell)
        {
            return Unscored;
        }

        if (line.Kind is null)
        {
            return NumberText.Points(cell.Points ?? 0);
        }

        var node = new CriterionNode(line.CriterionId, null, line.Code, 0, line.Text, line.MaxPoints, line.PointStep, line.Kind, LeafRule.None);
        var typed = CellText.Show(node, new CellValue(cell.Status, cell.Entered, cell.Target));
        return cell.Points is { } points && points != cell.Entered ? $"{typed} → {NumberText.Points(points)} điểm" : typed;
    }

    private static List<SheetChange> Changes((FrozenSheet Sheet, FrozenLine? Line) from, (FrozenSheet Sheet, FrozenLine? Line) to)
    {
        var (before, after) = (from.Line, to.Line);
        var changes = new List<SheetChange>();
        Add(changes, "Nội dung tiêu chí", before is null ? null : $"{before.Code}. {before.Text}", after is null ? null : $"{after.Code}. {after.Text}");
        Add(changes, "Điểm chuẩn", before is null ? null : NumberText.Points(before.MaxPoints), after is null ? null : NumberText.Points(after.MaxPoints));
        if ((after ?? before)!.Kind is null)
        {
            return changes;
        }

        foreach (var column in Columns)
        {
            var name = ColumnText.Name(column);
            AddUnlessHidden(changes, name, Held(from, column), Held(to, column));
            Add(changes, $"Giải trình ({name})", Words(before?.Cell(column)?.Explanation), Words(after?.Cell(column)?.Explanation));
            Add(changes, $"Lý do ({name})", Words(before?.Cell(column)?.Reason), Words(after?.Cell(column)?.Reason));
        }

        AddEvidence(changes, before, after);
        return changes;
    }

    private static string? Held((FrozenSheet Sheet, FrozenLine? Line) side, ScoreColumn column) =>
        side.Line is null || side.Sheet.Total(column) is null ? null : Shown(side.Line, column);

    private static void AddEvidence(List<SheetChange> changes, FrozenLine? before, FrozenLine? after)
    {
        var codes = (before?.Evidence ?? []).Concat(after?.Evidence ?? []).Select(piece => piece.Code).Distinct().Order(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            Add(changes, $"Minh chứng {code}", Piece(before, code), Piece(after, code));
        }
    }

    private static string? Piece(FrozenLine? line, string code) => line?.Evidence.FirstOrDefault(piece => piece.Code == code) is { } found
        ? string.Join(", ", new[] { found.FileName, found.Page is { } page ? $"trang {page}" : "", found.Note }.Where(part => part.Length > 0))
        : null;

    private static List<SheetChange> Totals(FrozenSheet before, FrozenSheet after)
    {
        var changes = new List<SheetChange>();
        Add(changes, "Trạng thái", SheetWorkflow.StateName(before.State), SheetWorkflow.StateName(after.State));
        foreach (var column in Columns)
        {
            AddUnlessHidden(changes, $"Tổng điểm ({ColumnText.Name(column)})", Held(before, column), Held(after, column));
        }

        return changes;
    }

    private static string? Held(FrozenSheet sheet, ScoreColumn column) => sheet.Total(column) is null ? null : Total(sheet, column);

    /// <summary>The total of a column as one reads it.</summary>
    public static string Total(FrozenSheet sheet, ScoreColumn column)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Total(column) switch
        {
            { IsTouched: false } or null => Unscored,
            { Total: null } => "không tính",
            { Total: { } total, IsComplete: var complete } => NumberText.Show(total, sheet.Decimals) + (complete ? "" : " (tạm tính)"),
        };
    }

    // A column that one of the two does not hold, and that nothing stands in, is no change.
    private static void AddUnlessHidden(List<SheetChange> changes, string what, string? before, string? after)
    {
        if ((before ?? Unscored) != (after ?? Unscored))
        {
            changes.Add(new(what, before, after));
        }
    }

    private static string? Words(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static void Add(List<SheetChange> changes, string what, string? before, string? after)
    {
        if (before != after)
        {
            changes.Add(new(what, before, after));
        }
    }
}
