namespace EmulationPortal.Domain.Scoring;

/// <summary>The official words for the three columns.</summary>
public static class ColumnText
{
    /// <summary>“Tự chấm”, “Cụm chấm”, “Bộ thẩm định”.</summary>
    public static string Name(ScoreColumn column) => column switch
    {
        ScoreColumn.Self => "Tự chấm",
        ScoreColumn.Cluster => "Cụm chấm",
        ScoreColumn.Ministry => "Bộ thẩm định",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
