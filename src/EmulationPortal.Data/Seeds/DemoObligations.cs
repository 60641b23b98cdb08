using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>The demo's days of the year, which no source sets but that of the report, and the mid-year reports that most clusters have sent.</summary>
public sealed class DemoObligations(PortalDb db)
{
    private const string Illustrative = "Dữ liệu minh họa";

    // Clusters whose report is missing.
    private static readonly int[] Missing = [5, 7];

    /// <summary>Adds them.</summary>
    public async Task AddAsync(DateOnly today)
    {
        var year = today.Year;
        var calendar = ObligationCalendar.Usual(year);
        // Wherever in the year the demo begins, something lies behind and something ahead.
        var midYear = today.AddDays(-12);
        calendar.Set(calendar.Plan, [
            .. calendar.Dates.ToList(),
            Day(calendar, ObligationKind.PledgeIssued, new DateOnly(year, 3, 31)),
            Day(calendar, ObligationKind.MidYearReport, midYear),
            Day(calendar, ObligationKind.Meeting, today.AddDays(28)),
            Day(calendar, ObligationKind.Proposal, today.AddDays(40)),
        ]);
        db.ObligationCalendars.Add(calendar);
        db.Record(Actor.Portal, VietnamTime.ToUtc(today.AddDays(-20), new TimeOnly(8, 0)), calendar, "ObligationCalendarSet", $"Đặt ngày hạn và lịch nhắc việc minh họa năm {year}.");
        foreach (var cluster in await db.Clusters.Where(cluster => !Missing.Contains(cluster.Number)).OrderBy(cluster => cluster.Number).ToListAsync())
        {
            var (on, number) = (midYear.AddDays(-1 - (cluster.Number % 4)), $"{30 + cluster.Number}/BC-CTĐ{cluster.Number}");
            var at = VietnamTime.ToUtc(on.AddDays(1), new TimeOnly(9, 30));
            db.ObligationFilings.Add(new ObligationFiling { Year = year, Kind = ObligationKind.MidYearReport, ClusterId = cluster.Id, Number = number, On = on, Note = Illustrative, ByName = Illustrative, At = at });
            db.Record(Actor.Portal, at, cluster, "ReportFiled", $"Ghi nhận báo cáo sơ kết 6 tháng năm {year} đã gửi: số {number} ngày {DateText.Show(on)} (dữ liệu minh họa).");
        }

        await db.SaveChangesAsync();
    }

    private static ObligationDate Day(ObligationCalendar calendar, ObligationKind kind, DateOnly day) => new() { CalendarId = calendar.Id, Kind = kind, DueOn = day, Basis = Illustrative };
}
