using EmulationPortal.Data.Evidence;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Sweeps unclaimed files every hour.</summary>
public sealed class EvidenceSweeper(IServiceScopeFactory scopes, TimeProvider time, ILogger<EvidenceSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync(stoppingToken);
        }
    }

    // A disk or database that fails now is tried again in an hour; the portal goes on.
    private async Task SweepAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var removed = await scope.ServiceProvider.GetRequiredService<EvidenceSweep>().SweepAsync(time.GetUtcNow().UtcDateTime, stopping);
            if (removed > 0)
            {
                log.LogInformation("Removed {Count} unclaimed files", removed);
            }
        }
        catch (Exception failure) when (failure is IOException or System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            log.LogWarning(failure, "Unclaimed files could not be swept");
        }
    }
}
