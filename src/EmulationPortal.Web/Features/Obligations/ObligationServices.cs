using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>Registers what obligations need: their pages, and the reminders of each morning (setting Reminders:At, 07:00 by default).</summary>
public static class ObligationServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddObligations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ObligationDesk>();
        services.AddScoped<ObligationReminders>();
        return services.AddDailyWork(configuration, "Reminders", configuration.GetValue("Reminders:At", new TimeOnly(7, 0)), (provider, stop) => provider.GetRequiredService<ObligationReminders>().RunAsync(stop));
    }
}
