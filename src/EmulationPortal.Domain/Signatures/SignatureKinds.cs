namespace EmulationPortal.Domain.Signatures;

/// <summary>What kind of document is signed.</summary>
public enum IssuedDocumentKind
{
    /// <summary>Bản giao ước thi đua.</summary>
    Pledge = 1,

    /// <summary>Biên bản hội nghị.</summary>
    Minutes = 2,

    /// <summary>Báo cáo.</summary>
    Report = 3,

    /// <summary>Tờ trình.</summary>
    Submission = 4,

    /// <summary>Biên bản hợp tác, giao lưu giữa hai đơn vị.</summary>
    CooperationRecord = 5,

    /// <summary>Danh sách đăng ký danh hiệu thi đua.</summary>
    RegistrationList = 6,

    /// <summary>Tờ trình đề nghị khen thưởng.</summary>
    Proposal = 7,

    /// <summary>Quyết định khen thưởng, đính chính, cấp lại, thu hồi.</summary>
    AwardDecision = 10,

    /// <summary>Biên bản họp Hội đồng.</summary>
    CouncilMinutes = 8,

    /// <summary>Biên bản kiểm phiếu.</summary>
    BallotRecord = 9,
}

/// <summary>Whether a document still holds.</summary>
public enum IssuedDocumentState
{
    /// <summary>It holds.</summary>
    Current = 1,

    /// <summary>Another document has taken its place.</summary>
    Superseded = 2,

    /// <summary>Its issuer took it back.</summary>
    Withdrawn = 3,
}

/// <summary>In which order signatories sign.</summary>
public enum SigningOrder
{
    /// <summary>Everybody when they like.</summary>
    Any = 1,

    /// <summary>One after another, as they are listed.</summary>
    Fixed = 2,
}

/// <summary>What a signatory has done.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "Who has signed has signed; no number is meant.")]
public enum SignatoryState
{
    /// <summary>Chưa ký.</summary>
    Waiting = 1,

    /// <summary>Đã ký.</summary>
    Signed = 2,

    /// <summary>Từ chối ký, with a reason; may still change their mind and sign.</summary>
    Refused = 3,
}

/// <summary>How somebody signed.</summary>
public enum SigningWay
{
    /// <summary>With a certificate that the portal keeps, its passphrase typed at the signing.</summary>
    Portal = 1,

    /// <summary>With a token, in a program outside the portal; the signed file was uploaded.</summary>
    Outside = 2,

    /// <summary>On paper; the scan was uploaded.</summary>
    Ink = 3,
}

/// <summary>The official words for signatures.</summary>
public static class SignatureText
{
    /// <summary>The kind of a document.</summary>
    public static string Name(IssuedDocumentKind kind) => kind switch
    {
        IssuedDocumentKind.Pledge => "Giao ước thi đua",
        IssuedDocumentKind.Minutes => "Biên bản",
        IssuedDocumentKind.Report => "Báo cáo",
        IssuedDocumentKind.Submission => "Tờ trình",
        IssuedDocumentKind.CooperationRecord => "Biên bản hợp tác",
        IssuedDocumentKind.RegistrationList => "Danh sách đăng ký",
        IssuedDocumentKind.Proposal => "Tờ trình đề nghị khen thưởng",
        IssuedDocumentKind.AwardDecision => "Quyết định",
        IssuedDocumentKind.CouncilMinutes => "Biên bản họp Hội đồng",
        IssuedDocumentKind.BallotRecord => "Biên bản kiểm phiếu",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether a document holds.</summary>
    public static string Name(IssuedDocumentState state) => state switch
    {
        IssuedDocumentState.Current => "Đang có hiệu lực trên hệ thống",
        IssuedDocumentState.Superseded => "Đã được thay thế",
        IssuedDocumentState.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The order of signing.</summary>
    public static string Name(SigningOrder order) => order switch
    {
        SigningOrder.Any => "Ký không theo thứ tự",
        SigningOrder.Fixed => "Ký lần lượt theo thứ tự",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    /// <summary>What a signatory has done.</summary>
    public static string Name(SignatoryState state) => state switch
    {
        SignatoryState.Waiting => "Chưa ký",
        SignatoryState.Signed => "Đã ký",
        SignatoryState.Refused => "Từ chối ký",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>How somebody signed.</summary>
    public static string Name(SigningWay way) => way switch
    {
        SigningWay.Portal => "Ký số trên hệ thống",
        SigningWay.Outside => "Ký số bằng thiết bị ngoài",
        SigningWay.Ink => "Ký tay trên giấy (bản quét)",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };
}
