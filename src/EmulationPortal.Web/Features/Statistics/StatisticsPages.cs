using EmulationPortal.Domain.Statistics;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>A report with what it was asked for.</summary>
/// <param name="Report">The report.</param>
/// <param name="Filter">What was asked for.</param>
/// <param name="Scope">What the reader's figures count.</param>
/// <param name="Clusters">Numbers of clusters to choose from.</param>
/// <param name="Present">The present year.</param>
/// <param name="IsOfficer">Whether the reader sees the statutory forms.</param>
public sealed record ReportPage(StatisticsReport Report, StatisticsFilter Filter, StatisticsScope Scope, IReadOnlyList<int> Clusters, int Present, bool IsOfficer)
{
    /// <summary>Whether only the reader's own department is counted.</summary>
    public bool IsOwnOnly => Scope.Only is not null && Report.Slug is "danh-hieu" or "hinh-thuc" or "dang-ky";

    /// <summary>Address of the exports, without the format.</summary>
    public string Path => Report.Slug.Length == 0 ? "/thong-ke/tong-quan" : $"/thong-ke/{Report.Slug}";
}

/// <summary>The rows of tabs on every page of statistics.</summary>
/// <param name="Here">Slug of the open one.</param>
/// <param name="Query">The range that goes along.</param>
/// <param name="SeesAwards">Whether awards and registrations are open.</param>
/// <param name="IsOfficer">Whether the statutory forms are open.</param>
public sealed record StatisticsTabs(string Here, string Query, bool SeesAwards, bool IsOfficer)
{
    /// <summary>The tabs.</summary>
    public IEnumerable<(string Slug, string Path, string Title)> Entries
    {
        get
        {
            yield return ("", $"/thong-ke{Query}", "Tổng quan");
            yield return ("diem", $"/thong-ke/diem{Query}", "Điểm");
            yield return ("thu-hang", $"/thong-ke/thu-hang{Query}", "Thứ hạng");
            yield return ("tieu-chi", $"/thong-ke/tieu-chi{Query}", "Nhóm tiêu chí");
            if (SeesAwards)
            {
                yield return ("danh-hieu", $"/thong-ke/danh-hieu{Query}", "Danh hiệu");
                yield return ("hinh-thuc", $"/thong-ke/hinh-thuc{Query}", "Hình thức khen thưởng");
                yield return ("dang-ky", $"/thong-ke/dang-ky{Query}", "Đăng ký và kết quả");
            }

            if (IsOfficer) yield return ("bieu-mau", "/thong-ke/bieu-mau", "Biểu thống kê");
        }
    }
}

/// <summary>A department's years.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Report">The tables.</param>
/// <param name="Range">The years.</param>
/// <param name="Predecessors">Names of the units whose years are shown too.</param>
/// <param name="Tabs">The tabs.</param>
public sealed record DepartmentYearsPage(string Name, Guid DepartmentId, string Slug, StatisticsReport Report, YearRange Range, IReadOnlyList<string> Predecessors, StatisticsTabs Tabs);

/// <summary>The statutory forms of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">Years to choose from.</param>
/// <param name="Forms">The forms.</param>
/// <param name="Tabs">The tabs.</param>
public sealed record StatutoryPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<StatutoryForm> Forms, StatisticsTabs Tabs);
