namespace EmulationPortal.Domain.Registrations;

/// <summary>Where a department's registration of a year stands.</summary>
public enum RegistrationState
{
    /// <summary>Nháp: the department lists people and collectives.</summary>
    Draft = 1,

    /// <summary>Chờ ký: the list is issued and its director signs it.</summary>
    ToSign = 2,

    /// <summary>Đã gửi Bộ: signed, the ministry examines it.</summary>
    Submitted = 3,

    /// <summary>Trả lại đơn vị, with a reason for the whole or for lines.</summary>
    Returned = 4,

    /// <summary>Đã duyệt by the ministry; at the year's end the department enters results.</summary>
    Approved = 5,

    /// <summary>Đã gửi kết quả: attained or not, line by line.</summary>
    ResultsSent = 6,

    /// <summary>Đã chốt kết quả: nothing changes any more.</summary>
    Settled = 7,
}

/// <summary>What can be done with a registration.</summary>
public enum RegistrationStep
{
    /// <summary>Add, change and remove lines.</summary>
    Edit = 1,

    /// <summary>Issue the list for the director's signature.</summary>
    Issue = 2,

    /// <summary>Take the list back before it is signed.</summary>
    Recall = 3,

    /// <summary>Submit, as what follows from the director's signature.</summary>
    Submit = 4,

    /// <summary>Take a submission back before the ministry has decided.</summary>
    Withdraw = 5,

    /// <summary>Return to the department, the whole or lines.</summary>
    Return = 6,

    /// <summary>Approve.</summary>
    Approve = 7,

    /// <summary>Take an approval back.</summary>
    Reopen = 8,

    /// <summary>Enter who attained what.</summary>
    EnterResults = 9,

    /// <summary>Send the results.</summary>
    SendResults = 10,

    /// <summary>Return the results.</summary>
    ReturnResults = 11,

    /// <summary>Settle the results.</summary>
    Settle = 12,
}

/// <summary>Who can act on a registration.</summary>
public enum RegistrationWho
{
    /// <summary>Staff or director of the registering department.</summary>
    Owner = 1,

    /// <summary>Cán bộ Bộ.</summary>
    Officer = 2,

    /// <summary>The portal, after the last signature.</summary>
    Portal = 3,
}

/// <summary>The workflow of a registration as one table.</summary>
public static class RegistrationWorkflow
{
    private static readonly RegistrationState[] WithDepartment = [RegistrationState.Draft, RegistrationState.Returned];

    /// <summary>The table.</summary>
    public static Workflow<RegistrationState, RegistrationStep, RegistrationWho> Table { get; } = new(
    [
        new(RegistrationStep.Edit, "Lập danh sách", WithDepartment, RegistrationWho.Owner, null),
        new(RegistrationStep.Issue, "Trình Giám đốc ký", WithDepartment, RegistrationWho.Owner, RegistrationState.ToSign),
        new(RegistrationStep.Recall, "Rút lại để sửa", [RegistrationState.ToSign], RegistrationWho.Owner, RegistrationState.Draft, NeedsReason: true),
        new(RegistrationStep.Submit, "Gửi Bộ sau khi ký", [RegistrationState.ToSign], RegistrationWho.Portal, RegistrationState.Submitted),
        new(RegistrationStep.Withdraw, "Rút bản đã gửi để sửa", [RegistrationState.Submitted], RegistrationWho.Owner, RegistrationState.Draft, NeedsReason: true),
        new(RegistrationStep.Approve, "Duyệt", [RegistrationState.Submitted], RegistrationWho.Officer, RegistrationState.Approved),
        new(RegistrationStep.Return, "Trả lại đơn vị", [RegistrationState.Submitted], RegistrationWho.Officer, RegistrationState.Returned, NeedsReason: true),
        new(RegistrationStep.Reopen, "Mở lại để xem xét", [RegistrationState.Approved], RegistrationWho.Officer, RegistrationState.Submitted, NeedsReason: true),
        new(RegistrationStep.EnterResults, "Nhập kết quả cuối năm", [RegistrationState.Approved], RegistrationWho.Owner, null),
        new(RegistrationStep.SendResults, "Gửi kết quả", [RegistrationState.Approved], RegistrationWho.Owner, RegistrationState.ResultsSent),
        new(RegistrationStep.ReturnResults, "Trả lại kết quả", [RegistrationState.ResultsSent], RegistrationWho.Officer, RegistrationState.Approved, NeedsReason: true),
        new(RegistrationStep.Settle, "Chốt kết quả", [RegistrationState.ResultsSent], RegistrationWho.Officer, RegistrationState.Settled),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(RegistrationState state) => state switch
    {
        RegistrationState.Draft => "Nháp",
        RegistrationState.ToSign => "Chờ ký",
        RegistrationState.Submitted => "Đã gửi Bộ",
        RegistrationState.Returned => "Trả lại đơn vị",
        RegistrationState.Approved => "Đã duyệt",
        RegistrationState.ResultsSent => "Đã gửi kết quả",
        RegistrationState.Settled => "Đã chốt kết quả",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(RegistrationWho who) => who switch
    {
        RegistrationWho.Owner => "đơn vị đăng ký",
        RegistrationWho.Officer => "cán bộ Bộ",
        RegistrationWho.Portal => "hệ thống sau khi Giám đốc ký",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
