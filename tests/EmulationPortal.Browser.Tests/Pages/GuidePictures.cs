using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Browser.Tests.Results;
using EmulationPortal.Browser.Tests.Scoring;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>The pages that the user guides show, each brought to the moment of its picture.</summary>
internal static class GuidePictures
{
    /// <summary>Name of the picture and the way to it.</summary>
    public static IReadOnlyDictionary<string, Func<BrowserPortal, Task<IPage>>> All { get; } = new Dictionary<string, Func<BrowserPortal, Task<IPage>>>
    {
        ["trang-chu"] = portal => portal.LogInAsync("so.sonla"),
        ["cham-diem"] = async portal => await SheetAsync(portal, "so.dienbien", "Điện Biên"),
        ["gui-cum"] = async portal => await StepAsync(portal, "so.caobang", "Cao Bằng", "Gửi cụm"),
        ["bang-cum"] = async portal => await MatrixAsync(portal),
        ["ly-do"] = ReasonAsync,
        ["tham-dinh"] = async portal => await SheetAsync(portal, "canbo.bo", "Phú Thọ"),
        ["xep-hang"] = RankingAsync,
        ["nam-thi-dua"] = portal => OpenAsync(portal, "canbo.bo", "/nam-thi-dua/2026"),
        ["tieu-chi"] = CriteriaAsync,
        ["minh-chung"] = EvidenceAsync,
        ["phieu-excel"] = async portal => await LinkAsync(await SheetAsync(portal, "so.dienbien", "Điện Biên"), "Phiếu Excel"),
        ["tai-khoan"] = AccountAsync,
    };

    private static async Task<IPage> SheetAsync(BrowserPortal portal, string account, string province)
    {
        var page = await portal.LogInAsync(account);
        await new SheetScreen(page).OpenAsync(province);
        return page;
    }

    private static async Task<IPage> OpenAsync(BrowserPortal portal, string account, string path)
    {
        var page = await portal.LogInAsync(account);
        await page.GotoAsync(path);
        return page;
    }

    private static async Task<IPage> LinkAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> CriteriaAsync(BrowserPortal portal)
    {
        var page = await OpenAsync(portal, "canbo.bo", "/tieu-chi");
        await page.Locator("main table a").First.ClickAsync();
        await Expect(page.Locator(".set-facts")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> EvidenceAsync(BrowserPortal portal)
    {
        var page = await SheetAsync(portal, "so.dienbien", "Điện Biên");
        await page.Locator("main a[href*='/minh-chung/']").First.ClickAsync();
        await Expect(page.Locator("#tai-len")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> AccountAsync(BrowserPortal portal)
    {
        var page = await OpenAsync(portal, "quantri", "/quan-tri?tim=so.sonla");
        await page.Locator("main table th a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lưu vai trò" })).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> StepAsync(BrowserPortal portal, string account, string province, string step)
    {
        var page = await SheetAsync(portal, account, province);
        await page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true })).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> MatrixAsync(BrowserPortal portal)
    {
        var page = await portal.LogInAsync("so.sonla");
        await ClusterYearStory.OpenMatrixAsync(page);
        return page;
    }

    private static async Task<IPage> ReasonAsync(BrowserPortal portal)
    {
        var page = await MatrixAsync(portal);
        await ClusterYearStory.MatrixCell(page, "Hà Giang", "1.1").FocusAsync();
        await page.Keyboard.InsertTextAsync("0,25");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("dialog.grid-panel")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> RankingAsync(BrowserPortal portal)
    {
        var page = await portal.LogInAsync("canbo.bo");
        await page.GotoAsync("/ket-qua");
        await page.GetByRole(AriaRole.Link, new() { Name = "của Cụm thi đua số 1" }).ClickAsync();
        await Expect(page.Locator("#bang-xep-hang")).ToBeVisibleAsync();
        return page;
    }
}
