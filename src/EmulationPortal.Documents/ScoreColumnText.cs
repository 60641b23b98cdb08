using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents;

/// <summary>The official words for the score columns in documents.</summary>
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

    /// <summary>What a table of one column shows, within a sentence; null is the score that is ranked.</summary>
    public static string Subject(ScoreColumn? column) => column switch
    {
        null => "điểm xếp hạng",
        ScoreColumn.Self => "điểm tự chấm",
        ScoreColumn.Cluster => "điểm cụm chấm",
        ScoreColumn.Ministry => "điểm Bộ thẩm định",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
