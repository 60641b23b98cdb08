using EmulationPortal.Documents.Pdf;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>Whether there is a browser to print with. Without one the portal works and offers print-ready pages, so it is only degraded.</summary>
public sealed class PrinterHealth(ChromiumPrinter printer) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(printer.BrowserPath is { } path
            ? HealthCheckResult.Healthy($"PDF: {Path.GetFileNameWithoutExtension(path)}")
            : HealthCheckResult.Degraded("PDF: no Chromium found; print-ready pages are offered instead"));
}
