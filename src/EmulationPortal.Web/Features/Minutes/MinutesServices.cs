namespace EmulationPortal.Web.Features.Minutes;

/// <summary>Registers what the papers of meetings need.</summary>
public static class MinutesServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMinutes(this IServiceCollection services) => services.AddScoped<PaperDesk>();
}
