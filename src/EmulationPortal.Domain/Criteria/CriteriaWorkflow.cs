namespace EmulationPortal.Domain.Criteria;

/// <summary>Where a criteria set stands.</summary>
public enum CriteriaSetState
{
    /// <summary>Nháp: being written.</summary>
    Draft = 1,

    /// <summary>Đang lấy ý kiến: members comment and acknowledge.</summary>
    Consultation = 2,

    /// <summary>Đã khóa: sheets are scored by it.</summary>
    Locked = 3,
}

/// <summary>What can be done with a criteria set.</summary>
public enum CriteriaStep
{
    /// <summary>Change the tree or its options.</summary>
    Edit = 1,

    /// <summary>Ask the members.</summary>
    Consult = 2,

    /// <summary>Write a comment.</summary>
    Comment = 3,

    /// <summary>Answer a comment.</summary>
    Resolve = 4,

    /// <summary>Acknowledge the set as one's own.</summary>
    Acknowledge = 5,

    /// <summary>Lock it.</summary>
    Lock = 6,

    /// <summary>Unlock it again, while nothing is scored.</summary>
    Unlock = 7,

    /// <summary>Take back a comment of one's own that nobody has answered.</summary>
    WithdrawComment = 8,
}

/// <summary>Who can act on a criteria set.</summary>
public enum CriteriaWho
{
    /// <summary>Cán bộ Bộ.</summary>
    Officer = 1,

    /// <summary>The leader of the cluster whose own set it is.</summary>
    OwnSetLeader = 2,

    /// <summary>A leader of a cluster that uses the set.</summary>
    Leader = 3,

    /// <summary>Staff or director of a member that uses the set.</summary>
    Member = 4,
}

/// <summary>The workflow of a criteria set.</summary>
public static class CriteriaWorkflow
{
    private static readonly CriteriaSetState[] Unlocked = [CriteriaSetState.Draft, CriteriaSetState.Consultation];

    /// <summary>The table.</summary>
    public static Workflow<CriteriaSetState, CriteriaStep, CriteriaWho> Table { get; } = new(
    [
        new(CriteriaStep.Edit, "Sửa bảng tiêu chí", Unlocked, CriteriaWho.Officer, null),
        new(CriteriaStep.Edit, "Sửa bảng tiêu chí", Unlocked, CriteriaWho.OwnSetLeader, null),
        new(CriteriaStep.Consult, "Lấy ý kiến", [CriteriaSetState.Draft], CriteriaWho.Officer, CriteriaSetState.Consultation),
        new(CriteriaStep.Consult, "Lấy ý kiến", [CriteriaSetState.Draft], CriteriaWho.OwnSetLeader, CriteriaSetState.Consultation),
        new(CriteriaStep.Comment, "Góp ý", [CriteriaSetState.Consultation], CriteriaWho.Member, null),
        new(CriteriaStep.WithdrawComment, "Rút góp ý", [CriteriaSetState.Consultation], CriteriaWho.Member, null),
        new(CriteriaStep.Resolve, "Trả lời góp ý", [CriteriaSetState.Consultation], CriteriaWho.Officer, null),
        new(CriteriaStep.Resolve, "Trả lời góp ý", [CriteriaSetState.Consultation], CriteriaWho.Leader, null),
        new(CriteriaStep.Acknowledge, "Xác nhận thống nhất", [CriteriaSetState.Consultation], CriteriaWho.Member, null),
        new(CriteriaStep.Lock, "Khóa bảng tiêu chí", [CriteriaSetState.Draft], CriteriaWho.Officer, CriteriaSetState.Locked, NeedsReason: true),
        new(CriteriaStep.Lock, "Khóa bảng tiêu chí", [CriteriaSetState.Consultation], CriteriaWho.Officer, CriteriaSetState.Locked),
        new(CriteriaStep.Unlock, "Mở khóa", [CriteriaSetState.Locked], CriteriaWho.Officer, CriteriaSetState.Draft, NeedsReason: true),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(CriteriaSetState state) => state switch
    {
        CriteriaSetState.Draft => "Nháp",
        CriteriaSetState.Consultation => "Đang lấy ý kiến",
        CriteriaSetState.Locked => "Đã khóa",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(CriteriaWho who) => who switch
    {
        CriteriaWho.Officer => "cán bộ Bộ",
        CriteriaWho.OwnSetLeader => "cụm trưởng (bảng riêng của cụm)",
        CriteriaWho.Leader => "cụm trưởng",
        CriteriaWho.Member => "đơn vị thành viên",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
