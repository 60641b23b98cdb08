using System.Text.Json;
using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Browser.Tests.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Results;

/// <summary>The year of cluster 2, from the opened year to the published ranking, as people live it.</summary>
public sealed class ClusterYearTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task Cluster_2_goes_through_its_year_and_no_other_cluster_is_touched()
    {
        var before = await OtherClustersAsync();
        var story = new ClusterYearStory(portal);
        await SelfScoreAsync(story);

        var leader = await story.StaffAsync("sonla");
        await ReturnOnceAsync(story, leader);
        await ScoreInTheMatrixAsync(leader);
        var deputy = await story.StaffAsync("laichau");
        await ScoreTheLeaderAsync(deputy);
        await ForwardAsync(story, leader, deputy);
        await ApproveAsync(story);
        await PublishAsync();
        await ReadTheRankingAsync(story);

        Assert.Equal(before, await OtherClustersAsync());
        Assert.Empty(portal.Problems);
    }

    private async Task SelfScoreAsync(ClusterYearStory story)
    {
        var initiatives = 8;
        foreach (var (province, slug) in ClusterYearStory.Members)
        {
            var page = await story.StaffAsync(slug);
            await (province == "Lào Cai" ? story.PasteSheetAsync(page, province, initiatives) : story.TypeSheetAsync(page, province, initiatives));
            await ClusterYearStory.DoStepAsync(page, "Gửi cụm", "Đã gửi cụm");
            await Expect(page.Locator(".cell-input")).ToHaveCountAsync(0);
            await page.Context.CloseAsync();
            initiatives--;
        }
    }

    private static async Task ReturnOnceAsync(ClusterYearStory story, IPage leader)
    {
        await story.DoStepAsync(leader, "Cao Bằng", "Trả lại đơn vị", "Trả lại đơn vị", "Mục 2.1 chưa nêu rõ kết quả.");
        var staff = await story.StaffAsync("caobang");
        var sheet = new SheetScreen(staff);
        await sheet.OpenAsync("Cao Bằng");
        await Expect(staff.Locator(".alert-warning")).ToContainTextAsync("Mục 2.1 chưa nêu rõ kết quả.");
        await sheet.Cell("2.1").FocusAsync();
        await sheet.TypeAsync("6,25");
        await sheet.ExpectSavedAsync("2.1", "6,25");
        await ClusterYearStory.DoStepAsync(staff, "Gửi cụm", "Đã gửi cụm");
    }

    private static async Task ScoreInTheMatrixAsync(IPage leader)
    {
        await ClusterYearStory.OpenMatrixAsync(leader);
        await Expect(ClusterYearStory.MatrixCell(leader, "Sơn La", "1.1")).ToHaveCountAsync(0);
        foreach (var (province, _) in ClusterYearStory.Members.Skip(1))
        {
            await ClusterYearStory.AcceptAllAsync(leader, province);
            await Expect(ClusterYearStory.MatrixCell(leader, province, "9.1")).ToHaveValueAsync("3,5");
        }

        var cell = ClusterYearStory.MatrixCell(leader, "Hà Giang", "5.1");
        await cell.FocusAsync();
        await leader.Keyboard.InsertTextAsync("7");
        await leader.Keyboard.PressAsync("Enter");
        var dialog = leader.Locator("dialog.grid-panel");
        await Expect(dialog).ToContainTextAsync("Điểm khác với điểm đơn vị tự chấm");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu kèm lý do" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Hãy ghi lý do.");
        await dialog.GetByLabel("Lý do").FillAsync("Chỉ số cải cách hành chính giảm hai bậc.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu kèm lý do" }).ClickAsync();
        await Expect(cell).ToHaveAttributeAsync("data-state", "saved");
        await Expect(cell).ToHaveValueAsync("7");
    }

    private static async Task ScoreTheLeaderAsync(IPage deputy)
    {
        await new SheetScreen(deputy).OpenAsync("Sơn La");
        await Expect(deputy.Locator(".sheet-head")).ToContainTextAsync("do cụm phó (Lai Châu) chấm");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Nhận hết điểm tự chấm cho các mục chưa chấm" }).ClickAsync();
        await Expect(deputy.Locator("[data-grid-status]")).ToContainTextAsync("điểm đề nghị");
        await Expect(new SheetScreen(deputy).Cell("9.1")).ToHaveValueAsync("3,5");
    }

    private static async Task ForwardAsync(ClusterYearStory story, IPage leader, IPage deputy)
    {
        foreach (var (province, _) in ClusterYearStory.Members)
        {
            await story.DoStepAsync(province == "Sơn La" ? deputy : leader, province, "Gửi Bộ thẩm định", "Đã gửi Bộ", null);
        }
    }

    private async Task ApproveAsync(ClusterYearStory story)
    {
        var officer = await portal.LogInAsync("canbo.bo");
        foreach (var (province, _) in ClusterYearStory.Members)
        {
            await new SheetScreen(officer).OpenAsync(province);
            await officer.GetByRole(AriaRole.Button, new() { Name = "Nhận hết điểm cụm chấm cho các mục chưa chấm" }).ClickAsync();
            await Expect(officer.Locator("[data-grid-status]")).ToContainTextAsync("điểm đề nghị");
            await story.DoStepAsync(officer, province, "Duyệt", "Đã duyệt", null);
        }
    }

    private async Task PublishAsync()
    {
        var officer = await portal.LogInAsync("canbo.bo");
        await officer.GotoAsync("/ket-qua");
        await officer.GetByRole(AriaRole.Link, new() { Name = "của Cụm thi đua số 2" }).ClickAsync();
        await officer.GetByRole(AriaRole.Link, new() { Name = "Công bố kết quả…" }).ClickAsync();
        var confirmation = officer.GetByLabel("để xác nhận");
        await confirmation.FillAsync("đồng ý");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Công bố kết quả" }).ClickAsync();
        await Expect(officer.Locator(".error-summary")).ToContainTextAsync("Chưa đúng");
        await confirmation.FillAsync("Cụm 2");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Công bố kết quả" }).ClickAsync();
        await Expect(officer.Locator(".alert-success")).ToContainTextAsync("Đã công bố kết quả");
    }

    private static async Task ReadTheRankingAsync(ClusterYearStory story)
    {
        var member = await story.StaffAsync("dienbien");
        await member.GotoAsync("/ket-qua");
        await member.GetByRole(AriaRole.Link, new() { Name = "Xem kết quả của Cụm thi đua số 2" }).ClickAsync();
        await Expect(member.Locator("#bang-xep-hang tbody th a")).ToContainTextAsync(ClusterYearStory.Members.Select(unit => unit.Province));
        await Expect(member.Locator("#bang-xep-hang tbody .rank").First).ToHaveTextAsync("1/7");
        await new SheetScreen(member).OpenAsync("Điện Biên");
        await Expect(member.Locator("h1 .state")).ToHaveTextAsync("Đã công bố");
    }

    // Every row that belongs to another cluster, as text; compared byte for byte.
    private Task<string> OtherClustersAsync() => portal.Host.WithDbAsync(async db =>
    {
        var second = await db.Clusters.Where(cluster => cluster.Number == 2).Select(cluster => cluster.Id).SingleAsync();
        var sheets = await db.ScoreSheets.AsNoTracking().Where(sheet => sheet.ClusterId != second).OrderBy(sheet => sheet.Id)
            .Select(sheet => new { sheet.Id, sheet.State, sheet.Version, sheet.TouchedAt, sheet.SubmittedAt, sheet.ReturnReason }).ToListAsync();
        var ids = sheets.Select(sheet => sheet.Id).ToList();
        var cells = await db.ScoreCells.AsNoTracking().CountAsync(cell => ids.Contains(cell.SheetId));
        var snapshots = await db.SheetSnapshots.AsNoTracking().CountAsync(snapshot => ids.Contains(snapshot.SheetId));
        var years = await db.ClusterYears.AsNoTracking().Where(part => part.ClusterId != second).OrderBy(part => part.Id)
            .Select(part => new { part.Id, part.Version, part.PublishedAt }).ToListAsync();
        Assert.InRange(sheets.Count, 56, int.MaxValue);
        return JsonSerializer.Serialize(new { sheets, cells, snapshots, years });
    });
}
