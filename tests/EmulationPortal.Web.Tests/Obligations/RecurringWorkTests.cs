using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EmulationPortal.Web.Tests.Obligations;

/// <summary>What recurs is scheduled; when daily work is done first.</summary>
public sealed class RecurringWorkTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly TimeOnly Seven = new(7, 0);

    [Fact]
    public async Task Mails_are_sent_all_day_and_reminders_every_morning_at_seven_in_Vietnam()
    {
        await using var scheduled = host.WithWebHostBuilder(builder => builder.UseSetting("Jobs:Enabled", "true"));
        var scheduler = await scheduled.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var mornings = (await scheduler.GetTrigger(new TriggerKey("Reminders")))!;
        var next = mornings.GetFireTimeAfter(new DateTimeOffset(VietnamTime.ToUtc(new DateOnly(2026, 11, 10), new TimeOnly(9, 0))))!.Value;
        Assert.Equal("07:00 ngày 11/11/2026", VietnamTime.Show(next.UtcDateTime));
        Assert.NotNull(await scheduler.GetTrigger(new TriggerKey("Mails")));
        var works = scheduled.Services.GetServices<RecurringWork>().Select(work => work.Name).ToList();
        Assert.Equal(works.Count, works.Distinct().Count());
        foreach (var work in works) Assert.NotNull(await scheduler.GetJobDetail(new JobKey(work)));
    }

    [Theory]
    [InlineData(5, 7, 0)]
    [InlineData(9, 9, 0.5)]
    [InlineData(23, 23, 0.5)]
    public void Daily_work_whose_time_has_passed_is_done_soon_after_a_start(int hour, int atHour, double minutes)
    {
        var day = new DateOnly(2026, 11, 10);
        var first = RepeatedWorkServices.FirstTurn(new DateTimeOffset(VietnamTime.ToUtc(day, new TimeOnly(hour, 0))), Seven);
        Assert.Equal(VietnamTime.ToUtc(day, new TimeOnly(atHour, 0)).AddMinutes(minutes), first.UtcDateTime);
    }
}
