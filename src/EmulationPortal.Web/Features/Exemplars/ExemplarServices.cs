namespace EmulationPortal.Web.Features.Exemplars;

/// <summary>What exemplars are made of.</summary>
public static class ExemplarServices
{
    /// <summary>Registers it.</summary>
    public static void AddExemplars(this IServiceCollection services) => services.AddScoped<ExemplarDesk>();
}
