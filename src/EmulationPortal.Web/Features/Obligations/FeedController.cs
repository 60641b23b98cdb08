using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Obligations;
using EmulationPortal.Documents.Calendars;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>
/// The calendar of one account for calendar programs, which can't log in: whoever has the secret address reads what that account owes, and nothing else.
/// </summary>
[AllowAnonymous]
public sealed class FeedController(PortalDb db, IConfiguration configuration) : PortalController
{
    /// <summary>The calendar; an unknown or renewed secret, and one of a closed account, are not found.</summary>
    [HttpGet("/lich/{secret:length(43)}.ics")]
    public async Task<IActionResult> Calendar(string secret)
    {
        var hash = HashOf(secret);
        if (await db.DeliveryChoices.AsNoTracking().FirstOrDefaultAsync(choice => choice.FeedHash == hash, Gone) is not { } choice
            || await db.AccountStateAsync(choice.UserId, Clock.Today, Gone) is not { } account)
        {
            return NotFound();
        }

        var (actor, entries) = (account.Actor, new List<CalendarEntry>());
        var address = configuration["Portal:Address"]?.TrimEnd('/') is { Length: > 0 } set ? set : $"{Request.Scheme}://{Request.Host}";
        foreach (var year in actor.IsOfficer || actor.IsOfDepartment ? await db.ObligationYearsAsync(Clock.Today, Gone) : [])
        {
            var obligations = await db.ObligationsAsync(year, await ObligationScope.OfAsync(db, actor, year, Gone), Clock.Today, cancellation: Gone);
            entries.AddRange(obligations.Where(obligation => obligation.IsOwnOf(actor)).Select(obligation => Entry(obligation, address)));
        }

        Response.Headers.CacheControl = "private, no-store";
        return Content(CalendarFeed.Write($"Việc thi đua: {actor.Name}", entries, Clock.Now), "text/calendar; charset=utf-8");
    }

    /// <summary>What is stored of a secret.</summary>
    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private CalendarEntry Entry(Obligation obligation, string address) => new(
        $"{obligation.Key}@emulationportal",
        obligation.Due.On,
        obligation.IsDone ? $"Đã xong: {obligation.Title}" : obligation.Title,
        $"{ObligationStateText.Name(obligation.StateAt(Clock.Now))}. Hạn {obligation.Due.Show()}.{(obligation.Detail.Length > 0 ? "\n" + obligation.Detail : "")}",
        address + obligation.Link);
}
