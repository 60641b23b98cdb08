namespace EmulationPortal.Domain.Proposals;

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>Nháp.</summary>
    Draft = 1,

    /// <summary>Chờ ký: the submission is issued and the director signs it.</summary>
    ToSign = 2,

    /// <summary>Đã gửi Bộ.</summary>
    Submitted = 3,

    /// <summary>Trả lại, with a reason.</summary>
    Returned = 4,

    /// <summary>Đã tiếp nhận: it has a number and an officer in charge, who checks it.</summary>
    Accepted = 5,

    /// <summary>Đã thẩm định: every line is let through or left out; the council and the decision follow.</summary>
    Checked = 6,
}

/// <summary>What can be done with a proposal.</summary>
public enum ProposalStep
{
    /// <summary>Add, change and remove lines and what belongs to their dossiers.</summary>
    Edit = 1,

    /// <summary>Issue the submission for the director's signature.</summary>
    Issue = 2,

    /// <summary>Take it back before it is signed.</summary>
    Recall = 3,

    /// <summary>Submit, as what follows from the director's signature.</summary>
    Submit = 4,

    /// <summary>Take a submission back before the ministry has taken it in.</summary>
    Withdraw = 5,

    /// <summary>Remove a draft that was never sent.</summary>
    Discard = 6,

    /// <summary>Take it in: number and officer in charge.</summary>
    Accept = 7,

    /// <summary>Give it to another officer.</summary>
    Assign = 8,

    /// <summary>Return to the department.</summary>
    Return = 9,

    /// <summary>Let lines through or leave them out.</summary>
    Check = 10,

    /// <summary>Close the check; the council and the decision follow.</summary>
    CloseCheck = 11,

    /// <summary>Open the check again.</summary>
    ReopenCheck = 12,
}

/// <summary>Who can act on a proposal.</summary>
public enum ProposalWho
{
    /// <summary>Staff or director of the proposing department.</summary>
    Owner = 1,

    /// <summary>Cán bộ Bộ.</summary>
    Officer = 2,

    /// <summary>The portal, after the last signature.</summary>
    Portal = 3,
}

/// <summary>The workflow of a proposal as one table.</summary>
public static class ProposalWorkflow
{
    private static readonly ProposalState[] WithDepartment = [ProposalState.Draft, ProposalState.Returned];

    /// <summary>The table.</summary>
    public static Workflow<ProposalState, ProposalStep, ProposalWho> Table { get; } = new(
    [
        new(ProposalStep.Edit, "Lập hồ sơ đề nghị", WithDepartment, ProposalWho.Owner, null),
        new(ProposalStep.Issue, "Trình Giám đốc ký", WithDepartment, ProposalWho.Owner, ProposalState.ToSign),
        new(ProposalStep.Recall, "Rút lại để sửa", [ProposalState.ToSign], ProposalWho.Owner, ProposalState.Draft, NeedsReason: true),
        new(ProposalStep.Submit, "Gửi Bộ sau khi ký", [ProposalState.ToSign], ProposalWho.Portal, ProposalState.Submitted),
        new(ProposalStep.Withdraw, "Rút hồ sơ đã gửi để sửa", [ProposalState.Submitted], ProposalWho.Owner, ProposalState.Draft, NeedsReason: true),
        new(ProposalStep.Discard, "Bỏ hồ sơ nháp", [ProposalState.Draft], ProposalWho.Owner, null),
        new(ProposalStep.Accept, "Tiếp nhận", [ProposalState.Submitted], ProposalWho.Officer, ProposalState.Accepted),
        new(ProposalStep.Assign, "Phân công cán bộ", [ProposalState.Submitted, ProposalState.Accepted, ProposalState.Checked], ProposalWho.Officer, null),
        new(ProposalStep.Return, "Trả lại đơn vị", [ProposalState.Submitted, ProposalState.Accepted], ProposalWho.Officer, ProposalState.Returned, NeedsReason: true),
        new(ProposalStep.Check, "Thẩm định từng dòng", [ProposalState.Accepted], ProposalWho.Officer, null),
        new(ProposalStep.CloseCheck, "Kết thúc thẩm định", [ProposalState.Accepted], ProposalWho.Officer, ProposalState.Checked),
        new(ProposalStep.ReopenCheck, "Mở lại thẩm định", [ProposalState.Checked], ProposalWho.Officer, ProposalState.Accepted, NeedsReason: true),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(ProposalState state) => state switch
    {
        ProposalState.Draft => "Nháp",
        ProposalState.ToSign => "Chờ ký",
        ProposalState.Submitted => "Đã gửi Bộ",
        ProposalState.Returned => "Trả lại đơn vị",
        ProposalState.Accepted => "Đã tiếp nhận",
        ProposalState.Checked => "Đã thẩm định",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(ProposalWho who) => who switch
    {
        ProposalWho.Owner => "đơn vị đề nghị",
        ProposalWho.Officer => "cán bộ Bộ",
        ProposalWho.Portal => "hệ thống sau khi Giám đốc ký",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
