using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Browser.Tests.Scoring;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Results;

/// <summary>The steps of a cluster's year as people do them in the browser.</summary>
internal sealed class ClusterYearStory(BrowserPortal portal)
{
    /// <summary>The provinces of cluster 2 with the names of their accounts, the leader first, then the deputy.</summary>
    public static IReadOnlyList<(string Province, string Slug)> Members { get; } =
    [
        ("Sơn La", "sonla"), ("Lai Châu", "laichau"), ("Điện Biên", "dienbien"), ("Lào Cai", "laocai"), ("Hà Giang", "hagiang"),
        ("Cao Bằng", "caobang"), ("Lạng Sơn", "langson"),
    ];

    /// <summary>A department types its whole sheet with the keyboard alone, with an explanation where proof is demanded.</summary>
    public async Task TypeSheetAsync(IPage page, string province, int initiatives)
    {
        var sheet = new SheetScreen(page);
        await sheet.OpenAsync(province);
        await sheet.Cell("1.1").FocusAsync();
        foreach (var (code, typed) in SelfScores.Of(initiatives))
        {
            await Expect(sheet.Cell(code)).ToBeFocusedAsync();
            if (SelfScores.NeedProof.Contains(code))
            {
                await sheet.TypeAsync(typed, "Tab");
                await Expect(sheet.Words(code)).ToBeFocusedAsync();
                await sheet.TypeAsync($"Báo cáo số {initiatives}{code} của đơn vị", "Shift+Tab");
                await page.Keyboard.PressAsync("Enter");
            }
            else
            {
                await sheet.TypeAsync(typed);
            }
        }

        await sheet.ExpectAllSavedAsync();
    }

    /// <summary>A department pastes its points from a spreadsheet in one block and writes the explanations.</summary>
    public async Task PasteSheetAsync(IPage page, string province, int initiatives)
    {
        var sheet = new SheetScreen(page);
        await sheet.OpenAsync(province);
        var scores = SelfScores.Of(initiatives);
        await sheet.PasteAsync("1.1", string.Join("\r\n", scores.Select(score => score.Typed)) + "\r\n");
        await Expect(sheet.Banner).ToContainTextAsync($"Đã dán {scores.Count} ô");
        await Expect(sheet.Banner).ToContainTextAsync("6.5 → 6,5");
        await Expect(sheet.Banner).ToContainTextAsync("5,5 → 5,5");
        foreach (var code in SelfScores.NeedProof)
        {
            await sheet.Words(code).FillAsync($"Xem báo cáo tổng kết, mục {code}");
        }

        await sheet.Words("9.1").FocusAsync();
        await sheet.ExpectAllSavedAsync();
    }

    /// <summary>Does a step of the sheet that is open, with a reason where it is asked for.</summary>
    public static async Task DoStepAsync(IPage page, string title, string stateAfter, string? reason = null)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        if (reason is not null)
        {
            await page.GetByLabel("Lý do").FillAsync(reason);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await Expect(page.Locator(".alert-success")).ToContainTextAsync(stateAfter);
        await Expect(page.Locator("h1 .state")).ToHaveTextAsync(stateAfter);
    }

    /// <summary>Opens a province's sheet and does a step.</summary>
    public async Task DoStepAsync(IPage page, string province, string title, string stateAfter, string? reason)
    {
        await new SheetScreen(page).OpenAsync(province);
        await DoStepAsync(page, title, stateAfter, reason);
    }

    /// <summary>Opens the matrix of the cluster.</summary>
    public static async Task OpenMatrixAsync(IPage page)
    {
        await page.GotoAsync("/cham-diem");
        await page.Locator("section", new() { HasText = "Cụm thi đua số 2" }).GetByRole(AriaRole.Link, new() { Name = "Chấm cả cụm trên một bảng" }).ClickAsync();
        await Expect(page.Locator(".matrix-grid")).ToBeVisibleAsync();

        // Until its script has run, the matrix is a plain form.
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Accepts all proposed scores of a member in the matrix.</summary>
    public static async Task AcceptAllAsync(IPage page, string province)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Nhận hết điểm đề nghị của {province}", Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-grid-status]")).ToContainTextAsync("điểm đề nghị");
    }

    /// <summary>The cell of a member in the matrix.</summary>
    public static ILocator MatrixCell(IPage page, string province, string code) => page.Locator($".cell-input[data-cell=\"{code}\"]")
        .And(page.GetByRole(AriaRole.Textbox, new() { NameRegex = new($"^{province}") }));

    /// <summary>Logs in to the account of a department.</summary>
    public Task<IPage> StaffAsync(string slug) => portal.LogInAsync($"so.{slug}");
}
