namespace EmulationPortal.Web.Features.Public;

/// <summary>What the public face is made of.</summary>
public static class PublicServices
{
    /// <summary>Registers it.</summary>
    public static void AddPublicFace(this IServiceCollection services)
    {
        services.AddScoped<PublicReading>();
        services.AddPublicCaching();
    }
}
