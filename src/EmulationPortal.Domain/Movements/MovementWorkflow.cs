namespace EmulationPortal.Domain.Movements;

/// <summary>Where a movement stands.</summary>
public enum MovementState
{
    /// <summary>Dự thảo: only the launcher sees it.</summary>
    Draft = 1,

    /// <summary>Đã phát động.</summary>
    Launched = 2,

    /// <summary>Đã tổng kết.</summary>
    Closed = 3,

    /// <summary>Đã dừng.</summary>
    Stopped = 4,
}

/// <summary>What can be done with a movement.</summary>
public enum MovementStep
{
    /// <summary>Write the plan.</summary>
    Edit = 1,

    /// <summary>Throw a draft away.</summary>
    Discard = 2,

    /// <summary>Launch it by a document, down to the units called.</summary>
    Launch = 3,

    /// <summary>Sum up midway.</summary>
    Review = 4,

    /// <summary>Sum up at the end.</summary>
    Close = 5,

    /// <summary>Stop before the end.</summary>
    Stop = 6,

    /// <summary>Call units that were not called at the launch.</summary>
    CallMore = 7,
}

/// <summary>Who can act on a movement.</summary>
public enum MovementWho
{
    /// <summary>Who launches it: officers, the cluster's leader, or the department, by level.</summary>
    Launcher = 1,
}

/// <summary>The workflow of a movement as one table.</summary>
public static class MovementWorkflow
{
    private static readonly MovementState[] Draft = [MovementState.Draft];
    private static readonly MovementState[] Launched = [MovementState.Launched];

    /// <summary>The table.</summary>
    public static Workflow<MovementState, MovementStep, MovementWho> Table { get; } = new(
    [
        new(MovementStep.Edit, "Sửa kế hoạch", Draft, MovementWho.Launcher, null),
        new(MovementStep.Launch, "Phát động", Draft, MovementWho.Launcher, MovementState.Launched),
        new(MovementStep.Discard, "Bỏ dự thảo", Draft, MovementWho.Launcher, null),
        new(MovementStep.CallMore, "Gọi thêm đơn vị", Launched, MovementWho.Launcher, null),
        new(MovementStep.Review, "Sơ kết", Launched, MovementWho.Launcher, null),
        new(MovementStep.Close, "Tổng kết", Launched, MovementWho.Launcher, MovementState.Closed),
        new(MovementStep.Stop, "Dừng phong trào", Launched, MovementWho.Launcher, MovementState.Stopped, NeedsReason: true),
    ],
    StateName,
    _ => "nơi phát động (cán bộ Bộ, Cụm trưởng hoặc Sở, theo cấp)");

    /// <summary>The official word for a state.</summary>
    public static string StateName(MovementState state) => state switch
    {
        MovementState.Draft => "Dự thảo",
        MovementState.Launched => "Đã phát động",
        MovementState.Closed => "Đã tổng kết",
        MovementState.Stopped => "Đã dừng",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

/// <summary>Where a unit called to a movement stands.</summary>
public enum ParticipationState
{
    /// <summary>Chưa hưởng ứng.</summary>
    Called = 1,

    /// <summary>Đã hưởng ứng, with its own contents and targets.</summary>
    Joined = 2,

    /// <summary>Đã báo cáo tổng kết.</summary>
    Reported = 3,
}

/// <summary>What can be done with a participation.</summary>
public enum ParticipationStep
{
    /// <summary>Join with own contents and targets.</summary>
    Join = 1,

    /// <summary>Change contents and targets.</summary>
    Edit = 2,

    /// <summary>Report progress.</summary>
    Report = 3,

    /// <summary>Hand in the final report.</summary>
    SumUp = 4,

    /// <summary>Return the final report.</summary>
    Return = 5,
}

/// <summary>Who can act on a participation.</summary>
public enum ParticipationWho
{
    /// <summary>Staff or director of the department, also for its divisions and centres.</summary>
    Unit = 1,

    /// <summary>Who launched the movement.</summary>
    Launcher = 2,
}

/// <summary>The workflow of a participation as one table.</summary>
public static class ParticipationWorkflow
{
    /// <summary>The table.</summary>
    public static Workflow<ParticipationState, ParticipationStep, ParticipationWho> Table { get; } = new(
    [
        new(ParticipationStep.Join, "Hưởng ứng", [ParticipationState.Called], ParticipationWho.Unit, ParticipationState.Joined),
        new(ParticipationStep.Edit, "Sửa nội dung, chỉ tiêu", [ParticipationState.Joined], ParticipationWho.Unit, null),
        new(ParticipationStep.Report, "Báo cáo tiến độ", [ParticipationState.Joined], ParticipationWho.Unit, null),
        new(ParticipationStep.SumUp, "Gửi báo cáo tổng kết", [ParticipationState.Joined], ParticipationWho.Unit, ParticipationState.Reported),
        new(ParticipationStep.Return, "Trả lại báo cáo", [ParticipationState.Reported], ParticipationWho.Launcher, ParticipationState.Joined, NeedsReason: true),
    ],
    StateName,
    who => who == ParticipationWho.Unit ? "cán bộ, lãnh đạo đơn vị tham gia" : "nơi phát động");

    /// <summary>The official word for a state.</summary>
    public static string StateName(ParticipationState state) => state switch
    {
        ParticipationState.Called => "Chưa hưởng ứng",
        ParticipationState.Joined => "Đã hưởng ứng",
        ParticipationState.Reported => "Đã báo cáo tổng kết",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
