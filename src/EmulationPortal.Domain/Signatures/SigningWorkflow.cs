namespace EmulationPortal.Domain.Signatures;

/// <summary>Where the signing of a document stands; follows from the document and its signatories.</summary>
public enum SigningState
{
    /// <summary>Signatures are missing.</summary>
    Open = 1,

    /// <summary>Everybody has signed.</summary>
    Complete = 2,

    /// <summary>Another document has taken its place.</summary>
    Superseded = 3,

    /// <summary>Its issuer took it back.</summary>
    Withdrawn = 4,
}

/// <summary>What can be done with a document that was issued for signing.</summary>
public enum SigningStep
{
    /// <summary>Sign with a certificate, kept in the portal or outside.</summary>
    Sign = 1,

    /// <summary>Hand in the scan of what was signed on paper.</summary>
    HandInScan = 2,

    /// <summary>Refuse to sign.</summary>
    Refuse = 3,

    /// <summary>Remind those who have not signed.</summary>
    Remind = 4,

    /// <summary>Move the deadline to a later day.</summary>
    MoveDeadline = 5,

    /// <summary>Put another document in its place.</summary>
    Supersede = 6,

    /// <summary>Take it back.</summary>
    Withdraw = 7,
}

/// <summary>Who can act on a document that was issued for signing.</summary>
public enum SigningWho
{
    /// <summary>A person that is asked to sign.</summary>
    Signatory = 1,

    /// <summary>Staff and director of a signatory's department.</summary>
    SignatorysDepartment = 2,

    /// <summary>The department that issued it, or the ministry's officers where the ministry did.</summary>
    Issuer = 3,

    /// <summary>Cán bộ Bộ.</summary>
    Officer = 4,

    /// <summary>The portal itself.</summary>
    Portal = 5,
}

/// <summary>
/// The workflow of signing as one table. The portal ends a document together with the record behind it: once that record's own table has
/// let somebody end the record, who need not be of the department that issued the document.
/// </summary>
public static class SigningWorkflow
{
    private static readonly SigningState[] WhileOpen = [SigningState.Open];
    private static readonly SigningState[] WhileCurrent = [SigningState.Open, SigningState.Complete];

    /// <summary>The table.</summary>
    public static Workflow<SigningState, SigningStep, SigningWho> Table { get; } = new(
    [
        new(SigningStep.Sign, "Ký số", WhileOpen, SigningWho.Signatory, null),
        new(SigningStep.HandInScan, "Nộp bản quét đã ký tay", WhileOpen, SigningWho.SignatorysDepartment, null),
        new(SigningStep.HandInScan, "Nộp bản quét đã ký tay", WhileOpen, SigningWho.Issuer, null),
        new(SigningStep.Refuse, "Từ chối ký", WhileOpen, SigningWho.Signatory, null, NeedsReason: true),
        new(SigningStep.Remind, "Nhắc người chưa ký", WhileOpen, SigningWho.Issuer, null),
        new(SigningStep.Remind, "Nhắc người chưa ký", WhileOpen, SigningWho.Officer, null),
        new(SigningStep.MoveDeadline, "Gia hạn ký", WhileOpen, SigningWho.Issuer, null, NeedsReason: true),
        new(SigningStep.Supersede, "Thay bằng văn bản khác", WhileCurrent, SigningWho.Issuer, SigningState.Superseded, NeedsReason: true),
        new(SigningStep.Supersede, "Thay bằng văn bản khác", WhileCurrent, SigningWho.Portal, SigningState.Superseded, NeedsReason: true),
        new(SigningStep.Withdraw, "Thu hồi", WhileCurrent, SigningWho.Issuer, SigningState.Withdrawn, NeedsReason: true),
        new(SigningStep.Withdraw, "Thu hồi", WhileCurrent, SigningWho.Portal, SigningState.Withdrawn, NeedsReason: true),
    ],
        StateName,
        WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(SigningState state) => state switch
    {
        SigningState.Open => "Đang lấy chữ ký",
        SigningState.Complete => "Đã ký đủ",
        SigningState.Superseded => "Đã được thay thế",
        SigningState.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(SigningWho who) => who switch
    {
        SigningWho.Signatory => "người được mời ký",
        SigningWho.SignatorysDepartment => "đơn vị của người được mời ký",
        SigningWho.Issuer => "nơi phát hành văn bản",
        SigningWho.Officer => "cán bộ Bộ",
        SigningWho.Portal => "hệ thống",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
