namespace EmulationPortal.Domain.Titles;

/// <summary>Codes of the titles and forms that come with the portal. What they are is data: see <see cref="AwardKind"/>.</summary>
public static class AwardCodes
{
    /// <summary>Lao động tiên tiến.</summary>
    public const string AdvancedWorker = "LDTT";

    /// <summary>Chiến sĩ thi đua cơ sở.</summary>
    public const string BaseFighter = "CSTDCS";

    /// <summary>Chiến sĩ thi đua bộ, ban, ngành, tỉnh.</summary>
    public const string MinistryFighter = "CSTD_BO_TINH";

    /// <summary>Chiến sĩ thi đua toàn quốc.</summary>
    public const string NationalFighter = "CSTDTQ";

    /// <summary>Tập thể lao động tiên tiến.</summary>
    public const string AdvancedCollective = "TTLDTT";

    /// <summary>Tập thể lao động xuất sắc.</summary>
    public const string ExcellentCollective = "TTLDXS";

    /// <summary>Cờ thi đua của bộ, ban, ngành, tỉnh.</summary>
    public const string MinistryFlag = "CO_BO_TINH";

    /// <summary>Cờ thi đua của Chính phủ.</summary>
    public const string GovernmentFlag = "CO_CP";

    /// <summary>Giấy khen.</summary>
    public const string Commendation = "GK_CO_SO";

    /// <summary>Bằng khen của bộ, ban, ngành, tỉnh.</summary>
    public const string MinistryMerit = "BK_BO_TINH";

    /// <summary>Bằng khen của Thủ tướng Chính phủ.</summary>
    public const string PrimeMinisterMerit = "BK_TTG";

    /// <summary>Huân chương Lao động hạng Ba.</summary>
    public const string LabourOrderThird = "HCLD_3";

    /// <summary>Huân chương Lao động hạng Nhì.</summary>
    public const string LabourOrderSecond = "HCLD_2";

    /// <summary>Huân chương Lao động hạng Nhất.</summary>
    public const string LabourOrderFirst = "HCLD_1";
}
