namespace EmulationPortal.Web.Features.Registrations;

/// <summary>What the way of a registration needs from the director's signature to the settled results.</summary>
public static class RegistrationFlowServices
{
    /// <summary>Registers it.</summary>
    public static void AddRegistrationFlow(this IServiceCollection services)
    {
        services.AddScoped<RegistrationFollowing>();
        services.AddScoped<RegistrationIssuing>();
        services.AddScoped<RegistrationFlow>();
    }
}
