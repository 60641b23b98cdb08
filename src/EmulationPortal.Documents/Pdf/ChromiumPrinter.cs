using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace EmulationPortal.Documents.Pdf;

/// <summary>
/// Prints with a headless Chromium: one warm browser, started at the first print, and a few pages that are used
/// again. A browser that died is started anew, once per print.
/// </summary>
public sealed partial class ChromiumPrinter : IPdfPrinter, IAsyncDisposable
{
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(5);
    private readonly ChromiumSettings _settings;
    private readonly PrintAssets _assets;
    private readonly ILogger<ChromiumPrinter> _logger;
    private readonly SemaphoreSlim _turns;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly ConcurrentBag<PrintTab> _idle = [];
    private IPlaywright? _driver;
    private IBrowser? _browser;
    private bool _disposed;

    /// <summary>Starts nothing yet.</summary>
    public ChromiumPrinter(ChromiumSettings settings, PrintAssets assets, ILogger<ChromiumPrinter> logger)
    {
        _settings = settings;
        _assets = assets;
        _logger = logger;
        _turns = new SemaphoreSlim(settings.Tabs);
    }

    /// <summary>The browser that would print now, or null when there is none; for the health page.</summary>
    public string? BrowserPath => BrowserDiscovery.Find(_settings.BrowserPath);

    /// <summary>The warm browser, if it was started; tests make it crash.</summary>
    internal IBrowser? Browser => _browser;

    /// <inheritdoc/>
    public async Task<byte[]> PrintAsync(PrintableHtml html, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await PrintWithSecondTryAsync(html, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Ends the browser and its driver.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await StopAsync();
        _turns.Dispose();
        _starting.Dispose();
    }

    private async Task<byte[]> PrintWithSecondTryAsync(PrintableHtml html, CancellationToken cancellationToken)
    {
        try
        {
            return await PrintOnceAsync(html, cancellationToken);
        }
        catch (PlaywrightException failure)
        {
            LogSecondTry(_logger, failure);
        }
        catch (TimeoutException failure)
        {
            // What took too long once would do so again, while others wait for their turn.
            throw new PrintFailedException(failure);
        }

        try
        {
            return await PrintOnceAsync(html, cancellationToken);
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            throw new PrintFailedException(failure);
        }
    }

    private async Task<byte[]> PrintOnceAsync(PrintableHtml html, CancellationToken cancellationToken)
    {
        PrintTab tab = await TakeTabAsync(cancellationToken);
        try
        {
            byte[] pdf = await tab.PrintAsync(html, cancellationToken);
            _idle.Add(tab);
            return pdf;
        }
        catch
        {
            // A page that failed or was given up in the middle may still be busy; it is never used again.
            await tab.CloseAsync();
            throw;
        }
    }

    private async Task<PrintTab> TakeTabAsync(CancellationToken cancellationToken)
    {
        while (_idle.TryTake(out PrintTab? idle))
        {
            if (idle.IsOpen)
            {
                return idle;
            }

            await idle.CloseAsync();
        }

        IBrowser browser = await RunningBrowserAsync(cancellationToken);

        // What a browser that dies just now was asked may never be answered.
        return await PrintTab.OpenAsync(browser, _assets, _settings.Timeout).WaitAsync(_settings.Timeout, cancellationToken);
    }

    private async Task<IBrowser> RunningBrowserAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_browser is not { IsConnected: true })
            {
                await StopAsync();
                await StartAsync();
            }

            return _browser!;
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task StartAsync()
    {
        string path = BrowserPath ?? throw new NoBrowserException();
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            // The second wall behind the routing: no name resolves, nothing runs in the background.
            Args = ["--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking", "--disable-gpu", "--no-first-run"],
        });
        LogStarted(_logger, path, _browser.Version);
    }

    private async Task StopAsync()
    {
        while (_idle.TryTake(out PrintTab? tab))
        {
            await tab.CloseAsync();
        }

        try
        {
            await (_browser?.CloseAsync() ?? Task.CompletedTask).WaitAsync(TimeToClose);
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            // It is gone already, which is what was wanted; or it hangs, and the end of its driver ends it.
        }

        _driver?.Dispose();
        _browser = null;
        _driver = null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Printing with {Path}, version {Version}")]
    private static partial void LogStarted(ILogger logger, string path, string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A print failed and is tried once more with a fresh page")]
    private static partial void LogSecondTry(ILogger logger, Exception failure);
}
