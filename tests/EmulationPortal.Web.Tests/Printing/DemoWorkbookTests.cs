using System.Globalization;
using System.Net;
using EmulationPortal.Data;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Printing;

/// <summary>Exported workbooks of the demo's clusters show, calculated anew, exactly the totals of the portal's own pages.</summary>
public sealed class DemoWorkbookTests : IDisposable
{
    private const string Nothing = "–";
    private readonly PortalHost host = PortalHost.WithScores();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(2, "canbo.bo")]
    [InlineData(4, "canbo.bo")]
    [InlineData(4, "so.phutho")]
    public async Task Every_matrix_recalculates_to_the_totals_on_its_page(int number, string user)
    {
        var client = await host.LogInAsync(user);
        var totals = await MatricesAsync(client, number);
        Assert.Contains(totals, total => total != Nothing);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Every_scored_sheet_recalculates_to_the_totals_on_its_page(int number)
    {
        Assert.True(await SheetsAsync(number) >= 6, "Hardly any sheet is scored.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Not_assigned_bonus_cap_penalty_and_disqualifier_recalculate_to_the_totals_on_the_pages(bool allowsOver)
    {
        var slugs = await host.WithDbAsync(db => DistortAsync(db, allowsOver));
        var totals = await MatricesAsync(await host.LogInAsync("canbo.bo"), 4);
        Assert.Equal(allowsOver, totals.Any(total => total.Length == 6 && string.CompareOrdinal(total, "100,00") > 0));
        Assert.Contains(allowsOver ? "4,00" : "3,00", totals);
        Assert.True(await SheetsAsync(4) >= 6, "Hardly any sheet is scored.");

        var (_, bytes) = await (await host.LogInAsync("canbo.bo")).DownloadAsync($"/ket-qua/xuat/bang-diem/{slugs[2]}");
        Assert.Contains(XlsxFile.Read(bytes).Find("Tổng hợp")!.Cells.Values, cell => cell.Text == "Tự chấm: không xét thi đua theo mục K.1.");
    }

    [Fact]
    public async Task A_submission_is_exported_as_it_stood_with_its_hash()
    {
        var client = await host.LogInAsync("canbo.bo");
        var cluster = await host.ClusterIdAsync(4);
        var taken = await host.WithDbAsync(db => db.SheetSnapshots.Where(snapshot => snapshot.Number == 1
            && db.ScoreSheets.Any(sheet => sheet.Id == snapshot.SheetId && sheet.ClusterId == cluster)).OrderBy(snapshot => snapshot.SheetId).FirstAsync());
        var page = await client.GetAsync($"/cham-diem/{taken.SheetId}/ban-luu/1");
        var shown = page.Document.QuerySelectorAll("tfoot strong").Select(total => total.TextContent.Replace(" (tạm tính)", "", StringComparison.Ordinal).Replace("chưa chấm", Nothing, StringComparison.Ordinal)).ToList();
        var link = page.Document.QuerySelectorAll(".actions a").Single(candidate => candidate.TextContent.Trim() == "Xuất Excel").GetAttribute("href")!;

        var (name, bytes) = await client.DownloadAsync(link);

        Assert.Matches("^bang-diem-so-thong-tin-va-truyen-thong-tinh-[a-z-]+-nam-2026-ban-luu-1[.]xlsx$", name);
        Assert.Equal(shown, Totals(bytes, shown.Count));
        Assert.Contains(XlsxFile.Read(bytes).Find("Tổng hợp")!.Cells.Values, cell => cell.Text.Contains(taken.Sha256, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/ket-qua/xuat/bang-diem/{taken.SheetId}?lan=99")).Status);
        var list = await client.GetAsync($"/cham-diem/{taken.SheetId}/ban-luu");
        Assert.NotNull(list.Document.QuerySelector($"a[href='{link}']"));
    }

    // All four matrices of a cluster; returns the totals that they show.
    private async Task<List<string>> MatricesAsync(PortalClient client, int number)
    {
        var path = $"/ket-qua/2026/{await host.ClusterIdAsync(number)}";
        var all = new List<string>();
        foreach (var word in new[] { "chinh-thuc", "tu-cham", "cum", "bo" })
        {
            var page = await client.GetAsync($"{path}/nhom?cot={word}");
            var shown = page.Document.QuerySelectorAll("table.matrix tfoot tr:first-child td").Skip(1).Select(cell => cell.TextContent.Replace(" *", "", StringComparison.Ordinal)).ToList();
            Assert.True(shown.Count >= 7, $"{path}: {shown.Count}");
            var (_, bytes) = await client.DownloadAsync($"{path}/xuat/tong-hop?cot={word}");
            Assert.Equal(shown, Totals(bytes, shown.Count));
            all.AddRange(shown);
        }

        return all;
    }

    // Every sheet of a cluster in which anything is scored, as the officer sees it, or its department before it is submitted.
    private async Task<int> SheetsAsync(int number)
    {
        var cluster = await host.ClusterIdAsync(number);
        var sheets = await host.WithDbAsync(db => db.ScoreSheets.AsNoTracking().Include(sheet => sheet.Cells).Include(sheet => sheet.Department)
            .Where(sheet => sheet.ClusterId == cluster && sheet.Cells.Any(cell => cell.Status != CellStatus.NotScored))
            .ToListAsync());
        foreach (var sheet in sheets)
        {
            var client = await host.LogInAsync(sheet.State == SheetState.Draft ? $"so.{sheet.Department!.Slug}" : "canbo.bo");
            var page = await client.GetAsync($"/cham-diem/{sheet.Id}");
            // Beside an untouched column the grid says how many criteria are left; in a document it has no total.
            var scored = sheet.Cells.Where(cell => cell.Status != CellStatus.NotScored).Select(cell => cell.Column).ToHashSet();
            var shown = page.Document.QuerySelectorAll("[data-total]")
                .Select(total => scored.Contains((ScoreColumn)int.Parse(total.GetAttribute("data-total")!, CultureInfo.InvariantCulture)) ? total.TextContent.Trim() : Nothing)
                .ToList();
            Assert.Contains(shown, total => total != Nothing);
            var (_, bytes) = await client.DownloadAsync($"/ket-qua/xuat/bang-diem/{sheet.Id}");
            Assert.Equal(shown, Totals(bytes, shown.Count));
        }

        return sheets.Count;
    }

    private static IEnumerable<string> Totals(byte[] bytes, int columns) =>
        RecalculatedTotals.Of(bytes, columns).Select(total => total is decimal points ? NumberText.Show(points, 2) : Nothing);

    /// <summary>
    /// Four units of cluster 4 at the corners of the rules: a part not assigned with bonus over the cap and a penalty; everything
    /// at its maximum with all bonus; a disqualifier met; nothing but a bonus.
    /// </summary>
    private static async Task<List<Guid>> DistortAsync(PortalDb db, bool allowsOver)
    {
        var sheets = await db.ScoreSheets.Include(sheet => sheet.Cells)
            .Where(sheet => sheet.Year == 2026 && sheet.State == SheetState.Forwarded && db.Clusters.Any(cluster => cluster.Id == sheet.ClusterId && cluster.Number == 4))
            .OrderBy(sheet => sheet.Department!.SortKey).Take(4).ToListAsync();
        var set = await db.CriteriaSets.Include(candidate => candidate.Criteria).SingleAsync(candidate => candidate.Id == sheets[0].CriteriaSetId);
        (set.AllowOverMaximum, set.BonusCap) = (allowsOver, allowsOver ? null : 3m);
        var officer = await db.ActorAsync("canbo.bo");
        foreach (var column in new[] { ScoreColumn.Self, ScoreColumn.Cluster })
        {
            Save(0, "3.2", CellValue.NotAssigned);
            Save(0, "6.1", CellValue.NotAssigned);
            Save(0, "T.1", CellValue.Of(5));
            Save(0, "P.1", CellValue.Of(2.5m));
            foreach (var leaf in set.Tree().Leaves.Where(leaf => Best(leaf) is not null))
            {
                Save(1, leaf.Code, CellValue.Of(Best(leaf)!.Value));
            }

            Save(2, "K.1", CellValue.Of(1));
            Save(3, "T.2", CellValue.Of(4));

            void Save(int unit, string code, CellValue value)
            {
                var cell = sheets[unit].CellFor(set.Criteria.Single(criterion => criterion.Code == code).Id, column);
                cell.Save(value, string.Empty, string.Empty, officer, TestTime.Beginning.UtcDateTime);
            }
        }

        var bonus = set.Criteria.Single(criterion => criterion.Code == "T.2").Id;
        db.ScoreCells.RemoveRange([.. sheets[3].Cells.Where(cell => cell.CriterionId != bonus)]);
        await db.SaveChangesAsync();
        return [.. sheets.Select(sheet => sheet.Id)];
    }

    private static decimal? Best(CriterionNode leaf) => leaf.Kind switch
    {
        LeafKind.Manual or LeafKind.Bonus => leaf.MaxPoints,
        LeafKind.YesNo => 1,
        LeafKind.PercentBands => 100,
        LeafKind.LinearRatio => leaf.Rule.Target * 1.2m,
        LeafKind.PerOccurrence => 99,
        _ => null,
    };
}
