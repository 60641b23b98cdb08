namespace EmulationPortal.Web.Features.Statistics;

/// <summary>What statistics are made of.</summary>
public static class StatisticsServices
{
    /// <summary>Registers it.</summary>
    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<ScoreReports>();
        services.AddScoped<AwardReports>();
        services.AddScoped<OverviewReport>();
        services.AddScoped<StatisticsRecords>();
        services.AddScoped<StatutoryForms>();
    }
}
