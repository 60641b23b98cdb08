using EmulationPortal.Data.Years;

namespace EmulationPortal.Web.Features.Years;

/// <summary>What the pages of years need.</summary>
public static class YearServices
{
    /// <summary>Registers opening and copying.</summary>
    public static IServiceCollection AddYears(this IServiceCollection services) => services
        .AddScoped<YearOpening>()
        .AddScoped<YearCopy>()
        .AddScoped<YearStandings>();
}
