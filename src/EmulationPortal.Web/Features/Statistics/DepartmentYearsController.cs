using EmulationPortal.Data;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Data.Statistics;
using EmulationPortal.Documents.Statistics;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Statistics;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Reorganisations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>One department's years: results, awards, registrations, with those of the units it came from.</summary>
[Route("/thong-ke/so/{slug}")]
public sealed class DepartmentYearsController(PortalDb db) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string slug, [FromQuery(Name = "tu")] int? from, [FromQuery(Name = "den")] int? to)
    {
        ModelState.Clear();
        return await BuildAsync(slug, YearRange.Of(from, to, Clock.Today.Year)) is { } page ? View("Department", page) : NotFound();
    }

    /// <summary>The same as a workbook or as text.</summary>
    [HttpGet("{format:regex(^(xlsx|csv)$)}")]
    public async Task<IActionResult> Export(string slug, string format, [FromQuery(Name = "tu")] int? from, [FromQuery(Name = "den")] int? to)
    {
        ModelState.Clear();
        if (await BuildAsync(slug, YearRange.Of(from, to, Clock.Today.Year)) is not { } page) return NotFound();
        var (remark, tables) = ($"Năm {page.Range.Text}. Xuất lúc {VietnamTime.Show(Clock.Now)}.", page.Report.Parts.Select(part => part.Table).ToList());
        var name = $"thong-ke-{slug}-{page.Range.From}-{page.Range.To}.{format}";
        return format == "csv"
            ? File(FigureCsv.Write(page.Name, remark, tables), "text/csv; charset=utf-8", name)
            : File(FigureWorkbook.Write(page.Name, remark, tables, page.Report.Decimals), EvidenceTypes.Xlsx, name);
    }

    private async Task<DepartmentYearsPage?> BuildAsync(string slug, YearRange range)
    {
        if (await db.Departments.AsNoTracking().FirstOrDefaultAsync(known => known.Slug == slug, Gone) is not { } department) return null;
        var lineage = await db.LineageAsync(department.Id, Gone);
        var units = lineage.RolledUp.ToHashSet();
        var structure = await db.StatisticsStructureAsync(range, Gone);
        var results = (await db.ScoreFactsAsync(range, Gone)).ToList();
        var parts = new List<ReportPart> { ResultsPart(department, units, structure, results, range) };
        if (LineagePages.MayReadAwards(Actor, lineage)) parts.AddRange(await AwardPartsAsync(department, range));
        var report = new StatisticsReport("so", department.Name, string.Empty, parts, Decimals: 2, IsGrouped: false);
        return new DepartmentYearsPage(
            department.Name, department.Id, slug, report, range, [.. structure.Units.Where(unit => unit.Id != department.Id && units.Contains(unit.Id)).Select(unit => unit.Province)],
            new StatisticsTabs("so", $"?tu={range.From}&den={range.To}", StatisticsScope.Of(Actor).SeesAwards, Actor.IsOfficer));
    }

    // Newest year first; a predecessor's year stands under its own name.
    private static ReportPart ResultsPart(Department department, HashSet<Guid> units, StatisticsStructure structure, List<ScoreFact> results, YearRange range)
    {
        var names = structure.Units.ToDictionary(unit => unit.Id, unit => unit.Province);
        var clusters = structure.Clusters.ToDictionary(cluster => cluster.Id);
        var rows = range.Years.Reverse().SelectMany(year => structure.Units.Select(unit => unit.Id).Where(units.Contains)
            .Where(unit => unit == department.Id || results.Exists(fact => fact.Year == year && fact.DepartmentId == unit))
            .Select(unit => Row(year, unit, results.Find(fact => fact.Year == year && fact.DepartmentId == unit)))).ToList();
        var table = new FigureTable("ket-qua", "Kết quả thi đua", "Chỉ kết quả đã công bố; bấm vào điểm hoặc hạng để xem cách tính.", "Năm", ["Cụm", "Tổng điểm", "Thứ hạng", "Xếp loại"], rows);
        var own = range.Years.Select(year => results.Find(fact => fact.Year == year && fact.DepartmentId == department.Id)).ToList();
        var ofCluster = range.Years.Select((year, index) => own[index] is not { } fact ? null : results.Where(other => other.Year == year && other.ClusterId == fact.ClusterId && other.Total is not null).Select(other => other.Total).Average()).ToList();
        return new ReportPart(table, new SvgChart("Tổng điểm của đơn vị và bình quân cụm", table.Id, range.Columns(), [new(department.Province, [.. own.Select(fact => fact?.Total)]), new("Bình quân cụm", ofCluster)], 2));

        FigureRow Row(int year, Guid unit, ScoreFact? fact)
        {
            var name = unit == department.Id ? $"{year}" : $"{year} ({names[unit]})";
            if (fact is null) return new(name, null, [structure.ClusterOf(year, unit) is { } member ? Figures.Word(clusters[member].Name, $"/to-chuc/cum/{member}?nam={year}") : Figures.Nothing, Figures.Nothing, Figures.Nothing, Figures.Nothing]);
            var (path, ranked) = ($"/ket-qua/{year}/{fact.ClusterId}/don-vi/{unit}", results.Count(other => other.Year == year && other.ClusterId == fact.ClusterId && other.Rank is not null));
            return new(name, null,
            [
                Figures.Word(clusters[fact.ClusterId].Name, $"/ket-qua/{year}/{fact.ClusterId}"), Figures.Points(fact.Total, path),
                fact.Rank is { } rank ? new FigureCell(rank, $"{rank}/{ranked}", path) : Figures.Word("Không xét", path), Figures.Word(fact.Classification),
            ]);
        }
    }

    private async Task<IReadOnlyList<ReportPart>> AwardPartsAsync(Department department, YearRange range)
    {
        var awards = await db.AwardFactsAsync(range, department.Id, Gone);
        var kinds = (await db.AwardKinds.AsNoTracking().OrderBy(kind => kind.Nature).ThenByDescending(kind => kind.Position).ToListAsync(Gone)).Where(kind => awards.Any(award => award.KindCode == kind.Code)).ToList();
        string Records(int year, string kind) => $"/thong-ke/khen-thuong/danh-sach?tu={year}&den={year}&so={department.Slug}&loai={kind}";
        var given = new FigureTable(
            "khen-thuong", "Danh hiệu và hình thức khen thưởng", "Của cá nhân, tập thể thuộc đơn vị cuối năm được khen; danh hiệu thi đua và hình thức khen thưởng ghi riêng từng dòng.", "Danh hiệu, hình thức", range.Columns(),
            [.. kinds.Select(kind => new FigureRow($"{kind.Name} ({(kind.Nature == AwardNature.Title ? "danh hiệu" : "hình thức")})", null, [.. range.Years.Select(year => Figures.Count(awards.Count(award => award.Year == year && award.KindCode == kind.Code), Records(year, kind.Code)))]))]);
        var counts = (await db.RegisteredFactsAsync(range, Gone)).Where(count => count.DepartmentId == department.Id).ToLookup(count => count.Year);
        var registered = new FigureTable(
            "dang-ky", "Đăng ký danh hiệu và kết quả", "Số lượt trong danh sách đã gửi Bộ; tỷ lệ đạt tính trên số lượt đã gửi kết quả.", "Năm", ["Đăng ký", "Đã có kết quả", "Đạt", "Tỷ lệ đạt"],
            [.. range.Years.Reverse().Select(year => new FigureRow($"{year}", null,
            [
                Figures.Count(counts[year].Sum(count => count.Registered), $"/dang-ky/{year}/don-vi/{department.Slug}"),
                Figures.Count(counts[year].Sum(count => count.Judged), $"/thong-ke/dang-ky/danh-sach?tu={year}&den={year}&so={department.Slug}&ket-qua=da-co"),
                Figures.Count(counts[year].Sum(count => count.Attained), $"/thong-ke/dang-ky/danh-sach?tu={year}&den={year}&so={department.Slug}&ket-qua=dat"),
                Figures.Share(counts[year].Sum(count => count.Attained), counts[year].Sum(count => count.Judged)),
            ]))]);
        return [new ReportPart(given), new ReportPart(registered)];
    }
}
