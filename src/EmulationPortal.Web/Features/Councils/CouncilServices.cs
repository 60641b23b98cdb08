namespace EmulationPortal.Web.Features.Councils;

/// <summary>What councils need.</summary>
public static class CouncilServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddCouncils(this IServiceCollection services)
    {
        services.AddScoped<CouncilDesk>();
        services.AddScoped<CouncilOpinionFiles>();
        services.AddScoped<CouncilBallotBox>();
        return services;
    }
}
