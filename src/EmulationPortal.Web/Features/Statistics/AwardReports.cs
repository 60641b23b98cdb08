using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Statistics;
using EmulationPortal.Documents.Statistics;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>Reports about titles and forms received, and about registrations against results; of one department for whoever may see only that.</summary>
public sealed class AwardReports(PortalDb db)
{
    private const string RecordsOfAwards = "/thong-ke/khen-thuong/danh-sach";
    private const string RecordsOfRegistrations = "/thong-ke/dang-ky/danh-sach";

    /// <summary>Titles or forms received.</summary>
    /// <param name="nature">Titles or forms: never both in one table.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="only">The only department that may be counted, or null.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<StatisticsReport> AwardsAsync(AwardNature nature, StatisticsFilter filter, Guid? only, CancellationToken cancellation)
    {
        var grouping = new StatisticsGrouping(await db.StatisticsStructureAsync(filter.Range, cancellation), filter);
        var kinds = await db.AwardKinds.AsNoTracking().Where(kind => kind.Nature == nature).OrderByDescending(kind => kind.Position).ToListAsync(cancellation);
        var codes = kinds.ConvertAll(kind => kind.Code).ToHashSet();
        var facts = (await db.AwardFactsAsync(filter.Range, only, cancellation)).Where(fact => codes.Contains(fact.KindCode) && grouping.Has(fact.Year, fact.DepartmentId)).ToList();
        kinds.RemoveAll(kind => facts.TrueForAll(fact => fact.KindCode != kind.Code));
        var slug = nature == AwardNature.Title ? "danh-hieu" : "hinh-thuc";
        var within = filter.Cluster is { } number ? $"&cum={number}" : string.Empty;
        string Years(int? year) => year is { } one ? $"tu={one}&den={one}" : $"tu={filter.Range.From}&den={filter.Range.To}";
        string Records(int? year, string? kind, string? group) => $"{RecordsOfAwards}?{Years(year)}&nhom={slug}{(kind is null ? "" : $"&loai={kind}")}{(group is null ? within : $"&{group}{(group.StartsWith("cum", StringComparison.Ordinal) ? "" : within)}")}";
        FigureRow ByGroup(string name, string? path, string? group, IReadOnlyCollection<GivenAward> of, bool isTotal = false) => new(
            name, path, [.. kinds.Select(kind => Figures.Count(of.Count(fact => fact.KindCode == kind.Code), Records(null, kind.Code, group))), Figures.Count(of.Count, Records(null, null, group))], isTotal);
        var byGroup = facts.ToLookup(fact => grouping.KeyOf(fact.Year, fact.DepartmentId));
        var units = new FigureTable(
            "theo-don-vi", $"Theo {filter.Head.ToLowerInvariant()}, {filter.Range.Text}",
            "Mỗi lượt khen tính một lần, vào đơn vị mà người, tập thể thuộc về cuối năm được khen; khen của nhiều năm tính vào năm cuối. Không tính khen đã bị hủy bỏ.", filter.Head,
            [.. kinds.Select(kind => kind.ShortName), "Tổng"],
            [.. grouping.Of(facts.Select(fact => (fact.Year, fact.DepartmentId))).Select(group => ByGroup(group.Name, group.Path, group.Query, [.. byGroup[group.Key]])), ByGroup("Tổng", null, null, facts, isTotal: true)]);
        FigureRow ByKind(string name, string? kind, IReadOnlyCollection<GivenAward> of, bool isTotal = false) => new(
            name, null, [.. filter.Range.Years.Select(year => Figures.Count(of.Count(fact => fact.Year == year), Records(year, kind, null))), Figures.Count(of.Count, Records(null, kind, null))], isTotal);
        var years = new FigureTable(
            "theo-nam", "Theo năm", "Số lượt theo năm được khen.", nature == AwardNature.Title ? "Danh hiệu" : "Hình thức", [.. filter.Range.Columns(), "Tổng"],
            [.. kinds.Select(kind => ByKind(kind.Name, kind.Code, facts.FindAll(fact => fact.KindCode == kind.Code))), ByKind("Tổng", null, facts, isTotal: true)]);
        var title = nature == AwardNature.Title ? "Danh hiệu thi đua" : "Hình thức khen thưởng";
        var chart = new SvgChart($"{title}: số lượt cá nhân, tập thể theo năm", years.Id, filter.Range.Columns(),
            [Series("Cá nhân", true), Series("Tập thể", false)], 0);
        return new StatisticsReport(slug, title, "Danh hiệu thi đua và hình thức khen thưởng là hai loại khác nhau, không cộng chung.", [new(years, chart, ChartShape.Bars), new(units)]);

        ChartLine Series(string name, bool isPerson) => new(name, [.. filter.Range.Years.Select(year => (decimal?)facts.Count(fact => fact.Year == year && fact.IsPerson == isPerson))]);
    }

