using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.People;

/// <summary>Registers what the pages of people and collectives need.</summary>
public static class PeopleServices
{
    /// <summary>Adds them, and the work on imports: looked for every two seconds, so that one goes on soon after a restart, too.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IdentityDigests>();
        services.AddSingleton<IdentityNumbers>();
        services.AddScoped<PersonPages>();
        services.AddScoped<RecordOwners>();
        services.AddScoped<AwardNames>();
        services.AddScoped<AwardProofs>();
        services.AddScoped<AwardBiographies>();
        services.AddScoped<ImportFiles>();
        services.AddScoped<PeoplePreviews>();
        services.AddScoped<AwardPreviews>();
        services.AddScoped<ImportRunner>();
        services.AddRepeatedWork(configuration, "PeopleImports", TimeSpan.FromSeconds(2), (provider, stop) => provider.GetRequiredService<ImportRunner>().RunDueAsync(stop));
        return services;
    }
}
