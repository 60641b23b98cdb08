using EmulationPortal.Data;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Progress;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Notices;

/// <summary>
/// Reminds by itself, so many calendar days before a deadline (setting Reminders:DaysBefore, by default 7, 3 and 1), those who have
/// not acted. What a person already reminded of within a day is not repeated.
/// </summary>
public sealed class DeadlineReminders(PortalDb db, PortalClock clock, IConfiguration configuration, ILogger<DeadlineReminders> log)
{
    private static readonly int[] Usual = [7, 3, 1];

    /// <summary>Sends the reminders of today and returns how many departments were reminded.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var days = configuration.GetSection("Reminders:DaysBefore").Get<int[]>() ?? Usual;
        var years = await db.EmulationYears.Where(year => year.State == YearState.Open).Select(year => year.Year).Distinct().ToListAsync(cancellation);
        var reminded = 0;
        foreach (var year in years)
        {
            foreach (var progress in await db.ProgressAsync(year, null, clock.Now, cancellation))
            {
                reminded += await RemindAsync(progress, days, cancellation);
            }
        }

        return reminded;
    }

    private async Task<int> RemindAsync(ClusterProgress progress, int[] days, CancellationToken cancellation)
    {
        var plan = await db.ReminderPlanAsync(progress, Actor.Portal, clock.Now, cancellation);
        var near = plan.Where(line => line.DaysLeft is { } left && days.Contains(left)).ToList();
        var address = configuration["Portal:Address"]?.TrimEnd('/') ?? string.Empty;
        var told = await db.RemindAsync(progress, near, Actor.Portal, address, clock.Now, clock.Today, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another instance or a person reminded the cluster at this very moment.
            log.LogInformation("The reminders of {Cluster} were already sent", progress.Cluster.Name);
            db.ChangeTracker.Clear();
            return 0;
        }

        db.ChangeTracker.Clear();
        return told.Count;
    }
}
