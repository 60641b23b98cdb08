using EmulationPortal.Data;
using EmulationPortal.Data.Statistics;
using EmulationPortal.Documents.Statistics;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>The figures of all years on one page, each leading to its report or its records.</summary>
public sealed class OverviewReport(PortalDb db)
{
    /// <summary>Builds it.</summary>
    public async Task<StatisticsReport> BuildAsync(StatisticsFilter filter, StatisticsScope scope, CancellationToken cancellation)
    {
        var range = filter.Range;
        var grouping = new StatisticsGrouping(await db.StatisticsStructureAsync(range, cancellation), filter);
        var scores = (await db.ScoreFactsAsync(range, cancellation)).Where(fact => grouping.Has(fact.Year, fact.DepartmentId)).ToList();
        FigureRow Row(string name, string? path, Func<int, FigureCell> cell) => new(name, path, [.. range.Years.Select(cell)]);
        var within = filter.Cluster is { } number ? $"&cum={number}" : string.Empty;
        var rows = new List<FigureRow>
        {
            Row("Cụm đã công bố kết quả", null, year => Figures.Count(scores.Where(fact => fact.Year == year).Select(fact => fact.ClusterId).Distinct().Count(), $"/ket-qua?nam={year}")),
            Row("Đơn vị được xếp hạng", $"/thong-ke/thu-hang{filter.Query}", year => Figures.Count(scores.Count(fact => fact.Year == year && fact.Rank is not null), $"/thong-ke/thu-hang?tu={year}&den={year}{within}")),
            Row("Tổng điểm bình quân", $"/thong-ke/diem{filter.Query}", year => Figures.Points(scores.Where(fact => fact.Year == year && fact.Total is not null).Select(fact => fact.Total).Average(), $"/thong-ke/diem?tu={year}&den={year}&theo=so{within}")),
        };
        var lines = new List<ChartLine>();
        if (scope.SeesAwards)
        {
            var natures = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Nature, cancellation);
            var awards = (await db.AwardFactsAsync(range, scope.Only, cancellation)).Where(fact => grouping.Has(fact.Year, fact.DepartmentId)).ToList();
            foreach (var (nature, name, slug) in new[] { (AwardNature.Title, "Danh hiệu thi đua", "danh-hieu"), (AwardNature.Form, "Hình thức khen thưởng", "hinh-thuc") })
            {
                rows.Add(Row(name, $"/thong-ke/{slug}{filter.Query}", year => Figures.Count(awards.Count(fact => fact.Year == year && natures[fact.KindCode] == nature), $"/thong-ke/khen-thuong/danh-sach?tu={year}&den={year}&nhom={slug}{within}")));
            }

            var registered = (await db.RegisteredFactsAsync(range, cancellation)).Where(fact => (scope.Only is null || fact.DepartmentId == scope.Only) && grouping.Has(fact.Year, fact.DepartmentId)).ToList();
            rows.Add(Row("Lượt đăng ký danh hiệu", $"/thong-ke/dang-ky{filter.Query}", year => Figures.Count(registered.Where(fact => fact.Year == year).Sum(fact => fact.Registered), $"/thong-ke/dang-ky/danh-sach?tu={year}&den={year}{within}")));
            rows.Add(Row("Lượt đăng ký đạt", $"/thong-ke/dang-ky{filter.Query}", year => Figures.Count(registered.Where(fact => fact.Year == year).Sum(fact => fact.Attained), $"/thong-ke/dang-ky/danh-sach?tu={year}&den={year}&ket-qua=dat{within}")));
            lines.AddRange(rows.Skip(3).Select(row => new ChartLine(row.Name, [.. row.Cells.Select(cell => cell.Value)])));
        }

        var table = new FigureTable("tong-quan", $"Các năm {range.Text}", "Bấm vào một con số để xem những bản ghi đã tính.", "Số liệu", range.Columns(), rows);
        return new StatisticsReport("", "Thống kê", "Điểm và thứ hạng chỉ tính kết quả mà Bộ đã công bố.",
            [new ReportPart(table, lines.Count == 0 ? null : new SvgChart("Danh hiệu, hình thức khen thưởng, đăng ký theo năm", table.Id, range.Columns(), lines, 0))], Decimals: 2, IsGrouped: false);
    }
}
