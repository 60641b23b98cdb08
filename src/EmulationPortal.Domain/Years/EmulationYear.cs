using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Years;

/// <summary>Where a year stands.</summary>
public enum YearState
{
    /// <summary>Đang chuẩn bị: structure, criteria and dates are being set.</summary>
    Preparing = 1,

    /// <summary>Đang mở: departments score, clusters score, the ministry reviews.</summary>
    Open = 2,

    /// <summary>Đã đóng: every cluster is published, nothing changes any more.</summary>
    Closed = 3,
}

/// <summary>What can be done with a year.</summary>
public enum YearStep
{
    /// <summary>Change theme, tie-breaks, thresholds.</summary>
    Edit = 1,

    /// <summary>Copy the previous year's members and criteria.</summary>
    CopyPrevious = 2,

    /// <summary>Open the year: creates every department's sheet.</summary>
    Open = 3,

    /// <summary>Grant an extension of a deadline.</summary>
    Extend = 4,

    /// <summary>Close the year after all clusters are published.</summary>
    Close = 5,

    /// <summary>Add, move or remove members of a cluster.</summary>
    ChangeMembers = 6,

    /// <summary>Appoint a cluster's leader and deputy.</summary>
    Appoint = 7,

    /// <summary>Set the dates of the stages.</summary>
    SetStages = 8,
}

/// <summary>Who can act on a year.</summary>
public enum YearWho
{
    /// <summary>Cán bộ Bộ.</summary>
    Officer = 1,
}

/// <summary>The workflow of a year.</summary>
public static class YearWorkflow
{
    /// <summary>The official word for a state.</summary>
    public static string StateName(YearState state) => state switch
    {
        YearState.Preparing => "Đang chuẩn bị",
        YearState.Open => "Đang mở",
        YearState.Closed => "Đã đóng",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The table.</summary>
    public static Workflow<YearState, YearStep, YearWho> Table { get; } = new(
    [
        new(YearStep.Edit, "Sửa năm thi đua", [YearState.Preparing, YearState.Open], YearWho.Officer, null),
        new(YearStep.SetStages, "Đặt thời hạn", [YearState.Preparing], YearWho.Officer, null),
        new(YearStep.SetStages, "Đặt thời hạn", [YearState.Open], YearWho.Officer, null, NeedsReason: true),
        new(YearStep.ChangeMembers, "Sửa thành viên cụm", [YearState.Preparing], YearWho.Officer, null),
        new(YearStep.Appoint, "Phân công cụm trưởng, cụm phó", [YearState.Preparing], YearWho.Officer, null),
        new(YearStep.Appoint, "Phân công cụm trưởng, cụm phó", [YearState.Open], YearWho.Officer, null, NeedsReason: true),
        new(YearStep.CopyPrevious, "Chép từ năm trước", [YearState.Preparing], YearWho.Officer, null),
        new(YearStep.Open, "Mở năm thi đua", [YearState.Preparing], YearWho.Officer, YearState.Open),
        new(YearStep.Extend, "Gia hạn", [YearState.Open], YearWho.Officer, null, NeedsReason: true),
        new(YearStep.Close, "Đóng năm thi đua", [YearState.Open], YearWho.Officer, YearState.Closed),
    ],
    StateName,
    _ => "cán bộ Bộ");
}

/// <summary>Năm thi đua of a bloc: theme, stages with deadlines, rules of ranking.</summary>
public sealed class EmulationYear : Entity, IVersioned
{
    /// <summary>The bloc.</summary>
    public required Guid BlocId { get; init; }

    /// <summary>The calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>Chủ đề.</summary>
    public string Theme { get; set; } = string.Empty;

    /// <summary>Khẩu hiệu.</summary>
    public string Slogan { get; set; } = string.Empty;

    /// <summary>Where the year stands.</summary>
    public YearState State { get; private set; } = YearState.Preparing;

    /// <summary>The four stages, in order.</summary>
    public List<YearStage> Stages { get; } = [];

    /// <summary>Extensions granted.</summary>
    public List<DeadlineExtension> Extensions { get; } = [];

    /// <summary>How ties are broken, in order.</summary>
    public List<YearTieBreak> TieBreaks { get; } = [];

