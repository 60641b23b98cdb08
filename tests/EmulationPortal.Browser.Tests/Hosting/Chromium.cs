using EmulationPortal.Documents.Pdf;
using Microsoft.Playwright;

// Journeys wait for what the page says; side by side on a small machine they would only make each other wait longer.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace EmulationPortal.Browser.Tests.Hosting;

/// <summary>The one browser of the test run, found on this machine and never downloaded.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    /// <summary>How long a page may take to show what a test expects, in milliseconds.</summary>
    public const float Patience = 30_000;

    /// <summary>The running browser.</summary>
    /// <exception cref="InvalidOperationException">There is no browser of the Chromium family here.</exception>
    public static Task<IBrowser> BrowserAsync() => Started.Value;

    private static async Task<IBrowser> StartAsync()
    {
        var path = BrowserDiscovery.Find(Environment.GetEnvironmentVariable("Documents__Browser"))
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium, Chrome or Edge. Install chromium, or name the executable in Documents__Browser.");
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            // Continuous integration runs as root, where the sandbox can't start; the pages shown are our own.
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage"],
        });
    }
}
