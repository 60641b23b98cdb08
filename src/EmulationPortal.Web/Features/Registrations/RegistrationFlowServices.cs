using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>What the way of a registration needs from the director's signature to the settled results.</summary>
public static class RegistrationFlowServices
{
    /// <summary>Registers it.</summary>
    public static void AddRegistrationFlow(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<RegistrationFollowing>();
        services.AddScoped<RegistrationIssuing>();
        services.AddScoped<RegistrationFlow>();
        services.AddScoped<RegistrationReminders>();
        services.AddRepeatedWork(configuration, "Reminders to send registrations", TimeSpan.FromHours(1), (provider, stop) => provider.GetRequiredService<RegistrationReminders>().RunAsync(stop));
    }
}
