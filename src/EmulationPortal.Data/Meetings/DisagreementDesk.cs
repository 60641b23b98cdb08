using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Meetings;

/// <summary>A sheet with what is disputed on it.</summary>
/// <param name="Open">The sheet.</param>
/// <param name="Totals">The computed columns that the reader may see.</param>
/// <param name="Disputes">The disputed criteria, and those that the meeting has settled, in printed order.</param>
/// <param name="Agreed">What the meeting has settled, by criterion.</param>
public sealed record DisputedSheet(
    OpenSheet Open, IReadOnlyDictionary<ScoreColumn, SheetTotal> Totals, IReadOnlyList<Disagreement> Disputes, IReadOnlyDictionary<Guid, AgreedScore> Agreed)
{
    /// <summary>The sheet.</summary>
    public ScoreSheet Sheet => Open.Sheet;

    /// <summary>The member's short name.</summary>
    public string Province => Open.Sheet.Department!.Province;
}

/// <summary>Finds what the members, the cluster and the ministry do not agree on, in as many questions for twelve sheets as for one.</summary>
public sealed class DisagreementDesk(PortalDb db, ScoringDesk desk, SheetTotals totals)
{
    /// <summary>The sheets of a meeting's cluster and year with what is disputed, as far as the reader may see; members in the meeting's order.</summary>
    public async Task<IReadOnlyList<DisputedSheet>> ListAsync(Actor actor, Meeting meeting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(meeting);
        var sheets = await db.ScoreSheets.AsNoTracking().VisibleTo(actor)
            .Where(sheet => sheet.ClusterId == meeting.ClusterId && sheet.Year == meeting.Year && sheet.SubmittedAt != null && sheet.State != SheetState.Draft)
            .Include(sheet => sheet.Department)
            .Include(sheet => sheet.Cells)
            .ToListAsync(cancellation);
        if (sheets.Count == 0)
        {
            return [];
        }

        var (set, tree) = await desk.CriteriaAsync(sheets[0].CriteriaSetId, cancellation);
        var year = await db.EmulationYears.AsNoTracking()
            .Include(candidate => candidate.Stages)
            .Include(candidate => candidate.Extensions)
            .AsSplitQuery()
            .SingleAsync(candidate => candidate.Id == sheets[0].YearId, cancellation);
        var best = await totals.BestAsync(actor.InLeadersPlace(meeting.ClusterId, meeting.Year), year.Id, meeting.ClusterId, tree, cancellation);
        var agreed = (await db.AgreedScores.AsNoTracking().Where(score => score.MeetingId == meeting.Id).ToListAsync(cancellation)).ToLookup(score => score.SheetId);
        return [.. sheets
            .OrderBy(sheet => meeting.AttendanceOf(sheet.DepartmentId)?.Position ?? int.MaxValue)
            .Select(sheet => Of(new OpenSheet(sheet, set, tree, year), actor, meeting.DisagreementThreshold, best, agreed[sheet.Id].ToDictionary(score => score.CriterionId)))];
    }

    /// <summary>
    /// The members whose sheet the cluster has not got, in words: never sent, or returned and not sent again. The own one is left out;
    /// empty for whoever does not see all sheets of the cluster and so can't tell.
    /// </summary>
    /// <param name="actor">The reader.</param>
    /// <param name="meeting">The meeting with its members.</param>
    /// <param name="sheets">The sheets that the reader was given by <see cref="ListAsync"/>.</param>
    public static IReadOnlyList<string> Unsent(Actor actor, Meeting meeting, IReadOnlyList<DisputedSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(sheets);
        if (!actor.IsOfficer && !actor.Leads(meeting.ClusterId, meeting.Year)) return [];
        var states = sheets.ToDictionary(sheet => sheet.Sheet.DepartmentId, sheet => sheet.Sheet.State);
        return [.. meeting.Attendances
            .Where(attendance => attendance.DepartmentId != actor.DepartmentId && !(states.TryGetValue(attendance.DepartmentId, out var state) && state != SheetState.Returned))
            .OrderBy(attendance => attendance.Position)
            .Select(attendance => attendance.Department!.Province + (states.ContainsKey(attendance.DepartmentId) ? " (đã trả lại, chưa gửi lại)" : string.Empty))];
    }

    /// <summary>
    /// What a criterion of the same code was worth on the same department's sheet of the year before: the value that counted there, as it
    /// reads; null when there is none in the portal.
    /// </summary>
    public async Task<string?> LastYearAsync(ScoreSheet sheet, CriterionNode leaf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(leaf);
        var (department, year, code) = (sheet.DepartmentId, sheet.Year - 1, leaf.Code);
        // A unit that a merger founded or enlarged is compared with its own sheet first, else with that of the nearest unit it came from.
        var line = (await db.LineageAsync(department, cancellation)).RolledUp;
        var scored = await db.ScoreSheets.Where(candidate => line.Contains(candidate.DepartmentId) && candidate.Year == year).Select(candidate => candidate.DepartmentId).ToListAsync(cancellation);
        var nearest = line.Where(scored.Contains).FirstOrDefault();
        var before = await db.ScoreSheets.AsNoTracking()
            .Where(candidate => candidate.DepartmentId == nearest && candidate.Year == year)
            .Include(candidate => candidate.Cells.Where(cell => db.Criteria.Any(criterion => criterion.Id == cell.CriterionId && criterion.Code == code)))
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellation);
        if (before is null || before.Cells.Count == 0)
        {
            return null;
        }

        var (_, tree) = await desk.CriteriaAsync(before.CriteriaSetId, cancellation);
        var criterion = before.Cells[0].CriterionId;
        return tree.Find(criterion) is { } node && EffectiveScore.Cell(before, criterion) is { } cell
            ? $"{CellText.Show(node, cell.Value)} ({ColumnText.Name(cell.Column).ToLowerInvariant()}, tối đa {Domain.Text.NumberText.Points(node.MaxPoints)})"
            : null;
    }

    private static DisputedSheet Of(
        OpenSheet open, Actor actor, decimal threshold, IReadOnlyDictionary<ScoreColumn, RelativeContext> best, IReadOnlyDictionary<Guid, AgreedScore> agreed)
    {
        var computed = Enum.GetValues<ScoreColumn>()
            .Where(column => open.Sheet.ShowsScoresTo(actor, column))
            .ToDictionary(column => column, column => SheetArithmetic.Compute(open.Criteria, open.Sheet.Values(column), open.Options, best.GetValueOrDefault(column)));
        return new(open, computed, Disagreement.In(open.Sheet, computed, open.IsAutomatic, threshold, agreed.ContainsKey), agreed);
    }
}
