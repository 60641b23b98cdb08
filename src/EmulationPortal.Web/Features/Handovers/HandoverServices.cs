namespace EmulationPortal.Web.Features.Handovers;

/// <summary>What handovers need.</summary>
public static class HandoverServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddHandovers(this IServiceCollection services) => services.AddScoped<HandoverPack>();
}
