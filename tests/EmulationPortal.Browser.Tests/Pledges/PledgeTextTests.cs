using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Pledges;

/// <summary>The form that writes a pledge: what its script adds, and that it works without.</summary>
public sealed class PledgeTextTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task A_list_pasted_into_a_clause_is_split_at_once_and_kept_until_it_is_saved()
    {
        var page = await portal.LogInAsync("so.lamdong");
        await BeginAsync(page);
        var clauses = page.Locator("fieldset.clause-edit");
        var before = await clauses.CountAsync();
        await page.Locator("textarea.clause-words").Last.EvaluateAsync(
            """
            field => {
              field.value = '';
              field.focus();
              const data = new DataTransfer();
              data.setData('text/plain', '1. Một\na) Hai\n2. Ba');
              field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Locator("[role=status]").First).ToContainTextAsync("thành 3 nội dung");
        await Expect(clauses).ToHaveCountAsync(before + 2);
        await Expect(page.Locator("fieldset.clause-edit.level-1 textarea.clause-words")).ToHaveValueAsync("Hai");

        await page.GetByLabel("Lời kết").FillAsync("Gõ rồi mất mạng");
        var path = page.Url.Split('#')[0];
        await page.CloseAsync();
        var again = await page.Context.NewPageAsync();
        await again.GotoAsync(path);
        await Expect(again.GetByLabel("Lời kết")).Not.ToHaveValueAsync("Gõ rồi mất mạng");
        await again.GetByRole(AriaRole.Button, new() { Name = "Lấy lại nội dung đã nhập" }).ClickAsync();
        await Expect(again.GetByLabel("Lời kết")).ToHaveValueAsync("Gõ rồi mất mạng");
        await Expect(again.Locator("fieldset.clause-edit")).ToHaveCountAsync(before + 2);
        await again.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).First.ClickAsync();
        await Expect(again.Locator(".pledge-text")).ToContainTextAsync("Gõ rồi mất mạng");
        await again.GotoAsync(path);
        await Expect(again.Locator("[data-draft]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Every_button_works_with_the_keyboard_and_without_a_script()
    {
        var page = await portal.LogInAsync("so.dongnai");
        await BeginAsync(page);
        var bare = await page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, StorageState = await page.Context.StorageStateAsync() });
        var plain = await bare.NewPageAsync();
        await plain.GotoAsync(page.Url);
        var first = plain.Locator("textarea.clause-words").First;
        var words = await first.InputValueAsync();
        var down = plain.Locator("#nd-0 .clause-buttons button").Nth(1);
        await down.FocusAsync();
        await plain.Keyboard.PressAsync("Enter");
        await Expect(plain.Locator("[role=status]").First).ToContainTextAsync("nay là nội dung 2");
        await Expect(plain.Locator("textarea.clause-words").Nth(1)).ToHaveValueAsync(words);
        await bare.CloseAsync();
    }

    private static async Task BeginAsync(IPage page)
    {
        await page.GotoAsync("/giao-uoc/them");
        await page.GetByLabel("Loại giao ước").SelectOptionAsync("Department");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập bản nháp" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Soạn giao ước" })).ToBeVisibleAsync();
    }
}
