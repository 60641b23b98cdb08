using EmulationPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Scoring;

/// <summary>Blocks from a spreadsheet: where their values go, what is said of them, and how they are taken back.</summary>
public sealed class GridPasteTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Theory]
    [InlineData("dienbien", "Điện Biên", "5\n90\n3\n\n6\n4")]
    [InlineData("hoabinh", "Hòa Bình", "5\n90\n3\n10\n6\n4")]
    [InlineData("yenbai", "Yên Bái", "5\n90\n3\nThường xuyên tham mưu chỉ đạo\n6\n4")]
    [InlineData("langson", "Lạng Sơn", "5\n90\n3\n6\n4")]
    [InlineData("bacgiang", "Bắc Giang", "1.1\t5\n1.2\t90\n1.3\t3\n2\tThường xuyên\n2.1\t6\n2.2\t4")]
    [InlineData("tuyenquang", "Tuyên Quang", "1\t\t18\t98\n1.1\tHướng dẫn, kiểm tra\t6\t5\n1.2\tTỷ lệ hoàn thành\t8\t90\n1.3\tThực hiện nhiệm vụ\t4\t3\n\n2.1\tTham mưu chỉ đạo\t7\t6\n2.2\tTổ chức giao ban\t5\t4")]
    public async Task Lines_for_groups_do_not_shift_the_values_and_the_banner_names_each_criterion(string slug, string province, string block)
    {
        var (_, sheet) = await SheetScreen.AtAsync(portal, slug, province);
        await sheet.PasteAsync("1.1", block);
        await Expect(sheet.Banner).ToContainTextAsync("5 ô đã lưu");
        await Expect(sheet.Banner).ToContainTextAsync("1.1: 5 → 5, 1.2: 90 → 90, 1.3: 3 → 3, 2.1: 6 → 6, 2.2: 4 → 4");
        await sheet.ExpectSavedAsync("2.2", "4");
        await Expect(sheet.Cell("3.1")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Scores_with_explanations_fill_both_and_one_undo_gives_all_of_it_back()
    {
        var (page, sheet) = await SheetScreen.AtAsync(portal, "laichau", "Lai Châu");
        await sheet.Cell("1.2").FocusAsync();
        await sheet.TypeAsync("80");
        await sheet.ExpectSavedAsync("1.2", "80");
        await sheet.PasteAsync("1.1", "không rõ\tTheo báo cáo\n96\tTheo quyết định");
        await Expect(sheet.Banner).ToContainTextAsync("1 ô đã lưu; 1 ô chưa đọc được");
        await Expect(sheet.Words("1.2")).ToHaveValueAsync("Theo quyết định");
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("không rõ");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(sheet.Banner).ToContainTextAsync("Đã hoàn tác 2 ô");
        await sheet.ExpectSavedAsync("1.2", "80");
        await Expect(sheet.Words("1.2")).ToHaveValueAsync("");
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("");
        await Expect(sheet.Words("1.1")).ToHaveValueAsync("");
        await Expect(sheet.Cell("1.1")).ToHaveAttributeAsync("aria-invalid", "false");
        await sheet.OpenAsync("Lai Châu");
        await Expect(sheet.Cell("1.2")).ToHaveValueAsync("80");
        await Expect(sheet.Words("1.2")).ToHaveValueAsync("");
        await Expect(sheet.Cell("1.1")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_block_pasted_offline_far_down_says_on_screen_how_many_cells_are_kept()
    {
        var (page, sheet) = await SheetScreen.AtAsync(portal, "phutho", "Phú Thọ");
        await page.Context.SetOfflineAsync(true);
        await sheet.PasteAsync("8.1", "7\n3");
        await Expect(sheet.Banner).ToContainTextAsync("2 ô đang giữ trên máy");
        await Expect(sheet.Banner).ToBeInViewportAsync();
        await page.Context.SetOfflineAsync(false);
        await sheet.ExpectSavedAsync("8.1", "7");
        await Expect(sheet.Banner).ToContainTextAsync("gửi xong 2 ô");
    }
}
