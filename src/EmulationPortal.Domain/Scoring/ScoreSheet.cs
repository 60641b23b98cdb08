using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Scoring;

/// <summary>Bảng điểm: one department's scores of one year, in three columns.</summary>
public sealed class ScoreSheet : Entity, IVersioned
{
    /// <summary>The year record.</summary>
    public required Guid YearId { get; init; }

    /// <summary>The calendar year, kept here for the rules.</summary>
    public required int Year { get; init; }

    /// <summary>The cluster in that year.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The department, when loaded.</summary>
    public Organisation.Department? Department { get; init; }

    /// <summary>The criteria it is scored by.</summary>
    public required Guid CriteriaSetId { get; init; }

    /// <summary>Where it stands.</summary>
    public SheetState State { get; private set; } = SheetState.Draft;

    /// <summary>First submission to the cluster, in UTC: what “đúng hạn” is computed from.</summary>
    public DateTime? FirstSubmittedAt { get; private set; }

    /// <summary>Last submission to the cluster, in UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Reason of the last return, or empty.</summary>
    public string ReturnReason { get; private set; } = string.Empty;

    /// <summary>When the state last changed, in UTC.</summary>
    public DateTime? StateChangedAt { get; private set; }

    /// <summary>
    /// Last time the sheet was locked by a write, in UTC: a step, evidence, its first cell. Writing it locks the sheet's row and fails
    /// when a step has changed the sheet meanwhile, without making two such writes conflict with each other.
    /// </summary>
    public DateTime? TouchedAt { get; set; }

    /// <summary>Its cells; a cell exists once it was touched.</summary>
    public List<ScoreCell> Cells { get; } = [];

    /// <summary>Its submissions as they stood.</summary>
    public List<SheetSnapshot> Snapshots { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether <paramref name="actor"/> is one of <paramref name="who"/> for this sheet.</summary>
    public bool IsWho(SheetWho who, Actor actor) => who switch
    {
        SheetWho.Owner => actor.WorksFor(DepartmentId),
        SheetWho.ClusterScorer => actor.ScoresFor(ClusterId, Year, DepartmentId),
        SheetWho.Officer => actor.IsOfficer,
        _ => false,
    };

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> in the present state, deadlines aside.</summary>
    public Verdict May(SheetStep step, Actor actor) =>
        SheetWorkflow.Table.Ask(State, step, who => IsWho(who, actor));

    /// <summary>
    /// Whether the step may be done now: <see cref="May(SheetStep, Actor)"/>, and neither before its stage begins nor after the
    /// hard deadline.
    /// Returning and reopening are never cut off by a deadline, so that nobody is stuck; withdrawing is, since what was withdrawn
    /// after it could not be handed in again.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="actor">Who.</param>
    /// <param name="deadline">Deadline of <see cref="StageOf"/> for this sheet, extensions included; null when none is set.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict May(SheetStep step, Actor actor, StageDeadline? deadline, DateTime now)
    {
        var verdict = May(step, actor);
        if (!verdict.IsAllowed || deadline is null || StageOf(step) is null || State is SheetState.Returned or SheetState.ReturnedToCluster)
        {
            return verdict;
        }

        return deadline.WhyClosed(now, Remedy(step)) is { } why ? Verdict.NotNow(why) : verdict;
    }

    private static string Remedy(SheetStep step) => step == SheetStep.Withdraw
        ? "Rút lại bây giờ thì không gửi lại được; nếu cần sửa, hãy đề nghị cụm trưởng trả lại bảng điểm."
        : "Nếu cần thêm thời gian, hãy đề nghị Bộ gia hạn.";

    /// <summary>The stage whose deadline cuts a step off, or null.</summary>
    public static StageKind? StageOf(SheetStep step) => step switch
    {
        SheetStep.ScoreSelf or SheetStep.Submit or SheetStep.Withdraw => StageKind.SelfScoring,
        SheetStep.ScoreCluster or SheetStep.Forward => StageKind.ClusterScoring,
        SheetStep.ScoreMinistry or SheetStep.Approve => StageKind.MinistryReview,
        _ => null,
    };

    /// <summary>Does a step that changes the state. The caller has checked completeness and writes snapshot and history.</summary>
    /// <param name="step">The step.</param>
    /// <param name="actor">Who.</param>
    /// <param name="deadline">Deadline of the step's stage, or null.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="reason">The reason, where the table demands one.</param>
    public Verdict Do(SheetStep step, Actor actor, StageDeadline? deadline, DateTime now, string reason = "")
    {
        var verdict = May(step, actor, deadline, now);
        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        var row = SheetWorkflow.Table.Find(State, step, who => IsWho(who, actor))!;
        if (row.NeedsReason && string.IsNullOrWhiteSpace(reason))
        {
            return Verdict.NotNow($"Hãy ghi lý do khi làm bước “{row.Title}”.");
        }

        Apply(row, reason, now);
        return Verdict.Allowed;
    }

    private void Apply(Transition<SheetState, SheetStep, SheetWho> row, string reason, DateTime now)
    {
        State = row.To ?? State;
        StateChangedAt = now;
        ReturnReason = row.Step is SheetStep.ReturnToDepartment or SheetStep.ReturnToCluster ? reason : string.Empty;
        if (row.Step == SheetStep.Submit)
        {
            FirstSubmittedAt ??= now;
            SubmittedAt = now;
        }
    }

    /// <summary>
    /// Whether <paramref name="actor"/> may see the scores of <paramref name="column"/>: one's own department sees its self scores always
    /// and the others' once they are handed on; the scorer sees self scores once submitted; everybody sees all once published.
    /// </summary>
    public bool ShowsScoresTo(Actor actor, ScoreColumn column) => ShowsScoresTo(actor, column, State);

    /// <summary>
    /// Whether <paramref name="actor"/> might see the scores of <paramref name="column"/> while the sheet was in <paramref name="state"/>:
    /// a frozen submission is shown as it was seen then.
    /// </summary>
    public bool ShowsScoresTo(Actor actor, ScoreColumn column, SheetState state)
    {
        if (state == SheetState.Published || (column == ScoreColumn.Self && actor.WorksFor(DepartmentId)))
        {
            return true;
        }

        var submitted = SubmittedAt is not null && state != SheetState.Draft;
        return column switch
        {
            ScoreColumn.Self => submitted && (actor.IsOfficer || actor.ReadsForCluster(ClusterId, Year, DepartmentId)),
            ScoreColumn.Cluster => submitted && (actor.ReadsForCluster(ClusterId, Year, DepartmentId) || (PassedCluster(state) && (actor.IsOfficer || actor.WorksFor(DepartmentId)))),
            ScoreColumn.Ministry => submitted && (actor.IsOfficer || (state == SheetState.Approved && (actor.WorksFor(DepartmentId) || actor.ReadsForCluster(ClusterId, Year, DepartmentId)))),
            _ => false,
        };
    }

    // What the cluster has handed on, or handed back, is no longer a draft of the cluster's.
    private static bool PassedCluster(SheetState state) => state is SheetState.Forwarded or SheetState.Approved or SheetState.Returned or SheetState.ReturnedToCluster;

    /// <summary>The values of one column by criterion.</summary>
    public IReadOnlyDictionary<Guid, CellValue> Values(ScoreColumn column) =>
        Cells.Where(cell => cell.Column == column).ToDictionary(cell => cell.CriterionId, cell => cell.Value);

    /// <summary>The cell, made when untouched so far.</summary>
    public ScoreCell CellFor(Guid criterionId, ScoreColumn column)
    {
        var cell = Cell(criterionId, column);
        if (cell is null)
        {
            cell = new ScoreCell { SheetId = Id, CriterionId = criterionId, Column = column };
            Cells.Add(cell);
        }

        return cell;
    }

    /// <summary>The cell, or null while untouched.</summary>
    public ScoreCell? Cell(Guid criterionId, ScoreColumn column) =>
        Cells.FirstOrDefault(cell => cell.CriterionId == criterionId && cell.Column == column);
}

/// <summary>One cell: a criterion's score in one column.</summary>
public sealed class ScoreCell : Entity, IVersioned
{
    /// <summary>Longest explanation and longest reason, in characters.</summary>
    public const int WordsLength = 2000;

