namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>What acclaims need.</summary>
public static class AcclaimServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddAcclaims(this IServiceCollection services)
    {
        services.AddScoped<AcclaimPages>();
        services.AddScoped<BallotBox>();
        return services;
    }
}
