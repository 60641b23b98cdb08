using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Scoring;

/// <summary>
/// A whole sheet as it stood at one moment, in words and figures that need nothing else to be read: the content of a
/// <see cref="SheetSnapshot"/>.
/// </summary>
public sealed record FrozenSheet
{
    /// <summary>Version of this layout; a reader refuses what it does not know.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The sheet.</summary>
    public required Guid SheetId { get; init; }

    /// <summary>1-based number within the sheet; 0 for the present, which is not stored.</summary>
    public required int Number { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The department's name of that day.</summary>
    public required string Department { get; init; }

    /// <summary>The cluster's name.</summary>
    public required string Cluster { get; init; }

    /// <summary>The criteria set's title.</summary>
    public required string CriteriaSet { get; init; }

    /// <summary>The step that made it; null for the present.</summary>
    public SheetStep? Step { get; init; }

    /// <summary>The state after the step.</summary>
    public required SheetState State { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime TakenAt { get; init; }

    /// <summary>Who did the step.</summary>
    public required string TakenBy { get; init; }

    /// <summary>Decimals of the totals.</summary>
    public required int Decimals { get; init; }

    /// <summary>Groups and criteria in printed order.</summary>
    public required IReadOnlyList<FrozenLine> Lines { get; init; }

    /// <summary>The totals, one for each column.</summary>
    public required IReadOnlyList<FrozenTotal> Totals { get; init; }

    /// <summary>The total of one column; null when it is not there.</summary>
    public FrozenTotal? Total(ScoreColumn column) => Totals.FirstOrDefault(total => total.Column == column);

    /// <summary>The same with nothing left of the columns not in <paramref name="columns"/>, nor of evidence without the self column.</summary>
    public FrozenSheet With(IReadOnlyCollection<ScoreColumn> columns) => this with
    {
        Totals = [.. Totals.Where(total => columns.Contains(total.Column))],
        Lines = [.. Lines.Select(line => line with
        {
            Cells = [.. line.Cells.Where(cell => columns.Contains(cell.Column))],
            Evidence = columns.Contains(ScoreColumn.Self) ? line.Evidence : [],
        })],
    };
}

/// <summary>One group or criterion of a frozen sheet.</summary>
public sealed record FrozenLine
{
    /// <summary>The criterion.</summary>
    public required Guid CriterionId { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its text.</summary>
    public required string Text { get; init; }

    /// <summary>1 for a top group.</summary>
    public required int Level { get; init; }

    /// <summary>How it is scored; null for a group.</summary>
    public LeafKind? Kind { get; init; }

    /// <summary>Its maximum.</summary>
    public required decimal MaxPoints { get; init; }

    /// <summary>Smallest step of points; 0 for any.</summary>
    public decimal PointStep { get; init; }

    /// <summary>What stands in its columns.</summary>
    public required IReadOnlyList<FrozenCell> Cells { get; init; }

    /// <summary>The evidence cited.</summary>
    public IReadOnlyList<FrozenEvidence> Evidence { get; init; } = [];

    /// <summary>The cell of one column; null when it is not there.</summary>
    public FrozenCell? Cell(ScoreColumn column) => Cells.FirstOrDefault(cell => cell.Column == column);
}

/// <summary>One cell of a frozen sheet.</summary>
public sealed record FrozenCell
{
    /// <summary>Self, cluster or ministry.</summary>
    public required ScoreColumn Column { get; init; }

    /// <summary>Not scored, scored or not assigned.</summary>
    public CellStatus Status { get; init; }

    /// <summary>What was entered, as the kind asks.</summary>
    public decimal? Entered { get; init; }

    /// <summary>The unit's own target.</summary>
    public decimal? Target { get; init; }

    /// <summary>Points earned, exact; for a group their sum; null where there are none.</summary>
    public decimal? Points { get; init; }

    /// <summary>How the points came about, in Vietnamese; empty for a group.</summary>
    public string How { get; init; } = string.Empty;

    /// <summary>Explanation given.</summary>
    public string Explanation { get; init; } = string.Empty;

    /// <summary>Why another's number was changed.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Who saved it last; empty while untouched and for a group.</summary>
    public string SavedBy { get; init; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTime? SavedAt { get; init; }
}

/// <summary>A piece of evidence cited by a line.</summary>
/// <param name="Code">“MC-2026-014”.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Title">What it is.</param>
/// <param name="Page">Page cited.</param>
/// <param name="Note">What to look for.</param>
/// <param name="Sha256">Hash of the bytes.</param>
public sealed record FrozenEvidence(string Code, string FileName, string Title, int? Page, string Note, string Sha256);

/// <summary>The total of one column.</summary>
public sealed record FrozenTotal
{
    /// <summary>Self, cluster or ministry.</summary>
    public required ScoreColumn Column { get; init; }

    /// <summary>Sum of the points in scale.</summary>
    public required decimal Base { get; init; }

    /// <summary>Maximum of the scale.</summary>
    public required decimal FullMaximum { get; init; }

    /// <summary>Maximum of what was assigned.</summary>
    public required decimal AssignedMaximum { get; init; }

    /// <summary>Base brought back to the whole scale; null when nothing was assigned.</summary>
    public decimal? RescaledBase { get; init; }

    /// <summary>Bonus that counts.</summary>
    public required decimal Bonus { get; init; }

    /// <summary>Penalty, as a positive number.</summary>
    public required decimal Penalty { get; init; }

    /// <summary>The total; null when nothing was assigned.</summary>
    public decimal? Total { get; init; }

    /// <summary>Whether every leaf in scale has points or was not assigned.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether anything at all is scored or not assigned in the column.</summary>
    public required bool IsTouched { get; init; }

    /// <summary>Codes of the disqualifiers that are met.</summary>
    public required IReadOnlyList<string> DisqualifiedBy { get; init; }
}
