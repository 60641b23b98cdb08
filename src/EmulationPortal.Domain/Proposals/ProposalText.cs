using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Proposals;

/// <summary>The official words for proposals.</summary>
public static class ProposalText
{
    // The law of 2022 names the kinds of merit anew from 01/01/2024 on.
    private const int FirstYearOfLaw2022 = 2024;

    /// <summary>The kind of merit.</summary>
    public static string Name(ProposalKind kind) => kind switch
    {
        ProposalKind.YearlyMerit => "Công trạng hằng năm",
        ProposalKind.Movement => "Phong trào, chuyên đề",
        ProposalKind.AdHoc => "Đột xuất",
        ProposalKind.LongService => "Quá trình cống hiến",
        ProposalKind.Medal => "Kỷ niệm chương",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind of merit by which the ways to an award are chosen.</summary>
    public static MeritKinds MeritKindOf(ProposalKind kind) => kind switch
    {
        ProposalKind.YearlyMerit => MeritKinds.YearlyMerit,
        ProposalKind.Movement => MeritKinds.Movement,
        ProposalKind.AdHoc => MeritKinds.AdHoc,
        ProposalKind.LongService => MeritKinds.LongService,
        ProposalKind.Medal => MeritKinds.Medal,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>
    /// Whether an award is one that such a proposal asks for: medals in a proposal of their own, titles of the year in that of the year only,
    /// flags for movements, too (Luật 06/2022/QH15 Đ.25, Đ.26).
    /// </summary>
    public static bool Asks(ProposalKind kind, AwardKind award)
    {
        ArgumentNullException.ThrowIfNull(award);
        var isMedal = award.Code.StartsWith("KNC", StringComparison.Ordinal);
        return kind switch
        {
            ProposalKind.Medal => isMedal,
            ProposalKind.YearlyMerit => !isMedal,
            ProposalKind.Movement => !isMedal && (award.Nature == AwardNature.Form || award.Code is AwardCodes.MinistryFlag or AwardCodes.GovernmentFlag),
            _ => award.Nature == AwardNature.Form && !isMedal,
        };
    }

    /// <summary>Where a line comes from.</summary>
    public static string Name(LineOrigin origin) => origin switch
    {
        LineOrigin.Registration => "Từ đăng ký danh hiệu",
        LineOrigin.Ranking => "Từ xếp hạng, suy tôn của cụm",
        LineOrigin.Search => "Chọn từ hồ sơ",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };

    /// <summary>What a proposal is called when nobody says otherwise.</summary>
    /// <param name="kind">The kind of merit.</param>
    /// <param name="year">The year.</param>
    /// <param name="cluster">The cluster's name where a cluster proposes; otherwise null.</param>
    public static string TitleOf(ProposalKind kind, int year, string? cluster)
    {
        var what = kind switch
        {
            ProposalKind.Movement => $"Đề nghị khen thưởng theo phong trào, chuyên đề năm {year}",
            ProposalKind.AdHoc => $"Đề nghị khen thưởng đột xuất năm {year}",
            ProposalKind.LongService => $"Đề nghị khen thưởng quá trình cống hiến năm {year}",
            ProposalKind.Medal => $"Đề nghị tặng Kỷ niệm chương năm {year}",
            _ => $"Đề nghị khen thưởng thành tích năm {year}",
        };
        return cluster is null ? what : $"{what} của {cluster}";
    }

    /// <summary>What the decision and the certificate say of a recipient, to begin with; each line can say it in its own words.</summary>
    public static string MeritOf(ProposalKind kind, int year) => kind switch
    {
        ProposalKind.YearlyMerit when year < FirstYearOfLaw2022 => $"Đã hoàn thành xuất sắc nhiệm vụ công tác năm {year}",
        ProposalKind.YearlyMerit => $"Đã có thành tích xuất sắc trong phong trào thi đua năm {year}",
        ProposalKind.Movement => $"Đã có thành tích xuất sắc trong phong trào thi đua chuyên đề năm {year}",
        ProposalKind.AdHoc => $"Đã lập thành tích xuất sắc đột xuất năm {year}",
        ProposalKind.LongService => "Đã có quá trình cống hiến xuất sắc cho ngành",
        ProposalKind.Medal => "Đã có đóng góp vào sự nghiệp phát triển của ngành",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
