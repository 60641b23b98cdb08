namespace EmulationPortal.Web.Features.Movements;

/// <summary>What movements are made of.</summary>
public static class MovementServices
{
    /// <summary>Registers it.</summary>
    public static void AddMovements(this IServiceCollection services)
    {
        services.AddScoped<MovementDesk>();
        services.AddScoped<MovementLaunching>();
    }
}
