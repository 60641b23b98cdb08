using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Scoring;

/// <summary>A department's sheet in the browser.</summary>
internal sealed class SheetScreen(IPage page)
{
    /// <summary>A visit of a department's officer to the sheet of the own department.</summary>
    public static async Task<(IPage Page, SheetScreen Sheet)> AtAsync(BrowserPortal portal, string slug, string province, int width = BrowserPortal.Desktop)
    {
        var page = await portal.LogInAsync($"so.{slug}", width);
        var sheet = new SheetScreen(page);
        await sheet.OpenAsync(province);
        return (page, sheet);
    }

    /// <summary>Cells that can be typed in, from top to bottom.</summary>
    public ILocator Cells => page.Locator(".cell-input");

    /// <summary>The sentence above the grid.</summary>
    public ILocator Banner => page.Locator("[data-grid-status]");

    /// <summary>The dialog that asks for a reason or a choice.</summary>
    public ILocator Dialog => page.Locator("dialog.grid-panel");

    /// <summary>The cell of a criterion, by its code.</summary>
    public ILocator Cell(string code) => page.Locator($".cell-input[data-cell=\"{code}\"]");

    /// <summary>The cell of a criterion, by the key of its record without dashes.</summary>
    public ILocator CellOf(string criterion) => page.Locator($".cell-input[name*=\"|{criterion}|\"]");

    /// <summary>What is said under a cell.</summary>
    public ILocator Note(string code) => page.Locator("td", new() { Has = Cell(code) }).Locator("[data-note]");

    /// <summary>The explanation beside a cell.</summary>
    public ILocator Words(string code) => page.GetByLabel($"Giải trình mục {code}", new() { Exact = true });

    /// <summary>Opens the sheet of a province from the list of sheets.</summary>
    public async Task OpenAsync(string province)
    {
        await page.GotoAsync("/cham-diem");
        await page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { Name = province, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"Bảng điểm {province}");

        // Until its script has run, the sheet is a plain form.
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Types into the cell that has the focus, replacing what it held, and goes on with a key.</summary>
    public async Task TypeAsync(string text, string key = "Enter")
    {
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Waits until the server has confirmed a cell.</summary>
    public async Task ExpectSavedAsync(string code, string shown)
    {
        await Assertions.Expect(Cell(code)).ToHaveAttributeAsync("data-state", "saved");
        await Assertions.Expect(Cell(code)).ToHaveValueAsync(shown);
    }

    /// <summary>Waits until no cell is on its way.</summary>
    public async Task ExpectAllSavedAsync() =>
        await Assertions.Expect(page.Locator(".cell-input:is([data-state=saving],[data-state=typing],[data-state=kept])")).ToHaveCountAsync(0);

    /// <summary>Pastes a block into a cell as a spreadsheet puts it on the clipboard.</summary>
    public Task PasteAsync(string code, string block) => PasteAsync(Cell(code), block);

    /// <summary>Pastes a block into any cell.</summary>
    public async Task PasteAsync(ILocator cell, string block)
    {
        await cell.FocusAsync();
        await cell.EvaluateAsync(
            """
            (cell, text) => {
              const clipboard = new DataTransfer();
              clipboard.setData('text/plain', text);
              cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
            }
            """,
            block);
    }
}
