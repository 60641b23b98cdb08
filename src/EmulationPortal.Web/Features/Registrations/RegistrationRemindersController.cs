using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Reminding those who have not sent their list, chosen on the ministry's board.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class RegistrationRemindersController(PortalDb db) : PortalController
{
    /// <summary>Shows whom a reminder would go to, and what it says.</summary>
    [HttpGet("/dang-ky/{year:int}/nhac")]
    public async Task<IActionResult> Preview(int year, [FromQuery(Name = "don-vi")] Guid[] departments) =>
        await RoundAsync(year) is { } round ? View("Remind", new RemindPage(round, await PlanAsync(round, departments))) : NotFound();

    /// <summary>Reminds those who were chosen and were not reminded within a day.</summary>
    [HttpPost("/dang-ky/{year:int}/nhac")]
    public async Task<IActionResult> Remind(int year, [FromForm(Name = "don-vi")] Guid[] departments)
    {
        if (await RoundAsync(year) is not { } round) return NotFound();
        // Of two who remind at the same moment, the second finds the trail moved.
        await db.HoldTrailAsync(round.Id, Gone);
        var plan = await PlanAsync(round, departments);
        if (!plan.Any(line => line.IsDue)) return Refused(Verdict.NotNow("Không còn đơn vị nào cần nhắc trong số đã chọn, hoặc các đơn vị đều đã được nhắc trong 24 giờ qua."));
        var told = await db.RemindAsync(round, plan, Actor, $"{Request.Scheme}://{Request.Host}", Clock.Now, Gone);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(Verdict.NotNow("Có người vừa nhắc các đơn vị của đợt này; lời nhắc của bạn chưa được gửi. Hãy tải lại trang."));
        }

        Tell($"Đã nhắc {told.Count} đơn vị: {string.Join(", ", told)}.");
        return Redirect($"/dang-ky/{year}?tinh-trang={BoardPage.Missing}");
    }

    private Task<RegistrationRound?> RoundAsync(int year) => db.RegistrationRounds.AsNoTracking().Include(round => round.Extensions).SingleOrDefaultAsync(round => round.Year == year, Gone);

    private async Task<IReadOnlyList<ReminderLine>> PlanAsync(RegistrationRound round, Guid[] departments)
    {
        var plan = await db.ListReminderPlanAsync(round, await db.RegistrationBoardAsync(round, Clock.Now, Gone), Clock.Now, Gone);
        return [.. plan.Where(line => departments.Contains(line.DepartmentId))];
    }
}
