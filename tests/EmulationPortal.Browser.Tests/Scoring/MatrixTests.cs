using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Scoring;

/// <summary>The grid of a whole cluster.</summary>
public sealed class MatrixTests(ScoredPortal portal) : IClassFixture<ScoredPortal>
{
    [Fact]
    public async Task Members_that_nobody_has_scored_show_a_dash_and_not_zero()
    {
        // The demo's cluster has begun; here it has not.
        await portal.Host.WithDbAsync(db => db.ScoreCells
            .Where(cell => cell.Column == ScoreColumn.Cluster && db.ScoreSheets.Any(sheet => sheet.Id == cell.SheetId && sheet.State == SheetState.Submitted))
            .ExecuteDeleteAsync());
        var page = await OpenAsync();
        await Expect(page.Locator("tr.group [data-sum-sheet]").First).ToHaveTextAsync("–");
        await Expect(page.Locator("[data-total-sheet]").First).ToHaveTextAsync("–");
        await page.Locator("form[data-accept-all] button").Last.ClickAsync();
        await Expect(page.Locator("[data-grid-status]")).ToContainTextAsync("điểm đề nghị");
        await Expect(page.Locator("[data-total-sheet]").Filter(new() { HasNotText = "–" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task One_undo_takes_back_a_paste_whose_cells_were_saved_with_a_common_reason()
    {
        var page = await OpenAsync();
        var sheet = new SheetScreen(page);
        await page.Locator("tr:has([data-cell=\"1.1\"]) .cell-input").First.EvaluateAsync("cell => cell.id = 'pasted'");
        var first = page.Locator("#pasted");
        await sheet.PasteAsync(first, "1,25\n33");
        await sheet.Dialog.GetByLabel("Lý do chung").FillAsync("Theo kết quả kiểm tra");
        await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu tất cả" }).ClickAsync();
        await Expect(page.Locator(".cell-input[data-state=saved]")).ToHaveCountAsync(2);
        await Expect(first).ToHaveValueAsync("1,25");
        await first.PressAsync("Control+z");
        await Expect(sheet.Banner).ToContainTextAsync("Đã hoàn tác 2 ô");
        await Expect(first).ToHaveValueAsync("");
        await Expect(first).ToHaveAttributeAsync("data-reason", "");
        await page.ReloadAsync();
        await Expect(page.Locator("tr:has([data-cell=\"1.1\"]) .cell-input").First).ToHaveValueAsync("");
        await Expect(page.Locator("tr:has([data-cell=\"1.2\"]) .cell-input").First).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Snapshots_say_that_the_ministry_has_not_scored_while_only_automatic_points_are_there()
    {
        var page = await portal.LogInAsync("canbo.bo");
        await page.GotoAsync("/cham-diem");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Đã gửi Bộ" }).First.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bản lưu", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Bộ thẩm định: chưa chấm").First).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await portal.LogInAsync("so.sonla");
        await page.GotoAsync("/cham-diem");
        await page.Locator("a[href^='/cham-diem/cum/']").First.ClickAsync();
        await Expect(page.Locator(".matrix-grid")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        return page;
    }
}
