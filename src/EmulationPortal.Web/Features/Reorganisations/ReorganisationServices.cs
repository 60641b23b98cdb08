using EmulationPortal.Data.Reorganisations;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>What reorganisation is made of.</summary>
public static class ReorganisationServices
{
    /// <summary>Registers it.</summary>
    public static void AddReorganisations(this IServiceCollection services)
    {
        services.AddScoped<ReorganisationDesk>();
        services.AddScoped<ReorganisationUndoing>();
        services.AddScoped<ReorganisationPageReading>();
        services.AddScoped<LineagePages>();
    }
}