    /// <summary>The sheet.</summary>
    public required Guid SheetId { get; init; }

    /// <summary>The criterion.</summary>
    public required Guid CriterionId { get; init; }

    /// <summary>Self, cluster or ministry.</summary>
    public required ScoreColumn Column { get; init; }

    /// <summary>Not scored, scored or not assigned: three different things.</summary>
    public CellStatus Status { get; private set; }

    /// <summary>What was entered: points, percent, days late, count or achieved result, as the criterion asks.</summary>
    public decimal? Entered { get; private set; }

    /// <summary>The unit's target, for criteria relative to the best.</summary>
    public decimal? Target { get; private set; }

    /// <summary>Explanation of the number.</summary>
    public string Explanation { get; private set; } = string.Empty;

    /// <summary>Why another's number was changed; demanded then.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>Who saved it last.</summary>
    public Guid SavedById { get; private set; }

    /// <summary>Name of who saved it last.</summary>
    public string SavedByName { get; private set; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The value for the rules.</summary>
    public CellValue Value => new(Status, Entered, Target);

    /// <summary>Stores a value. Returns false when nothing changed, so that nothing is written to the history.</summary>
    public bool Save(CellValue value, string explanation, string reason, Actor actor, DateTime now)
    {
        if (value == Value && explanation == Explanation && reason == Reason)
        {
            return false;
        }

        Status = value.Status;
        Entered = value.Entered;
        Target = value.Target;
        Explanation = explanation;
        Reason = reason;
        SavedById = actor.UserId;
        SavedByName = actor.Name;
        SavedAt = now;
        return true;
    }
}

/// <summary>A sheet as it stood at one submission: stored, never computed again.</summary>
public sealed class SheetSnapshot : Entity
{
    /// <summary>The sheet.</summary>
    public required Guid SheetId { get; init; }

    /// <summary>1-based number within the sheet.</summary>
    public required int Number { get; init; }

    /// <summary>The step that made it.</summary>
    public required SheetStep Step { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime TakenAt { get; init; }

    /// <summary>Who did the step.</summary>
    public required string TakenByName { get; init; }

    /// <summary>The frozen sheet as UTF-8 JSON.</summary>
    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the content, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
