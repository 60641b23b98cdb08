using EmulationPortal.Data;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>What was typed and could not be saved, to be shown again.</summary>
public sealed record TypedCell(string? Typed, string? Explanation, string? Reason, string Problem);

/// <summary>Builds the page of a sheet.</summary>
public sealed class SheetPages(PortalDb db, SheetTotals totals)
{
    private const string NotScored = "–";
    private static readonly ScoreColumn[] AllColumns = Enum.GetValues<ScoreColumn>();

    /// <summary>The page for <paramref name="actor"/>.</summary>
    /// <param name="open">The sheet.</param>
    /// <param name="actor">The reader.</param>
    /// <param name="clock">Now and today.</param>
    /// <param name="typed">Cells of the last form that could not be saved, by criterion.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<SheetPage> BuildAsync(
        OpenSheet open, Actor actor, (DateTime Now, DateOnly Today) clock, IReadOnlyDictionary<Guid, TypedCell>? typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        var sheet = open.Sheet;
        var edit = EditColumn(open, actor, clock.Now);
        var columns = AllColumns.Where(column => column == edit || sheet.ShowsScoresTo(actor, column)).ToList();
        var sums = new Dictionary<ScoreColumn, SheetTotal>();
        foreach (var column in columns)
        {
            sums[column] = await totals.ComputeAsync(actor, open, column, cancellation);
        }

        var evidence = await db.EvidenceCitations.AsNoTracking()
            .Where(citation => citation.SheetId == sheet.Id)
            .GroupBy(citation => citation.CriterionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var promises = (await db.PromisesAsync(sheet.DepartmentId, sheet.Year, cancellation)).ToLookup(promise => promise.CriterionId);
        return new SheetPage
        {
            Open = open,
            Province = sheet.Department!.Province,
            DepartmentName = sheet.Department.Name,
            StateName = SheetWorkflow.StateName(sheet.State),
            StateClass = StateClass(sheet.State),
            Scorer = await ScorerAsync(sheet, cancellation),
            EditColumn = edit,
            WhyReadOnly = edit is null ? WhyReadOnly(open, actor, clock.Now) : null,
            Columns = columns,
            Rows = open.Criteria.Nodes.Select(node => Row(open, node, columns, edit, sums, evidence, typed) with { Promises = [.. promises[node.Id]] }).ToList(),
            WritesResults = actor.WorksFor(sheet.DepartmentId) && sheet.State != SheetState.Published,
            Totals = columns.Select(column => Total(open, column, sums[column])).ToList(),
            Steps = Steps(open, actor, clock.Now),
            Stages = Stages(open, clock.Today),
            AcceptFrom = edit switch { ScoreColumn.Cluster => "điểm tự chấm", ScoreColumn.Ministry => "điểm cụm chấm", _ => null },
        };
    }

    /// <summary>CSS class of a state.</summary>
    public static string StateClass(SheetState state) => state switch
    {
        SheetState.Returned or SheetState.ReturnedToCluster => "state-returned",
        SheetState.Approved or SheetState.Published => "state-done",
        SheetState.Draft => "",
        _ => "state-waiting",
    };

