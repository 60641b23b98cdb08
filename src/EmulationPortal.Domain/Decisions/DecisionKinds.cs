namespace EmulationPortal.Domain.Decisions;

/// <summary>What a decision does.</summary>
public enum DecisionKind
{
    /// <summary>Quyết định khen thưởng.</summary>
    Award = 1,

    /// <summary>Quyết định đính chính.</summary>
    Correction = 2,

    /// <summary>Quyết định cấp đổi, cấp lại bằng.</summary>
    Reissue = 3,

    /// <summary>Quyết định hủy bỏ, thu hồi khen thưởng (Luật 06/2022/QH15 Đ.93).</summary>
    Revocation = 4,
}

/// <summary>In which order the recipients of one form stand in its annex.</summary>
public enum AnnexOrder
{
    /// <summary>By unit, and within it as proposed: by rank.</summary>
    ByUnit = 1,

    /// <summary>By name.</summary>
    ByName = 2,
}

/// <summary>What holds of an award; derived from the decisions about it, never stored.</summary>
public enum AwardStatus
{
    /// <summary>Còn hiệu lực.</summary>
    InForce = 1,

    /// <summary>Đã đính chính.</summary>
    Corrected = 2,

    /// <summary>Đã cấp lại.</summary>
    Reissued = 3,

    /// <summary>Đã bị hủy bỏ.</summary>
    Revoked = 4,
}

/// <summary>The official words for decisions.</summary>
public static class DecisionText
{
    /// <summary>The first words of the title of a decision that exchanges certificates.</summary>
    public const string Exchange = "cấp đổi";

    /// <summary>What it does.</summary>
    public static string Name(DecisionKind kind) => kind switch
    {
        DecisionKind.Award => "Khen thưởng",
        DecisionKind.Correction => "Đính chính",
        DecisionKind.Reissue => "Cấp đổi, cấp lại bằng",
        DecisionKind.Revocation => "Hủy bỏ, thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The order of an annex.</summary>
    public static string Name(AnnexOrder order) => order switch
    {
        AnnexOrder.ByUnit => "Theo đơn vị, rồi theo thứ tự đề nghị",
        AnnexOrder.ByName => "Theo vần tên",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    /// <summary>What holds of an award.</summary>
    public static string Name(AwardStatus status) => status switch
    {
        AwardStatus.InForce => "Còn hiệu lực",
        AwardStatus.Corrected => "Đã đính chính",
        AwardStatus.Reissued => "Đã cấp lại",
        AwardStatus.Revoked => "Đã bị hủy bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>What holds of an award after the issued decisions about it: a revocation ends it for good, otherwise the latest one counts.</summary>
    /// <param name="about">What the issued decisions about it do, the earliest first.</param>
    public static AwardStatus StatusAfter(IReadOnlyList<DecisionKind> about)
    {
        ArgumentNullException.ThrowIfNull(about);
        if (about.Contains(DecisionKind.Revocation)) return AwardStatus.Revoked;
        return about.Count == 0 ? AwardStatus.InForce : about[^1] switch
        {
            DecisionKind.Correction => AwardStatus.Corrected,
            DecisionKind.Reissue => AwardStatus.Reissued,
            _ => AwardStatus.InForce,
        };
    }
}
