namespace EmulationPortal.Web.Features.Decisions;

/// <summary>What decisions on awards need.</summary>
public static class DecisionServices
{
    /// <summary>Registers it.</summary>
    public static void AddDecisions(this IServiceCollection services)
    {
        services.AddScoped<DecisionDesk>();
        services.AddScoped<DecisionDrafting>();
        services.AddScoped<DecisionIssuing>();
        services.AddScoped<DecisionAmending>();
        services.AddScoped<DemoAwards>();
    }
}
