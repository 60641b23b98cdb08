using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Seeds;

/// <summary>The scored demo tells of past weeks: sheets sent on many days, one late, one with more time, and a clean trail.</summary>
public sealed class DemoTimesTests : IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Sheets_were_sent_on_many_days_of_the_stage_and_the_trail_says_the_same_times()
    {
        var sheets = await host.WithDbAsync(db => db.ScoreSheets.AsNoTracking().Include(sheet => sheet.Snapshots).Where(sheet => sheet.FirstSubmittedAt != null && sheet.Year == host.OpenYear).ToListAsync());
        var stage = await host.WithDbAsync(db => db.EmulationYears.Where(year => year.Year == host.OpenYear).SelectMany(year => year.Stages).AsNoTracking().SingleAsync(stage => stage.Kind == Domain.Years.StageKind.SelfScoring));
        var sent = await host.WithDbAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Act == "SheetSubmitted").ToDictionaryAsync(entry => entry.SubjectId, entry => entry.At));

        var days = sheets.ConvertAll(sheet => VietnamTime.DateOf(sheet.FirstSubmittedAt!.Value));
        Assert.True(days.Distinct().Count() >= 8, "Sheets were sent on hardly any day.");
        Assert.All(days, day => Assert.InRange(day, stage.StartsOn, VietnamTime.DateOf(TestTime.Beginning.UtcDateTime)));
        Assert.All(sheets, sheet => Assert.Equal(sheet.FirstSubmittedAt, sent[sheet.Id]));
        Assert.All(sheets, sheet => Assert.Equal(sheet.FirstSubmittedAt, sheet.Snapshots.Single(taken => taken.Step == SheetStep.Submit).TakenAt));
        Assert.All(sheets, sheet => Assert.True(sheet.StateChangedAt < TestTime.Beginning.UtcDateTime));
        Assert.Empty((await host.WithDbAsync(db => AuditVerification.VerifyAsync(db))).Problems);
    }

    [Theory]
    [InlineData("Thừa Thiên Huế", 3, "chậm 3 ngày")]
    [InlineData("Quảng Trị", 0, "đúng hạn")]
    [InlineData("Nghệ An", 0, "đúng hạn")]
    public async Task Days_late_are_counted_from_the_deadline_with_its_extension(string province, int days, string why)
    {
        var cell = await host.WithDbAsync(db => db.ScoreSheets.AsNoTracking()
            .Where(sheet => sheet.Department!.Province == province && sheet.Year == host.OpenYear)
            .SelectMany(sheet => sheet.Cells)
            .Join(db.Criteria.Where(line => line.Automatic == AutomaticSource.SelfScoringDaysLate), cell => cell.CriterionId, line => line.Id, (cell, _) => cell)
            .SingleAsync(cell => cell.Column == ScoreColumn.Ministry));
        Assert.Equal(days, cell.Entered);
        Assert.Contains(why, cell.Explanation, StringComparison.OrdinalIgnoreCase);
    }
}
