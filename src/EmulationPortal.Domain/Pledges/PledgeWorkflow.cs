namespace EmulationPortal.Domain.Pledges;

/// <summary>Where a pledge stands.</summary>
public enum PledgeState
{
    /// <summary>Đang soạn: only those who write it work on it.</summary>
    Drafting = 1,

    /// <summary>Đang lấy ý kiến: every party comments, agrees or declines.</summary>
    Consulting = 2,

    /// <summary>Đã chốt, chờ ký: the text is issued and no longer changes.</summary>
    Issued = 3,

    /// <summary>Đã ký: every party has signed.</summary>
    Signed = 4,

    /// <summary>Đã được thay thế: a later pledge took its place.</summary>
    Superseded = 5,

    /// <summary>Đã hủy: taken back with a reason.</summary>
    Withdrawn = 6,
}

/// <summary>What can be done with a pledge.</summary>
public enum PledgeStep
{
    /// <summary>Change the text, the targets or the parties.</summary>
    Edit = 1,

    /// <summary>Ask the parties.</summary>
    Consult = 2,

    /// <summary>Write a comment.</summary>
    Comment = 3,

    /// <summary>Take back a comment that nobody has answered.</summary>
    WithdrawComment = 4,

    /// <summary>Answer a comment.</summary>
    Resolve = 5,

    /// <summary>Agree to the text as it stands.</summary>
    Agree = 6,

    /// <summary>Decline the text, with the reason.</summary>
    Decline = 7,

    /// <summary>Close the text and issue it for signing.</summary>
    Issue = 8,

    /// <summary>Take note that every party has signed.</summary>
    Complete = 9,

    /// <summary>Record a pledge that was signed on paper.</summary>
    RecordSigned = 10,

    /// <summary>Give way to a later pledge.</summary>
    Supersede = 11,

    /// <summary>Take the pledge back.</summary>
    Withdraw = 12,

    /// <summary>Tie clauses to criteria of the year.</summary>
    TieCriteria = 13,

    /// <summary>Say what has become of a clause.</summary>
    WriteResult = 14,
}

/// <summary>Who can act on a pledge.</summary>
public enum PledgeWho
{
    /// <summary>Those who write it: the cluster's leader, or the department that began it.</summary>
    Drafter = 1,

    /// <summary>Staff or director of a department that signs it.</summary>
    Party = 2,

    /// <summary>Cán bộ Bộ.</summary>
    Officer = 3,

    /// <summary>The portal itself.</summary>
    Portal = 4,
}

/// <summary>The workflow of a pledge.</summary>
public static class PledgeWorkflow
{
    private static readonly PledgeState[] Unissued = [PledgeState.Drafting, PledgeState.Consulting];

    private static readonly PledgeState[] Standing = [PledgeState.Drafting, PledgeState.Consulting, PledgeState.Issued, PledgeState.Signed];

    private static readonly PledgeState[] InForce = [PledgeState.Issued, PledgeState.Signed];

    /// <summary>The table.</summary>
    public static Workflow<PledgeState, PledgeStep, PledgeWho> Table { get; } = new(
    [
        new(PledgeStep.Edit, "Sửa nội dung", Unissued, PledgeWho.Drafter, null),
        new(PledgeStep.Consult, "Gửi lấy ý kiến", [PledgeState.Drafting], PledgeWho.Drafter, PledgeState.Consulting),
        new(PledgeStep.Comment, "Góp ý", [PledgeState.Consulting], PledgeWho.Party, null),
        new(PledgeStep.WithdrawComment, "Rút góp ý", [PledgeState.Consulting], PledgeWho.Party, null),
        new(PledgeStep.Resolve, "Trả lời góp ý", [PledgeState.Consulting], PledgeWho.Drafter, null),
        new(PledgeStep.Agree, "Thống nhất", [PledgeState.Consulting], PledgeWho.Party, null),
        new(PledgeStep.Decline, "Không thống nhất", [PledgeState.Consulting], PledgeWho.Party, null, NeedsReason: true),
        new(PledgeStep.Issue, "Chốt để ký", [PledgeState.Consulting], PledgeWho.Drafter, PledgeState.Issued),
        new(PledgeStep.Complete, "Ghi nhận đủ chữ ký", [PledgeState.Issued], PledgeWho.Portal, PledgeState.Signed),
        new(PledgeStep.RecordSigned, "Ghi nhận bản đã ký trên giấy", [PledgeState.Drafting], PledgeWho.Drafter, PledgeState.Signed, NeedsReason: true),
        new(PledgeStep.RecordSigned, "Ghi nhận bản đã ký trên giấy", [PledgeState.Drafting], PledgeWho.Officer, PledgeState.Signed, NeedsReason: true),
        new(PledgeStep.TieCriteria, "Gắn với tiêu chí", Standing, PledgeWho.Drafter, null),
        new(PledgeStep.WriteResult, "Ghi kết quả thực hiện", InForce, PledgeWho.Party, null),
        new(PledgeStep.Supersede, "Thay bằng bản mới", InForce, PledgeWho.Drafter, PledgeState.Superseded, NeedsReason: true),
        new(PledgeStep.Supersede, "Thay bằng bản mới", InForce, PledgeWho.Portal, PledgeState.Superseded, NeedsReason: true),
        new(PledgeStep.Withdraw, "Hủy giao ước", Standing, PledgeWho.Drafter, PledgeState.Withdrawn, NeedsReason: true),
        new(PledgeStep.Withdraw, "Hủy giao ước", [PledgeState.Signed], PledgeWho.Officer, PledgeState.Withdrawn, NeedsReason: true),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(PledgeState state) => state switch
    {
        PledgeState.Drafting => "Đang soạn",
        PledgeState.Consulting => "Đang lấy ý kiến",
        PledgeState.Issued => "Đã chốt, chờ ký",
        PledgeState.Signed => "Đã ký",
        PledgeState.Superseded => "Đã được thay thế",
        PledgeState.Withdrawn => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(PledgeWho who) => who switch
    {
        PledgeWho.Drafter => "bên soạn thảo (cụm trưởng, hoặc đơn vị lập giao ước)",
        PledgeWho.Party => "đơn vị ký giao ước",
        PledgeWho.Officer => "cán bộ Bộ",
        PledgeWho.Portal => "hệ thống",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
