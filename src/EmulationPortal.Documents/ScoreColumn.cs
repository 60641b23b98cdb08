namespace EmulationPortal.Documents;

/// <summary>The three columns of a score table, in their order.</summary>
public enum ScoreColumn
{
    /// <summary>The department's own score.</summary>
    Self,

    /// <summary>The score of the cluster, or of the deputy for the leader's own department.</summary>
    Cluster,

    /// <summary>The score after the ministry's review.</summary>
    Ministry,
}

/// <summary>The official words for the columns.</summary>
public static class ScoreColumnText
{
    /// <summary>The heading of a column.</summary>
    public static string Heading(this ScoreColumn column) => column switch
    {
        ScoreColumn.Self => "Tự chấm",
        ScoreColumn.Cluster => "Cụm chấm",
        ScoreColumn.Ministry => "Bộ thẩm định",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
