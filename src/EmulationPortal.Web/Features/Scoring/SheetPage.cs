using EmulationPortal.Data.Pledges;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>One cell as shown.</summary>
/// <param name="Name">Field name; null when it can't be edited.</param>
/// <param name="Text">What was typed, as shown: “8,5”, “KG”, or empty.</param>
/// <param name="Points">Points it earns where that is not what was typed, or empty.</param>
/// <param name="Explanation">Explanation.</param>
/// <param name="Reason">Reason of a change.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
/// <param name="SavedBy">Who saved it and when, or empty.</param>
/// <param name="IsAutomatic">Whether the portal fills it.</param>
public sealed record CellView(
    CellName? Name, string Text, string Points, string Explanation, string Reason, string? Problem, string SavedBy, bool IsAutomatic)
{
    /// <summary>A cell that may not be seen.</summary>
    public static CellView Hidden { get; } = new(null, string.Empty, string.Empty, string.Empty, string.Empty, null, string.Empty, false);
}

/// <summary>One line of the sheet.</summary>
/// <param name="Node">The criterion.</param>
/// <param name="Depth">Level in the tree, 0 at the top.</param>
/// <param name="IsLeaf">Whether it is scored.</param>
/// <param name="Typed">What one types, e.g. “tỷ lệ %”.</param>
/// <param name="Guidance">Help.</param>
/// <param name="EvidenceRequired">Whether evidence is demanded.</param>
/// <param name="EvidenceCount">Pieces of evidence cited.</param>
/// <param name="Cells">By column; only the columns shown.</param>
public sealed record SheetRow(
    CriterionNode Node, int Depth, bool IsLeaf, string Typed, string Guidance, bool EvidenceRequired, int EvidenceCount,
    IReadOnlyDictionary<ScoreColumn, CellView> Cells)
{
    /// <summary>What the department has promised under the criterion.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];
}

/// <summary>The total of a column as shown.</summary>
/// <param name="Column">The column.</param>
/// <param name="Total">“87,25”, or “không tính”.</param>
/// <param name="Note">What is missing or what cut the total, or empty.</param>
public sealed record ColumnTotal(ScoreColumn Column, string Total, string Note);

/// <summary>A step as a button, or the reason why there is none.</summary>
/// <param name="Step">The step.</param>
/// <param name="Title">Words.</param>
/// <param name="Why">Why not now; null when it can be done.</param>
/// <param name="IsMain">Whether it is the page's main button.</param>
public sealed record StepButton(SheetStep Step, string Title, string? Why, bool IsMain);

/// <summary>A stage of the stepper.</summary>
/// <param name="Title">Words.</param>
/// <param name="When">Deadline in words.</param>
/// <param name="Place">Done, here or ahead.</param>
public sealed record StageView(string Title, string When, StagePlace Place);

/// <summary>Where a stage lies.</summary>
public enum StagePlace
{
    /// <summary>Behind.</summary>
    Done = 1,

    /// <summary>Now.</summary>
    Here = 2,

    /// <summary>Ahead.</summary>
    Ahead = 3,
}

/// <summary>A sheet as shown.</summary>
public sealed record SheetPage
{
    /// <summary>The opened sheet.</summary>
    public required OpenSheet Open { get; init; }

    /// <summary>Province.</summary>
    public required string Province { get; init; }

    /// <summary>Department's full name.</summary>
    public required string DepartmentName { get; init; }

    /// <summary>State in words.</summary>
    public required string StateName { get; init; }

    /// <summary>CSS class of the state.</summary>
    public required string StateClass { get; init; }

    /// <summary>Who scores for the cluster, in words.</summary>
    public required string Scorer { get; init; }

    /// <summary>The column that the reader may edit now, or null.</summary>
    public required ScoreColumn? EditColumn { get; init; }

    /// <summary>Why nothing can be edited, or null.</summary>
    public required string? WhyReadOnly { get; init; }

    /// <summary>Columns shown.</summary>
    public required IReadOnlyList<ScoreColumn> Columns { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>Totals of the columns shown.</summary>
    public required IReadOnlyList<ColumnTotal> Totals { get; init; }

    /// <summary>Steps.</summary>
    public required IReadOnlyList<StepButton> Steps { get; init; }

    /// <summary>Stepper.</summary>
    public required IReadOnlyList<StageView> Stages { get; init; }

    /// <summary>Whether the reader says for the department what has become of its promises.</summary>
    public bool WritesResults { get; init; }

    /// <summary>The column that “accept” copies from, in words; null when nothing can be accepted.</summary>
    public string? AcceptFrom { get; init; }
}
