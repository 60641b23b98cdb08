namespace EmulationPortal.Domain.Scoring;

/// <summary>Where a sheet stands.</summary>
public enum SheetState
{
    /// <summary>Nháp: the department scores itself.</summary>
    Draft = 1,

    /// <summary>Đã gửi cụm: the cluster's leader (for the leader's own sheet the deputy) scores.</summary>
    Submitted = 2,

    /// <summary>Trả lại đơn vị, with a reason.</summary>
    Returned = 3,

    /// <summary>Đã gửi Bộ: the ministry reviews.</summary>
    Forwarded = 4,

    /// <summary>Trả lại cụm, with a reason.</summary>
    ReturnedToCluster = 5,

    /// <summary>Đã duyệt by the ministry.</summary>
    Approved = 6,

    /// <summary>Đã công bố: locked.</summary>
    Published = 7,
}

/// <summary>What can be done with a sheet.</summary>
public enum SheetStep
{
    /// <summary>Enter self scores, explanations and evidence.</summary>
    ScoreSelf = 1,

    /// <summary>Submit to the cluster.</summary>
    Submit = 2,

    /// <summary>Take a submission back before the cluster has scored it.</summary>
    Withdraw = 3,

    /// <summary>Enter cluster scores.</summary>
    ScoreCluster = 4,

    /// <summary>Return to the department.</summary>
    ReturnToDepartment = 5,

    /// <summary>Forward to the ministry.</summary>
    Forward = 6,

    /// <summary>Enter ministry scores.</summary>
    ScoreMinistry = 7,

    /// <summary>Return to the cluster.</summary>
    ReturnToCluster = 8,

    /// <summary>Approve.</summary>
    Approve = 9,

    /// <summary>Take an approval back.</summary>
    Reopen = 10,

    /// <summary>Publish, as part of the cluster's ranking.</summary>
    Publish = 11,
}

/// <summary>Who can act on a sheet.</summary>
public enum SheetWho
{
    /// <summary>Staff or director of the sheet's own department.</summary>
    Owner = 1,

    /// <summary>The one who scores for the cluster: leader, or deputy for the leader's own sheet.</summary>
    ClusterScorer = 2,

    /// <summary>Cán bộ Bộ.</summary>
    Officer = 3,
}

/// <summary>The workflow of a sheet as one table.</summary>
public static class SheetWorkflow
{
    private static readonly SheetState[] WithDepartment = [SheetState.Draft, SheetState.Returned];
    private static readonly SheetState[] WithCluster = [SheetState.Submitted, SheetState.ReturnedToCluster];

    /// <summary>The table.</summary>
    public static Workflow<SheetState, SheetStep, SheetWho> Table { get; } = new(
    [
        new(SheetStep.ScoreSelf, "Tự chấm điểm", WithDepartment, SheetWho.Owner, null),
        new(SheetStep.Submit, "Gửi cụm", WithDepartment, SheetWho.Owner, SheetState.Submitted),
        new(SheetStep.Withdraw, "Rút lại để sửa", [SheetState.Submitted], SheetWho.Owner, SheetState.Draft, NeedsReason: true),
        new(SheetStep.ScoreCluster, "Cụm chấm điểm", WithCluster, SheetWho.ClusterScorer, null),
        new(SheetStep.Forward, "Gửi Bộ thẩm định", WithCluster, SheetWho.ClusterScorer, SheetState.Forwarded),
        new(SheetStep.ReturnToDepartment, "Trả lại đơn vị", WithCluster, SheetWho.ClusterScorer, SheetState.Returned, NeedsReason: true),
        new(SheetStep.ReturnToDepartment, "Trả lại đơn vị", [SheetState.Forwarded], SheetWho.Officer, SheetState.Returned, NeedsReason: true),
        new(SheetStep.ScoreMinistry, "Bộ chấm điểm", [SheetState.Forwarded], SheetWho.Officer, null),
        new(SheetStep.Approve, "Duyệt", [SheetState.Forwarded], SheetWho.Officer, SheetState.Approved),
        new(SheetStep.ReturnToCluster, "Trả lại cụm", [SheetState.Forwarded], SheetWho.Officer, SheetState.ReturnedToCluster, NeedsReason: true),
        new(SheetStep.Reopen, "Mở lại để thẩm định", [SheetState.Approved], SheetWho.Officer, SheetState.Forwarded, NeedsReason: true),
        new(SheetStep.Publish, "Công bố", [SheetState.Approved], SheetWho.Officer, SheetState.Published),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(SheetState state) => state switch
    {
        SheetState.Draft => "Nháp",
        SheetState.Submitted => "Đã gửi cụm",
        SheetState.Returned => "Trả lại đơn vị",
        SheetState.Forwarded => "Đã gửi Bộ",
        SheetState.ReturnedToCluster => "Trả lại cụm",
        SheetState.Approved => "Đã duyệt",
        SheetState.Published => "Đã công bố",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(SheetWho who) => who switch
    {
        SheetWho.Owner => "đơn vị có bảng điểm",
        SheetWho.ClusterScorer => "cụm trưởng (cụm phó đối với bảng điểm của cụm trưởng)",
        SheetWho.Officer => "cán bộ Bộ",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };

    /// <summary>The step that enters scores in <paramref name="column"/>.</summary>
    public static SheetStep ScoringStep(ScoreColumn column) => column switch
    {
        ScoreColumn.Self => SheetStep.ScoreSelf,
        ScoreColumn.Cluster => SheetStep.ScoreCluster,
        ScoreColumn.Ministry => SheetStep.ScoreMinistry,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
