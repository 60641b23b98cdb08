using EmulationPortal.Data;
using EmulationPortal.Data.Obligations;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>Reminds those who have not acted, once a day each; links in mails begin with the setting Portal:Address, in a demo with where it listens.</summary>
public sealed class ObligationReminders(PortalDb db, PortalClock clock, IConfiguration configuration, SigningSettings settings, ILogger<ObligationReminders> log)
{
    /// <summary>Sends the reminders of today and returns how many obligations were reminded of.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var address = configuration["Portal:Address"]?.TrimEnd('/') is { Length: > 0 } set ? set : settings.IsDemo ? settings.ListensAt : string.Empty;
        var reminded = await db.RemindOfObligationsAsync(address, clock.Now, cancellation);
        log.LogInformation("Reminded of {Count} obligations", reminded);
        return reminded;
    }
}
