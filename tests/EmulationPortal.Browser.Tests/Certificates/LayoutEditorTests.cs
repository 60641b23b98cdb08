using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Certificates;

/// <summary>The editor of layouts: by mouse, by keys, and without a script.</summary>
public sealed class LayoutEditorTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string X = "[name='Fields[6].X']", Y = "[name='Fields[6].Y']", Width = "[name='Fields[6].Width']", Size = "[name='Fields[6].Size']";

    [Fact]
    public async Task A_field_is_dragged_nudged_with_keys_drawn_at_once_and_saved()
    {
        var layout = await LayoutAsync("GK_CO_SO");
        var page = await portal.LogInAsync("canbo.bo");
        await page.GotoAsync($"/in-bang/mau/{layout}/sua");
        var name = page.Locator(".place[data-position='7']");
        await Expect(page.Locator(X)).ToBeHiddenAsync();
        await Expect(page.Locator(X)).ToHaveValueAsync("33,5");

        // 230 mm wide: so many points of the screen to the millimetre.
        var frame = (await name.Locator(".frame").BoundingBoxAsync())!;
        var scale = frame.Width / 230;
        await page.Mouse.MoveAsync(frame.X + (frame.Width / 2), frame.Y + (frame.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(frame.X + (frame.Width / 2) + (10 * scale), frame.Y + (frame.Height / 2) + (6 * scale), new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(page.Locator(X)).ToBeVisibleAsync();
        await Expect(page.Locator(X)).ToHaveValueAsync("43,5");
        await Expect(page.Locator(Y)).ToHaveValueAsync("110");
        await Expect(name.Locator("text")).ToHaveAttributeAsync("y", "110");

        await name.FocusAsync();
        foreach (var key in new[] { "ArrowLeft", "Shift+ArrowDown", "Control+ArrowLeft", "-" }) await page.Keyboard.PressAsync(key);
        await Expect(page.Locator(X)).ToHaveValueAsync("42,5");
        await Expect(page.Locator(Y)).ToHaveValueAsync("110,1");
        await Expect(page.Locator(Width)).ToHaveValueAsync("229");
        await Expect(page.Locator(Size)).ToHaveValueAsync("23,5");
        await Expect(name.Locator("text")).ToHaveAttributeAsync("y", "110.1");
        await Expect(name).ToBeFocusedAsync();
        await Expect(page.Locator("[data-said]")).ToContainTextAsync("ngang 42,5, dọc 110,1, rộng 229 mm");

        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mẫu" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Đã lưu mẫu");
        var stored = await portal.Host.WithDbAsync(db => db.CertificateLayouts.Where(candidate => candidate.Id == layout).SelectMany(candidate => candidate.Fields).SingleAsync(field => field.Position == 7));
        Assert.Equal((42.5m, 110.1m, 229m, 23.5m), (stored.X, stored.Y, stored.Width, stored.Size));
        Assert.Empty(portal.Problems);
    }

    [Fact]
    public async Task A_mistake_is_led_to_in_the_field_that_hides_it_and_a_drag_never_leaves_the_paper()
    {
        var page = await portal.LogInAsync("canbo.bo");
        await page.GotoAsync($"/in-bang/mau/{await LayoutAsync("CSTDCS")}/sua");
        await page.GetByLabel("Ô đang chọn").SelectOptionAsync("7");
        await page.Locator(X).FillAsync("290");
        await Expect(page.Locator("[data-stage] .alert")).ToContainTextAsync("Vượt mép phải");
        await page.GetByLabel("Ô đang chọn").SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mẫu" }).ClickAsync();
        await Expect(page.Locator(X)).ToBeVisibleAsync();
        await page.GetByLabel("Ô đang chọn").SelectOptionAsync("2");
        await page.Locator(".error-summary a").First.ClickAsync();
        await Expect(page.Locator(X)).ToBeFocusedAsync();

        await page.Locator(X).FillAsync("1");
        await Expect(page.Locator("[data-stage] .alert")).ToHaveCountAsync(0);
        var name = page.Locator(".place[data-position='7']");
        await name.FocusAsync();
        foreach (var _ in Enumerable.Range(0, 3)) await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator(X)).ToHaveValueAsync("0");
        Assert.Empty(portal.Problems);
    }

    [Fact]
    public async Task Without_a_script_the_numbers_are_typed_and_drawn_by_a_button()
    {
        var page = await portal.LogInAsync("canbo.bo");
        var bare = await page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, BaseURL = portal.Address.ToString(), StorageState = await page.Context.StorageStateAsync() });
        var plain = await bare.NewPageAsync();
        await plain.GotoAsync($"/in-bang/mau/{await LayoutAsync("CO_BO_TINH")}/sua");
        await plain.Locator("[name='Fields[4].Y']").FillAsync("131");
        await plain.GetByRole(AriaRole.Button, new() { Name = "Xem thử, chưa lưu" }).ClickAsync();
        await Expect(plain.Locator(".place[data-position='5'] text").First).ToHaveAttributeAsync("y", "131");
        await Expect(plain.Locator("[name='Fields[4].Y']")).ToHaveValueAsync("131");
        await bare.CloseAsync();
    }

    private Task<Guid> LayoutAsync(string kind) => portal.Host.WithDbAsync(db => db.CertificateLayouts.Where(layout => layout.KindCode == kind).Select(layout => layout.Id).SingleAsync());
}
