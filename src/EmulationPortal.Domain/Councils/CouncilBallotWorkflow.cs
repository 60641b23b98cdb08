namespace EmulationPortal.Domain.Councils;

/// <summary>Where a vote of a council stands.</summary>
public enum CouncilBallotState
{
    /// <summary>Đang chuẩn bị.</summary>
    Prepared = 1,

    /// <summary>Đang biểu quyết.</summary>
    Opened = 2,

    /// <summary>Đã kiểm phiếu.</summary>
    Counted = 3,

    /// <summary>Đã hủy before it was counted, with a reason.</summary>
    Cancelled = 4,
}

/// <summary>What can be done with a vote.</summary>
public enum CouncilBallotStep
{
    /// <summary>Change threshold and method.</summary>
    Edit = 1,

    /// <summary>Open the vote.</summary>
    Open = 2,

    /// <summary>Cast one's ballot.</summary>
    Vote = 3,

    /// <summary>Write down what an absent member voted in writing.</summary>
    RecordOpinion = 4,

    /// <summary>End the vote and count.</summary>
    Count = 5,

    /// <summary>Call it off before it is counted.</summary>
    Cancel = 6,

    /// <summary>Prepare the second round.</summary>
    Repeat = 7,

    /// <summary>Take a recorded result back, to record it anew.</summary>
    Reopen = 8,
}

/// <summary>Who can act on a vote.</summary>
public enum CouncilVoteWho
{
    /// <summary>Who keeps the session: an officer, or the council's secretary.</summary>
    Keeper = 1,

    /// <summary>A member who was present when the vote was opened.</summary>
    Voter = 2,

    /// <summary>The council's chair.</summary>
    Chair = 3,
}

/// <summary>The workflow of a council's vote as one table. All steps but editing and calling off demand besides that the session is open.</summary>
public static class CouncilBallotWorkflow
{
    private static readonly CouncilBallotState[] Prepared = [CouncilBallotState.Prepared];
    private static readonly CouncilBallotState[] Opened = [CouncilBallotState.Opened];

    /// <summary>The table.</summary>
    public static Workflow<CouncilBallotState, CouncilBallotStep, CouncilVoteWho> Table { get; } = new(
    [
        new(CouncilBallotStep.Edit, "Sửa thể lệ", Prepared, CouncilVoteWho.Keeper, null),
        new(CouncilBallotStep.Open, "Bắt đầu biểu quyết", Prepared, CouncilVoteWho.Keeper, CouncilBallotState.Opened),
        new(CouncilBallotStep.Vote, "Bỏ phiếu", Opened, CouncilVoteWho.Voter, null),
        new(CouncilBallotStep.RecordOpinion, "Ghi phiếu theo ý kiến bằng văn bản", Opened, CouncilVoteWho.Keeper, null),
        new(CouncilBallotStep.Count, "Kiểm phiếu", Opened, CouncilVoteWho.Keeper, CouncilBallotState.Counted),
        new(CouncilBallotStep.Cancel, "Hủy biểu quyết", [CouncilBallotState.Prepared, CouncilBallotState.Opened], CouncilVoteWho.Keeper, CouncilBallotState.Cancelled, NeedsReason: true),
        new(CouncilBallotStep.Repeat, "Lập vòng 2", [CouncilBallotState.Counted], CouncilVoteWho.Keeper, null),
        new(CouncilBallotStep.Reopen, "Mở lại kết quả đã ghi", [CouncilBallotState.Counted], CouncilVoteWho.Keeper, CouncilBallotState.Opened, NeedsReason: true),
        new(CouncilBallotStep.Reopen, "Mở lại kết quả đã ghi", [CouncilBallotState.Counted], CouncilVoteWho.Chair, CouncilBallotState.Opened, NeedsReason: true),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(CouncilBallotState state) => state switch
    {
        CouncilBallotState.Prepared => "Đang chuẩn bị",
        CouncilBallotState.Opened => "Đang biểu quyết",
        CouncilBallotState.Counted => "Đã kiểm phiếu",
        CouncilBallotState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(CouncilVoteWho who) => who switch
    {
        CouncilVoteWho.Keeper => "cán bộ Bộ (thường trực Hội đồng) hoặc Thư ký Hội đồng",
        CouncilVoteWho.Voter => "thành viên Hội đồng có mặt khi bắt đầu bỏ phiếu kín",
        CouncilVoteWho.Chair => "Chủ tịch Hội đồng",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
