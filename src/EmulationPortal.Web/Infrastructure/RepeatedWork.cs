namespace EmulationPortal.Web.Infrastructure;

/// <summary>Does one piece of work again and again, each time in a scope of its own. A failure is logged and the next turn tries again.</summary>
/// <param name="name">Name in the log.</param>
/// <param name="every">Pause between two turns.</param>
/// <param name="work">The work.</param>
/// <param name="scopes">Makes the scopes.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class RepeatedWork(
    string name,
    TimeSpan every,
    Func<IServiceProvider, CancellationToken, Task> work,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<RepeatedWork> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first turn waits too: a start is not slowed down by what can wait.
        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await OnceAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    // Whatever goes wrong in one turn, the portal itself goes on.
    private async Task OnceAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Work} failed and is tried again in {Every}", name, every);
        }
    }
}

/// <summary>Registers repeated work.</summary>
public static class RepeatedWorkServices
{
    /// <summary>Adds work that one does not wait for. The setting Jobs:Enabled=false leaves it out, for tests and second instances.</summary>
    public static IServiceCollection AddRepeatedWork(
        this IServiceCollection services, IConfiguration configuration, string name, TimeSpan every, Func<IServiceProvider, CancellationToken, Task> work)
    {
        if (configuration.GetValue("Jobs:Enabled", true))
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<RepeatedWork>(provider, name, every, work));
        }

        return services;
    }
}
