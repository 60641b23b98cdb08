using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What the pages of pledges need.</summary>
public static class PledgeServices
{
    /// <summary>Registers it.</summary>
    public static void AddPledges(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PledgeAccess>();
        services.AddScoped<PledgePages>();
        services.AddScoped<PledgeBeginning>();
        services.AddScoped<PledgeIssuing>();
        services.AddScoped<PledgeFiles>();
        services.AddScoped<PromisePages>();
        services.AddScoped<ConsultationReminders>();
        services.AddRepeatedWork(configuration, "Reminders to answer pledges", TimeSpan.FromHours(1), (provider, stop) => provider.GetRequiredService<ConsultationReminders>().RunAsync(stop));
    }
}
