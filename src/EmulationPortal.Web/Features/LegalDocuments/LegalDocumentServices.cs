namespace EmulationPortal.Web.Features.LegalDocuments;

/// <summary>What the register of documents is made of.</summary>
public static class LegalDocumentServices
{
    /// <summary>Registers it.</summary>
    public static void AddLegalDocuments(this IServiceCollection services)
    {
        services.AddScoped<CitedDocuments>();
        services.AddScoped<LegalDocumentFiles>();
    }
}
