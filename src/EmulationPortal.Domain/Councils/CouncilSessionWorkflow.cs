namespace EmulationPortal.Domain.Councils;

/// <summary>Where a session stands.</summary>
public enum CouncilSessionState
{
    /// <summary>Đang chuẩn bị.</summary>
    Draft = 1,

    /// <summary>Đã triệu tập.</summary>
    Called = 2,

    /// <summary>Đang họp.</summary>
    Opened = 3,

    /// <summary>Đã kết thúc.</summary>
    Concluded = 4,

    /// <summary>Đã hủy, with a reason.</summary>
    Cancelled = 5,
}

/// <summary>What can be done with a session.</summary>
public enum CouncilSessionStep
{
    /// <summary>Change title, place, time, quorum.</summary>
    Edit = 1,

    /// <summary>Put lines on the agenda.</summary>
    SetAgenda = 2,

    /// <summary>Call the members.</summary>
    Call = 3,

    /// <summary>Write down who attends.</summary>
    TakeAttendance = 4,

    /// <summary>Open it.</summary>
    Open = 5,

    /// <summary>End it: the lines are approved or not.</summary>
    Conclude = 6,

    /// <summary>Call it off.</summary>
    Cancel = 7,

    /// <summary>Issue minutes and ballot record for signing.</summary>
    IssueRecords = 8,

    /// <summary>Take its end back before its minutes are issued.</summary>
    Reopen = 9,
}

/// <summary>Who can act on a session.</summary>
public enum CouncilWho
{
    /// <summary>The ministry's officers.</summary>
    Officer = 1,

    /// <summary>The council's secretary.</summary>
    Secretary = 2,

    /// <summary>The council's chair.</summary>
    Chair = 3,
}

/// <summary>The workflow of a session as one table.</summary>
public static class CouncilSessionWorkflow
{
    private static readonly CouncilSessionState[] Ahead = [CouncilSessionState.Draft, CouncilSessionState.Called];
    private static readonly CouncilSessionState[] Running = [CouncilSessionState.Called, CouncilSessionState.Opened];

    /// <summary>The table.</summary>
    public static Workflow<CouncilSessionState, CouncilSessionStep, CouncilWho> Table { get; } = new(
    [
        .. Both(CouncilSessionStep.Edit, "Sửa phiên họp", Ahead),
        .. Both(CouncilSessionStep.SetAgenda, "Đưa hồ sơ vào chương trình", [.. Ahead, CouncilSessionState.Opened]),
        new(CouncilSessionStep.Call, "Triệu tập", [CouncilSessionState.Draft], CouncilWho.Officer, CouncilSessionState.Called),
        .. Both(CouncilSessionStep.TakeAttendance, "Điểm danh", Running),
        .. Both(CouncilSessionStep.Open, "Khai mạc", [CouncilSessionState.Called], CouncilSessionState.Opened),
        .. Both(CouncilSessionStep.Conclude, "Kết thúc phiên họp", [CouncilSessionState.Opened], CouncilSessionState.Concluded),
        new(CouncilSessionStep.Cancel, "Hủy phiên họp", Ahead, CouncilWho.Officer, CouncilSessionState.Cancelled, NeedsReason: true),
        .. Both(CouncilSessionStep.IssueRecords, "Phát hành biên bản để ký", [CouncilSessionState.Concluded]),
        .. new[] { CouncilWho.Officer, CouncilWho.Secretary, CouncilWho.Chair }.Select(who => new Transition<CouncilSessionState, CouncilSessionStep, CouncilWho>(
            CouncilSessionStep.Reopen, "Mở lại phiên họp", [CouncilSessionState.Concluded], who, CouncilSessionState.Opened, NeedsReason: true)),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(CouncilSessionState state) => state switch
    {
        CouncilSessionState.Draft => "Đang chuẩn bị",
        CouncilSessionState.Called => "Đã triệu tập",
        CouncilSessionState.Opened => "Đang họp",
        CouncilSessionState.Concluded => "Đã kết thúc",
        CouncilSessionState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(CouncilWho who) => who switch
    {
        CouncilWho.Officer => "cán bộ Bộ (thường trực Hội đồng)",
        CouncilWho.Secretary => "Thư ký Hội đồng",
        CouncilWho.Chair => "Chủ tịch Hội đồng",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };

    private static IEnumerable<Transition<CouncilSessionState, CouncilSessionStep, CouncilWho>> Both(
        CouncilSessionStep step, string title, CouncilSessionState[] from, CouncilSessionState? to = null) =>
        [new(step, title, from, CouncilWho.Officer, to), new(step, title, from, CouncilWho.Secretary, to)];
}
