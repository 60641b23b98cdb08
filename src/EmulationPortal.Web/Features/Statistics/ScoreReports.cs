using EmulationPortal.Data;
using EmulationPortal.Data.Results;
using EmulationPortal.Data.Statistics;
using EmulationPortal.Documents.Statistics;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>Reports about published scores: totals, ranks, and how clusters stand in the groups of criteria.</summary>
public sealed class ScoreReports(PortalDb db, IMemoryCache cache)
{
    // Nothing but what was published is read: everybody may see it, and it changes no more.
    private static readonly Actor Reader = Actor.Portal with { Roles = new HashSet<Role> { Role.MinistryOfficer } };

    /// <summary>Totals by year.</summary>
    public async Task<StatisticsReport> TotalsAsync(StatisticsFilter filter, CancellationToken cancellation)
    {
        var (grouping, facts) = await ReadAsync(filter, cancellation);
        var groups = grouping.Of(facts.Select(fact => (fact.Year, fact.DepartmentId)));
        var byGroup = facts.ToLookup(fact => (grouping.KeyOf(fact.Year, fact.DepartmentId), fact.Year));
        string? PathOf(StatisticsGroup group, int year) => byGroup[(group.Key, year)].FirstOrDefault() is not { } first ? null : filter.By switch
        {
            StatisticsBy.Department => $"/ket-qua/{year}/{first.ClusterId}/don-vi/{first.DepartmentId}",
            StatisticsBy.Cluster => $"/ket-qua/{year}/{first.ClusterId}",
            _ => $"/ket-qua?nam={year}",
        };

        FigureTable Table(string id, string title, string caption, Func<IEnumerable<ScoreFact>, string?, FigureCell> cell) => new(
            id, title, caption, filter.Head, filter.Range.Columns(),
            [.. groups.Select(group => new FigureRow(group.Name, group.Path, [.. filter.Range.Years.Select(year => cell(byGroup[(group.Key, year)], PathOf(group, year)))]))]);

        var isOfUnits = filter.By == StatisticsBy.Department;
        var totals = Table(
            "tong-diem", isOfUnits ? "Tổng điểm" : "Tổng điểm bình quân",
            isOfUnits ? "Tổng điểm đã công bố của từng đơn vị; bấm vào một con số để xem cách tính." : "Bình quân tổng điểm đã công bố của các đơn vị có điểm; bấm vào một con số để xem bảng xếp hạng.",
            (of, path) => Figures.Points(of.Where(fact => fact.Total is not null).Select(fact => fact.Total).Average(), path));
        var parts = new List<ReportPart> { new(totals, isOfUnits ? LatestOf(totals, filter) : LinesOf(totals, filter), isOfUnits ? ChartShape.Rows : ChartShape.Lines) };
        if (!isOfUnits) parts.Add(new ReportPart(Table("so-don-vi", "Số đơn vị có điểm", "Số đơn vị có tổng điểm đã công bố.", (of, path) => Figures.Count(of.Count(fact => fact.Total is not null), path))));
        return new StatisticsReport("diem", "Điểm thi đua", "Chỉ tính kết quả mà Bộ đã công bố.", parts, Decimals: 2);
    }

    /// <summary>Ranks by year.</summary>
    public async Task<StatisticsReport> RanksAsync(StatisticsFilter filter, CancellationToken cancellation)
    {
        filter = filter with { By = StatisticsBy.Department };
        var (grouping, facts) = await ReadAsync(filter, cancellation);
        var ranked = facts.Where(fact => fact.Rank is not null).GroupBy(fact => (fact.Year, fact.ClusterId)).ToDictionary(group => group.Key, group => group.Count());
        var own = facts.ToDictionary(fact => (fact.DepartmentId, fact.Year));
        FigureCell Rank(Guid id, int year) => !own.TryGetValue((id, year), out var fact) ? Figures.Nothing
            : new FigureCell(fact.Rank, fact.Rank is { } rank ? $"{rank}/{ranked[(year, fact.ClusterId)]}" : "Không xét", $"/ket-qua/{year}/{fact.ClusterId}/don-vi/{id}");
        FigureCell Times(Guid id, int place) => Figures.Count(facts.Count(fact => fact.DepartmentId == id && fact.Rank == place), $"/thong-ke/so/{grouping.Of([(0, id)])[0].Path!["/thong-ke/so/".Length..]}");
        var ranks = new FigureTable(
            "thu-hang", "Thứ hạng trong cụm", "Hạng trên số đơn vị được xếp hạng của cụm trong năm đó; bấm vào một hạng để xem cách tính.", "Đơn vị",
            [.. filter.Range.Columns(), "Lần nhất", "Lần nhì", "Lần ba"],
            [.. grouping.Of(facts.Select(fact => (fact.Year, fact.DepartmentId))).Select(group => new FigureRow(
                group.Name, group.Path, [.. filter.Range.Years.Select(year => Rank(group.Key!.Value, year)), .. Enumerable.Range(1, 3).Select(place => Times(group.Key!.Value, place))]))]);
        var classes = facts.Select(fact => fact.Classification).Where(name => name.Length > 0).Distinct().OrderByDescending(name => facts.Where(fact => fact.Classification == name).Max(fact => fact.Total)).ToList();
        var classified = new FigureTable(
            "xep-loai", "Xếp loại", "Số đơn vị theo mức xếp loại đã công bố.", "Mức", filter.Range.Columns(),
            [.. classes.Select(name => new FigureRow(name, null, [.. filter.Range.Years.Select(year => Figures.Count(facts.Count(fact => fact.Year == year && fact.Classification == name), $"/ket-qua?nam={year}"))]))]);
        return new StatisticsReport("thu-hang", "Thứ hạng, xếp loại", "Chỉ tính kết quả mà Bộ đã công bố.", [new(ranks), new(classified, LinesOf(classified, filter), ChartShape.Bars)], IsGrouped: false);
    }

