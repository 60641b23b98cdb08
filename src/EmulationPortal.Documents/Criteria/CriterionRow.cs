using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Documents.Criteria;

/// <summary>One line of a criteria set as it stands in a workbook.</summary>
public sealed record CriterionRow
{
    /// <summary>The code ("I", "1.1", "1.2.3").</summary>
    public required string Code { get; init; }

    /// <summary>The code of the group it belongs to; null at the top.</summary>
    public string? ParentCode { get; init; }

    /// <summary>Order among its siblings, from 1.</summary>
    public int Position { get; init; }

    /// <summary>The wording.</summary>
    public required string Text { get; init; }

    /// <summary>How it is scored; null for a group.</summary>
    public LeafKind? Kind { get; init; }

    /// <summary>The maximum; for a group that names none, the sum of what it holds in the scale.</summary>
    public decimal MaxPoints { get; init; }

    /// <summary>Points are typed in multiples of this; 0 means any.</summary>
    public decimal Step { get; init; }

    /// <summary>Whether evidence is required.</summary>
    public bool EvidenceRequired { get; init; }

    /// <summary>The figures that the kind needs.</summary>
    public LeafRule Rule { get; init; } = LeafRule.None;

    /// <summary>Guidance for those who score; may be empty.</summary>
    public string Guidance { get; init; } = "";

    /// <summary>The row of the worksheet it was read from, from 1; 0 for a line to be written.</summary>
    public int SheetRow { get; init; }
}

/// <summary>A set to be written, groups before their children.</summary>
/// <param name="Title">What the set is called ("Bộ tiêu chí Cụm thi đua số 2 năm 2025").</param>
/// <param name="Rows">Its lines in printed order; none writes an empty template.</param>
public sealed record CriteriaExport(string Title, IReadOnlyList<CriterionRow> Rows);

/// <summary>Something that keeps a workbook from being imported.</summary>
/// <param name="Cell">The cell ("D7"), or null when the file as a whole is meant.</param>
/// <param name="Sentence">A Vietnamese sentence that names the cell and says what to do.</param>
public sealed record CellProblem(string? Cell, string Sentence);

/// <summary>How a criteria workbook was read: either all of its rows or what is wrong; never a part.</summary>
/// <param name="Rows">The rows in the order of the sheet; empty when there is a problem.</param>
/// <param name="Problems">All problems, from the top of the sheet; empty when the rows may be imported.</param>
public sealed record CriteriaReading(IReadOnlyList<CriterionRow> Rows, IReadOnlyList<CellProblem> Problems);
