using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>
/// Reminds departments by itself so many calendar days before their list or their results are due (setting Reminders:DaysBefore, by
/// default 7, 3 and 1), and on each of the seven days behind it. Nobody is reminded twice within a day.
/// </summary>
public sealed class RegistrationReminders(PortalDb db, PortalClock clock, IConfiguration configuration)
{
    private const int DaysBehind = 7;

    private static readonly int[] Usual = [7, 3, 1];

    /// <summary>Sends the reminders of today and returns how many departments were reminded.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var days = configuration.GetSection("Reminders:DaysBefore").Get<int[]>() ?? Usual;
        // An extension may move a date by months; of rounds a year old nobody is reminded.
        var since = clock.Today.AddYears(-1);
        var rounds = await db.RegistrationRounds.AsNoTracking().Where(round => round.OpensOn <= clock.Today && round.OpensOn > since && round.WithdrawnAt == null).Select(round => round.Id).ToListAsync(cancellation);
        var reminded = 0;
        foreach (var id in rounds) reminded += await RemindAsync(id, days, cancellation);
        return reminded;
    }

    private async Task<int> RemindAsync(Guid id, int[] days, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        // Of two instances that remind at once, the second finds the chain's end moved and leaves it to the first.
        await db.HoldTrailAsync(id, cancellation);
        var round = await db.RegistrationRounds.AsNoTracking().Include(found => found.Extensions).SingleAsync(found => found.Id == id, cancellation);
        var rows = (await db.RegistrationBoardAsync(round, clock.Now, cancellation)).Where(row => round.WhyClosedFor(row.Department.Id, clock.Now) is null).ToList();
        var plan = (await db.ListReminderPlanAsync(round, rows, clock.Now, cancellation)).Where(line => IsDay(line, days)).ToList();
        plan.AddRange((await db.ResultReminderPlanAsync(round, await db.RegistrationBoardAsync(round, clock.Now, cancellation), clock.Now, cancellation)).Where(line => IsDay(line, days)));
        if (!plan.Exists(line => line.IsDue)) return 0;
        var told = await db.RemindAsync(round, plan, Actor.Portal, string.Empty, clock.Now, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return told.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    private static bool IsDay(ReminderLine line, int[] days) => line.DaysLeft is { } left && (days.Contains(left) || left is < 0 and >= -DaysBehind);
}
