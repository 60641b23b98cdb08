using System.Collections.Concurrent;
using System.Text.Json;
using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Scoring;

/// <summary>A server that dies in the middle of the work.</summary>
public sealed class KilledServerTests
{
    [Fact]
    public async Task A_server_killed_while_cells_are_saved_loses_none_that_it_confirmed_and_gets_the_rest_later()
    {
        await using var portal = new PortalProcess();
        await portal.StartAsync();
        var browser = await Chromium.BrowserAsync();
        await using var visit = await browser.NewContextAsync(new() { BaseURL = portal.Address.ToString(), Locale = "vi-VN" });
        var page = await BrowserPortal.LogInAsync(await visit.NewPageAsync(), "so.dienbien");
        var sheet = new SheetScreen(page);
        await sheet.OpenAsync("Điện Biên");
        var enough = new TaskCompletionSource();
        var confirmed = Confirmations(page, enough);

        await sheet.Cell("1.1").FocusAsync();
        var killing = enough.Task.ContinueWith(_ => portal.KillAsync(), TaskScheduler.Default).Unwrap();
        foreach (var (code, typed) in SelfScores.Of(5))
        {
            await Expect(sheet.Cell(code)).ToBeFocusedAsync();
            await sheet.TypeAsync(typed);
        }

        await killing.WaitAsync(TimeSpan.FromMilliseconds(Chromium.Patience));

        // Another browser sees what was stored before anything is sent again from this one.
        await page.Context.SetOfflineAsync(true);
        await portal.StartAsync();
        await using var other = await browser.NewContextAsync(new() { BaseURL = portal.Address.ToString(), Locale = "vi-VN" });
        var reader = new SheetScreen(await BrowserPortal.LogInAsync(await other.NewPageAsync(), "giamdoc.dienbien"));
        await reader.OpenAsync("Điện Biên");
        Assert.InRange(confirmed.Count, 4, SelfScores.Of(5).Count);
        foreach (var (criterion, shown) in confirmed)
        {
            await Expect(reader.CellOf(criterion)).ToHaveValueAsync(shown);
        }

        await page.Context.SetOfflineAsync(false);
        await sheet.ExpectAllSavedAsync();
        await reader.OpenAsync("Điện Biên");
        await Expect(reader.Cell("K.1")).ToHaveValueAsync("không");
        await Expect(reader.Cell("8.1")).ToHaveValueAsync("7,25");
    }

    // What the server has confirmed to this browser: criterion and stored text.
    private static ConcurrentDictionary<string, string> Confirmations(IPage page, TaskCompletionSource enough)
    {
        var confirmed = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        page.Response += async (_, answer) =>
        {
            if (!answer.Url.EndsWith("/cham-diem/o", StringComparison.Ordinal) || !answer.Ok)
            {
                return;
            }

            foreach (var cell in await ReadAsync(answer))
            {
                confirmed[cell.Name.Split('|')[2]] = cell.Shown;
            }

            if (confirmed.Count >= 4)
            {
                enough.TrySetResult();
            }
        };
        return confirmed;
    }

    private static async Task<IReadOnlyList<Answer>> ReadAsync(IResponse answer)
    {
        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<Answer>>(await answer.TextAsync(), JsonSerializerOptions.Web)!;
        }
        catch (PlaywrightException)
        {
            // An answer that broke off has confirmed nothing.
            return [];
        }
    }

    private sealed record Answer(string Name, string Shown);
}
