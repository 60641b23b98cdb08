namespace EmulationPortal.Domain.Scoring;

/// <summary>
/// Which of the three columns counts for a leaf: the highest one that holds a value (ministry, else cluster, else self).
/// A cell that was emptied again holds none; 0 and “không giao” are values. Accepting another's score copies it into one's own
/// column, so that a sheet that is approved has a ministry value for every leaf in scale and nothing is left to this rule.
/// </summary>
public static class EffectiveScore
{
    private static readonly ScoreColumn[] HighestFirst = [ScoreColumn.Ministry, ScoreColumn.Cluster, ScoreColumn.Self];

    /// <summary>The value that counts for each leaf that has one.</summary>
    /// <param name="cells">The cells of one sheet; leave out those that the reader may not see.</param>
    /// <param name="upTo">The highest column to look at: the cluster's standing leaves the ministry's column out.</param>
    public static IReadOnlyDictionary<Guid, CellValue> Values(IEnumerable<ScoreCell> cells, ScoreColumn upTo = ScoreColumn.Ministry)
    {
        var values = new Dictionary<Guid, CellValue>();
        var columns = new Dictionary<Guid, ScoreColumn>();
        foreach (var cell in cells)
        {
            if (cell.Status == CellStatus.NotScored || cell.Column > upTo) continue;
            if (columns.TryGetValue(cell.CriterionId, out var held) && held > cell.Column) continue;
            columns[cell.CriterionId] = cell.Column;
            values[cell.CriterionId] = cell.Value;
        }

        return values;
    }

    /// <summary>The cell that counts for one leaf; null while nobody has scored it.</summary>
    public static ScoreCell? Cell(ScoreSheet sheet, Guid criterionId, ScoreColumn upTo = ScoreColumn.Ministry) => HighestFirst
        .Where(column => column <= upTo)
        .Select(column => sheet.Cell(criterionId, column))
        .FirstOrDefault(cell => cell is { Status: not CellStatus.NotScored });
}