    /// <summary>The column that the actor may edit now, or null.</summary>
    public static ScoreColumn? EditColumn(OpenSheet open, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(open);
        foreach (var column in AllColumns)
        {
            if (open.Sheet.May(SheetWorkflow.ScoringStep(column), actor, open.Deadline(column), now).IsAllowed)
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>The total as shown.</summary>
    public static ColumnTotal Total(OpenSheet open, ScoreColumn column, SheetTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        var notes = new List<string>();
        if (total.NotScoredLeaves.Count > 0)
        {
            notes.Add($"còn {total.NotScoredLeaves.Count} mục chưa chấm");
        }

        if (total.PendingLeaves.Count > 0)
        {
            notes.Add($"{total.PendingLeaves.Count} mục chờ kết quả cả cụm");
        }

        if (total.IsDisqualified)
        {
            notes.Add($"không xét thi đua (mục {total.DisqualifiedBy[0].Code})");
        }

        return new(column, !IsTouched(open, column) ? NotScored : total.Total is { } sum ? NumberText.Show(sum, total.Options.Decimals) : "không tính", string.Join("; ", notes));
    }

    private static SheetRow Row(
        OpenSheet open, CriterionNode node, IReadOnlyList<ScoreColumn> columns, ScoreColumn? edit,
        IReadOnlyDictionary<ScoreColumn, SheetTotal> sums, IReadOnlyDictionary<Guid, int> evidence, IReadOnlyDictionary<Guid, TypedCell>? typed)
    {
        var isLeaf = open.Criteria.IsLeaf(node);
        var criterion = open.Set.Criteria.First(candidate => candidate.Id == node.Id);
        return new SheetRow(
            node,
            open.Criteria.DepthOf(node),
            isLeaf,
            node.Kind is { } kind ? LeafKindText.Typed(kind) + (CellText.TakesTarget(node) ? "/chỉ tiêu" : "") : string.Empty,
            criterion.Guidance,
            criterion.EvidenceRequired,
            evidence.GetValueOrDefault(node.Id),
            columns.ToDictionary(column => column, column => isLeaf
                ? Cell(open, node, column, column == edit && criterion.Automatic == AutomaticSource.None, criterion, sums[column], column == edit ? typed?.GetValueOrDefault(node.Id) : null)
                : CellView.Hidden with { Text = GroupPoints(sums[column].For(node.Id), IsTouched(open, column)) }));
    }

    /// <summary>
    /// Whether somebody has scored in the column: what the portal fills by itself does not make a column that nobody has
    /// scored one with points.
    /// </summary>
    public static bool IsTouched(OpenSheet open, ScoreColumn column)
    {
        ArgumentNullException.ThrowIfNull(open);
        return open.Sheet.Cells.Any(cell => cell.Column == column && cell.Status != CellStatus.NotScored && !open.IsAutomatic(cell.CriterionId));
    }

    /// <summary>The points of a group: “–” while nobody has scored in it, “KG” when all of it was not assigned.</summary>
    /// <param name="group">The group.</param>
    /// <param name="isTouched">See <see cref="IsTouched"/>.</param>
    public static string GroupPoints(NodeTotal group, bool isTouched)
    {
        ArgumentNullException.ThrowIfNull(group);
        return !isTouched || !group.IsTouched ? NotScored
            : group.Max > 0 && group.NotAssignedMax == group.Max ? CellText.NotAssignedMark
            : NumberText.Points(group.Net);
    }

    private static CellView Cell(
        OpenSheet open, CriterionNode node, ScoreColumn column, bool isEditable, Criterion criterion, SheetTotal sums, TypedCell? typed)
    {
        var stored = open.Sheet.Cell(node.Id, column);
        var text = CellText.InGrid(node, stored?.Value ?? CellValue.NotScored);
        return new CellView(
            isEditable ? new CellName(open.Sheet.Id, node.Id, stored?.Version, text) : null,
            typed?.Typed ?? text,
            isEditable && stored?.Status == CellStatus.NotAssigned ? CellText.Sentence(node, stored.Value) : PointsBeside(node, sums),
            typed?.Explanation ?? stored?.Explanation ?? string.Empty,
            typed?.Reason ?? stored?.Reason ?? string.Empty,
            typed?.Problem,
            stored is null || stored.SavedById == Guid.Empty ? string.Empty : $"{stored.SavedByName}, {VietnamTime.Show(stored.SavedAt)}",
            criterion.Automatic != AutomaticSource.None);
    }

    // The points a cell earns, where they are not simply what was typed.
    private static string PointsBeside(CriterionNode node, SheetTotal sums)
    {
        var earned = sums.For(node.Id).Leaf;
        if (earned is null || earned.Cell.Status != CellStatus.Scored || (node.Kind == LeafKind.Manual))
        {
            return string.Empty;
        }

        return earned.Points is { } points ? $"{NumberText.Points(points)} điểm" : earned.IsPending ? "chờ kết quả cả cụm" : string.Empty;
    }

    private static List<StepButton> Steps(OpenSheet open, Actor actor, DateTime now)
    {
        var buttons = new List<StepButton>();
        foreach (var row in SheetWorkflow.Table.Transitions.Where(row => row.To is not null && row.Step != SheetStep.Publish))
        {
            if (!open.Sheet.IsWho(row.Who, actor) || !row.From.Contains(open.Sheet.State))
            {
                continue;
            }

            var verdict = open.Sheet.May(row.Step, actor, open.DeadlineOf(row.Step), now);
            buttons.Add(new(row.Step, row.Title, verdict.IsAllowed ? null : verdict.Why, row.Step is SheetStep.Submit or SheetStep.Forward or SheetStep.Approve));
        }

        return buttons;
    }

    private static List<StageView> Stages(OpenSheet open, DateOnly today)
    {
        var here = open.Sheet.State switch
        {
            SheetState.Draft or SheetState.Returned => StageKind.SelfScoring,
            SheetState.Submitted or SheetState.ReturnedToCluster => StageKind.ClusterScoring,
            SheetState.Forwarded => StageKind.MinistryReview,
            _ => StageKind.Publication,
        };
        return StageText.All.Select(stage =>
        {
            var deadline = open.Year.DeadlineOf(stage, open.Sheet.ClusterId, open.Sheet.DepartmentId);
            var place = open.Sheet.State == SheetState.Published || stage < here ? StagePlace.Done : stage == here ? StagePlace.Here : StagePlace.Ahead;
            var when = deadline is null
                ? "chưa đặt hạn"
                : $"hạn {VietnamTime.Show(deadline.SoftAt)}"
                    + (place == StagePlace.Here ? $", {DateText.Remaining(today, VietnamTime.DateOf(deadline.SoftAt))}" : "")
                    + (deadline.Extension is null ? "" : " (đã gia hạn)");
            return new StageView(StageText.Name(stage), when, place);
        }).ToList();
    }

    private static string? WhyReadOnly(OpenSheet open, Actor actor, DateTime now) => AllColumns
        .Where(column => open.Sheet.IsWho(WhoScores(column), actor))
        .Select(column => open.Sheet.May(SheetWorkflow.ScoringStep(column), actor, open.Deadline(column), now).Why)
        .FirstOrDefault();

    private static SheetWho WhoScores(ScoreColumn column) => column switch
    {
        ScoreColumn.Self => SheetWho.Owner,
        ScoreColumn.Cluster => SheetWho.ClusterScorer,
        _ => SheetWho.Officer,
    };

    private async Task<string> ScorerAsync(ScoreSheet sheet, CancellationToken cancellation)
    {
        var duties = await db.ClusterAppointments.AsNoTracking()
            .Where(appointment => appointment.ClusterId == sheet.ClusterId && appointment.Year == sheet.Year)
            .Select(appointment => new { appointment.Duty, appointment.DepartmentId, appointment.Department!.Province })
            .ToListAsync(cancellation);
        var leader = duties.FirstOrDefault(duty => duty.Duty == AppointmentDuty.Leader);
        var deputy = duties.FirstOrDefault(duty => duty.Duty == AppointmentDuty.Deputy);
        return leader?.DepartmentId == sheet.DepartmentId
            ? deputy is null
                ? "Đây là bảng điểm của cụm trưởng. Cụm chưa có cụm phó để chấm; hãy đề nghị Bộ bổ sung."
                : $"Đây là bảng điểm của cụm trưởng, do cụm phó ({deputy.Province}) chấm."
            : leader is null
                ? "Cụm chưa có cụm trưởng; hãy đề nghị Bộ bổ sung."
                : $"Cụm trưởng chấm: {leader.Province}.";
    }
}
