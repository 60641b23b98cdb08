using EmulationPortal.Data.Scoring;
using EmulationPortal.Documents.Scoring;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>What an uploaded cell is, beside what is stored.</summary>
public enum OfflineKind
{
    /// <summary>Changed in the file only.</summary>
    Changed = 1,

    /// <summary>Changed in the file and, since the download, online too.</summary>
    Both = 2,

    /// <summary>Can't be taken; the sentence says why.</summary>
    Rejected = 3,

    /// <summary>Changed online only, so the stored value stays.</summary>
    OnlineOnly = 4,
}

/// <summary>One cell of an upload beside the stored one.</summary>
/// <param name="Leaf">The criterion.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cell">What the file says, and the version the choice is made against.</param>
/// <param name="StoredText">What is stored: “8,5”, “chưa chấm”.</param>
/// <param name="StoredExplanation">The stored explanation.</param>
/// <param name="StoredBy">Who saved it and when; empty for an untouched cell.</param>
/// <param name="Sentence">How the file's value was understood, or why it can't be taken.</param>
public sealed record OfflineRow(
    CriterionNode Leaf, OfflineKind Kind, OfflineCellForm Cell, string StoredText, string StoredExplanation, string StoredBy, string Sentence)
{
    /// <summary>Whether it can be chosen.</summary>
    public bool CanBeTaken => Kind is OfflineKind.Changed or OfflineKind.Both;
}

/// <summary>Lays an upload beside the stored cells. Nothing is saved here, and saving judges everything anew.</summary>
public static class OfflineComparison
{
    /// <summary>The cells that differ, in printed order; what is the same is left out.</summary>
    public static IReadOnlyList<OfflineRow> Of(OpenSheet open, ScoreColumn column, UploadedSheet upload)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(upload);
        return [.. upload.Rows.Select(row => Row(open, column, row)).OfType<OfflineRow>()];
    }

    /// <summary>The row of a cell that was chosen and could not be saved.</summary>
    public static OfflineRow Again(OpenSheet open, CellOutcome outcome, OfflineCellForm cell)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(cell);
        var kind = outcome.Result switch
        {
            CellResult.Conflict => OfflineKind.Both,
            CellResult.ReasonNeeded => OfflineKind.Changed,
            _ => OfflineKind.Rejected,
        };
        // Choosing again is a choice against what is shown now.
        cell.Version = outcome.Stored?.Version;
        cell.Take = kind == OfflineKind.Changed;
        return Beside(open.Criteria.Find(cell.CriterionId)!, kind, cell, outcome.Stored, outcome.Sentence);
    }

    private static OfflineRow? Row(OpenSheet open, ScoreColumn column, UploadedRow row)
    {
        if (open.Criteria.Find(row.CriterionId) is not { } leaf)
        {
            return null;
        }

        var stored = open.Sheet.Cell(row.CriterionId, column);
        var isOnlineChanged = stored?.Version != row.Version;
        var typed = Typed(leaf, row);
        var cell = new OfflineCellForm { CriterionId = leaf.Id, Address = row.Cell, Typed = typed, Explanation = row.Typed.Explanation, Version = stored?.Version };
        if (!row.IsChanged && row.Problem is null)
        {
            return isOnlineChanged ? Beside(leaf, OfflineKind.OnlineOnly, cell, stored, "Tệp không đổi ô này; giữ giá trị trên cổng.") : null;
        }

        if (Problem(open, leaf, row, typed) is { } problem)
        {
            return Beside(leaf, OfflineKind.Rejected, cell, stored, problem);
        }

        var value = CellText.Read(leaf, typed).Value!.Value;
        if (value == (stored?.Value ?? CellValue.NotScored) && cell.Explanation == VietnameseText.NormaliseLines(stored?.Explanation))
        {
            return null;
        }

        cell.Take = !isOnlineChanged;
        return Beside(leaf, isOnlineChanged ? OfflineKind.Both : OfflineKind.Changed, cell, stored, CellText.Sentence(leaf, value));
    }

    private static string? Problem(OpenSheet open, CriterionNode leaf, UploadedRow row, string typed)
    {
        if (open.IsAutomatic(leaf.Id))
        {
            return "Hệ thống tự tính mục này, không nhận giá trị nhập tay.";
        }

        if (row.Problem is not null)
        {
            return row.Problem;
        }

        return row.Typed.Target != row.Original.Target && !CellText.TakesTarget(leaf)
            ? "Chỉ tiêu của mục này do bảng tiêu chí quy định, không đổi được."
            : CellText.Read(leaf, typed).Problem is { } unreadable ? $"Ô {row.Cell}: {unreadable}" : null;
    }

    // The file has the target in a cell of its own; the set's target is no target of the unit.
    private static string Typed(CriterionNode leaf, UploadedRow row)
    {
        var isOwn = CellText.TakesTarget(leaf) && row.Typed.Target.Length > 0 && row.Typed.Entered.Length > 0
            && row.Typed.Target != (leaf.Rule.Target is { } common ? NumberText.Points(common) : null);
        // A stored value is shown with its target already.
        return isOwn && !row.Typed.Entered.Contains('/', StringComparison.Ordinal) && CellText.Read(leaf, row.Typed.Entered).Value is { Status: CellStatus.Scored }
            ? $"{row.Typed.Entered}/{row.Typed.Target}"
            : row.Typed.Entered;
    }

    private static OfflineRow Beside(CriterionNode leaf, OfflineKind kind, OfflineCellForm cell, ScoreCell? stored, string sentence) => new(
        leaf,
        kind,
        cell,
        stored is null || stored.Status == CellStatus.NotScored ? "chưa chấm" : CellText.Show(leaf, stored.Value),
        stored?.Explanation ?? string.Empty,
        stored is null || stored.SavedByName.Length == 0 ? string.Empty : $"{stored.SavedByName}, {VietnamTime.Show(stored.SavedAt)}",
        sentence);
}
