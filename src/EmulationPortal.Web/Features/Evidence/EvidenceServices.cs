using EmulationPortal.Data.Evidence;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>The services of evidence.</summary>
public static class EvidenceServices
{
    /// <summary>Registers them.</summary>
    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddScoped<EvidenceRegistry>();
        services.AddScoped<EvidenceCiting>();
        services.AddScoped<EvidenceSweep>();
        services.AddHostedService<EvidenceSweeper>();
    }
}
