using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Scoring;

/// <summary>The outcome of a step: allowed and done, or refused with what is missing.</summary>
/// <param name="Verdict">Whether it was done.</param>
/// <param name="Missing">What is missing, each to be linked to its cell.</param>
/// <param name="Sheet">The sheet as it stands now; null when the actor may not know of it.</param>
public sealed record StepOutcome(Verdict Verdict, IReadOnlyList<MissingItem> Missing, ScoreSheet? Sheet);

/// <summary>Does the steps of a sheet: state, automatic cells, snapshot, history and notices in one transaction.</summary>
public sealed class SheetSteps(PortalDb db, ScoringDesk desk, SheetNotices notices)
{
    /// <summary>Does <paramref name="step"/>.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="step">The step.</param>
    /// <param name="version">Version of the sheet that was seen; a step on an older one is refused, so that a double submit does nothing twice.</param>
    /// <param name="reason">The reason, where the table demands one.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<StepOutcome> DoAsync(
        Actor actor, Guid sheetId, SheetStep step, Guid version, string reason, DateTime now, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => DoLockedAsync(actor, sheetId, step, version, reason, now, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Stale(await db.ScoreSheets.AsNoTracking().SingleAsync(sheet => sheet.Id == sheetId, cancellation));
        }
    }

    /// <summary>What is missing before <paramref name="step"/>.</summary>
    public async Task<IReadOnlyList<MissingItem>> MissingAsync(OpenSheet open, SheetStep step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        var cited = await db.EvidenceCitations.AsNoTracking()
            .Where(citation => citation.SheetId == open.Sheet.Id)
            .Select(citation => citation.CriterionId)
            .Distinct()
            .ToListAsync(cancellation);
        return SheetCompleteness.MissingFor(step, open.Sheet, open.Set, cited.ToHashSet());
    }

    private async Task<StepOutcome> DoLockedAsync(
        Actor actor, Guid sheetId, SheetStep step, Guid version, string reason, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        // The touch locks the row first, against another step.
        var sheet = await db.ScoreSheets.VisibleTo(actor).SingleOrDefaultAsync(candidate => candidate.Id == sheetId, cancellation);
        if (sheet is null)
        {
            return new(Verdict.Never("Không có bảng điểm này."), [], null);
        }

        if (sheet.Version != version)
        {
            return Stale(sheet);
        }

        sheet.TouchedAt = now;
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        // Held from before the check: the step fails when a cell was saved between that and the snapshot.
        if (await db.AuditHeads.SingleOrDefaultAsync(head => head.SubjectId == sheetId, cancellation) is { } end)
        {
            end.IsHeld = true;
        }

        var open = (await desk.OpenAsync(actor, sheetId, cancellation))!;
        var verdict = open.Sheet.May(step, actor, open.DeadlineOf(step), now);
        if (!verdict.IsAllowed)
        {
            return new(verdict, [], open.Sheet);
        }

        var missing = await MissingAsync(open, step, cancellation);
        return missing.Count > 0
            ? new(Verdict.NotNow($"Còn {missing.Count} chỗ thiếu, chưa làm được bước này."), missing, open.Sheet)
            : await FinishAsync(open, actor, step, reason, now, cancellation);
    }

    private async Task<StepOutcome> FinishAsync(
        OpenSheet open, Actor actor, SheetStep step, string reason, DateTime now, CancellationToken cancellation)
    {
        var before = open.Sheet.State;
        var verdict = open.Sheet.Do(step, actor, open.DeadlineOf(step), now, reason);
        if (!verdict.IsAllowed)
        {
            return new(verdict, [], open.Sheet);
        }

        var row = SheetWorkflow.Table.Transitions.First(transition => transition.Step == step);
        if (step is SheetStep.Submit or SheetStep.Forward or SheetStep.Approve)
        {
            AutomaticScores.Apply(open.Sheet, open.Set, open.DeadlineOf(SheetStep.Submit), now);
        }

        if (step is SheetStep.Submit or SheetStep.Forward or SheetStep.Approve or SheetStep.ReturnToDepartment or SheetStep.ReturnToCluster)
        {
            await SheetFreezer.FreezeAsync(db, open.Sheet, open.Set, step, actor, now, contexts: null, cancellation);
        }

        db.Record(
            actor, now, open.Sheet, SheetActs.Of(step), $"{row.Title}: {open.Sheet.Department!.Province}.", reason,
            [new AuditChange("Trạng thái", SheetWorkflow.StateName(before), SheetWorkflow.StateName(open.Sheet.State))]);
        await notices.AfterAsync(open, actor, step, reason, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new(Verdict.Allowed, [], open.Sheet);
    }

    private static StepOutcome Stale(ScoreSheet sheet) => new(
        Verdict.NotNow($"Bảng điểm vừa thay đổi (nay: “{SheetWorkflow.StateName(sheet.State)}”). Hãy tải lại trang, xem lại rồi làm lại nếu vẫn cần."), [], sheet);
}

/// <summary>Names of the steps in the audit trail, in the past form.</summary>
public static class SheetActs
{
    /// <summary>The act of <paramref name="step"/>.</summary>
    public static string Of(SheetStep step) => step switch
    {
        SheetStep.Submit => "SheetSubmitted",
        SheetStep.Withdraw => "SheetWithdrawn",
        SheetStep.ReturnToDepartment => "SheetReturnedToDepartment",
        SheetStep.Forward => "SheetForwarded",
        SheetStep.ReturnToCluster => "SheetReturnedToCluster",
        SheetStep.Approve => "SheetApproved",
        SheetStep.Reopen => "SheetReopened",
        SheetStep.Publish => "SheetPublished",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "The step changes no state."),
    };
}
