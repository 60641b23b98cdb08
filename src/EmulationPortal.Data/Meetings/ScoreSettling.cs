using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Meetings;

/// <summary>What became of settling a score.</summary>
/// <param name="Verdict">Whether it was done.</param>
/// <param name="Problem">What is wrong with what was typed, to be shown at the field; null when nothing is.</param>
/// <param name="WrittenTo">The column it was written into; null for a recorded decision.</param>
/// <param name="IsConflict">Whether somebody else has changed the cell meanwhile.</param>
public sealed record SettledScore(Verdict Verdict, string? Problem = null, ScoreColumn? WrittenTo = null, bool IsConflict = false);

/// <summary>What the meeting agreed on a criterion, as typed.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Typed">The agreed value.</param>
/// <param name="Reason">Why.</param>
/// <param name="CellVersion">Version of the cluster's cell that was seen; null when it was untouched.</param>
public sealed record Settlement(Guid SheetId, Guid CriterionId, string? Typed, string Reason, Guid? CellVersion);

/// <summary>
/// Writes what a meeting agreed on: into the cluster's column while the sheet is with the cluster, through the rules by which every
/// cell is saved; else as a decision on record.
/// </summary>
public sealed class ScoreSettling(PortalDb db, ScoringDesk desk, CellSaving saving, SheetTotals totals)
{
    /// <summary>Whether the actor may settle scores of that sheet in the meeting: nobody those of the own department.</summary>
    public static Verdict MaySettle(Meeting meeting, ScoreSheet sheet, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(actor);
        var verdict = meeting.May(MeetingStep.Settle, actor);
        if (!verdict.IsAllowed) return verdict;
        if (sheet.ClusterId != meeting.ClusterId || sheet.Year != meeting.Year) return Verdict.Never("Bảng điểm không thuộc cụm và năm của hội nghị này.");
        if (actor.WorksFor(sheet.DepartmentId)) return Verdict.Never("Điểm của đơn vị mình do người khác thống nhất: điểm của cụm trưởng do cụm phó nhập.");
        if (!actor.ScoresFor(sheet.ClusterId, sheet.Year, sheet.DepartmentId) && !meeting.IsWho(MeetingWho.Organiser, actor)) return Verdict.Never("Cụm phó chỉ thống nhất điểm trên bảng điểm của cụm trưởng.");
        return sheet.State == SheetState.Published
            ? Verdict.NotNow("Bảng điểm đã công bố, không thay đổi được nữa.")
            : Verdict.Allowed;
    }

    /// <summary>Settles a score; null when the actor may not know of the sheet.</summary>
    public async Task<SettledScore?> SettleAsync(Actor actor, Meeting meeting, Settlement settlement, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(settlement);
        var (meetingId, heldOn) = (meeting.Id, meeting.HeldOn);
        if (await desk.OpenAsync(actor, settlement.SheetId, cancellation) is not { } seen
            || seen.Criteria.Find(settlement.CriterionId) is not { } leaf || !seen.Criteria.IsLeaf(leaf) || seen.IsAutomatic(leaf.Id)) return null;
        var verdict = MaySettle(meeting, seen.Sheet, actor);
        if (!verdict.IsAllowed) return new(verdict);
        var read = CellText.Read(leaf, settlement.Typed);
        if (read.Value is not { Status: not CellStatus.NotScored } value) return new(Verdict.Allowed, read.Problem ?? "Hãy nhập điểm hội nghị thống nhất.");
        var before = await BeforeAsync(actor, seen, leaf, cancellation);
        return await db.InTransactionAsync(
            async () =>
            {
                db.ChangeTracker.Clear();
                var open = (await desk.OpenAsync(actor, settlement.SheetId, cancellation))!;
                var written = await WriteAsync(actor, open, ScoreColumn.Cluster, leaf, settlement, heldOn, now, cancellation);
                if (written is { Problem: not null } or { IsConflict: true }) return written;
                await KeepAsync(actor, meetingId, open, (leaf, value, settlement.Reason), before, written.WrittenTo, now, cancellation);
                return written;
            },
            cancellation);
    }

