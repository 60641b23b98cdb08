using Microsoft.Playwright;

namespace EmulationPortal.Documents.Pdf;

/// <summary>
/// One page of the warm browser. Its browser context knows no network: every request is answered from memory or
/// refused, and scripts are off.
/// </summary>
internal sealed class PrintTab
{
    // A reserved name that no resolver answers (RFC 2606), so a mistake in the routing can't reach anything either.
    private const string Origin = "https://print.invalid/";
    private readonly IPage _page;
    private readonly PrintAssets _assets;
    private readonly TimeSpan _timeout;
    private readonly TaskCompletionSource _browserGone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PrintTab(IPage page, PrintAssets assets, TimeSpan timeout)
    {
        _page = page;
        _assets = assets;
        _timeout = timeout;
        page.Context.Browser!.Disconnected += (_, _) => _browserGone.TrySetResult();
    }

    /// <summary>Whether the page can still be used: its browser lives and nobody closed it.</summary>
    public bool IsOpen => !_page.IsClosed && _page.Context.Browser is { IsConnected: true };

    /// <summary>Opens a page in a context of its own.</summary>
    public static async Task<PrintTab> OpenAsync(IBrowser browser, PrintAssets assets, TimeSpan timeout)
    {
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            AcceptDownloads = false,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            Locale = "vi-VN",
        });
        PrintTab tab = new(await context.NewPageAsync(), assets, timeout);
        await context.RouteAsync("**/*", tab.AnswerAsync);
        return tab;
    }

    /// <summary>Loads the document and prints it on the paper that its own style sheet asks for.</summary>
    public async Task<byte[]> PrintAsync(PrintableHtml html, CancellationToken cancellationToken)
    {
        await OrUntilGoneAsync(ShowAsync(html.Html), cancellationToken);
        Task<byte[]> printing = _page.PdfAsync(new PagePdfOptions
        {
            PreferCSSPageSize = true,
            PrintBackground = true,
            Tagged = true,
            Outline = true,
        });
        return await OrUntilGoneAsync(printing, cancellationToken);
    }

    /// <summary>
    /// Writes the document into the empty one that the page once went to: the style sheets and fonts stay loaded, where going to a
    /// new address would fetch them again for each document, which took as long as printing it.
    /// </summary>
    private async Task<bool> ShowAsync(string html)
    {
        if (_page.Url != Origin)
        {
            await _page.GotoAsync(Origin);
        }

        await _page.SetContentAsync(html, new PageSetContentOptions { WaitUntil = WaitUntilState.Load });
        return true;
    }

    /// <summary>Closes the page and all that it kept; a browser that is already gone is no error.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await _page.Context.CloseAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            // The browser died before its page could be closed; there is nothing left to close.
        }
    }

    /// <summary>What a dead browser was asked is never answered, so its end is watched beside the work.</summary>
    private async Task<T> OrUntilGoneAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        await Task.WhenAny(work, _browserGone.Task).WaitAsync(_timeout, cancellationToken);
        return work.IsCompleted ? await work : throw new PlaywrightException("The browser ended while it was printing.");
    }

    private async Task AnswerAsync(IRoute route)
    {
        string address = route.Request.Url;
        if (address == Origin)
        {
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = "<!DOCTYPE html><title>.</title>" });
        }
        else if (address.StartsWith(Origin, StringComparison.Ordinal) && _assets.Find(address[Origin.Length..]) is { } file)
        {
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = file.ContentType, BodyBytes = file.Bytes });
        }
        else
        {
            await route.AbortAsync(RequestAbortErrorCode.BlockedByClient);
        }
    }
}
