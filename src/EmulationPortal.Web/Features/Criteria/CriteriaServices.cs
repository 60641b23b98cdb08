using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>What the criteria pages need.</summary>
public static class CriteriaServices
{
    /// <summary>Registers it.</summary>
    public static void AddCriteria(this IServiceCollection services)
    {
        services.AddScoped<CriteriaAccess>();
        services.AddScoped<CriteriaPages>();
        services.AddScoped<ConsultationPages>();
        services.AddScoped<CriteriaImports>();
        services.AddSingleton(provider => new ImportShelf(
            Path.Combine(provider.GetRequiredService<PortalSettings>().DataFolder, "imports"),
            provider.GetRequiredService<PortalClock>()));
    }
}
