using EmulationPortal.Data;
using EmulationPortal.Documents.Statistics;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>Reports over years, as pages and as files.</summary>
[Route("/thong-ke")]
public sealed class StatisticsController(PortalDb db, ScoreReports scores, AwardReports awards, OverviewReport overview) : PortalController
{
    private const string Slugs = "regex(^(tong-quan|diem|thu-hang|tieu-chi|danh-hieu|hinh-thuc|dang-ky)$)";

    /// <summary>The overview.</summary>
    [HttpGet("")]
    public Task<IActionResult> Overview([FromQuery(Name = "tu")] int? from, [FromQuery(Name = "den")] int? to, [FromQuery(Name = "cum")] int? cluster) => Show("tong-quan", from, to, null, cluster);

    /// <summary>A report.</summary>
    [HttpGet($"{{report:{Slugs}}}")]
    public async Task<IActionResult> Show(string report, [FromQuery(Name = "tu")] int? from, [FromQuery(Name = "den")] int? to, [FromQuery(Name = "theo")] string? by, [FromQuery(Name = "cum")] int? cluster)
    {
        ModelState.Clear();
        var filter = StatisticsFilter.Read(from, to, by, cluster, Clock.Today.Year);
        return await BuildAsync(report, filter) is not { } built
            ? Refused(StatisticsScope.Closed)
            : View("Report", new ReportPage(built, filter, StatisticsScope.Of(Actor), await db.Clusters.OrderBy(known => known.Number).Select(known => known.Number).Distinct().ToListAsync(Gone), Clock.Today.Year, Actor.IsOfficer));
    }

    /// <summary>A report as a workbook or as text.</summary>
    [HttpGet($"{{report:{Slugs}}}/{{format:regex(^(xlsx|csv)$)}}")]
    public async Task<IActionResult> Export(string report, string format, [FromQuery(Name = "tu")] int? from, [FromQuery(Name = "den")] int? to, [FromQuery(Name = "theo")] string? by, [FromQuery(Name = "cum")] int? cluster)
    {
        ModelState.Clear();
        var filter = StatisticsFilter.Read(from, to, by, cluster, Clock.Today.Year);
        return await BuildAsync(report, filter) is { } built
            ? FileOf(built.Title, $"Năm {filter.Range.Text}{(filter.Cluster is { } number ? $", Cụm thi đua số {number}" : string.Empty)}", built, format, $"thong-ke-{report}-{filter.Range.From}-{filter.Range.To}")
            : Refused(StatisticsScope.Closed);
    }

    internal FileContentResult FileOf(string title, string of, StatisticsReport report, string format, string name)
    {
        var (remark, tables) = ($"{of}. Xuất lúc {VietnamTime.Show(Clock.Now)}.", report.Parts.Select(part => part.Table).ToList());
        return format == "csv"
            ? File(FigureCsv.Write(title, remark, tables), "text/csv; charset=utf-8", $"{name}.csv")
            : File(FigureWorkbook.Write(title, remark, tables, report.Decimals), EvidenceTypes.Xlsx, $"{name}.xlsx");
    }

    // Null when the report is not open to the reader.
    private async Task<StatisticsReport?> BuildAsync(string report, StatisticsFilter filter)
    {
        var scope = StatisticsScope.Of(Actor);
        if (report is "danh-hieu" or "hinh-thuc" or "dang-ky")
        {
            if (!scope.SeesAwards) return null;
            // Whoever sees one department has nothing to group.
            if (scope.Only is not null) filter = filter with { By = StatisticsBy.Department, Cluster = null };
        }

        return report switch
        {
            "diem" => await scores.TotalsAsync(filter, Gone),
            "thu-hang" => await scores.RanksAsync(filter, Gone),
            "tieu-chi" => await scores.CriteriaAsync(filter, Gone),
            "danh-hieu" => await awards.AwardsAsync(AwardNature.Title, filter, scope.Only, Gone),
            "hinh-thuc" => await awards.AwardsAsync(AwardNature.Form, filter, scope.Only, Gone),
            "dang-ky" => await awards.RegistrationsAsync(filter, scope.Only, Gone),
            _ => await overview.BuildAsync(filter, scope, Gone),
        };
    }
}
