using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Pages;

/// <summary>Where a line of a score table belongs in the arithmetic.</summary>
public enum LinePart
{
    /// <summary>It counts in the scale of the set (most often 100).</summary>
    Scale,

    /// <summary>Bonus outside the scale.</summary>
    Bonus,

    /// <summary>Points taken off; the number is positive.</summary>
    Penalty,

    /// <summary>A condition that takes the member out of the ranking; it has no points.</summary>
    Disqualifier,

    /// <summary>A group outside the scale that holds both bonus and penalty.</summary>
    BonusAndPenalty,
}

/// <summary>One department's score sheet as printed on A4 and exported to XLSX.</summary>
public sealed record SheetDocument
{
    /// <summary>The official head.</summary>
    public required OfficialHead Head { get; init; }

    /// <summary>Decimals of every score in the document (the set's own); a longer fraction is rounded half away from zero.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Whether the set lets bonus carry a total over the maximum; the workbook's formula for the total needs it.</summary>
    public bool AllowOverMaximum { get; init; } = true;

    /// <summary>The year of emulation.</summary>
    public required int Year { get; init; }

    /// <summary>The department's own full name.</summary>
    public required string Department { get; init; }

    /// <summary>The cluster ("Cụm thi đua số 2").</summary>
    public required string Cluster { get; init; }

    /// <summary>The columns that the reader may see, in order; the others are not in the document at all.</summary>
    public IReadOnlyList<ScoreColumn> Columns { get; init; } = [ScoreColumn.Self, ScoreColumn.Cluster, ScoreColumn.Ministry];

    /// <summary>Groups and criteria in the order of the set, a group before its children.</summary>
    public required IReadOnlyList<SheetLine> Lines { get; init; }

    /// <summary>The rows under the table: scale, bonus, penalty, total.</summary>
    public required IReadOnlyList<SheetClosing> Totals { get; init; }

    /// <summary>The state in plain words ("Đã gửi ngày 05/12/2025, đang chờ cụm chấm").</summary>
    public required string StatusLine { get; init; }

    /// <summary>Further remarks, one paragraph each (who scored in the leader's place, what was returned and why).</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The submission that is printed; null for a sheet that was never submitted.</summary>
    public PrintedSnapshot? Snapshot { get; init; }

    /// <summary>The earlier submission that the sheet is red-lined against; null for a plain print.</summary>
    public PrintedSnapshot? ComparedWith { get; init; }

    /// <summary>Who signs in ink, from left to right; two at most look right on A4, three fit.</summary>
    public IReadOnlyList<SignatureBlock> Signatures { get; init; } = [];
}

/// <summary>A submission of a sheet.</summary>
/// <param name="Number">1 for the first submission.</param>
/// <param name="Label">When and by whom, in words ("gửi lúc 16:40 ngày 05/12/2025, bà Lò Thị Mai").</param>
/// <param name="Sha256">The hash of what was submitted: 64 hexadecimal digits.</param>
public sealed record PrintedSnapshot(int Number, string Label, string Sha256);

/// <summary>One group or criterion of a sheet.</summary>
public sealed record SheetLine
{
    /// <summary>The code ("I", "1.1", "1.2.3").</summary>
    public required string Code { get; init; }

    /// <summary>The text of the criterion.</summary>
    public required string Text { get; init; }

    /// <summary>1 for a top group, 2 for its children and so on.</summary>
    public required int Level { get; init; }

    /// <summary>Whether the line sums its children and is scored nowhere else.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Where the line belongs in the arithmetic.</summary>
    public LinePart Part { get; init; }

    /// <summary>The maximum; null where there is none (a disqualifier, an open penalty).</summary>
    public decimal? MaxPoints { get; init; }

    /// <summary>What stands in the three columns.</summary>
    public LineScores Scores { get; init; } = new();

    /// <summary>Explanations and evidence, each with what it is of.</summary>
    public IReadOnlyList<LineNote> Notes { get; init; } = [];

    /// <summary>What stood there in <see cref="SheetDocument.ComparedWith"/>; null in a plain print.</summary>
    public EarlierLine? Earlier { get; init; }
}

/// <summary>The three cells of a line.</summary>
public sealed record LineScores(PointsCell Self = default, PointsCell Cluster = default, PointsCell Ministry = default)
{
    /// <summary>The cell of one column.</summary>
    public PointsCell this[ScoreColumn column] => column switch
    {
        ScoreColumn.Self => Self,
        ScoreColumn.Cluster => Cluster,
        ScoreColumn.Ministry => Ministry,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}

/// <summary>An explanation or a piece of evidence beside a criterion.</summary>
/// <param name="Label">What it is ("Tự chấm", "Minh chứng"); may be empty.</param>
/// <param name="Text">The text, as it was written.</param>
public sealed record LineNote(string Label, string Text);

/// <summary>What a line said in the earlier of two compared submissions.</summary>
public sealed record EarlierLine(LineScores Scores, IReadOnlyList<LineNote> Notes);

/// <summary>A row under the table.</summary>
/// <param name="Kind">What it is, which decides its words and, in XLSX, its formula.</param>
/// <param name="MaxPoints">The maximum, where there is one.</param>
/// <param name="Scores">The three cells.</param>
public sealed record SheetClosing(TotalKind Kind, decimal? MaxPoints, LineScores Scores)
{
    /// <summary>What stood there in the compared submission.</summary>
    public LineScores? Earlier { get; init; }
}

/// <summary>The rows that close a score table, in their order.</summary>
public enum TotalKind
{
    /// <summary>The points of the scale as they were given.</summary>
    Scored,

    /// <summary>The maximum of what was assigned: the denominator of the rescaling.</summary>
    AssignedMax,

    /// <summary>The points of the scale, brought back to the whole scale where something was not assigned.</summary>
    Rescaled,

    /// <summary>Bonus points, capped as the set says.</summary>
    Bonus,

    /// <summary>Penalty points, as a positive number.</summary>
    Penalty,

    /// <summary>Rescaled points plus bonus less penalty.</summary>
    Final,
}

/// <summary>The official words for the closing rows.</summary>
public static class TotalText
{
    /// <summary>The label of a row.</summary>
    public static string Label(this TotalKind kind) => kind switch
    {
        TotalKind.Scored => "Cộng điểm các nội dung",
        TotalKind.AssignedMax => "Điểm chuẩn của nội dung được giao",
        TotalKind.Rescaled => "Điểm quy đổi theo nội dung được giao",
        TotalKind.Bonus => "Điểm thưởng",
        TotalKind.Penalty => "Điểm trừ",
        TotalKind.Final => "TỔNG ĐIỂM",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
