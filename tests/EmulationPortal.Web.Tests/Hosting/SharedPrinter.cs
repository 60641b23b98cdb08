using EmulationPortal.Documents.Pdf;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>One warm browser prints for all hosts of a test run: starting one for each takes longer than what it prints.</summary>
public sealed class SharedPrinter(PrintAssets assets) : IPdfPrinter
{
    private static readonly Lock Starting = new();
    private static ChromiumPrinter? printer;

    /// <inheritdoc/>
    public Task<byte[]> PrintAsync(PrintableHtml html, CancellationToken cancellationToken) => Printer().PrintAsync(html, cancellationToken);

    private ChromiumPrinter Printer()
    {
        lock (Starting)
        {
            return printer ??= Start(assets);
        }
    }

    // The browser's driver ends with this process; it is told in good time, so that nothing is left in the temporary folder.
    private static ChromiumPrinter Start(PrintAssets assets)
    {
        var started = new ChromiumPrinter(new ChromiumSettings(), assets, NullLogger<ChromiumPrinter>.Instance);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => started.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        return started;
    }
}
