namespace EmulationPortal.Web.Features.Search;

/// <summary>What the search over everything is made of.</summary>
public static class SearchServices
{
    /// <summary>Registers it.</summary>
    public static void AddSearch(this IServiceCollection services) => services.AddScoped<GlobalSearch>();
}