    /// <summary>Thresholds of classification, highest first.</summary>
    public List<YearClassification> Classifications { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(YearStep step, Actor actor) => YearWorkflow.Table.Ask(State, step, _ => actor.IsOfficer);

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> in <paramref name="number"/>, of which the portal may have no record.</summary>
    public static Verdict MayIn(EmulationYear? year, int number, YearStep step, Actor actor)
    {
        if (year is not null)
        {
            return year.May(step, actor);
        }

        return actor.IsOfficer
            ? Verdict.NotNow($"Chưa có năm thi đua {number} trên hệ thống. Hãy tạo năm thi đua trước.")
            : YearWorkflow.Table.Ask(YearState.Preparing, step, _ => false);
    }

    /// <summary>Whether a written reason is demanded for <paramref name="step"/> in the present state.</summary>
    public bool NeedsReason(YearStep step) => YearWorkflow.Table.Find(State, step, _ => true)?.NeedsReason == true;

    /// <summary>Sets the dates of the stages.</summary>
    /// <returns>What changed, for the history; empty when nothing did.</returns>
    public IReadOnlyList<AuditChange> SetStages(IEnumerable<PlannedStage> plan)
    {
        var changes = new List<AuditChange>();
        foreach (var wanted in plan)
        {
            var stage = Stages.FirstOrDefault(candidate => candidate.Kind == wanted.Kind);
            var before = stage?.Describe();
            if (stage is null)
            {
                stage = new YearStage { YearId = Id, Kind = wanted.Kind };
                Stages.Add(stage);
            }

            (stage.StartsOn, stage.SoftDeadlineAt, stage.HardDeadlineAt) = (wanted.StartsOn, wanted.SoftAt, wanted.HardAt);
            if (stage.Describe() is var after && after != before)
            {
                changes.Add(new AuditChange(StageText.Name(stage.Kind), before, after));
            }
        }

        return changes;
    }

    /// <summary>
    /// Deadlines of an open year that would be moved to a moment that has passed: work would be late, or refused, before anybody
    /// knew. A deadline that stays as it is may have passed.
    /// </summary>
    public IReadOnlyList<StageProblem> MovedIntoThePast(IEnumerable<PlannedStage> plan, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return State == YearState.Preparing ? [] : [.. plan.SelectMany(wanted => MovedIntoThePast(wanted, now))];
    }

    private IEnumerable<StageProblem> MovedIntoThePast(PlannedStage wanted, DateTime now)
    {
        var stage = Stages.FirstOrDefault(candidate => candidate.Kind == wanted.Kind);
        if (wanted.SoftAt <= now && wanted.SoftAt != stage?.SoftDeadlineAt)
        {
            yield return new(wanted.Kind, StageDate.SoftAt, $"Năm đã mở, không dời hạn về thời điểm đã qua ({VietnamTime.Show(wanted.SoftAt)}). Hãy đặt hạn sau bây giờ.");
        }

        if (wanted.HardAt <= now && wanted.HardAt != stage?.HardDeadlineAt)
        {
            yield return new(wanted.Kind, StageDate.HardAt, $"Năm đã mở, không dời hạn cuối về thời điểm đã qua ({VietnamTime.Show(wanted.HardAt)}). Hãy đặt hạn cuối sau bây giờ.");
        }
    }

    /// <summary>Grants a later deadline.</summary>
    /// <exception cref="InvalidOperationException">The year's state or <see cref="ExtensionProblem"/> forbids it.</exception>
    public DeadlineExtension Extend(Actor actor, ExtensionWish wish, string reason, DateTime now)
    {
        if (!May(YearStep.Extend, actor).IsAllowed || ExtensionProblem(wish, now) is not null)
        {
            throw new InvalidOperationException("An extension is granted after it was asked for and found sound.");
        }

        var extension = new DeadlineExtension
        {
            YearId = Id,
            Stage = wish.Stage,
            ClusterId = wish.ClusterId,
            DepartmentId = wish.DepartmentId,
            UntilAt = wish.UntilAt,
            Reason = reason,
            GrantedByName = actor.Name,
            GrantedAt = now,
        };
        Extensions.Add(extension);
        return extension;
    }

    /// <summary>
    /// The next stage's deadline when the wished one lies even behind that: most likely mistyped, so it is to be confirmed. Null
    /// when it does not, or no stage follows.
    /// </summary>
    public StageDeadline? OvertakenBy(ExtensionWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.Stage < StageKind.Publication && DeadlineOf(wish.Stage + 1, wish.ClusterId, wish.DepartmentId) is { } next && wish.UntilAt > next.HardAt ? next : null;
    }

    /// <summary>Takes an extension back: the deadline before it holds again. It stays in the history that the caller writes.</summary>
    public Verdict Withdraw(Actor actor, DeadlineExtension extension)
    {
        var verdict = May(YearStep.Extend, actor);
        if (verdict.IsAllowed)
        {
            Extensions.Remove(extension);
        }

        return verdict;
    }

    /// <summary>Why the wished deadline can't be granted, as a sentence with the remedy; null when it can.</summary>
    public string? ExtensionProblem(ExtensionWish wish, DateTime now)
    {
        if (DeadlineOf(wish.Stage, wish.ClusterId, wish.DepartmentId) is not { } deadline)
        {
            return "Giai đoạn này chưa đặt thời hạn; hãy đặt thời hạn của năm trước.";
        }

        if (wish.UntilAt <= now)
        {
            return $"Hạn mới {VietnamTime.Show(wish.UntilAt)} đã qua. Hãy chọn thời điểm sau bây giờ.";
        }

        return wish.UntilAt <= deadline.SoftAt
            ? $"Hạn mới phải sau hạn hiện nay ({VietnamTime.Show(deadline.SoftAt)})."
            : null;
    }

    /// <summary>Opens the year.</summary>
    public Verdict Open(Actor actor)
    {
        var verdict = May(YearStep.Open, actor);
        if (verdict.IsAllowed && Stages.Count != StageText.All.Count)
        {
            verdict = Verdict.NotNow("Chưa đặt đủ thời hạn của bốn giai đoạn; hãy đặt thời hạn rồi mở năm.");
        }

        if (verdict.IsAllowed)
        {
            State = YearState.Open;
        }

        return verdict;
    }

    /// <summary>Closes the year.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="unpublishedClusters">Names of clusters without a published ranking.</param>
    public Verdict Close(Actor actor, IReadOnlyList<string> unpublishedClusters)
    {
        var verdict = May(YearStep.Close, actor);
        if (verdict.IsAllowed && unpublishedClusters.Count > 0)
        {
            verdict = Verdict.NotNow($"Chưa công bố kết quả: {string.Join(", ", unpublishedClusters)}.");
        }

        if (verdict.IsAllowed)
        {
            State = YearState.Closed;
        }

        return verdict;
    }

    /// <summary>The deadline of <paramref name="stage"/> for a department of a cluster, extensions included; null while not set.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="clusterId">The cluster.</param>
    /// <param name="departmentId">The department, or null for the cluster as a whole.</param>
    /// <param name="without">An extension to be left out: what holds once it is taken back.</param>
    public StageDeadline? DeadlineOf(StageKind stage, Guid clusterId, Guid? departmentId = null, DeadlineExtension? without = null)
    {
        var set = Stages.FirstOrDefault(candidate => candidate.Kind == stage);
        if (set is null)
        {
            return null;
        }

        var granted = Extensions
            .Where(extension => extension != without && extension.Stage == stage && extension.Covers(clusterId, departmentId))
            .OrderByDescending(extension => extension.UntilAt)
            .FirstOrDefault();
        return StageDeadline.Of(set, granted);
    }
}

/// <summary>A tie-break of a year, in its place.</summary>
public sealed class YearTieBreak : Entity
{
    /// <summary>The year record.</summary>
    public required Guid YearId { get; init; }

    /// <summary>1-based order.</summary>
    public required int Position { get; init; }

    /// <summary>What is compared.</summary>
    public required TieBreakKind Kind { get; init; }

    /// <summary>Code of the criteria group, for <see cref="TieBreakKind.GroupPoints"/>.</summary>
    public string GroupCode { get; init; } = string.Empty;
}

/// <summary>A threshold of classification (xếp loại).</summary>
public sealed class YearClassification : Entity
{
    /// <summary>The year record.</summary>
    public required Guid YearId { get; init; }

    /// <summary>“Xuất sắc”, “Tốt”, …</summary>
    public required string Name { get; init; }

    /// <summary>Lowest total, in points, inclusive.</summary>
    public required decimal FromPoints { get; init; }
}