    /// <summary>Clusters by groups of criteria, of the last year of the range with published results.</summary>
    public async Task<StatisticsReport> CriteriaAsync(StatisticsFilter filter, CancellationToken cancellation)
    {
        var parts = await db.ClusterYears.AsNoTracking().Where(part => part.State == ClusterYearState.Published && part.EmulationYear!.Year >= filter.Range.From && part.EmulationYear.Year <= filter.Range.To)
            .Select(part => new { part.Id, part.ClusterId, part.EmulationYear!.Year }).ToListAsync(cancellation);
        var year = parts.Count == 0 ? filter.Range.To : parts.Max(part => part.Year);
        var rows = new List<(int Number, string Name, Guid ClusterId, IReadOnlyList<GroupShare> Shares)>();
        foreach (var part in parts.Where(part => part.Year == year))
        {
            var known = await cache.GetOrCreateAsync((typeof(ScoreReports), part.Id), async entry =>
            {
                entry.SlidingExpiration = TimeSpan.FromHours(1);
                var result = (await db.ClusterResultAsync(year, part.ClusterId, Reader, cancellation: cancellation))!;
                return (result.Cluster.Number, result.Cluster.Name, Shares: SharesOf(result));
            });
            rows.Add((known.Number, known.Name, part.ClusterId, known.Shares));
        }

        var groups = rows.SelectMany(row => row.Shares).Select(share => share.Name).Distinct().ToList();
        var table = new FigureTable(
            "nhom-tieu-chi", $"Cụm và nhóm tiêu chí, năm {year}",
            "Điểm đạt được trên điểm tối đa được giao, gộp các đơn vị của cụm, tính bằng phần trăm. Ô càng đậm, tỷ lệ càng cao; bấm vào một con số để xem bảng điểm theo nhóm.", "Cụm", groups,
            [.. rows.OrderBy(row => row.Number).Select(row => new FigureRow(row.Name, $"/to-chuc/cum/{row.ClusterId}?nam={year}", [.. groups.Select(name =>
                row.Shares.FirstOrDefault(share => share.Name == name) is { } share ? Figures.Share(share.Points, share.Maximum, $"/ket-qua/{year}/{row.ClusterId}/nhom") : Figures.Nothing)]))])
        {
            IsShaded = true,
        };
        return new StatisticsReport("tieu-chi", "Cụm và nhóm tiêu chí", $"Năm cuối của khoảng đã chọn có kết quả công bố: {year}. Chỉ tính kết quả mà Bộ đã công bố.", [new(table)], Decimals: 1, IsGrouped: false);
    }

    private static IReadOnlyList<GroupShare> SharesOf(ClusterResult result) =>
        [.. result.Standing.Tree.Roots.Where(result.Standing.Tree.IsInScale).Select(root =>
        {
            var totals = result.Standing.Units.Select(unit => unit.Official).OfType<Domain.Scoring.SheetTotal>().Select(total => total.For(root.Id)).ToList();
            return new GroupShare($"{root.Code}. {root.Text}", totals.Sum(total => total.Points), totals.Sum(total => total.Max - total.NotAssignedMax));
        })];

    private async Task<(StatisticsGrouping Grouping, IReadOnlyList<ScoreFact> Facts)> ReadAsync(StatisticsFilter filter, CancellationToken cancellation)
    {
        var grouping = new StatisticsGrouping(await db.StatisticsStructureAsync(filter.Range, cancellation), filter);
        return (grouping, [.. (await db.ScoreFactsAsync(filter.Range, cancellation)).Where(fact => grouping.Has(fact.Year, fact.DepartmentId))]);
    }

    private static SvgChart LinesOf(FigureTable table, StatisticsFilter filter) =>
        new($"{table.Title}, {filter.Range.Text}", table.Id, table.Columns, [.. table.Rows.Select(row => new ChartLine(row.Name, [.. row.Cells.Select(cell => cell.Value)]))], table.Id == "tong-diem" ? 2 : 0);

    // The last year that has figures, best first.
    private static SvgChart? LatestOf(FigureTable table, StatisticsFilter filter)
    {
        var last = Enumerable.Range(0, table.Columns.Count).LastOrDefault(column => table.Rows.Any(row => row.Cells[column].Value is not null), -1);
        if (last < 0) return null;
        var rows = table.Rows.Where(row => row.Cells[last].Value is not null).OrderByDescending(row => row.Cells[last].Value).ToList();
        return new SvgChart($"Tổng điểm năm {filter.Range.Years[last]}", table.Id, rows.ConvertAll(row => row.Name), [new ChartLine("Tổng điểm", rows.ConvertAll(row => row.Cells[last].Value))], 2);
    }

    private sealed record GroupShare(string Name, decimal Points, decimal Maximum);
}
