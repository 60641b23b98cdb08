using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Scoring;

/// <summary>What of a sheet is on screen, and what its links and buttons lead to.</summary>
public sealed class GridLayoutTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    // Whether nothing lies over the middle of an element.
    private const string IsUncovered =
        """
        element => {
          const box = element.getBoundingClientRect();
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return top === element || element.contains(top);
        }
        """;

    [Fact]
    public async Task Head_first_column_and_total_are_on_screen_from_the_start_and_the_page_ends_with_the_sheet()
    {
        var (page, sheet) = await SheetScreen.AtAsync(portal, "dienbien", "Điện Biên");
        await ExpectUncoveredAsync(page.Locator("thead .col-text"), page.Locator("[data-total=\"1\"]"), page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollHeight < innerHeight + 120"));
        await sheet.Cell("K.1").FocusAsync();
        await page.Mouse.WheelAsync(0, 3000);
        await ExpectUncoveredAsync(page.Locator("thead .col-text"), page.Locator("[data-total=\"1\"]"), sheet.Cell("K.1"));
    }

    [Fact]
    public async Task On_a_phone_the_total_stays_beside_the_save_button()
    {
        var (page, sheet) = await SheetScreen.AtAsync(portal, "hoabinh", "Hòa Bình", BrowserPortal.Phone);
        await sheet.Cell("1.1").FocusAsync();
        await sheet.TypeAsync("5");
        await sheet.ExpectSavedAsync("1.1", "5");
        await Expect(page.Locator("[data-total-bar]")).ToHaveTextAsync("5,00");
        await Expect(page.Locator("[data-total-bar]")).ToBeInViewportAsync();
        await sheet.Cell("1.3").FocusAsync();
        await ExpectUncoveredAsync(page.Locator("[data-total-bar]"), sheet.Cell("1.3"));
    }

    [Fact]
    public async Task A_link_of_what_is_missing_leads_into_its_cell_in_plain_sight()
    {
        var (page, sheet) = await SheetScreen.AtAsync(portal, "yenbai", "Yên Bái");
        await page.GetByRole(AriaRole.Link, new() { Name = "Gửi cụm" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Mục 7\\.1 chưa chấm") }).ClickAsync();
        await Expect(sheet.Cell("7.1")).ToBeFocusedAsync();
        await ExpectUncoveredAsync(sheet.Cell("7.1"));
    }

    [Fact]
    public async Task The_owner_prints_and_takes_away_a_draft_that_others_may_not()
    {
        var (page, _) = await SheetScreen.AtAsync(portal, "laichau", "Lai Châu");
        foreach (var name in new[] { "In bảng điểm (PDF)", "Xuất Excel", "Tất cả minh chứng (ZIP)" })
        {
            var path = await page.GetByRole(AriaRole.Link, new() { Name = name }).GetAttributeAsync("href");
            var answer = await page.APIRequest.GetAsync(new Uri(portal.Address, path).ToString());
            Assert.Equal(200, answer.Status);
        }

        var leader = await portal.LogInAsync("so.sonla");
        await leader.GotoAsync(page.Url);
        await Expect(leader.GetByRole(AriaRole.Link, new() { Name = "Lịch sử" })).ToBeVisibleAsync();
        await Expect(leader.Locator("main a:is([href*='/ket-qua/in/'], [href*='/ket-qua/xuat/'], [href$='.zip'])")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_field_for_files_speaks_Vietnamese_and_names_what_was_chosen()
    {
        var (page, _) = await SheetScreen.AtAsync(portal, "langson", "Lạng Sơn");
        await page.GetByRole(AriaRole.Link, new() { Name = "Phiếu Excel" }).ClickAsync();
        await Expect(page.Locator(".file-button")).ToBeVisibleAsync();
        await Expect(page.Locator(".file-chosen")).ToHaveTextAsync("Chưa chọn tệp nào");
        await page.GetByLabel("Phiếu đã điền (.xlsx)").SetInputFilesAsync(new FilePayload { Name = "phieu.xlsx", MimeType = "application/octet-stream", Buffer = [1] });
        await Expect(page.Locator(".file-chosen")).ToHaveTextAsync("phieu.xlsx");
    }

    private static async Task ExpectUncoveredAsync(params ILocator[] places)
    {
        foreach (var place in places)
        {
            await Expect(place).ToBeInViewportAsync();
            Assert.True(await place.EvaluateAsync<bool>(IsUncovered), $"Something covers {place}.");
        }
    }
}
