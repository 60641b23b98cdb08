using EmulationPortal.Documents.Certificates;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>Registers what the pages of certificates need.</summary>
public static class CertificateServices
{
    /// <summary>Adds them, and the work of printing: looked for every two seconds, so that a run goes on soon after a restart, too.</summary>
    public static IServiceCollection AddCertificates(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CertificateFonts>();
        services.AddSingleton<CertificateSheets>();
        services.AddSingleton<LayoutDrawing>();
        services.AddScoped<PrintRunner>();
        services.AddScoped<ReconciliationDesk>();
        services.AddRepeatedWork(configuration, "CertificatePrinting", TimeSpan.FromSeconds(2), (provider, stop) => provider.GetRequiredService<PrintRunner>().RunDueAsync(stop));
        return services;
    }
}