    /// <summary>
    /// Writes a recorded decision into the column that the actor may score now: the ministry's review takes it over, or the cluster once
    /// the sheet has come back. Null when there is no such decision, or the actor may not know of it.
    /// </summary>
    public async Task<SettledScore?> TakeOverAsync(Actor actor, Guid agreedId, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var agreed = await db.AgreedScores.AsNoTracking().Include(score => score.Meeting).SingleOrDefaultAsync(score => score.Id == agreedId, cancellation);
        if (agreed is null || await desk.OpenAsync(actor, agreed.SheetId, cancellation) is not { } seen || seen.Criteria.Find(agreed.CriterionId) is not { } leaf) return null;
        if (agreed.WrittenTo is { } done) return new(Verdict.NotNow($"Điểm này đã ghi vào cột “{ColumnText.Name(done)}”."));
        var column = actor.IsOfficer ? ScoreColumn.Ministry : ScoreColumn.Cluster;
        var verdict = seen.Sheet.May(SheetWorkflow.ScoringStep(column), actor, seen.Deadline(column), now);
        if (!verdict.IsAllowed) return new(verdict);
        return await db.InTransactionAsync(
            async () =>
            {
                db.ChangeTracker.Clear();
                var open = (await desk.OpenAsync(actor, agreed.SheetId, cancellation))!;
                var settlement = new Settlement(agreed.SheetId, leaf.Id, CellText.Show(leaf, agreed.Value), agreed.Reason, open.Sheet.Cell(leaf.Id, column)?.Version);
                var written = await WriteAsync(actor, open, column, leaf, settlement, agreed.Meeting!.HeldOn, now, cancellation);
                if (written is { Problem: not null } or { IsConflict: true }) return written;
                var stored = await db.AgreedScores.SingleAsync(score => score.Id == agreedId, cancellation);
                stored.WrittenInto(column, actor, now);
                db.Record(actor, now, nameof(Meeting), stored.MeetingId, "AgreedScoreTakenOver", $"Ghi điểm thống nhất mục {stored.CriterionCode} của {open.Sheet.Department!.Province} vào cột “{ColumnText.Name(column)}”: {stored.AgreedShown}.");
                await db.SaveChangesAsync(cancellation);
                return written;
            },
            cancellation);
    }

    private async Task<SettledScore> WriteAsync(
        Actor actor, OpenSheet open, ScoreColumn column, CriterionNode leaf, Settlement settlement, DateOnly heldOn, DateTime now, CancellationToken cancellation)
    {
        if (!open.Sheet.May(SheetWorkflow.ScoringStep(column), actor, open.Deadline(column), now).IsAllowed) return new(Verdict.Allowed);
        var reason = $"Hội nghị cụm ngày {DateText.Show(heldOn)} thống nhất: {settlement.Reason}";
        var edit = new CellEdit(settlement.SheetId, leaf.Id, settlement.Typed, null, reason, settlement.CellVersion);
        var outcome = (await saving.SaveAsync(actor, column, [edit], now, cancellation)).Single();
        return outcome.Result switch
        {
            CellResult.Saved or CellResult.Unchanged => new(Verdict.Allowed, WrittenTo: column),
            CellResult.Conflict => new(Verdict.Allowed, $"{outcome.Sentence} Nay là “{outcome.Shown}”. Hãy xem lại rồi ghi lại điểm thống nhất.", IsConflict: true),
            CellResult.Refused => new(outcome.Verdict!),
            _ => new(Verdict.Allowed, outcome.Sentence),
        };
    }

    // Three columns as they read before the meeting touched them; a second decision keeps what stood before the first.
    private async Task<Disagreement> BeforeAsync(Actor actor, OpenSheet open, CriterionNode leaf, CancellationToken cancellation)
    {
        var computed = new Dictionary<ScoreColumn, SheetTotal>();
        foreach (var column in Enum.GetValues<ScoreColumn>().Where(column => open.Sheet.ShowsScoresTo(actor, column)))
        {
            computed[column] = await totals.ComputeAsync(actor, open, column, cancellation);
        }

        return Disagreement.Of(open.Sheet, leaf, computed);
    }

    private async Task KeepAsync(
        Actor actor, Guid meetingId, OpenSheet open, (CriterionNode Leaf, CellValue Value, string Reason) agreed, Disagreement before, ScoreColumn? writtenTo, DateTime now, CancellationToken cancellation)
    {
        var (leaf, value, reason) = agreed;
        var (sheetId, criterionId) = (open.Sheet.Id, leaf.Id);
        var score = await db.AgreedScores.SingleOrDefaultAsync(candidate => candidate.MeetingId == meetingId && candidate.SheetId == sheetId && candidate.CriterionId == criterionId, cancellation);
        var earlier = score?.AgreedShown;
        if (score is null)
        {
            score = new AgreedScore
            {
                MeetingId = meetingId,
                SheetId = sheetId,
                DepartmentId = open.Sheet.DepartmentId,
                CriterionId = criterionId,
                CriterionCode = leaf.Code,
                CriterionText = leaf.Text,
                SelfShown = before.Of(ScoreColumn.Self)?.Shown ?? string.Empty,
                ClusterShown = before.Of(ScoreColumn.Cluster)?.Shown ?? string.Empty,
                MinistryShown = before.Of(ScoreColumn.Ministry)?.Shown ?? string.Empty,
            };
            db.AgreedScores.Add(score);
        }

        var shown = CellText.Show(leaf, value);
        score.Decide(value, shown, reason, actor, now);
        if (writtenTo is { } column) score.WrittenInto(column, actor, now);
        db.Record(
            actor, now, nameof(Meeting), meetingId, "ScoreSettled",
            $"Thống nhất điểm mục {leaf.Code} của {open.Sheet.Department!.Province}: {shown}{(writtenTo is null ? " (ghi nhận, chờ Bộ thẩm định)" : "")}.",
            reason, [new AuditChange("Điểm thống nhất", earlier, shown)]);
        await db.SaveChangesAsync(cancellation);
    }
}
