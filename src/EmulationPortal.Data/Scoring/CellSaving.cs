using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Scoring;

/// <summary>One cell as it was typed.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Typed">What was typed; empty clears the cell, null keeps the stored value.</param>
/// <param name="Explanation">The explanation, or null to keep the stored one.</param>
/// <param name="Reason">Why another's number is changed, or null to keep the stored one.</param>
/// <param name="Version">Version of the cell that was seen when typing; null when it was untouched.</param>
public sealed record CellEdit(Guid SheetId, Guid CriterionId, string? Typed, string? Explanation, string? Reason, Guid? Version);

/// <summary>What became of an edit.</summary>
public enum CellResult
{
    /// <summary>Stored.</summary>
    Saved = 1,

    /// <summary>Nothing to store: it was so already.</summary>
    Unchanged = 2,

    /// <summary>Could not be read or is out of range; the sentence says what to type.</summary>
    Unreadable = 3,

    /// <summary>Another's number is changed and no reason is given.</summary>
    ReasonNeeded = 4,

    /// <summary>Somebody else has saved the cell meanwhile.</summary>
    Conflict = 5,

    /// <summary>May not be done; see the verdict.</summary>
    Refused = 6,
}

/// <summary>The outcome of one edit.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Sentence">What was understood, or what is wrong.</param>
/// <param name="Stored">The cell as it is stored now; null while untouched.</param>
/// <param name="Shown">The stored value as a grid shows it.</param>
/// <param name="Verdict">The refusal, for <see cref="CellResult.Refused"/>.</param>
public sealed record CellOutcome(CellEdit Edit, CellResult Result, string Sentence, ScoreCell? Stored, string Shown, Verdict? Verdict = null);

/// <summary>Saves cells: the grid, the plain form, a pasted block and an uploaded sheet all come here.</summary>
public sealed class CellSaving(PortalDb db, ScoringDesk desk)
{
    private const int Tries = 6;

