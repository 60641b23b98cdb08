namespace EmulationPortal.Domain.Decisions;

/// <summary>Where a decision stands.</summary>
public enum DecisionState
{
    /// <summary>Dự thảo.</summary>
    Draft = 1,

    /// <summary>Chờ ký: it has its number and goes to who signs.</summary>
    ToSign = 2,

    /// <summary>Đã ban hành: signed and in force.</summary>
    Issued = 3,

    /// <summary>Đã hủy số: given up after it had got a number, which stays in the register.</summary>
    Cancelled = 4,
}

/// <summary>What can be done with a decision.</summary>
public enum DecisionStep
{
    /// <summary>Write the draft.</summary>
    Edit = 1,

    /// <summary>Give it its number and hand it over for signing.</summary>
    Issue = 2,

    /// <summary>Take it back before it is signed; the number stays its own.</summary>
    Recall = 3,

    /// <summary>Come into force, as what follows from the signature.</summary>
    Settle = 4,

    /// <summary>Throw away a draft that never had a number.</summary>
    Discard = 5,

    /// <summary>Give up one that has a number.</summary>
    Cancel = 6,

    /// <summary>Correct, reissue or revoke what it gave, by another decision.</summary>
    Amend = 7,

    /// <summary>Write down that money was paid.</summary>
    Pay = 8,
}

/// <summary>Who can act on a decision.</summary>
public enum DecisionWho
{
    /// <summary>Cán bộ Bộ.</summary>
    Officer = 1,

    /// <summary>The portal, after the last signature.</summary>
    Portal = 2,
}

/// <summary>The workflow of a decision as one table.</summary>
public static class DecisionWorkflow
{
    /// <summary>The table.</summary>
    public static Workflow<DecisionState, DecisionStep, DecisionWho> Table { get; } = new(
    [
        new(DecisionStep.Edit, "Soạn dự thảo", [DecisionState.Draft], DecisionWho.Officer, null),
        new(DecisionStep.Issue, "Cấp số và trình ký", [DecisionState.Draft], DecisionWho.Officer, DecisionState.ToSign),
        new(DecisionStep.Recall, "Rút lại để sửa", [DecisionState.ToSign], DecisionWho.Officer, DecisionState.Draft, NeedsReason: true),
        new(DecisionStep.Settle, "Ban hành sau khi ký", [DecisionState.ToSign], DecisionWho.Portal, DecisionState.Issued),
        new(DecisionStep.Discard, "Bỏ dự thảo", [DecisionState.Draft], DecisionWho.Officer, null),
        new(DecisionStep.Cancel, "Hủy số", [DecisionState.Draft, DecisionState.ToSign], DecisionWho.Officer, DecisionState.Cancelled, NeedsReason: true),
        new(DecisionStep.Amend, "Đính chính, cấp lại, thu hồi", [DecisionState.Issued], DecisionWho.Officer, null),
        new(DecisionStep.Pay, "Ghi chi tiền thưởng", [DecisionState.Issued], DecisionWho.Officer, null),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(DecisionState state) => state switch
    {
        DecisionState.Draft => "Dự thảo",
        DecisionState.ToSign => "Chờ ký",
        DecisionState.Issued => "Đã ban hành",
        DecisionState.Cancelled => "Đã hủy số",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(DecisionWho who) => who switch
    {
        DecisionWho.Officer => "cán bộ Bộ",
        DecisionWho.Portal => "hệ thống sau khi người có thẩm quyền ký",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
