namespace EmulationPortal.Domain.Acclaims;

/// <summary>Where an acclaim stands.</summary>
public enum AcclaimState
{
    /// <summary>Đang chuẩn bị: candidates and rules are set.</summary>
    Prepared = 1,

    /// <summary>Đang biểu quyết.</summary>
    Opened = 2,

    /// <summary>Đã kiểm phiếu.</summary>
    Counted = 3,

    /// <summary>Đã hủy before it was counted, with a reason.</summary>
    Cancelled = 4,
}

/// <summary>What can be done with an acclaim.</summary>
public enum AcclaimStep
{
    /// <summary>Change candidates and rules.</summary>
    Edit = 1,

    /// <summary>Open the vote.</summary>
    Open = 2,

    /// <summary>Cast the department's ballot.</summary>
    Vote = 3,

    /// <summary>End the vote and count.</summary>
    Count = 4,

    /// <summary>Call it off before it is counted.</summary>
    Cancel = 5,

    /// <summary>Prepare another round.</summary>
    Repeat = 6,

    /// <summary>Write down what the leader and the deputy decide when rounds have chosen nobody.</summary>
    Decide = 7,
}

/// <summary>Who can act on an acclaim.</summary>
public enum AcclaimWho
{
    /// <summary>Who runs the meeting.</summary>
    Organiser = 1,

    /// <summary>Who votes for a member department that is present: its director, or in the director's place who stands in with an authority.</summary>
    Voter = 2,
}

/// <summary>The workflow of an acclaim as one table. All steps demand besides that the meeting is open.</summary>
public static class AcclaimWorkflow
{
    private static readonly AcclaimState[] Prepared = [AcclaimState.Prepared];
    private static readonly AcclaimState[] Opened = [AcclaimState.Opened];

    /// <summary>The table.</summary>
    public static Workflow<AcclaimState, AcclaimStep, AcclaimWho> Table { get; } = new(
    [
        new(AcclaimStep.Edit, "Sửa đề cử và thể lệ", Prepared, AcclaimWho.Organiser, null),
        new(AcclaimStep.Open, "Bắt đầu biểu quyết", Prepared, AcclaimWho.Organiser, AcclaimState.Opened),
        new(AcclaimStep.Vote, "Bỏ phiếu", Opened, AcclaimWho.Voter, null),
        new(AcclaimStep.Count, "Kiểm phiếu", Opened, AcclaimWho.Organiser, AcclaimState.Counted),
        new(AcclaimStep.Cancel, "Hủy biểu quyết", [AcclaimState.Prepared, AcclaimState.Opened], AcclaimWho.Organiser, AcclaimState.Cancelled, NeedsReason: true),
        new(AcclaimStep.Repeat, "Lập vòng tiếp theo", [AcclaimState.Counted], AcclaimWho.Organiser, null),
        new(AcclaimStep.Decide, "Ghi quyết định của Cụm trưởng, Cụm phó", [AcclaimState.Counted], AcclaimWho.Organiser, null, NeedsReason: true),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(AcclaimState state) => state switch
    {
        AcclaimState.Prepared => "Đang chuẩn bị",
        AcclaimState.Opened => "Đang biểu quyết",
        AcclaimState.Counted => "Đã kiểm phiếu",
        AcclaimState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(AcclaimWho who) => who switch
    {
        AcclaimWho.Organiser => "người điều hành cuộc họp (cụm trưởng, hoặc cụm phó khi chủ trì thay)",
        AcclaimWho.Voter => "người của đơn vị có mặt theo danh sách dự họp: giám đốc khi lãnh đạo trực tiếp dự, người dự thay có giấy ủy quyền khi cử người dự thay",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
