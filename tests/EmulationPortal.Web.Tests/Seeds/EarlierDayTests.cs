using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Seeds;

/// <summary>The demo made on a day of the past tells of nothing that came later.</summary>
public sealed class EarlierDayTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2022, 12, 30, 2, 0, 0, TimeSpan.Zero);

    private readonly PortalHost host = PortalHost.SeededAt(Day, withScores: true);

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_demo_of_an_earlier_day_leaves_out_what_had_not_happened_yet()
    {
        var today = VietnamTime.DateOf(Day.UtcDateTime);
        Assert.Equal([2021, 2022], await host.WithDbAsync(db => db.EmulationYears.Select(year => year.Year).Order().ToListAsync()));
        var held = await host.WithDbAsync(db => db.Meetings.AsNoTracking().Where(meeting => meeting.State == MeetingState.Closed).ToListAsync());
        Assert.All(held, meeting => Assert.True(meeting.HeldOn <= today, meeting.Title));
        Assert.Equal(3, held.Count(meeting => meeting.IsRecorded));
        var paper = await host.WithDbAsync(db => db.Pledges.AsNoTracking().Where(pledge => pledge.SigningOn < today).Select(pledge => pledge.FirstYear).Distinct().ToListAsync());
        Assert.Equal([2019, 2022], paper.Order());
        Assert.False(await host.WithDbAsync(db => db.Pledges.AnyAsync(pledge => pledge.FirstYear > 2022)));
        var facts = await host.WithDbAsync(db => db.RecordedFacts.AsNoTracking().Select(fact => new { fact.Year, fact.OccurredOn }).ToListAsync());
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.True((fact.OccurredOn ?? today) <= today && fact.Year <= today.Year));
        Assert.Empty((await host.WithDbAsync(db => AuditVerification.VerifyAsync(db))).Problems);
    }
}
