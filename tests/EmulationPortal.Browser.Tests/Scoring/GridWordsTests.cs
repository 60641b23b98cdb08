using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Scoring;

/// <summary>Explanations beside the numbers, and what is kept of both while it can't be stored.</summary>
public sealed class GridWordsTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task An_explanation_kept_offline_comes_back_into_its_field_and_outlives_the_next_number()
    {
        var (page, sheet) = await SheetScreen.AtAsync(portal, "dienbien", "Điện Biên");
        var visit = page.Context;
        await sheet.Words("1.1").FocusAsync();
        await visit.SetOfflineAsync(true);
        await sheet.TypeAsync("Báo cáo số 12", "Tab");
        await Expect(sheet.Banner).ToContainTextAsync("Mất kết nối: 1 ô đang giữ trên máy");
        await page.CloseAsync();
        await visit.SetOfflineAsync(false);
        var again = new SheetScreen(await visit.NewPageAsync());
        await again.OpenAsync("Điện Biên");
        await again.ExpectSavedAsync("1.1", "");
        await Expect(again.Words("1.1")).ToHaveValueAsync("Báo cáo số 12");
        await again.Cell("1.1").FocusAsync();
        await again.TypeAsync("5");
        await again.ExpectSavedAsync("1.1", "5");
        await again.OpenAsync("Điện Biên");
        await Expect(again.Words("1.1")).ToHaveValueAsync("Báo cáo số 12");
    }

    [Fact]
    public async Task What_was_typed_offline_and_cannot_be_read_is_still_there_after_a_reload()
    {
        var (page, sheet) = await SheetScreen.AtAsync(portal, "hoabinh", "Hòa Bình");
        await sheet.Cell("1.1").FocusAsync();
        await page.Context.SetOfflineAsync(true);
        await sheet.TypeAsync("tám");
        await Expect(sheet.Cell("1.1")).ToHaveAttributeAsync("data-state", "kept");
        await page.Context.SetOfflineAsync(false);
        await Expect(sheet.Cell("1.1")).ToHaveAttributeAsync("data-state", "unreadable");
        await sheet.OpenAsync("Hòa Bình");
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("tám");
        await Expect(sheet.Cell("1.1")).ToHaveAttributeAsync("data-state", "unreadable");
        await sheet.Cell("1.1").PressAsync("Escape");
        await sheet.OpenAsync("Hòa Bình");
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Of_two_people_on_one_explanation_the_second_sees_both_texts_and_keeps_the_first()
    {
        var (_, first) = await SheetScreen.AtAsync(portal, "phutho", "Phú Thọ");
        var second = new SheetScreen(await portal.LogInAsync("giamdoc.phutho"));
        await second.OpenAsync("Phú Thọ");
        await first.Words("1.1").FocusAsync();
        await first.TypeAsync("Quyết định 15", "Tab");
        await first.ExpectSavedAsync("1.1", "");

        await second.Words("1.1").FocusAsync();
        await second.TypeAsync("Kế hoạch 7", "Tab");
        await Expect(second.Dialog).ToContainTextAsync("Giải trình đang lưu: “Quyết định 15”. Giải trình của bạn: “Kế hoạch 7”.");
        await second.Dialog.GetByRole(AriaRole.Button, new() { Name = "Giữ lời đang lưu" }).ClickAsync();
        await Expect(second.Words("1.1")).ToHaveValueAsync("Quyết định 15");
        await second.Cell("1.1").FocusAsync();
        await second.TypeAsync("4");
        await second.ExpectSavedAsync("1.1", "4");

        // Mine takes my text and leaves the other's number alone.
        await first.Words("1.1").FocusAsync();
        await first.TypeAsync(", phụ lục", "Tab");
        await Expect(first.Dialog).ToContainTextAsync("Giám đốc Phú Thọ");
        await first.Dialog.GetByRole(AriaRole.Button, new() { Name = "Lấy lời của tôi" }).ClickAsync();
        await first.ExpectSavedAsync("1.1", "4");
        await first.OpenAsync("Phú Thọ");
        await Expect(first.Cell("1.1")).ToHaveValueAsync("4");
        await Expect(first.Words("1.1")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("phụ lục"));
    }

    [Fact]
    public async Task Long_explanations_are_shown_whole_and_a_cell_not_assigned_says_so_after_a_reload()
    {
        var (_, sheet) = await SheetScreen.AtAsync(portal, "laichau", "Lai Châu");
        await sheet.Cell("1.2").FocusAsync();
        await sheet.TypeAsync("kg", "Tab");
        await sheet.TypeAsync(string.Join(' ', Enumerable.Repeat("Không được giao chỉ tiêu này trong năm.", 8)), "Tab");
        await Expect(sheet.Words("1.2")).Not.ToBeFocusedAsync();
        await sheet.ExpectAllSavedAsync();
        await sheet.OpenAsync("Lai Châu");
        await Expect(sheet.Cell("1.2")).ToHaveValueAsync("KG");
        await Expect(sheet.Note("1.2")).ToHaveTextAsync("không giao");
        Assert.True(await sheet.Words("1.2").EvaluateAsync<bool>("words => words.clientHeight > 60 && words.scrollHeight <= words.clientHeight + 1"));
    }
}
