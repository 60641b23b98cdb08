using EmulationPortal.Data.Registrations;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Registers what the pages of registration for titles need.</summary>
public static class RegistrationServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddRegistrations(this IServiceCollection services)
    {
        services.AddScoped<RegistrationExamination>();
        services.AddScoped<RegistrationAccess>();
        services.AddScoped<RegistrationPages>();
        services.AddScoped<RegistrationEdits>();
        services.AddScoped<RegistrationCopying>();
        services.AddScoped<RegistrationDesk>();
        services.AddScoped<RegistrationPasting>();
        return services;
    }
}
