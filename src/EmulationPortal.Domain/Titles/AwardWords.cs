using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Titles;

/// <summary>The two sorts of awards, never mixed in one list without saying so.</summary>
public enum AwardNature
{
    /// <summary>Danh hiệu thi đua (Luật 06/2022/QH15, chương II).</summary>
    Title = 1,

    /// <summary>Hình thức khen thưởng (chương III).</summary>
    Form = 2,
}

/// <summary>On which level an award is decided.</summary>
public enum AwardLevel
{
    /// <summary>Cấp cơ sở.</summary>
    Grassroots = 1,

    /// <summary>Cấp bộ, ban, ngành, tỉnh.</summary>
    MinistryProvince = 2,

    /// <summary>Cấp Nhà nước.</summary>
    State = 3,
}

/// <summary>Who can receive an award.</summary>
public enum RecipientKind
{
    /// <summary>Cá nhân.</summary>
    Person = 1,

    /// <summary>Tập thể.</summary>
    Collective = 2,

    /// <summary>Hộ gia đình.</summary>
    Household = 3,
}

/// <summary>What hinders or cuts the record of somebody.</summary>
public enum ProceedingKind
{
    /// <summary>Bị kỷ luật.</summary>
    Discipline = 1,

    /// <summary>Đang xem xét kỷ luật.</summary>
    DisciplinePending = 2,

    /// <summary>Đang thanh tra, kiểm tra, điều tra có dấu hiệu vi phạm.</summary>
    Inspection = 3,

    /// <summary>Đang xác minh đơn thư, thông tin báo chí nêu.</summary>
    Verification = 4,
}

/// <summary>What is counted of the members of a collective.</summary>
public enum MemberMeasure
{
    /// <summary>Hoàn thành nhiệm vụ trở lên.</summary>
    Completed = 1,

    /// <summary>Lao động tiên tiến.</summary>
    Advanced = 2,

    /// <summary>Chiến sĩ thi đua cơ sở.</summary>
    BaseFighter = 3,

    /// <summary>Bị kỷ luật từ cảnh cáo trở lên.</summary>
    Warned = 4,
}

/// <summary>For what kinds of merit an award is considered (Luật 06/2022/QH15 Đ.8).</summary>
[Flags]
public enum MeritKinds
{
    /// <summary>None in particular.</summary>
    None = 0,

    /// <summary>Công trạng, hằng năm.</summary>
    YearlyMerit = 1,

    /// <summary>Phong trào, chuyên đề.</summary>
    Movement = 2,

    /// <summary>Đột xuất.</summary>
    AdHoc = 4,

    /// <summary>Quá trình cống hiến.</summary>
    LongService = 8,

    /// <summary>Kỷ niệm chương.</summary>
    Medal = 16,
}

/// <summary>The official words for awards and what they are judged by.</summary>
public static class AwardText
{
    /// <summary>One kind of merit, or several: “phong trào, chuyên đề; đột xuất”.</summary>
    public static string Name(MeritKinds merits) => string.Join("; ", Enum.GetValues<MeritKinds>().Where(merit => merit != MeritKinds.None && merits.HasFlag(merit)).Select(merit => merit switch
    {
        MeritKinds.YearlyMerit => "công trạng hằng năm",
        MeritKinds.Movement => "phong trào, chuyên đề",
        MeritKinds.AdHoc => "đột xuất",
        MeritKinds.LongService => "quá trình cống hiến",
        MeritKinds.Medal => "kỷ niệm chương",
        _ => throw new ArgumentOutOfRangeException(nameof(merits), merits, null),
    }));

    /// <summary>The sort of award.</summary>
    public static string Name(AwardNature nature) => nature switch
    {
        AwardNature.Title => "Danh hiệu thi đua",
        AwardNature.Form => "Hình thức khen thưởng",
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
    };

    /// <summary>The level.</summary>
    public static string Name(AwardLevel level) => level switch
    {
        AwardLevel.Grassroots => "Cấp cơ sở",
        AwardLevel.MinistryProvince => "Cấp bộ, ban, ngành, tỉnh",
        AwardLevel.State => "Cấp Nhà nước",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>
    /// What a ministry's own documents call an award: the law's name is for any ministry and province, a document names its own. A Bằng khen is
    /// the minister's (Luật 06/2022/QH15 Đ.74, Đ.79).
    /// </summary>
    /// <param name="award">The award.</param>
    /// <param name="ministry">The ministry in full.</param>
    public static string NameAt(AwardKind award, string ministry)
    {
        ArgumentNullException.ThrowIfNull(award);
        return award.Name.Replace("bộ, ban, ngành, tỉnh", award.Code == AwardCodes.MinistryMerit ? $"Bộ trưởng {ministry}" : ministry, StringComparison.Ordinal);
    }

    /// <summary>The recipient.</summary>
    public static string Name(RecipientKind recipient) => recipient switch
    {
        RecipientKind.Person => "Cá nhân",
        RecipientKind.Collective => "Tập thể",
        RecipientKind.Household => "Hộ gia đình",
        _ => throw new ArgumentOutOfRangeException(nameof(recipient), recipient, null),
    };

    /// <summary>The rating in full, in small letters.</summary>
    public static string Name(TaskRatingLevel rating) => InSmallLetters(TaskRatingText.Name(rating));

    /// <summary>The scope of an initiative, in small letters.</summary>
    public static string Name(InitiativeScope scope) => InSmallLetters(InitiativeScopeText.Name(scope));

    /// <summary>What hinders, in small letters.</summary>
    public static string Name(ProceedingKind kind) => kind switch
    {
        ProceedingKind.Discipline => "bị kỷ luật",
        ProceedingKind.DisciplinePending => "đang xem xét kỷ luật",
        ProceedingKind.Inspection => "đang thanh tra, kiểm tra có dấu hiệu vi phạm",
        ProceedingKind.Verification => "đang xác minh đơn thư, thông tin báo chí",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What is counted, in small letters.</summary>
    public static string Name(MemberMeasure measure) => measure switch
    {
        MemberMeasure.Completed => "hoàn thành nhiệm vụ trở lên",
        MemberMeasure.Advanced => "đạt Lao động tiên tiến",
        MemberMeasure.BaseFighter => "đạt Chiến sĩ thi đua cơ sở",
        MemberMeasure.Warned => "bị kỷ luật từ cảnh cáo trở lên",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    private static string InSmallLetters(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
