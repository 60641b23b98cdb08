using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Obligations;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>The ministry sets the days that no other record holds, and when reminders go out.</summary>
[Route("/viec-phai-lam/thoi-han/{year:int:range(1990,2100)}")]
public sealed class ObligationCalendarController(PortalDb db) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> Ask(int year)
    {
        if (ObligationCalendar.MaySet(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var calendar = await db.CalendarAsync(year, Gone);
        return View("Calendar", await PageAsync(year, ObligationCalendarForm.Of(calendar)));
    }

    /// <summary>Stores it.</summary>
    [HttpPost]
    public async Task<IActionResult> Set(int year, ObligationCalendarForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ObligationCalendar.MaySet(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var clusters = await ClustersAsync(year);
        if (form.Others.Exists(row => row.ClusterId is { } id && clusters.All(cluster => cluster.Id != id))) ModelState.AddModelError(nameof(form.Others), $"Cụm không có trong năm {year}. Hãy tải lại trang.");
        if (!ModelState.IsValid)
        {
            form.FillUp();
            return Invalid("Calendar", await PageAsync(year, form));
        }

        var stored = await db.ObligationCalendars.Include(calendar => calendar.Dates).FirstOrDefaultAsync(calendar => calendar.Year == year, Gone);
        var before = ObligationCalendarForm.Of(stored ?? ObligationCalendar.Usual(year)).InWords(clusters);
        var calendar = stored ?? new ObligationCalendar { Year = year };
        if (stored is null) db.ObligationCalendars.Add(calendar);
        calendar.Set(form.Plan(), form.Dates(calendar.Id));
        var changes = before.Zip(ObligationCalendarForm.Of(calendar).InWords(clusters)).Where(pair => pair.First != pair.Second).Select(pair => new AuditChange(pair.First.Name, pair.First.Words, pair.Second.Words)).ToList();
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect($"/viec-phai-lam?nam={year}");
        }

        db.Record(Actor, Clock.Now, calendar, "ObligationCalendarSet", $"Đặt ngày hạn và lịch nhắc việc năm {year}.", changes: changes);
        if (!await SaveAsync(calendar, stored is null, form.Version)) return await ConflictAsync(year, form, clusters);
        Tell("Đã lưu ngày hạn và lịch nhắc việc.");
        return Redirect($"/viec-phai-lam?nam={year}");
    }

    private async Task<bool> SaveAsync(ObligationCalendar calendar, bool isNew, Guid version)
    {
        if (!isNew) return await db.SaveUnlessChangedAsync(calendar, version, Gone);
        try
        {
            await db.SaveChangesAsync(Gone);
            return true;
        }
        catch (DbUpdateException overtaken) when (UniqueViolation.Is(overtaken))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<IActionResult> ConflictAsync(int year, ObligationCalendarForm form, IReadOnlyList<Cluster> clusters)
    {
        var stored = await db.CalendarAsync(year, Gone);
        var rows = form.InWords(clusters).Zip(ObligationCalendarForm.Of(stored).InWords(clusters)).Select(pair => new ConflictRow(pair.First.Name, pair.First.Words, pair.Second.Words)).ToList();
        var conflict = await ConflictNotice.OfAsync(db, stored.Id, rows, Gone);
        form.Version = stored.Version;
        form.FillUp();
        return Conflicted("Calendar", await PageAsync(year, form) with { Conflict = conflict });
    }

    private async Task<ObligationCalendarPage> PageAsync(int year, ObligationCalendarForm form)
    {
        var key = await db.ObligationCalendars.Where(calendar => calendar.Year == year).Select(calendar => (Guid?)calendar.Id).FirstOrDefaultAsync(Gone);
        return new ObligationCalendarPage(year, form, await ClustersAsync(year), key);
    }

    private async Task<IReadOnlyList<Cluster>> ClustersAsync(int year) =>
        await db.Clusters.AsNoTracking().Where(cluster => db.ClusterMemberships.Any(member => member.Year == year && member.ClusterId == cluster.Id)).OrderBy(cluster => cluster.Number).ToListAsync(Gone);
}
