using EmulationPortal.Data.Scoring;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>The services of scoring.</summary>
public static class ScoringServices
{
    /// <summary>Registers them.</summary>
    public static void AddScoring(this IServiceCollection services)
    {
        services.AddScoped<ScoringDesk>();
        services.AddScoped<CellSaving>();
        services.AddScoped<SheetNotices>();
        services.AddScoped<SheetSteps>();
        services.AddScoped<SheetTotals>();
        services.AddScoped<SheetPages>();
    }
}
