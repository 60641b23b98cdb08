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
    }
}
