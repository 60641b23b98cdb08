using System.Globalization;
using EmulationPortal.Domain.Text;
using Quartz;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>One piece of work that recurs.</summary>
/// <param name="Name">Its name in the schedule and in the log.</param>
/// <param name="Do">The work.</param>
public sealed record RecurringWork(string Name, Func<IServiceProvider, CancellationToken, Task> Do);

/// <summary>Does one piece of recurring work, in a scope of its own. A failure is logged and the next turn tries again.</summary>
public sealed class RecurringJob(IEnumerable<RecurringWork> works, IServiceScopeFactory scopes, ILogger<RecurringJob> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var work = works.First(candidate => candidate.Name == context.JobDetail.Key.Name);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work.Do(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever goes wrong in one turn, the portal itself goes on.
            log.LogError(failure, "{Work} failed and is tried again at its next turn", work.Name);
        }
    }
}

/// <summary>
/// Registers recurring work with the scheduler. It keeps no state: what is to be done stands in the database, and is claimed there, so that
/// a restart loses nothing and several instances do nothing twice. The setting Jobs:Enabled=false leaves it out, for tests and second instances.
/// </summary>
public static class RepeatedWorkServices
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.CreateCustomTimeZone("Vietnam", VietnamTime.Offset, "Vietnam", "Vietnam");

    /// <summary>Adds work that is done again and again; the first turn waits too, so that a start is not slowed down by what can wait.</summary>
    public static IServiceCollection AddRepeatedWork(
        this IServiceCollection services, IConfiguration configuration, string name, TimeSpan every, Func<IServiceProvider, CancellationToken, Task> work)
    {
        if (!configuration.GetValue("Jobs:Enabled", true)) return services;
        return services.AddScheduled(name, work, quartz => quartz.AddTrigger((provider, trigger) => trigger
            .ForJob(name).WithIdentity(name).StartAt(provider.GetRequiredService<TimeProvider>().GetUtcNow() + every).WithSimpleSchedule(every)));
    }

    /// <summary>
    /// Adds work that is done once a day, at a time in Vietnam. A portal that starts later in the day does it half a minute after its start: the work itself
    /// knows what of today is done.
    /// </summary>
    public static IServiceCollection AddDailyWork(
        this IServiceCollection services, IConfiguration configuration, string name, TimeOnly at, Func<IServiceProvider, CancellationToken, Task> work)
    {
        if (!configuration.GetValue("Jobs:Enabled", true)) return services;
        return services.AddScheduled(name, work, quartz => quartz
            .AddTrigger((_, trigger) => trigger
                .ForJob(name).WithIdentity(name)
                .WithCronSchedule(string.Create(CultureInfo.InvariantCulture, $"0 {at.Minute} {at.Hour} * * ?"), schedule => schedule.InTimeZone(Vietnam)))
            .AddTrigger((provider, trigger) => trigger.ForJob(name).WithIdentity($"{name} after a start").StartAt(FirstTurn(provider.GetRequiredService<TimeProvider>().GetUtcNow(), at))));
    }

    /// <summary>When daily work is done first: at its time if that is still to come today, else soon.</summary>
    public static DateTimeOffset FirstTurn(DateTimeOffset now, TimeOnly at)
    {
        var today = new DateTimeOffset(VietnamTime.ToUtc(VietnamTime.DateOf(now.UtcDateTime), at));
        return today > now ? today : now + TimeSpan.FromSeconds(30);
    }

    private static IServiceCollection AddScheduled(this IServiceCollection services, string name, Func<IServiceProvider, CancellationToken, Task> work, Action<IQuartzBuilder> triggers)
    {
        services.AddSingleton(new RecurringWork(name, work));
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<RecurringJob>(job => job.WithIdentity(name).DisallowConcurrentExecution().StoreDurably());
            triggers(quartz);
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