    /// <summary>Registrations against results.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <param name="only">The only department that may be counted, or null.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<StatisticsReport> RegistrationsAsync(StatisticsFilter filter, Guid? only, CancellationToken cancellation)
    {
        var grouping = new StatisticsGrouping(await db.StatisticsStructureAsync(filter.Range, cancellation), filter);
        var facts = (await db.RegisteredFactsAsync(filter.Range, cancellation)).Where(fact => (only is null || fact.DepartmentId == only) && grouping.Has(fact.Year, fact.DepartmentId)).ToList();
        var kinds = await db.AwardKinds.AsNoTracking().OrderByDescending(kind => kind.Position).Select(kind => new { kind.Code, kind.Name }).ToListAsync(cancellation);
        var within = filter.Cluster is { } number ? $"&cum={number}" : string.Empty;
        IReadOnlyList<string> columns = ["Đăng ký", "Đã có kết quả", "Đạt", "Tỷ lệ đạt"];
        FigureRow Row(string name, string? path, IReadOnlyCollection<RegisteredCount> of, string records, bool isTotal = false)
        {
            var (registered, judged, attained) = (of.Sum(fact => fact.Registered), of.Sum(fact => fact.Judged), of.Sum(fact => fact.Attained));
            return new(name, path, [Figures.Count(registered, records), Figures.Count(judged, $"{records}&ket-qua=da-co"), Figures.Count(attained, $"{records}&ket-qua=dat"), Figures.Share(attained, judged)], isTotal);
        }

        var all = $"{RecordsOfRegistrations}?tu={filter.Range.From}&den={filter.Range.To}";
        const string Counted = "Số lượt đăng ký trong danh sách đã gửi Bộ; tỷ lệ đạt tính trên số lượt đã gửi kết quả.";
        var years = new FigureTable("theo-nam", "Theo năm", Counted, "Năm", columns,
            [.. filter.Range.Years.Select(year => Row($"{year}", null, facts.FindAll(fact => fact.Year == year), $"{RecordsOfRegistrations}?tu={year}&den={year}{within}")), Row("Tổng", null, facts, all + within, isTotal: true)]);
        var byGroup = facts.ToLookup(fact => grouping.KeyOf(fact.Year, fact.DepartmentId));
        var units = new FigureTable("theo-don-vi", $"Theo {filter.Head.ToLowerInvariant()}, {filter.Range.Text}", Counted, filter.Head, columns,
            [.. grouping.Of(facts.Select(fact => (fact.Year, fact.DepartmentId))).Select(group => Row(group.Name, group.Path, [.. byGroup[group.Key]], $"{all}&{group.Query}{(group.Query.StartsWith("cum", StringComparison.Ordinal) ? "" : within)}"))]);
        var titles = new FigureTable("theo-danh-hieu", "Theo danh hiệu", Counted, "Danh hiệu", columns,
            [.. kinds.Select(kind => (kind, Of: facts.FindAll(fact => fact.KindCode == kind.Code))).Where(pair => pair.Of.Count > 0).Select(pair => Row(pair.kind.Name, null, pair.Of, $"{all}{within}&loai={pair.kind.Code}"))]);
        var chart = new SvgChart("Số lượt đăng ký và đạt theo năm", years.Id, filter.Range.Columns(),
            [.. new[] { (Name: "Đăng ký", Column: 0), (Name: "Đạt", Column: 2) }.Select(series => new ChartLine(series.Name, [.. years.Rows.Where(row => !row.IsTotal).Select(row => row.Cells[series.Column].Value)]))], 0);
        return new StatisticsReport("dang-ky", "Đăng ký và kết quả", "Đăng ký danh hiệu đầu năm so với kết quả cuối năm.", [new(years, chart, ChartShape.Bars), new(units), new(titles)], Decimals: 1);
    }
}
