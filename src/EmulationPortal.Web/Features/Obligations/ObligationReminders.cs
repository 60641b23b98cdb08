using EmulationPortal.Data;
using EmulationPortal.Data.Obligations;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>Reminds those who have not acted, once a day each; links in mails begin with the setting Portal:Address.</summary>
public sealed class ObligationReminders(PortalDb db, PortalClock clock, IConfiguration configuration, ILogger<ObligationReminders> log)
{
    /// <summary>Sends the reminders of today and returns how many obligations were reminded of.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var reminded = await db.RemindOfObligationsAsync(configuration["Portal:Address"]?.TrimEnd('/') ?? string.Empty, clock.Now, cancellation);
        log.LogInformation("Reminded of {Count} obligations", reminded);
        return reminded;
    }
}