    /// <summary>
    /// Saves what can be saved in one transaction, and says of every edit what became of it. Sheets that the actor may not
    /// know of are missing from the answer.
    /// </summary>
    public async Task<IReadOnlyList<CellOutcome>> SaveAsync(
        Actor actor, ScoreColumn column, IReadOnlyList<CellEdit> edits, DateTime now, CancellationToken cancellation)
    {
        // Two people hardly ever save in one sheet at the same moment, so nobody waits for another's reading; who does meet somebody
        // looks again when it is their turn.
        return await TryAsync(actor, column, edits, now, isLast: false, cancellation)
            ?? await db.InTurnAsync(() => SaveInTurnAsync(actor, column, edits, now, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<CellOutcome>> SaveInTurnAsync(
        Actor actor, ScoreColumn column, IReadOnlyList<CellEdit> edits, DateTime now, CancellationToken cancellation)
    {
        for (var attempt = 2; ; attempt++)
        {
            if (await TryAsync(actor, column, edits, now, isLast: attempt == Tries, cancellation) is { } outcomes)
            {
                return outcomes;
            }
        }
    }

    /// <summary>What became of the edits; null when somebody was faster with a cell or a step and <paramref name="isLast"/> is not set.</summary>
    private async Task<IReadOnlyList<CellOutcome>?> TryAsync(
        Actor actor, ScoreColumn column, IReadOnlyList<CellEdit> edits, DateTime now, bool isLast, CancellationToken cancellation)
    {
        // One connection for the reading and the saving: opening one is a tenth of the work.
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var outcomes = await ApplyAsync(actor, column, edits, now, cancellation);
            await db.SaveChangesAsync(cancellation);
            return outcomes;
        }
        catch (DbUpdateException faster) when (!isLast && (faster is DbUpdateConcurrencyException || UniqueViolation.Is(faster)))
        {
            db.ChangeTracker.Clear();
            return null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<List<CellOutcome>> ApplyAsync(
        Actor actor, ScoreColumn column, IReadOnlyList<CellEdit> edits, DateTime now, CancellationToken cancellation)
    {
        var outcomes = new List<CellOutcome>(edits.Count);
        foreach (var group in edits.GroupBy(edit => edit.SheetId))
        {
            var criteria = group.Select(edit => edit.CriterionId).ToList();
            if (await desk.OpenForCellsAsync(actor, group.Key, criteria, cancellation) is not { } open)
            {
                continue;
            }

            var verdict = open.Sheet.May(SheetWorkflow.ScoringStep(column), actor, open.Deadline(column), now);
            if (!verdict.IsAllowed && await desk.OpenAsync(actor, group.Key, cancellation) is { } fresh)
            {
                // Asked again with the deadlines of this very moment: an extension counts at once.
                open = fresh;
                verdict = open.Sheet.May(SheetWorkflow.ScoringStep(column), actor, open.Deadline(column), now);
            }

            outcomes.AddRange(group.Select(edit => verdict.IsAllowed
                ? Apply(open, actor, column, edit, now)
                : Refused(open, column, edit, verdict)));
        }

        return outcomes;
    }

    private static CellOutcome Refused(OpenSheet open, ScoreColumn column, CellEdit edit, Verdict verdict)
    {
        var stored = open.Sheet.Cell(edit.CriterionId, column);
        return new(edit, CellResult.Refused, verdict.Why, stored, Shown(open.Criteria.Find(edit.CriterionId), stored), verdict);
    }

    private static string Shown(CriterionNode? leaf, ScoreCell? stored) =>
        leaf is null || stored is null ? string.Empty : CellText.InGrid(leaf, stored.Value);

    private CellOutcome Apply(OpenSheet open, Actor actor, ScoreColumn column, CellEdit edit, DateTime now)
    {
        var stored = open.Sheet.Cell(edit.CriterionId, column);
        if (open.Criteria.Find(edit.CriterionId) is not { } leaf || !open.Criteria.IsLeaf(leaf))
        {
            return new(edit, CellResult.Unreadable, "Không có tiêu chí này trong bảng. Hãy tải lại trang.", null, string.Empty);
        }

        if (open.IsAutomatic(edit.CriterionId))
        {
            return Refused(open, column, edit, Verdict.Never($"Mục {leaf.Code} do hệ thống tự tính, không nhập tay."));
        }

        var read = edit.Typed is null ? new(stored?.Value ?? CellValue.NotScored, null, string.Empty) : CellText.Read(leaf, edit.Typed);
        if (read.Value is not { } value)
        {
            return new(edit, CellResult.Unreadable, read.Problem!, stored, Shown(leaf, stored));
        }

        if ((WhyTooLong("Giải trình", edit.Explanation) ?? WhyTooLong("Lý do", edit.Reason)) is { } tooLong)
        {
            return new(edit, CellResult.Unreadable, tooLong, stored, Shown(leaf, stored));
        }

        var understood = CellText.Sentence(leaf, value);
        var explanation = Normal(edit.Explanation ?? stored?.Explanation);
        // A reason goes with the difference that it explains: none is left beside a number that agrees.
        var whose = ChangesAnothersNumber(open.Sheet, edit.CriterionId, column, value);
        var reason = whose is null ? Normal(edit.Reason) : Normal(edit.Reason ?? stored?.Reason);
        if (IsSame(stored, value, explanation, reason))
        {
            return new(edit, CellResult.Unchanged, understood, stored, Shown(leaf, stored));
        }

        if (stored is not null && stored.Version != edit.Version)
        {
            return new(edit, CellResult.Conflict, $"{stored.SavedByName} vừa sửa ô này.", stored, Shown(leaf, stored));
        }

        if (reason.Length == 0 && whose is not null)
        {
            return new(edit, CellResult.ReasonNeeded, $"Điểm khác với {whose}. Hãy ghi lý do.", stored, Shown(leaf, stored));
        }

        return Store(open, actor, column, edit, leaf, value, (explanation, reason), understood, now);
    }

    private CellOutcome Store(
        OpenSheet open, Actor actor, ScoreColumn column, CellEdit edit, CriterionNode leaf, CellValue value, (string Explanation, string Reason) words, string understood, DateTime now)
    {
        var before = open.Sheet.Cell(edit.CriterionId, column);
        var changes = Changes(leaf, before, value, words.Explanation);
        var cell = open.Sheet.CellFor(edit.CriterionId, column);
        cell.Save(value, words.Explanation, words.Reason, actor, now);
        LockSheet(open, now);
        db.Record(
            actor, now, nameof(ScoreSheet), open.Sheet.Id, "CellScored",
            $"{ColumnText.Name(column)} mục {leaf.Code}: {Or(CellText.InGrid(leaf, value), "bỏ trống")}.",
            words.Reason, changes, CellPart.Of(edit.CriterionId, column));
        return new(edit, CellResult.Saved, understood, cell, Shown(leaf, cell));
    }

    // Fails the save when a step has changed the sheet since it was read.
    private static void LockSheet(OpenSheet open, DateTime now)
    {
        if (open.ChainEnd is { } end)
        {
            end.IsHeld = true;
        }
        else
        {
            open.Sheet.TouchedAt = now;
        }
    }

    private static List<AuditChange> Changes(CriterionNode leaf, ScoreCell? before, CellValue after, string explanation)
    {
        var changes = new List<AuditChange>();
        if (before?.Value != after)
        {
            changes.Add(new("Điểm", before is null ? null : CellText.InGrid(leaf, before.Value), CellText.InGrid(leaf, after)));
        }

        if ((before?.Explanation ?? string.Empty) != explanation)
        {
            changes.Add(new("Giải trình", before?.Explanation, explanation));
        }

        return changes;
    }

    private static bool IsSame(ScoreCell? stored, CellValue value, string explanation, string reason) => stored is null
        ? value.Status == CellStatus.NotScored && explanation.Length == 0 && reason.Length == 0
        : stored.Value == value && stored.Explanation == explanation && stored.Reason == reason;

    /// <summary>Whose number is changed: the cluster changes the unit's, the ministry the cluster's, or the unit's where the cluster has none.</summary>
    private static string? ChangesAnothersNumber(ScoreSheet sheet, Guid criterion, ScoreColumn column, CellValue value)
    {
        if (column == ScoreColumn.Self || value.Status == CellStatus.NotScored)
        {
            return null;
        }

        var proposed = column == ScoreColumn.Ministry && sheet.Cell(criterion, ScoreColumn.Cluster) is { Status: not CellStatus.NotScored } cluster
            ? cluster
            : sheet.Cell(criterion, ScoreColumn.Self);
        return proposed is { Status: not CellStatus.NotScored } && proposed.Value != value
            ? (proposed.Column == ScoreColumn.Cluster ? "điểm cụm chấm" : "điểm đơn vị tự chấm")
            : null;
    }

    private static string Normal(string? text) => Domain.Text.VietnameseText.NormaliseLines(text ?? string.Empty);

    private static string? WhyTooLong(string what, string? text) => Normal(text).Length is var length and > ScoreCell.WordsLength
        ? $"{what} dài {length} ký tự, nhiều nhất là {ScoreCell.WordsLength}. Hãy viết gọn lại, phần chi tiết đưa vào tệp minh chứng."
        : null;

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;
}

/// <summary>Names the audit part of one cell.</summary>
public static class CellPart
{
    /// <summary>The part of <paramref name="criterionId"/> in <paramref name="column"/>.</summary>
    public static string Of(Guid criterionId, ScoreColumn column) => $"{criterionId:N}/{column}";
}
