using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Scoring;

/// <summary>The grid as one uses it; every test has a department's sheet of its own.</summary>
public sealed class GridTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task A_cell_is_saved_when_one_leaves_it_and_shows_what_was_understood()
    {
        var (page, sheet) = await OpenAsync("dienbien", "Điện Biên");
        await sheet.Cell("1.1").FocusAsync();
        await sheet.TypeAsync("5.5 điểm");
        await sheet.ExpectSavedAsync("1.1", "5,5");
        await Expect(sheet.Cell("1.2")).ToBeFocusedAsync();
        await sheet.TypeAsync("96", "Tab");
        await sheet.ExpectSavedAsync("1.2", "96");
        await Expect(sheet.Note("1.2")).ToContainTextAsync("96 % × 8 = 7,68");
        await Expect(page.Locator("[data-total=\"1\"]")).ToHaveTextAsync("13,18");
        Assert.Equal(5.5m, await StoredAsync("Điện Biên", "1.1"));
    }

    [Fact]
    public async Task Arrows_and_Enter_move_as_in_a_spreadsheet_and_pass_over_headings()
    {
        var (page, sheet) = await OpenAsync("hoabinh", "Hòa Bình");
        await sheet.Cell("1.3").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(sheet.Cell("2.1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(sheet.Cell("1.3")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Enter");
        await Expect(sheet.Cell("1.2")).ToBeFocusedAsync();
        await sheet.Cell("9.1").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(sheet.Cell("T.1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_in_the_last_cell_saves_it_though_there_is_none_below()
    {
        var (_, sheet) = await OpenAsync("bacgiang", "Bắc Giang");
        await sheet.Cell("K.1").FocusAsync();
        await sheet.TypeAsync("không");
        await sheet.ExpectSavedAsync("K.1", "không");
        await Expect(sheet.Cell("K.1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_cannot_be_read_stays_in_the_cell_with_the_reason()
    {
        var (_, sheet) = await OpenAsync("yenbai", "Yên Bái");
        await sheet.Cell("1.1").FocusAsync();
        await sheet.TypeAsync("tám");
        await Expect(sheet.Cell("1.1")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("tám");
        await Expect(sheet.Note("1.1")).ToContainTextAsync("tám");
        await sheet.TypeAsync("900", "Shift+Enter");
        await sheet.TypeAsync("9");
        await Expect(sheet.Note("1.1")).ToContainTextAsync("6");
        await Expect(sheet.Cell("1.1")).ToHaveAttributeAsync("data-state", "unreadable");
        Assert.Null(await StoredAsync("Yên Bái", "1.1"));
    }

    [Fact]
    public async Task Undo_takes_back_one_save_and_one_whole_paste()
    {
        var (page, sheet) = await OpenAsync("laichau", "Lai Châu");
        await sheet.Cell("4.4").FocusAsync();
        await sheet.TypeAsync("8");
        await sheet.ExpectSavedAsync("4.4", "8");
        await sheet.PasteAsync("4.4", "8,5\n7.5");
        await Expect(sheet.Banner).ToContainTextAsync("Đã dán 2 ô: 2 ô đã lưu");
        await sheet.ExpectSavedAsync("5.1", "7,5");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(sheet.Banner).ToContainTextAsync("Đã hoàn tác 2 ô");
        await sheet.ExpectSavedAsync("4.4", "8");
        await Expect(sheet.Cell("5.1")).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(sheet.Banner).ToContainTextAsync("Đã hoàn tác 1 ô");
        await Expect(sheet.Cell("4.4")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Of_two_people_on_one_cell_the_second_sees_who_was_first_and_chooses()
    {
        var (_, first) = await OpenAsync("phutho", "Phú Thọ");
        var director = await portal.LogInAsync("giamdoc.phutho");
        var second = new SheetScreen(director);
        await second.OpenAsync("Phú Thọ");
        await first.Cell("1.1").FocusAsync();
        await first.TypeAsync("5");
        await first.ExpectSavedAsync("1.1", "5");

        await second.Cell("1.1").FocusAsync();
        await second.TypeAsync("4");
        await Expect(second.Dialog).ToContainTextAsync("Chuyên viên Phú Thọ");
        await Expect(second.Dialog).ToContainTextAsync("đã lưu “5”. Bạn nhập “4”.");
        Assert.Equal(5, await StoredAsync("Phú Thọ", "1.1"));
        await second.Dialog.GetByRole(AriaRole.Button, new() { Name = "Lấy số của tôi (4)" }).ClickAsync();
        await second.ExpectSavedAsync("1.1", "4");
        Assert.Equal(4, await StoredAsync("Phú Thọ", "1.1"));

        await first.Cell("1.1").FocusAsync();
        await first.TypeAsync("3");
        await Expect(first.Dialog).ToContainTextAsync("Giám đốc Phú Thọ");
        await first.Dialog.GetByRole(AriaRole.Button, new() { Name = "Giữ số đang lưu (4)" }).ClickAsync();
        await Expect(first.Cell("1.1")).ToHaveValueAsync("4");
        Assert.Equal(4, await StoredAsync("Phú Thọ", "1.1"));
    }

    [Fact]
    public async Task A_lost_connection_keeps_what_was_typed_and_sends_it_when_it_returns()
    {
        var (page, sheet) = await OpenAsync("sonla", "Sơn La");
        await sheet.Cell("1.1").FocusAsync();
        await page.Context.SetOfflineAsync(true);
        await sheet.TypeAsync("5,5");
        await sheet.TypeAsync("96");
        await Expect(sheet.Banner).ToContainTextAsync("Mất kết nối: 2 ô đang giữ trên máy");
        Assert.Null(await StoredAsync("Sơn La", "1.1"));
        await page.Context.SetOfflineAsync(false);
        await sheet.ExpectSavedAsync("1.1", "5,5");
        await sheet.ExpectSavedAsync("1.2", "96");
        Assert.Equal(5.5m, await StoredAsync("Sơn La", "1.1"));
        Assert.Equal(96, await StoredAsync("Sơn La", "1.2"));
    }

    [Fact]
    public async Task A_cell_typed_again_while_its_first_value_is_on_the_way_ends_as_typed_last()
    {
        var (page, sheet) = await OpenAsync("langson", "Lạng Sơn");
        var arrived = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        await page.RouteAsync("**/cham-diem/o", async route =>
        {
            arrived.TrySetResult();
            await released.Task;
            await route.ContinueAsync();
        });
        await sheet.Cell("1.1").FocusAsync();
        await sheet.TypeAsync("5", "Tab");
        await arrived.Task.WaitAsync(TimeSpan.FromMilliseconds(Chromium.Patience));
        await sheet.TypeAsync("Báo cáo số 12", "Shift+Tab");
        await sheet.TypeAsync("4,5");
        released.SetResult();
        await sheet.ExpectSavedAsync("1.1", "4,5");
        await Expect(sheet.Dialog).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("4,5");
        await Expect(sheet.Words("1.1")).ToHaveValueAsync("Báo cáo số 12");
    }

    [Fact]
    public async Task Without_script_the_plain_form_saves_the_same_cells()
    {
        var browser = await Chromium.BrowserAsync();
        await using var visit = await browser.NewContextAsync(new() { BaseURL = portal.Address.ToString(), JavaScriptEnabled = false });
        var page = await visit.NewPageAsync();
        await BrowserPortal.LogInAsync(page, "so.tuyenquang");
        var sheet = new SheetScreen(page);
        await sheet.OpenAsync("Tuyên Quang");
        await sheet.Cell("1.1").FillAsync("8.5");
        await sheet.Cell("1.3").FillAsync("3.5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Mục 1.1");
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("8.5");
        await sheet.Cell("1.1").FillAsync("5.5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.Locator(".alert-success")).ToContainTextAsync("Đã lưu");
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("5,5");
        await Expect(sheet.Cell("1.3")).ToHaveValueAsync("3,5");
    }

    private Task<(IPage Page, SheetScreen Sheet)> OpenAsync(string slug, string province) => SheetScreen.AtAsync(portal, slug, province);

    private Task<decimal?> StoredAsync(string province, string code) => portal.Host.WithDbAsync(async db =>
    {
        var year = VietnamTime.DateOf(portal.Host.Time.GetUtcNow().UtcDateTime).Year;
        var sheet = await db.ScoreSheets.AsNoTracking().Include(sheet => sheet.Cells)
            .SingleAsync(sheet => sheet.Year == year && sheet.Department!.Province == province);
        var criterion = await db.Criteria.AsNoTracking().SingleAsync(criterion => criterion.SetId == sheet.CriteriaSetId && criterion.Code == code);
        return sheet.Cell(criterion.Id, ScoreColumn.Self)?.Value.Entered;
    });
}
